CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON corrections
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON reopenings
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Records that are only added, for the owner too; moving an organisation changes their place and nothing else.
CREATE FUNCTION keep_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - 'org_path' IS DISTINCT FROM to_jsonb(NEW) - 'org_path' THEN
    RAISE EXCEPTION '% rows are added, never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON corrections FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON reopenings FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- Đính chính: of completed minutes only, numbered without a gap.
CREATE FUNCTION number_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM minutes WHERE id = NEW.minutes_id AND org_id = NEW.org_id AND status <> 'draft') THEN
    RAISE EXCEPTION 'only completed minutes are corrected' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number <> (SELECT count(*) + 1 FROM corrections WHERE minutes_id = NEW.minutes_id) THEN
    RAISE EXCEPTION 'corrections are numbered one after another' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER number_correction BEFORE INSERT ON corrections FOR EACH ROW EXECUTE FUNCTION number_correction();
--> statement-breakpoint
-- Mở lại biên bản: only the newest of its organisation, never sent or corrected, with its record in the same transaction.
CREATE FUNCTION assert_reopening(old_row minutes, new_row minutes) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM reopenings WHERE minutes_id = old_row.id AND xact = pg_current_xact_id()
                 AND content_hash = old_row.content_hash AND content = old_row.content
                 AND number IS NOT DISTINCT FROM old_row.number AND btrim(reason) <> '') THEN
    RAISE EXCEPTION 'reopening needs its record' USING ERRCODE = 'check_violation';
  END IF;
  IF old_row.sent_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM feedback_items WHERE minutes_id = old_row.id)
    OR EXISTS (SELECT 1 FROM corrections WHERE minutes_id = old_row.id)
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
--> statement-breakpoint
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
    OLD.meeting_id, OLD.org_id, OLD.template_id, OLD.content, OLD.outcome, OLD.number, OLD.resolution_number, OLD.before,
    OLD.letterhead, OLD.content_hash, OLD.completed_at, OLD.completed_on, OLD.completed_by, OLD.saved_by, OLD.saved_at
  ) IS DISTINCT FROM (
    NEW.meeting_id, NEW.org_id, NEW.template_id, NEW.content, NEW.outcome, NEW.number, NEW.resolution_number, NEW.before,
    NEW.letterhead, NEW.content_hash, NEW.completed_at, NEW.completed_on, NEW.completed_by, NEW.saved_by, NEW.saved_at
  ) THEN
    RAISE EXCEPTION 'completed minutes cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  -- A number once given stays with these minutes, and a draft takes none.
  IF OLD.status = 'draft' AND (OLD.number IS NOT NULL AND OLD.number IS DISTINCT FROM NEW.number
    OR OLD.resolution_number IS NOT NULL AND OLD.resolution_number <> coalesce(NEW.resolution_number, OLD.resolution_number)
    OR NEW.status = 'draft' AND (OLD.number, OLD.resolution_number) IS DISTINCT FROM (NEW.number, NEW.resolution_number)) THEN
    RAISE EXCEPTION 'a number once given stays' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'draft' AND NEW.status = 'completed' AND (
    NEW.content_hash IS NULL OR NEW.completed_at IS NULL OR NEW.letterhead IS NULL OR NEW.outcome IS NULL) THEN
    RAISE EXCEPTION 'minutes are completed with hash, letterhead and outcome' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- What completing had recorded ends with the reopening; the web process itself may delete none of it.
CREATE FUNCTION undo_completion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM attendances WHERE meeting_id = NEW.meeting_id;
  DELETE FROM visits WHERE meeting_id = NEW.meeting_id;
  IF EXISTS (SELECT 1 FROM tasks WHERE meeting_id = NEW.meeting_id AND (state <> 'open' OR version > 1)) THEN
    RAISE EXCEPTION 'a task given at this meeting has gone on' USING ERRCODE = 'check_violation';
  END IF;
  DELETE FROM tasks WHERE meeting_id = NEW.meeting_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER undo_completion AFTER UPDATE OF status ON minutes
  FOR EACH ROW WHEN (OLD.status = 'completed' AND NEW.status = 'draft') EXECUTE FUNCTION undo_completion();
--> statement-breakpoint
-- A step of the state table counts only together with its entry in the audit log, in the same transaction.
CREATE OR REPLACE FUNCTION require_audited_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IS DISTINCT FROM NEW.status AND NOT EXISTS (
    SELECT 1 FROM audit_entries
    WHERE xact = pg_current_xact_id() AND subject = 'minutes:' || NEW.id AND outcome = 'done'
      AND (action = 'minutes.reopen') = (OLD.status = 'completed' AND NEW.status = 'draft')) THEN
    RAISE EXCEPTION 'a step of minutes % needs its audit entry', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What a paper is of and what it says is fixed when it is queued; once made it is the same bytes for ever, and a paper
-- that was replaced before anybody had it is never made.
CREATE OR REPLACE FUNCTION keep_made_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.form, OLD.subject_id, OLD.subject_version, OLD.org_id, OLD.file_name, OLD.data, OLD.code, OLD.issued_on)
    IS DISTINCT FROM (NEW.form, NEW.subject_id, NEW.subject_version, NEW.org_id, NEW.file_name, NEW.data, NEW.code, NEW.issued_on) THEN
    RAISE EXCEPTION 'what a paper says is fixed when it is queued' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'made' AND (TG_OP = 'DELETE' OR (OLD.state, OLD.bytes, OLD.sha256, OLD.made_at, OLD.number, OLD.about)
    IS DISTINCT FROM (NEW.state, NEW.bytes, NEW.sha256, NEW.made_at, NEW.number, NEW.about)) THEN
    RAISE EXCEPTION 'a made paper cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.superseded_at IS NOT NULL
    AND (OLD.superseded_at IS DISTINCT FROM NEW.superseded_at OR OLD.state <> 'made' AND NEW.state = 'made') THEN
    RAISE EXCEPTION 'a replaced paper stays replaced' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
