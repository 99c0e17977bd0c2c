-- A withdrawal is taken back by entering the rules again.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON rule_withdrawals FOR EACH ROW EXECUTE FUNCTION keep_row();
--> statement-breakpoint
-- Whoever leaves the register asks for nothing more and keeps no liaison at a residence: a request that waits is closed,
-- the liaison ends with the day.
CREATE FUNCTION end_ties() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE exemption_requests SET state = 'withdrawn', version = version + 1
  WHERE member_id = NEW.id AND state IN ('submitted', 'proposed');
  UPDATE residences SET ended_on = greatest(introduced_on, NEW.since_on), version = version + 1
  WHERE member_id = NEW.id AND ended_on IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_ties AFTER UPDATE OF status ON members
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status NOT IN ('active', 'elsewhere', 'suspended'))
  EXECUTE FUNCTION end_ties();
--> statement-breakpoint
-- Those who had left before.
UPDATE exemption_requests r SET state = 'withdrawn', version = r.version + 1
FROM members m
WHERE m.id = r.member_id AND r.state IN ('submitted', 'proposed') AND m.status NOT IN ('active', 'elsewhere', 'suspended');
--> statement-breakpoint
UPDATE residences r SET ended_on = greatest(r.introduced_on, m.since_on), version = r.version + 1
FROM members m
WHERE m.id = r.member_id AND r.ended_on IS NULL AND m.status NOT IN ('active', 'elsewhere', 'suspended');
--> statement-breakpoint
-- An exemption that is over stays where its member stands until the return is recorded (lib/members/move.ts).
UPDATE exemptions e SET org_id = m.org_id
FROM members m
WHERE m.id = e.member_id AND e.org_id <> m.org_id AND e.kind <> 'ageHealth'
  AND NOT EXISTS (SELECT FROM exemption_returns b WHERE b.exemption_id = e.id)
  AND NOT EXISTS (SELECT FROM exemptions later WHERE later.member_id = e.member_id AND later.starts_on > e.starts_on);
--> statement-breakpoint
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
