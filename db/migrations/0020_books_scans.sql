CREATE TYPE "public"."batch_kind" AS ENUM('month', 'year', 'book');--> statement-breakpoint
CREATE TYPE "public"."batch_state" AS ENUM('queued', 'running', 'done', 'failed');--> statement-breakpoint
CREATE TYPE "public"."scan_of" AS ENUM('minutes', 'resolution', 'other');--> statement-breakpoint
CREATE TYPE "public"."scan_type" AS ENUM('pdf', 'jpg', 'png');--> statement-breakpoint
CREATE TABLE "batch_items" (
	"batch_id" integer NOT NULL,
	"position" integer NOT NULL,
	"minutes_id" integer NOT NULL,
	CONSTRAINT "batch_items_batch_id_position_pk" PRIMARY KEY("batch_id","position")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"account_id" integer NOT NULL,
	"kind" "batch_kind" NOT NULL,
	"starts_on" date NOT NULL,
	"state" "batch_state" DEFAULT 'queued' NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"bytes" "bytea",
	"pages" integer,
	"problem" text,
	"expires_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "batches_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "batches_month_first" CHECK (extract(day from "batches"."starts_on") = 1)
);
--> statement-breakpoint
CREATE TABLE "scan_replacements" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scan_replacements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"scan_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"reason" text NOT NULL,
	"replaced_by" integer NOT NULL,
	"replaced_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scan_replacements_scanId_unique" UNIQUE("scan_id"),
	CONSTRAINT "scan_replacements_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "scans" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"public_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"of" "scan_of" NOT NULL,
	"type" "scan_type" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"thumbnail" "bytea",
	"content_hash" text,
	"attached_by" integer NOT NULL,
	"attached_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scans_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "scans_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "scans_whole" CHECK (octet_length("scans"."bytes") = "scans"."size" and "scans"."size" > 0),
	CONSTRAINT "scans_hash" CHECK (encode(sha256("scans"."bytes"), 'hex') = "scans"."sha256")
);
--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_replacements" ADD CONSTRAINT "scan_replacements_scan_id_scans_id_fk" FOREIGN KEY ("scan_id") REFERENCES "public"."scans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_replacements" ADD CONSTRAINT "scan_replacements_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scan_replacements" ADD CONSTRAINT "scan_replacements_replaced_by_accounts_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scans" ADD CONSTRAINT "scans_attached_by_accounts_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_account" ON "batches" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "batches_open" ON "batches" USING btree ("id") WHERE "batches"."state" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "scans_meeting" ON "scans" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "scans_cell" ON "scans" USING btree ("org_id");