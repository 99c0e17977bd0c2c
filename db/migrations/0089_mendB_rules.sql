-- After the decision nothing of a round changes but the place of its rows, when the tree does; and it may be set aside, with
-- a reason, so that the organisations are rated again.
CREATE OR REPLACE FUNCTION keep_decided_collective() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['org_path'];
BEGIN
  IF to_jsonb(NEW)->>'state' = 'ended' AND to_jsonb(NEW)->>'withdrawn_reason' <> '' THEN
    free := free || ARRAY['state', 'withdrawn_reason', 'version'];
  END IF;
  IF (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'a decided rating of organisations does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
