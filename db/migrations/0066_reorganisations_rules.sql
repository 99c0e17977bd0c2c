DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['organisation_events', 'organisation_event_parties', 'handovers', 'handover_members'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
  FOREACH placed IN ARRAY ARRAY['organisation_events', 'organisation_event_parties', 'handover_members'] LOOP
    EXECUTE format('CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION keep_record()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Biên bản bàn giao: confirmed once, and then it stays.
CREATE FUNCTION keep_handover() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'confirmed_on', 'confirmed_by', 'instead_of', 'remark', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR OLD.confirmed_on IS NOT NULL AND to_jsonb(OLD) - 'org_path' IS DISTINCT FROM to_jsonb(NEW) - 'org_path' THEN
    RAISE EXCEPTION 'a handover stays as it was made' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_handover BEFORE UPDATE OR DELETE ON handovers FOR EACH ROW EXECUTE FUNCTION keep_handover();
--> statement-breakpoint
-- Tên, loại hình, trực thuộc qua các thời kỳ: the last row is what `organisations` says. Without a later day a change
-- is a correction of what was entered, and leaves no row of its own.
CREATE FUNCTION record_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  known organisation_versions;
  begins date := coalesce(NEW.since_on, NEW.founded_on, '1900-01-01');
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- Where one that ended stood stays, also when what it stood below moves on.
    IF OLD.ended_on IS NOT NULL AND OLD.path <> NEW.path THEN RETURN NULL; END IF;
    SELECT * INTO STRICT known FROM organisation_versions WHERE org_id = NEW.id ORDER BY starts_on DESC LIMIT 1 FOR UPDATE;
    IF OLD.founded_on IS DISTINCT FROM NEW.founded_on AND NEW.since_on IS NULL THEN
      UPDATE organisation_versions SET starts_on = begins WHERE id = known.id AND (ends_on IS NULL OR ends_on >= begins);
    END IF;
    IF OLD.since_on IS DISTINCT FROM NEW.since_on AND NEW.since_on > known.starts_on THEN
      UPDATE organisation_versions SET ends_on = NEW.since_on - 1 WHERE id = known.id;
    ELSIF OLD.since_on IS DISTINCT FROM NEW.since_on AND NEW.since_on < known.starts_on THEN
      RAISE EXCEPTION 'organisation % already stands as of %', NEW.id, known.starts_on USING ERRCODE = 'check_violation';
    ELSE
      UPDATE organisation_versions SET parent_id = NEW.parent_id, path = NEW.path, kind = NEW.kind,
        cell_type = NEW.cell_type, name = NEW.name, short_name = NEW.short_name, ends_on = NEW.ended_on
      WHERE id = known.id;
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO organisation_versions (org_id, parent_id, path, kind, cell_type, name, short_name, starts_on, ends_on)
  VALUES (NEW.id, NEW.parent_id, NEW.path, NEW.kind, NEW.cell_type, NEW.name, NEW.short_name, begins, NEW.ended_on);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER record_organisation AFTER INSERT OR
  UPDATE OF parent_id, path, kind, cell_type, name, short_name, founded_on, since_on, ended_on ON organisations
  FOR EACH ROW EXECUTE FUNCTION record_organisation();
--> statement-breakpoint
INSERT INTO organisation_versions (org_id, parent_id, path, kind, cell_type, name, short_name, starts_on, ends_on)
SELECT id, parent_id, path, kind, cell_type, name, short_name,
  least(coalesce(founded_on, '1900-01-01'), ended_on), ended_on FROM organisations;
--> statement-breakpoint
-- An interim answer goes with its item to the cell that inherits it.
CREATE OR REPLACE FUNCTION keep_interim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an interim answer is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.item_id, OLD.scope, OLD.approved_on, OLD.next_on, OLD.step_id)
    IS DISTINCT FROM (NEW.item_id, NEW.scope, NEW.approved_on, NEW.next_on, NEW.step_id)
    OR OLD.org_id <> NEW.org_id AND NEW.org_id <> (SELECT org_id FROM feedback_items WHERE id = OLD.item_id)
    OR (OLD.text, OLD.document, OLD.document_on, OLD.replied_by)
    IS DISTINCT FROM (NEW.text, NEW.document, NEW.document_on, NEW.replied_by)
    AND NOT (NEW.text = '' AND EXISTS (
      SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside')) THEN
    RAISE EXCEPTION 'an interim answer is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- A row that is touched and not changed passes: so the path of what it belongs to reaches it.
CREATE OR REPLACE FUNCTION keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% rows are added, never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
-- Minutes typed by the office that stood above the cell then stay so when the cell moves.
CREATE OR REPLACE FUNCTION set_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.status <> 'draft' AND (OLD.entered_by, OLD.paper_written_by, OLD.paper_on, OLD.entry_org_id)
    IS DISTINCT FROM (NEW.entered_by, NEW.paper_written_by, NEW.paper_on, NEW.entry_org_id) THEN
    RAISE EXCEPTION 'who typed completed minutes does not change' USING ERRCODE = 'check_violation';
  END IF;
  NEW.entry_path := (SELECT path FROM organisations WHERE id = NEW.entry_org_id);
  IF NEW.entry_path IS NOT NULL AND NOT starts_with(NEW.org_path, NEW.entry_path)
    AND (TG_OP = 'INSERT' OR OLD.entry_org_id IS DISTINCT FROM NEW.entry_org_id OR OLD.org_id <> NEW.org_id) THEN
    RAISE EXCEPTION 'only an organisation above types for a cell' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Every row below a path gets the path its organisation has now; the triggers write it, guards see nothing changed. The
-- audit log keeps the place of then: its hashes hold it.
CREATE FUNCTION refresh_places(below text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE held record;
BEGIN
  FOR held IN
    SELECT c.table_name, c.column_name FROM information_schema.columns c
    WHERE c.table_schema = 'public'
      AND c.column_name IN ('org_path', 'agency_path', 'entry_path', 'to_path', 'at_path', 'residence_path')
      AND EXISTS (SELECT 1 FROM information_schema.columns o WHERE o.table_schema = 'public'
        AND o.table_name = c.table_name
        AND o.column_name IN (replace(c.column_name, '_path', '_id'), replace(c.column_name, '_path', '_org_id')))
    ORDER BY c.table_name
  LOOP
    EXECUTE format('UPDATE %1$I SET %2$I = %2$I WHERE %2$I >= $1 AND %2$I < $2', held.table_name, held.column_name)
      USING below, left(below, -1) || '0';
  END LOOP;
END $$;
--> statement-breakpoint
-- Chuyển trực thuộc: organisations with everything below them, whose places all stood below one path until now.
CREATE FUNCTION move_organisations(moved integer[], parent integer, since date, below text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE level integer[] := moved;
BEGIN
  UPDATE organisations SET parent_id = parent, version = version + 1,
    since_on = CASE WHEN ended_on IS NULL THEN since ELSE since_on END WHERE id = ANY (moved);
  LOOP
    WITH refreshed AS (
      UPDATE organisations SET path = path, since_on = CASE WHEN ended_on IS NULL THEN since ELSE since_on END
      WHERE parent_id = ANY (level) AND NOT (id = ANY (moved)) RETURNING id)
    SELECT array_agg(id) INTO level FROM refreshed;
    EXIT WHEN level IS NULL;
  END LOOP;
  PERFORM refresh_places(below);
END $$;
