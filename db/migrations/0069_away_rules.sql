DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['contacts', 'exemption_requests', 'exemption_returns'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Nhật ký liên lạc: a warning, an invitation is proof of what was done.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON contacts FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON exemption_returns FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- A request stays as it was asked; what was decided stays as it was decided.
CREATE FUNCTION keep_exemption_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  always text[] := ARRAY['org_id', 'org_path', 'acknowledged_on', 'acknowledged_by', 'version'];
  moving text[] := always || ARRAY['state', 'proposal_id', 'resolved_on', 'votes', 'base', 'resolution', 'decided_on',
    'decided_by', 'decision_number', 'refusal', 'exemption_id'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'a request stays as it was asked' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state IN ('granted', 'refused', 'withdrawn')
    AND to_jsonb(OLD) - always IS DISTINCT FROM to_jsonb(NEW) - always THEN
    RAISE EXCEPTION 'a request is decided once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_exemption_request BEFORE UPDATE OR DELETE ON exemption_requests
  FOR EACH ROW EXECUTE FUNCTION keep_exemption_request();
