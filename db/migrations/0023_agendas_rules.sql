CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON agendas
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Chương trình: what was called stays as it was once the meeting is held.
CREATE FUNCTION keep_held_agenda() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM meetings WHERE id = OLD.meeting_id AND state = 'held') THEN
    RAISE EXCEPTION 'the agenda of a held meeting is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_held_agenda BEFORE UPDATE OR DELETE ON agendas
  FOR EACH ROW EXECUTE FUNCTION keep_held_agenda();
