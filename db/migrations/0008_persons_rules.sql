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
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON proposals
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What the cell decided or asked is fixed with its minutes; the committee above answers once.
CREATE FUNCTION keep_proposals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'proposals are never deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.org_id, OLD.minutes_id, OLD.position, OLD.kind, OLD.member_id, OLD.full_name, OLD.motion, OLD.held_on, OLD.votes,
      OLD.base, OLD.is_met, OLD.number, OLD.exemption_kind, OLD.starts_on, OLD.ends_on)
    IS DISTINCT FROM (NEW.org_id, NEW.minutes_id, NEW.position, NEW.kind, NEW.member_id, NEW.full_name, NEW.motion, NEW.held_on,
      NEW.votes, NEW.base, NEW.is_met, NEW.number, NEW.exemption_kind, NEW.starts_on, NEW.ends_on) THEN
    RAISE EXCEPTION 'what a cell asked does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'waiting' AND (OLD.state, OLD.decided_on, OLD.decided_by, OLD.decision_number, OLD.note)
    IS DISTINCT FROM (NEW.state, NEW.decided_on, NEW.decided_by, NEW.decision_number, NEW.note) THEN
    RAISE EXCEPTION 'a decided proposal does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_proposals BEFORE UPDATE OR DELETE ON proposals FOR EACH ROW EXECUTE FUNCTION keep_proposals();
