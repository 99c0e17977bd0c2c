CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON rating_corrections
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Xếp loại lại: what stood before stays readable, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON rating_corrections FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
UPDATE ratings SET grounds = '["discipline"]' WHERE is_disciplined;
