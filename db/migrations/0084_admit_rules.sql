-- What earlier minutes asked for stands at the end of their words: "đề nghị thi hành kỷ luật: khai trừ".
UPDATE proposals SET penalty = CASE split_part(motion, ': ', 2)
    WHEN 'khiển trách' THEN 'reprimand' WHEN 'cảnh cáo' THEN 'warning' WHEN 'cách chức' THEN 'dismissal'
    WHEN 'khai trừ' THEN 'expulsion' END::penalty
  WHERE kind = 'discipline';
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_proposals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'proposals are never deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.org_id, OLD.minutes_id, OLD.position, OLD.kind, OLD.member_id, OLD.full_name, OLD.motion, OLD.held_on, OLD.votes,
      OLD.base, OLD.is_met, OLD.number, OLD.penalty, OLD.exemption_kind, OLD.is_reduction, OLD.starts_on, OLD.ends_on)
    IS DISTINCT FROM (NEW.org_id, NEW.minutes_id, NEW.position, NEW.kind, NEW.member_id, NEW.full_name, NEW.motion, NEW.held_on,
      NEW.votes, NEW.base, NEW.is_met, NEW.number, NEW.penalty, NEW.exemption_kind, NEW.is_reduction, NEW.starts_on, NEW.ends_on) THEN
    RAISE EXCEPTION 'what a cell asked does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'waiting' AND (OLD.state, OLD.decided_on, OLD.decided_by, OLD.decision_number, OLD.note)
    IS DISTINCT FROM (NEW.state, NEW.decided_on, NEW.decided_by, NEW.decision_number, NEW.note) THEN
    RAISE EXCEPTION 'a decided proposal does not change' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.state <> 'waiting' OR OLD.endorsed_on IS NOT NULL)
    AND (OLD.endorsed_on, OLD.endorsement, OLD.endorsed_votes, OLD.endorsed_base)
    IS DISTINCT FROM (NEW.endorsed_on, NEW.endorsement, NEW.endorsed_votes, NEW.endorsed_base) THEN
    RAISE EXCEPTION 'what the committee proposed further does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
