DROP INDEX "feedback_due";--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "is_scored" boolean GENERATED ALWAYS AS (coalesce(jsonb_typeof(outcome->'score') = 'object', false)) STORED;--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback_items" USING btree ("org_path","due_on","status","stopped_on","read_out_on") WHERE "feedback_items"."status" not in ('closed', 'askedAgain');