CREATE TABLE "rating_corrections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rating_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"rating_id" integer NOT NULL,
	"from_level" "rating_level" NOT NULL,
	"to_level" "rating_level" NOT NULL,
	"reason" text NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" text NOT NULL,
	"entered_by" integer NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rating_corrections_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "rating_corrections_changes" CHECK ("rating_corrections"."from_level" <> "rating_corrections"."to_level")
);
--> statement-breakpoint
ALTER TABLE "rating_campaigns" DROP CONSTRAINT "rating_campaigns_year";--> statement-breakpoint
ALTER TABLE "exemption_requests" DROP CONSTRAINT "exemption_requests_decided";--> statement-breakpoint
DROP INDEX "feedback_place";--> statement-breakpoint
DROP INDEX "feedback_open";--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "cancelled_on" date;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "change_reason" text;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conferences" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "is_sensitive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "is_supplement" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "withdrawn_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_campaigns" ADD COLUMN "tally_remark" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "grounds" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD COLUMN "committee_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD COLUMN "letterhead_upper" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD COLUMN "letterhead_lower" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "withdrawn_from" date;--> statement-breakpoint
ALTER TABLE "rating_corrections" ADD CONSTRAINT "rating_corrections_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_corrections" ADD CONSTRAINT "rating_corrections_rating_id_ratings_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."ratings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_corrections" ADD CONSTRAINT "rating_corrections_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rating_corrections_rating" ON "rating_corrections" USING btree ("rating_id");--> statement-breakpoint
CREATE INDEX "rating_corrections_place" ON "rating_corrections" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "meetings_recorder" ON "meetings" USING btree ("recorder_id") WHERE "meetings"."recorder_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "rating_campaigns_main" ON "rating_campaigns" USING btree ("org_id","year") WHERE not "rating_campaigns"."is_supplement" and "rating_campaigns"."state" in ('open', 'tallied', 'finished');--> statement-breakpoint
CREATE UNIQUE INDEX "rating_campaigns_under_way" ON "rating_campaigns" USING btree ("org_id","year") WHERE "rating_campaigns"."state" in ('open', 'tallied');--> statement-breakpoint
CREATE INDEX "ratings_member" ON "ratings" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "feedback_place" ON "feedback_items" USING btree ("org_path","status","due_on","stopped_on","read_out_on","is_sensitive");--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback_items" USING btree ("org_path","due_on","status","stopped_on","read_out_on","is_sensitive") WHERE "feedback_items"."status" not in ('closed', 'askedAgain');--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_decided" CHECK (("exemption_requests"."state" in ('granted', 'refused')) = ("exemption_requests"."decided_on" is not null)
        and ("exemption_requests"."exemption_id" is null or "exemption_requests"."state" = 'granted')
        and ("exemption_requests"."exemption_id" is not null or "exemption_requests"."state" <> 'granted' or "exemption_requests"."wish" = 'reduce')
        and ("exemption_requests"."state" <> 'refused' or "exemption_requests"."refusal" <> ''));