-- Tên, loại hình, trực thuộc qua các thời kỳ: the last row is what `organisations` says. Without a later day a change
-- is a correction of what was entered, and leaves no row of its own.
CREATE OR REPLACE FUNCTION record_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
        cell_type = NEW.cell_type, name = NEW.name, short_name = NEW.short_name, committee_name = NEW.committee_name,
        letterhead_upper = NEW.letterhead_upper, letterhead_lower = NEW.letterhead_lower, ends_on = NEW.ended_on
      WHERE id = known.id;
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO organisation_versions (org_id, parent_id, path, kind, cell_type, name, short_name, committee_name,
    letterhead_upper, letterhead_lower, starts_on, ends_on)
  VALUES (NEW.id, NEW.parent_id, NEW.path, NEW.kind, NEW.cell_type, NEW.name, NEW.short_name, NEW.committee_name,
    NEW.letterhead_upper, NEW.letterhead_lower, begins, NEW.ended_on);
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER record_organisation ON organisations;
--> statement-breakpoint
CREATE TRIGGER record_organisation AFTER INSERT OR
  UPDATE OF parent_id, path, kind, cell_type, name, short_name, committee_name, letterhead_upper, letterhead_lower,
    founded_on, since_on, ended_on ON organisations
  FOR EACH ROW EXECUTE FUNCTION record_organisation();
--> statement-breakpoint
-- Of before a change the letterhead was not kept: under the same name and superior it is what it is now, else it is made
-- of the names of then, as a change makes it.
UPDATE organisation_versions v SET
  committee_name = CASE WHEN v.name = o.name THEN o.committee_name ELSE replace(v.name, 'Đảng bộ', 'Đảng ủy') END,
  letterhead_lower = CASE WHEN v.name = o.name THEN o.letterhead_lower ELSE upper(replace(v.name, 'Đảng bộ', 'Đảng ủy')) END,
  letterhead_upper = CASE WHEN v.parent_id IS NOT DISTINCT FROM o.parent_id THEN o.letterhead_upper
    ELSE (SELECT upper(p.name) FROM organisation_versions p WHERE p.org_id = v.parent_id
      ORDER BY p.starts_on <= v.starts_on DESC, p.starts_on DESC LIMIT 1) END
FROM organisations o WHERE o.id = v.org_id;
--> statement-breakpoint
-- Money sent up is answered once, and stays as it was sent; while it waits, the heir of the receiver may be the one asked.
CREATE OR REPLACE FUNCTION keep_dues_remittance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'to_id', 'state', 'answered_by', 'answered_on', 'answer_note', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.state <> 'sent' AND to_jsonb(OLD) - 'org_path' IS DISTINCT FROM to_jsonb(NEW) - 'org_path') THEN
    RAISE EXCEPTION 'money sent up is answered once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
