CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON thematic_topics
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON score_reviews
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What the committee above gave stays readable; another opinion adds a row.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON score_reviews FOR EACH ROW EXECUTE FUNCTION keep_row();
