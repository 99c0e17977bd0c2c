CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON reports FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What a stored paper is of; added only, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON reports FOR EACH ROW EXECUTE FUNCTION keep_record();
