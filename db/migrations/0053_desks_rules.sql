-- It went with the column that was made anew.
CREATE INDEX "feedback_search" ON "feedback_items" USING gin ("search") WITH (fastupdate=false);
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON reply_templates
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
