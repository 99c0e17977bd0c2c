DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['collective_rounds', 'collective_ratings'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- After the decision nothing of a round changes but the place of its rows, when the tree does.
CREATE FUNCTION keep_decided_collective() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'org_path') IS DISTINCT FROM (to_jsonb(OLD) - 'org_path') THEN
    RAISE EXCEPTION 'a decided rating of organisations does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_decided BEFORE UPDATE ON collective_rounds
  FOR EACH ROW WHEN (OLD.state = 'finished') EXECUTE FUNCTION keep_decided_collective();
--> statement-breakpoint
-- A row is decided once its level stands.
CREATE TRIGGER keep_decided BEFORE UPDATE ON collective_ratings
  FOR EACH ROW WHEN (OLD.level IS NOT NULL) EXECUTE FUNCTION keep_decided_collective();
