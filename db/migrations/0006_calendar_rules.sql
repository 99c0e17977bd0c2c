DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['day_exceptions', 'schedule_notices'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- What the cell asked never changes; the answer is given once, by somebody, with a reason.
CREATE FUNCTION keep_decided_exceptions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'asked' OR
    (OLD.meeting_id, OLD.held_on, OLD.reason, OLD.rule, OLD.asked_by, OLD.asked_on)
      IS DISTINCT FROM (NEW.meeting_id, NEW.held_on, NEW.reason, NEW.rule, NEW.asked_by, NEW.asked_on) THEN
    RAISE EXCEPTION 'an exception is asked once and decided once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> 'asked' AND (NEW.decided_by IS NULL OR NEW.decided_on IS NULL OR coalesce(NEW.decision_reason, '') = '') THEN
    RAISE EXCEPTION 'a decision names who, when and why' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_decided_exceptions BEFORE UPDATE OR DELETE ON day_exceptions
  FOR EACH ROW EXECUTE FUNCTION keep_decided_exceptions();
--> statement-breakpoint
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON schedule_notices FOR EACH ROW EXECUTE FUNCTION keep_row();
