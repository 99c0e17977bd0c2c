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
--> statement-breakpoint
-- Mở lại biên bản: only the newest of its organisation, never sent or corrected and not about persons, with its record in the same transaction.
CREATE OR REPLACE FUNCTION assert_reopening(old_row minutes, new_row minutes) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM reopenings WHERE minutes_id = old_row.id AND xact = pg_current_xact_id()
                 AND content_hash = old_row.content_hash AND content = old_row.content
                 AND number IS NOT DISTINCT FROM old_row.number AND btrim(reason) <> '') THEN
    RAISE EXCEPTION 'reopening needs its record' USING ERRCODE = 'check_violation';
  END IF;
  IF old_row.sent_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM feedback_items WHERE minutes_id = old_row.id)
    OR EXISTS (SELECT 1 FROM corrections WHERE minutes_id = old_row.id)
    OR EXISTS (SELECT 1 FROM meetings WHERE id = old_row.meeting_id
               AND kind IN ('yearEnd', 'admission', 'confirmation', 'exemption', 'removal', 'discipline'))
    OR EXISTS (SELECT 1 FROM minutes m WHERE m.org_id = old_row.org_id AND m.id <> old_row.id
               AND (m.completed_at > old_row.completed_at
                 OR m.status = 'draft' AND EXISTS (SELECT 1 FROM reopenings r WHERE r.minutes_id = m.id))) THEN
    RAISE EXCEPTION 'only the newest minutes that were never sent are reopened' USING ERRCODE = 'check_violation';
  END IF;
  IF (old_row.meeting_id, old_row.org_id, old_row.template_id, old_row.content, old_row.number)
    IS DISTINCT FROM (new_row.meeting_id, new_row.org_id, new_row.template_id, new_row.content, new_row.number)
    OR new_row.resolution_number IS DISTINCT FROM
      (SELECT max(resolution_number) FROM reopenings WHERE minutes_id = old_row.id)
    OR new_row.content_hash IS NOT NULL OR new_row.completed_at IS NOT NULL THEN
    RAISE EXCEPTION 'reopening changes nothing but the state' USING ERRCODE = 'check_violation';
  END IF;
END $$;
