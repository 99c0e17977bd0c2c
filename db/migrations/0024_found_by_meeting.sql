CREATE INDEX "feedback_minutes" ON "feedback_items" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "tasks_meeting" ON "tasks" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "tasks_reported" ON "tasks" USING btree ("reported_meeting_id");