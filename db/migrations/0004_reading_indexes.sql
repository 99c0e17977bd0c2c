DROP INDEX "feedback_place";--> statement-breakpoint
DROP INDEX "members_place";--> statement-breakpoint
CREATE INDEX "feedback_newest" ON "feedback_items" USING btree ("sent_on","id");--> statement-breakpoint
CREATE INDEX "meetings_place" ON "meetings" USING btree ("org_path","month");--> statement-breakpoint
CREATE INDEX "meetings_newest" ON "meetings" USING btree ("month" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "members_order" ON "members" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "feedback_place" ON "feedback_items" USING btree ("org_path","status","due_on","stopped_on","read_out_on");--> statement-breakpoint
CREATE INDEX "members_place" ON "members" USING btree ("org_path","status","standing");