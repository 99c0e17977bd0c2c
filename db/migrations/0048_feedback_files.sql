CREATE TYPE "public"."file_part" AS ENUM('item', 'reply');--> statement-breakpoint
CREATE TYPE "public"."file_type" AS ENUM('pdf', 'docx', 'xlsx', 'jpg', 'png');--> statement-breakpoint
CREATE TABLE "feedback_file_removals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_file_removals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"file_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"removed_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"removed_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_file_removals_fileId_unique" UNIQUE("file_id"),
	CONSTRAINT "feedback_file_removals_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "feedback_files" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"public_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"item_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"part" "file_part" NOT NULL,
	"step_id" integer NOT NULL,
	"from_org_id" integer NOT NULL,
	"name" text NOT NULL,
	"type" "file_type" NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea",
	"attached_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"attached_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_files_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "feedback_files_once" UNIQUE("submit_key","sha256"),
	CONSTRAINT "feedback_files_whole" CHECK ("feedback_files"."size" > 0 and case when "feedback_files"."bytes" is null then "feedback_files"."name" = '' and "feedback_files"."sha256" = ''
        else octet_length("feedback_files"."bytes") = "feedback_files"."size" and encode(sha256("feedback_files"."bytes"), 'hex') = "feedback_files"."sha256" end)
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"key" uuid PRIMARY KEY NOT NULL,
	"account_id" integer NOT NULL,
	"state" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "step_id" integer;--> statement-breakpoint
ALTER TABLE "feedback_file_removals" ADD CONSTRAINT "feedback_file_removals_file_id_feedback_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."feedback_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_file_removals" ADD CONSTRAINT "feedback_file_removals_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_file_removals" ADD CONSTRAINT "feedback_file_removals_removed_by_accounts_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_item_id_feedback_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."feedback_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_step_id_feedback_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."feedback_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_from_org_id_organisations_id_fk" FOREIGN KEY ("from_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_files" ADD CONSTRAINT "feedback_files_attached_by_accounts_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_files_item" ON "feedback_files" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "feedback_files_room" ON "feedback_files" USING btree ("from_org_id","attached_on");--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD CONSTRAINT "feedback_interims_step_id_feedback_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."feedback_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_interims_step" ON "feedback_interims" USING btree ("step_id");