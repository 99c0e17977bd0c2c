CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON reply_templates
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
