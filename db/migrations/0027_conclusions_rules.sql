-- The number of a conclusion is kept as those of the minutes and of a resolution are.
CREATE OR REPLACE FUNCTION keep_completed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- Only the owner loads finished minutes (demonstration, restore); the application starts with a draft.
    IF NEW.status <> 'draft' AND NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
      RAISE EXCEPTION 'minutes begin as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.status <> 'draft' THEN RAISE EXCEPTION 'completed minutes cannot be deleted' USING ERRCODE = 'check_violation'; END IF;
    RETURN OLD;
  END IF;
  IF OLD.status = 'completed' AND NEW.status = 'draft' THEN
    PERFORM assert_reopening(OLD, NEW);
    RETURN NEW;
  END IF;
  IF OLD.status <> NEW.status AND (OLD.status::text, NEW.status::text) NOT IN (
    ('draft', 'completed'), ('completed', 'sent'), ('sent', 'completed'),
    ('sent', 'received'), ('sent', 'returned'), ('returned', 'sent')) THEN
    RAISE EXCEPTION 'minutes cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND (
    OLD.meeting_id, OLD.org_id, OLD.template_id, OLD.content, OLD.outcome, OLD.number, OLD.resolution_number, OLD.conclusion_number, OLD.before,
    OLD.letterhead, OLD.content_hash, OLD.completed_at, OLD.completed_on, OLD.completed_by, OLD.saved_by, OLD.saved_at
  ) IS DISTINCT FROM (
    NEW.meeting_id, NEW.org_id, NEW.template_id, NEW.content, NEW.outcome, NEW.number, NEW.resolution_number, NEW.conclusion_number, NEW.before,
    NEW.letterhead, NEW.content_hash, NEW.completed_at, NEW.completed_on, NEW.completed_by, NEW.saved_by, NEW.saved_at
  ) THEN
    RAISE EXCEPTION 'completed minutes cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  -- A number once given stays with these minutes, and a draft takes none.
  IF OLD.status = 'draft' AND (OLD.number IS NOT NULL AND OLD.number IS DISTINCT FROM NEW.number
    OR OLD.resolution_number IS NOT NULL AND OLD.resolution_number <> coalesce(NEW.resolution_number, OLD.resolution_number)
    OR OLD.conclusion_number IS NOT NULL AND OLD.conclusion_number <> coalesce(NEW.conclusion_number, OLD.conclusion_number)
    OR NEW.status = 'draft' AND (OLD.number, OLD.resolution_number, OLD.conclusion_number)
      IS DISTINCT FROM (NEW.number, NEW.resolution_number, NEW.conclusion_number)) THEN
    RAISE EXCEPTION 'a number once given stays' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'draft' AND NEW.status = 'completed' AND (
    NEW.content_hash IS NULL OR NEW.completed_at IS NULL OR NEW.letterhead IS NULL OR NEW.outcome IS NULL) THEN
    RAISE EXCEPTION 'minutes are completed with hash, letterhead and outcome' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
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
    OR new_row.conclusion_number IS DISTINCT FROM
      (SELECT max(conclusion_number) FROM reopenings WHERE minutes_id = old_row.id)
    OR new_row.content_hash IS NOT NULL OR new_row.completed_at IS NOT NULL THEN
    RAISE EXCEPTION 'reopening changes nothing but the state' USING ERRCODE = 'check_violation';
  END IF;
END $$;
