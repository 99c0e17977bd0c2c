DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['visitors', 'visit_assignments', 'visit_plans', 'visit_matches', 'visit_promises'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Who a guest is was decided once and is only decided anew beside it; it goes with the visit when minutes are reopened.
CREATE FUNCTION keep_visit_matches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM visits WHERE id = OLD.visit_id) THEN
    RAISE EXCEPTION 'a match of a guest is only added' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_visit_matches BEFORE UPDATE OR DELETE ON visit_matches
  FOR EACH ROW EXECUTE FUNCTION keep_visit_matches();
--> statement-breakpoint
-- Whom a committee sends stays whom it sent: an assignment ends, its person and place do not change.
CREATE FUNCTION keep_visit_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.visitor_id, OLD.org_id, OLD.starts_on) IS DISTINCT FROM (NEW.visitor_id, NEW.org_id, NEW.starts_on) THEN
    RAISE EXCEPTION 'an assignment only ends' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_visit_assignments BEFORE UPDATE ON visit_assignments
  FOR EACH ROW EXECUTE FUNCTION keep_visit_assignments();
