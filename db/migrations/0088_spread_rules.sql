DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['directives', 'directive_readings'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Văn bản cần quán triệt: its words stay; it is closed once, and withdrawn only while no cell has spread it.
CREATE FUNCTION keep_directive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'closed_on', 'close_reason', 'is_withdrawn', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR OLD.closed_on IS NOT NULL AND to_jsonb(OLD) - 'org_path' IS DISTINCT FROM to_jsonb(NEW) - 'org_path' THEN
    RAISE EXCEPTION 'a document to spread keeps its words and is closed once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.is_withdrawn AND EXISTS (SELECT FROM directive_readings WHERE directive_id = NEW.id) THEN
    RAISE EXCEPTION 'a cell has spread it already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_directive BEFORE UPDATE OR DELETE ON directives FOR EACH ROW EXECUTE FUNCTION keep_directive();
--> statement-breakpoint
-- What completed minutes say was spread ends with their reopening, as the roll and the visits do (undo_completion).
CREATE FUNCTION undo_directive_readings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM directive_readings WHERE minutes_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER undo_directive_readings AFTER UPDATE OF status ON minutes
  FOR EACH ROW WHEN (OLD.status = 'completed' AND NEW.status = 'draft') EXECUTE FUNCTION undo_directive_readings();
