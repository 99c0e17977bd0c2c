DROP INDEX "feedback_place";--> statement-breakpoint
DROP INDEX "feedback_open";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "is_sensitive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "feedback_place" ON "feedback_items" USING btree ("org_path","status","due_on","stopped_on","read_out_on","is_sensitive");--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback_items" USING btree ("org_path","due_on","status","stopped_on","read_out_on","is_sensitive") WHERE "feedback_items"."status" not in ('closed', 'askedAgain');