CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON imports
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Whose list it is and what was found never changes. It is stored once; what was stored stays on record.
CREATE FUNCTION keep_imports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stored_at IS NOT NULL THEN
    RAISE EXCEPTION 'a stored import stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.stored_at IS NULL OR
    (OLD.kind, OLD.org_id, OLD.account_id, OLD.file_name, OLD.fresh, OLD.known, OLD.wrong, OLD.created_at)
      IS DISTINCT FROM (NEW.kind, NEW.org_id, NEW.account_id, NEW.file_name, NEW.fresh, NEW.known, NEW.wrong, NEW.created_at)) THEN
    RAISE EXCEPTION 'a prepared import is stored or dropped, nothing else' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_imports BEFORE UPDATE OR DELETE ON imports FOR EACH ROW EXECUTE FUNCTION keep_imports();
--> statement-breakpoint
ALTER TABLE imports ADD CONSTRAINT imports_stored_right CHECK (stored_at IS NULL OR wrong = 0);
