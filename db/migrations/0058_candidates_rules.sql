CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON candidates
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON candidate_steps
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
