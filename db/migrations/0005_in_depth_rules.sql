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
--> statement-breakpoint
-- What a paper is of and what it says is fixed when it is queued; once made it is the same bytes for ever.
CREATE OR REPLACE FUNCTION keep_made_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.form, OLD.subject_id, OLD.subject_version, OLD.org_id, OLD.file_name, OLD.data)
    IS DISTINCT FROM (NEW.form, NEW.subject_id, NEW.subject_version, NEW.org_id, NEW.file_name, NEW.data) THEN
    RAISE EXCEPTION 'what a paper says is fixed when it is queued' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'made' AND (TG_OP = 'DELETE' OR (OLD.state, OLD.bytes, OLD.sha256, OLD.made_at)
    IS DISTINCT FROM (NEW.state, NEW.bytes, NEW.sha256, NEW.made_at)) THEN
    RAISE EXCEPTION 'a made paper cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
