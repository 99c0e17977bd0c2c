-- An organisation's path: its ancestors' ids and its own. Moving is a dated event, not an edit of parent_id.
CREATE FUNCTION set_organisation_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.path := coalesce((SELECT path FROM organisations WHERE id = NEW.parent_id), '/') || NEW.id || '/';
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER set_organisation_path BEFORE INSERT OR UPDATE OF parent_id, path ON organisations
  FOR EACH ROW EXECUTE FUNCTION set_organisation_path();
--> statement-breakpoint
-- Every row that has a place carries the path of its organisation, so that scope is a range on the row itself.
CREATE FUNCTION set_org_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT path INTO STRICT NEW.org_path FROM organisations WHERE id = NEW.org_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE placed text;
BEGIN
  FOR placed IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name = 'org_path'
      AND EXISTS (SELECT 1 FROM information_schema.columns o
                  WHERE o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = 'org_id')
  LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION set_agency_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.agency_path := (SELECT path FROM organisations WHERE id = NEW.agency_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER set_agency_path BEFORE INSERT OR UPDATE OF agency_id, agency_path ON feedback_items
  FOR EACH ROW EXECUTE FUNCTION set_agency_path();
--> statement-breakpoint
-- Nhật ký: one chain of hashes per organisation, so that a changed, missing or inserted row is found.
CREATE FUNCTION audit_hash(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', entry.prev_hash, entry.seq, extract(epoch FROM entry.at),
    entry.account_id, entry.action, entry.subject, entry.org_path, entry.outcome, entry.detail), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head audit_heads;
BEGIN
  NEW.at := clock_timestamp();
  NEW.xact := pg_current_xact_id();
  NEW.chain := coalesce(substring(NEW.org_path from '([0-9]+)/$'), '0')::integer;
  INSERT INTO audit_heads (chain, seq, hash) VALUES (NEW.chain, 0, '') ON CONFLICT (chain) DO NOTHING;
  SELECT * INTO head FROM audit_heads WHERE chain = NEW.chain FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.prev_hash := head.hash;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_heads SET seq = NEW.seq, hash = NEW.hash WHERE chain = NEW.chain;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_chain();
--> statement-breakpoint
-- Biên bản đã hoàn tất: its text never changes; its state moves only along this table.
CREATE FUNCTION keep_completed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF OLD.status <> NEW.status AND (OLD.status::text, NEW.status::text) NOT IN (
    ('draft', 'completed'), ('completed', 'sent'), ('sent', 'completed'),
    ('sent', 'received'), ('sent', 'returned'), ('returned', 'sent')) THEN
    RAISE EXCEPTION 'minutes cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND (
    OLD.meeting_id, OLD.org_id, OLD.template_id, OLD.content, OLD.outcome, OLD.number, OLD.resolution_number,
    OLD.letterhead, OLD.content_hash, OLD.code, OLD.completed_at, OLD.completed_on, OLD.completed_by, OLD.saved_by, OLD.saved_at
  ) IS DISTINCT FROM (
    NEW.meeting_id, NEW.org_id, NEW.template_id, NEW.content, NEW.outcome, NEW.number, NEW.resolution_number,
    NEW.letterhead, NEW.content_hash, NEW.code, NEW.completed_at, NEW.completed_on, NEW.completed_by, NEW.saved_by, NEW.saved_at
  ) THEN
    RAISE EXCEPTION 'completed minutes cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'draft' AND NEW.status = 'completed' AND (
    NEW.content_hash IS NULL OR NEW.code IS NULL OR NEW.completed_at IS NULL OR NEW.letterhead IS NULL OR NEW.outcome IS NULL) THEN
    RAISE EXCEPTION 'minutes are completed with hash, code, letterhead and outcome' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_completed_minutes BEFORE INSERT OR UPDATE OR DELETE ON minutes
  FOR EACH ROW EXECUTE FUNCTION keep_completed_minutes();
--> statement-breakpoint
-- A step of the state table counts only together with its entry in the audit log, in the same transaction.
CREATE FUNCTION require_audited_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IS DISTINCT FROM NEW.status AND NOT EXISTS (
    SELECT 1 FROM audit_entries
    WHERE xact = pg_current_xact_id() AND subject = 'minutes:' || NEW.id AND outcome = 'done') THEN
    RAISE EXCEPTION 'a step of minutes % needs its audit entry', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER require_audited_step AFTER UPDATE ON minutes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_audited_step();
--> statement-breakpoint
-- A made paper is the legal text of the print: same bytes for ever.
CREATE FUNCTION keep_made_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'made' AND (TG_OP = 'DELETE' OR (OLD.bytes, OLD.sha256, OLD.form, OLD.subject_id) IS DISTINCT FROM (NEW.bytes, NEW.sha256, NEW.form, NEW.subject_id)) THEN
    RAISE EXCEPTION 'a made paper cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_made_papers BEFORE UPDATE OR DELETE ON papers FOR EACH ROW EXECUTE FUNCTION keep_made_papers();
--> statement-breakpoint
-- Rule sets and templates in force are never rewritten; a new regulation adds a row.
CREATE FUNCTION keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are added, never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON templates FOR EACH ROW EXECUTE FUNCTION keep_row();
