CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON batches
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON scans
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON scan_replacements
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Bản chụp giấy đã ký: the legal original; added only, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON scans FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON scan_replacements FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- A picture and a photograph do not get smaller by packing them again.
ALTER TABLE scans ALTER COLUMN bytes SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE batches ALTER COLUMN bytes SET STORAGE EXTERNAL;
