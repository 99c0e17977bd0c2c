CREATE TYPE "public"."exception_state" AS ENUM('asked', 'permitted', 'refused');--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calendar_feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "day_exceptions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "day_exceptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"meeting_id" integer NOT NULL,
	"held_on" date NOT NULL,
	"reason" text NOT NULL,
	"rule" text NOT NULL,
	"asked_by" integer NOT NULL,
	"asked_on" date NOT NULL,
	"state" "exception_state" DEFAULT 'asked' NOT NULL,
	"decided_by" integer,
	"decided_by_name" text,
	"decided_on" date,
	"decided_at" timestamp with time zone,
	"decision_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "day_exceptions_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "schedule_notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schedule_notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"month" date NOT NULL,
	"number" integer NOT NULL,
	"issued_on" date NOT NULL,
	"issued_by" integer NOT NULL,
	"content" jsonb NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_notices_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "papers" DROP CONSTRAINT "papers_subject";--> statement-breakpoint
DROP INDEX "feedback_place";--> statement-breakpoint
DROP INDEX "members_place";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "reply_document_on" date;--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "returns" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "supplements" ADD COLUMN "return_no" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "subject_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "data" jsonb;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_exceptions" ADD CONSTRAINT "day_exceptions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_exceptions" ADD CONSTRAINT "day_exceptions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_exceptions" ADD CONSTRAINT "day_exceptions_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_exceptions" ADD CONSTRAINT "day_exceptions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_notices" ADD CONSTRAINT "schedule_notices_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_notices" ADD CONSTRAINT "schedule_notices_issued_by_accounts_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one_each" ON "calendar_feeds" USING btree ("account_id") WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "day_exceptions_one_asked" ON "day_exceptions" USING btree ("meeting_id") WHERE "day_exceptions"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "day_exceptions_meeting" ON "day_exceptions" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "day_exceptions_waiting" ON "day_exceptions" USING btree ("org_path") WHERE "day_exceptions"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "schedule_notices_place" ON "schedule_notices" USING btree ("org_path","month");--> statement-breakpoint
CREATE INDEX "feedback_newest" ON "feedback_items" USING btree ("sent_on","id");--> statement-breakpoint
CREATE INDEX "meetings_place" ON "meetings" USING btree ("org_path","month");--> statement-breakpoint
CREATE INDEX "meetings_newest" ON "meetings" USING btree ("month" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "members_order" ON "members" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "feedback_place" ON "feedback_items" USING btree ("org_path","status","due_on","stopped_on","read_out_on");--> statement-breakpoint
CREATE INDEX "members_place" ON "members" USING btree ("org_path","status","standing");--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_subject" UNIQUE("form","subject_id","subject_version");