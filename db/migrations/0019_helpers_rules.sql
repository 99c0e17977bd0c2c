CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON task_steps
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON task_steps FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- Nhập thay: who types for whom is fixed with the minutes, and only a draft is handed to the office above.
CREATE FUNCTION set_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status <> 'draft' AND (OLD.entered_by, OLD.paper_written_by, OLD.paper_on, OLD.entry_org_id)
    IS DISTINCT FROM (NEW.entered_by, NEW.paper_written_by, NEW.paper_on, NEW.entry_org_id) THEN
    RAISE EXCEPTION 'who typed completed minutes does not change' USING ERRCODE = 'check_violation';
  END IF;
  NEW.entry_path := (SELECT path FROM organisations WHERE id = NEW.entry_org_id);
  IF NEW.entry_path IS NOT NULL AND NOT starts_with(NEW.org_path, NEW.entry_path) THEN
    RAISE EXCEPTION 'only an organisation above types for a cell' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Named to run after set_org_path.
CREATE TRIGGER set_place_of_entry BEFORE INSERT OR UPDATE OF org_id, org_path, entered_by, paper_written_by, paper_on, entry_org_id, entry_path ON minutes
  FOR EACH ROW EXECUTE FUNCTION set_entry();
