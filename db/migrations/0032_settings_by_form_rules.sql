CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON setting_changes
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What a setting was stays readable; another value adds a row.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON setting_changes FOR EACH ROW EXECUTE FUNCTION keep_row();
