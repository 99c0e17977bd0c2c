CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON rating_figures
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON admission_targets
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Số liệu báo cáo, chỉ tiêu: a wrong figure is answered by a new one beside it, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON rating_figures FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON admission_targets FOR EACH ROW EXECUTE FUNCTION keep_record();
