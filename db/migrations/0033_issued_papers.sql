ALTER TYPE "public"."scan_of" ADD VALUE 'conclusion' BEFORE 'other';--> statement-breakpoint
CREATE TABLE "extracts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "extracts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"minutes_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"content_hash" text NOT NULL,
	"parts" text[] NOT NULL,
	"title" text NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "extracts_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "extracts_parts" UNIQUE("minutes_id","content_hash","parts")
);
--> statement-breakpoint
CREATE TABLE "score_lists" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "score_lists_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"month" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_lists_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "score_lists_month" UNIQUE("org_id","month")
);
--> statement-breakpoint
ALTER TABLE "batch_items" ADD COLUMN "form" text DEFAULT 'minutes' NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_items" ADD COLUMN "subject_id" integer;--> statement-breakpoint
ALTER TABLE "batch_items" ADD COLUMN "meeting_id" integer;--> statement-breakpoint
UPDATE "batch_items" SET "subject_id" = "minutes_id", "meeting_id" = (SELECT "meeting_id" FROM "minutes" WHERE "minutes"."id" = "batch_items"."minutes_id");--> statement-breakpoint
ALTER TABLE "batch_items" ALTER COLUMN "subject_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_items" ALTER COLUMN "meeting_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "contents" text[] DEFAULT '{"minutes"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "issued_by" integer;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_lists" ADD CONSTRAINT "score_lists_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_issued_by_accounts_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;