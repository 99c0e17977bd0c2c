CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON thematic_topics
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
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
