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
