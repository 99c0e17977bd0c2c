CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON study_sessions
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Rà soát, sàng lọc: once followed up, what was found and what became of it stay.
CREATE FUNCTION keep_screening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.followed_on IS NOT NULL OR (OLD.member_id, OLD.year) IS DISTINCT FROM (NEW.member_id, NEW.year) THEN
    RAISE EXCEPTION 'a screening that was followed up stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_screening BEFORE UPDATE OR DELETE ON screenings FOR EACH ROW EXECUTE FUNCTION keep_screening();
