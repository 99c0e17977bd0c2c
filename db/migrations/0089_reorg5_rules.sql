-- The agenda of a held meeting goes along when its cell comes to stand elsewhere in the tree.
CREATE OR REPLACE FUNCTION keep_held_agenda() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'org_path' = to_jsonb(NEW) - 'org_path' THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM meetings WHERE id = OLD.meeting_id AND state = 'held') THEN
    RAISE EXCEPTION 'the agenda of a held meeting is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
