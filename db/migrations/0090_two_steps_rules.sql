-- The agenda of a held meeting goes along when its cell comes to stand elsewhere in the tree.
CREATE OR REPLACE FUNCTION keep_held_agenda() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'org_path' = to_jsonb(NEW) - 'org_path' THEN RETURN NEW; END IF;
  IF EXISTS (SELECT 1 FROM meetings WHERE id = OLD.meeting_id AND state = 'held') THEN
    RAISE EXCEPTION 'the agenda of a held meeting is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
-- As before; and a round set aside after its decision stays as it is, like one that counts.
CREATE OR REPLACE FUNCTION keep_decided_collective() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['org_path'];
BEGIN
  IF to_jsonb(OLD)->>'state' = 'finished'
    AND to_jsonb(NEW)->>'state' = 'ended' AND to_jsonb(NEW)->>'withdrawn_reason' <> '' THEN
    free := free || ARRAY['state', 'withdrawn_reason', 'version'];
  END IF;
  IF (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'a decided rating of organisations does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER keep_decided ON collective_rounds;
--> statement-breakpoint
CREATE TRIGGER keep_decided BEFORE UPDATE ON collective_rounds
  FOR EACH ROW WHEN (OLD.state IN ('finished', 'ended')) EXECUTE FUNCTION keep_decided_collective();
