-- Told late: a change of the cell, the standing or the status may begin before the last row of the trail, as long as
-- nothing of the same kind came after that day, and the cell only since the member is back in the roll. The row of that
-- day is cut in two; later rows keep what else they say.
CREATE OR REPLACE FUNCTION trace_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  known memberships;
  earliest date;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.org_id, OLD.standing, OLD.status) = (NEW.org_id, NEW.standing, NEW.status) THEN RETURN NULL; END IF;
    SELECT * INTO STRICT known FROM memberships WHERE member_id = NEW.id AND ends_on IS NULL FOR UPDATE;
    IF (OLD.since_on, OLD.since_reason) = (NEW.since_on, NEW.since_reason) AND NEW.since_reason <> 'corrected' THEN
      RAISE EXCEPTION 'cell, standing or status of member % change with a day and a reason', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.since_on < known.starts_on THEN
      SELECT coalesce(
        max(ends_on) FILTER (WHERE (NEW.org_id <> OLD.org_id
            AND (org_id <> OLD.org_id OR status NOT IN ('active', 'elsewhere', 'suspended')))
          OR (NEW.standing <> OLD.standing AND standing <> OLD.standing)
          OR (NEW.status <> OLD.status AND status <> OLD.status)) + 1,
        min(starts_on))
        INTO earliest FROM memberships WHERE member_id = NEW.id;
      IF NEW.since_on < earliest THEN
        RAISE EXCEPTION 'member % already stands as of %', NEW.id, earliest USING ERRCODE = 'check_violation';
      END IF;
      INSERT INTO memberships (member_id, org_id, standing, status, reason, starts_on, ends_on)
      SELECT member_id, org_id, standing, status, NEW.since_reason, NEW.since_on, ends_on FROM memberships
      WHERE member_id = NEW.id AND starts_on < NEW.since_on AND ends_on >= NEW.since_on;
      UPDATE memberships SET ends_on = NEW.since_on - 1
      WHERE member_id = NEW.id AND starts_on < NEW.since_on AND ends_on >= NEW.since_on;
      UPDATE memberships SET
        org_id = CASE WHEN NEW.org_id <> OLD.org_id THEN NEW.org_id ELSE org_id END,
        standing = CASE WHEN NEW.standing <> OLD.standing THEN NEW.standing ELSE standing END,
        status = CASE WHEN NEW.status <> OLD.status THEN NEW.status ELSE status END,
        reason = CASE WHEN starts_on = NEW.since_on THEN NEW.since_reason ELSE reason END
      WHERE member_id = NEW.id AND starts_on >= NEW.since_on;
      -- `members` says what the open row says.
      UPDATE members SET since_on = known.starts_on, since_reason = known.reason WHERE id = NEW.id;
      RETURN NULL;
    END IF;
    -- A second change on one day, and a correction of what was entered, leave no row of their own.
    IF NEW.since_on = known.starts_on THEN
      UPDATE memberships SET org_id = NEW.org_id, standing = NEW.standing, status = NEW.status, reason = NEW.since_reason
      WHERE id = known.id;
      RETURN NULL;
    END IF;
    UPDATE memberships SET ends_on = NEW.since_on - 1 WHERE id = known.id;
  END IF;
  INSERT INTO memberships (member_id, org_id, standing, status, reason, starts_on)
  VALUES (NEW.id, NEW.org_id, NEW.standing, NEW.status, NEW.since_reason, NEW.since_on);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Cần làm rõ thêm: an answer that the cell needed more of stays beside the interim ones. It goes only with the reopening
-- of the minutes that told of it, once it stands on its item again.
CREATE OR REPLACE FUNCTION keep_interim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.response IS NOT NULL AND EXISTS (SELECT 1 FROM feedback_items
      WHERE id = OLD.item_id AND status::text = 'answered' AND reply_text = OLD.text) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an interim answer is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.item_id, OLD.scope, OLD.approved_on, OLD.next_on, OLD.step_id, OLD.kind, OLD.answer_due_on)
    IS DISTINCT FROM (NEW.item_id, NEW.scope, NEW.approved_on, NEW.next_on, NEW.step_id, NEW.kind, NEW.answer_due_on)
    OR OLD.org_id <> NEW.org_id AND NEW.org_id <> (SELECT org_id FROM feedback_items WHERE id = OLD.item_id)
    OR (OLD.text, OLD.document, OLD.document_on, OLD.replied_by, OLD.response)
    IS DISTINCT FROM (NEW.text, NEW.document, NEW.document_on, NEW.replied_by, NEW.response)
    AND NOT (NEW.text = '' AND EXISTS (
      SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside')) THEN
    RAISE EXCEPTION 'an interim answer is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- As before, and what the cell said after such an answer.
CREATE OR REPLACE FUNCTION empty_set_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE feedback_steps SET note = '' WHERE note <> ''
    AND (item_id = NEW.id OR item_id = NEW.follow_up_of_id AND step = 'askAgain');
  UPDATE feedback_interims SET text = '', document = '', document_on = NULL, replied_by = '',
    response = CASE WHEN response IS NULL THEN NULL ELSE '' END WHERE item_id = NEW.id;
  UPDATE feedback_opinions SET text = '' WHERE item_id = NEW.id AND given_on IS NOT NULL;
  UPDATE feedback_items SET response = '' WHERE id = NEW.follow_up_of_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['collective_rounds', 'collective_ratings'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- After the decision nothing of a round changes but the place of its rows, when the tree does; and it may be set aside, with
-- a reason, so that the organisations are rated again.
CREATE FUNCTION keep_decided_collective() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['org_path'];
BEGIN
  IF to_jsonb(NEW)->>'state' = 'ended' AND to_jsonb(NEW)->>'withdrawn_reason' <> '' THEN
    free := free || ARRAY['state', 'withdrawn_reason', 'version'];
  END IF;
  IF (to_jsonb(NEW) - free) IS DISTINCT FROM (to_jsonb(OLD) - free) THEN
    RAISE EXCEPTION 'a decided rating of organisations does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_decided BEFORE UPDATE ON collective_rounds
  FOR EACH ROW WHEN (OLD.state = 'finished') EXECUTE FUNCTION keep_decided_collective();
--> statement-breakpoint
-- A row is decided once its level stands.
CREATE TRIGGER keep_decided BEFORE UPDATE ON collective_ratings
  FOR EACH ROW WHEN (OLD.level IS NOT NULL) EXECUTE FUNCTION keep_decided_collective();
--> statement-breakpoint
DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['directives', 'directive_readings'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Văn bản cần quán triệt: its words stay; it is closed once, and withdrawn only while no cell has spread it.
CREATE FUNCTION keep_directive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'closed_on', 'close_reason', 'is_withdrawn', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR OLD.closed_on IS NOT NULL AND to_jsonb(OLD) - 'org_path' IS DISTINCT FROM to_jsonb(NEW) - 'org_path' THEN
    RAISE EXCEPTION 'a document to spread keeps its words and is closed once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.is_withdrawn AND EXISTS (SELECT FROM directive_readings WHERE directive_id = NEW.id) THEN
    RAISE EXCEPTION 'a cell has spread it already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_directive BEFORE UPDATE OR DELETE ON directives FOR EACH ROW EXECUTE FUNCTION keep_directive();
--> statement-breakpoint
-- What completed minutes say was spread ends with their reopening, as the roll and the visits do (undo_completion).
CREATE FUNCTION undo_directive_readings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM directive_readings WHERE minutes_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER undo_directive_readings AFTER UPDATE OF status ON minutes
  FOR EACH ROW WHEN (OLD.status = 'completed' AND NEW.status = 'draft') EXECUTE FUNCTION undo_directive_readings();
--> statement-breakpoint
-- Nhật ký: the same chain, written in step with the number of entries. Every new version of a head has to be passed to
-- find the next one until the transaction ends, so a head is read once by a transaction and written once by a statement;
-- in between an entry follows the one before it, which nobody but this transaction can have written.
CREATE OR REPLACE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  last record;
BEGIN
  NEW.at := clock_timestamp();
  NEW.xact := pg_current_xact_id();
  IF NEW.org_path = '' THEN
    NEW.org_path := coalesce(
      (SELECT org_path FROM accounts WHERE id = NEW.account_id),
      (SELECT path FROM organisations WHERE parent_id IS NULL ORDER BY id LIMIT 1), '');
  END IF;
  NEW.chain := coalesce(substring(NEW.org_path from '([0-9]+)/$'), '0')::integer;
  SELECT xact, seq, hash INTO last FROM audit_entries WHERE chain = NEW.chain ORDER BY seq DESC LIMIT 1;
  IF last.xact IS DISTINCT FROM NEW.xact THEN
    INSERT INTO audit_heads (chain, seq, hash) VALUES (NEW.chain, 0, '') ON CONFLICT (chain) DO NOTHING;
    SELECT NEW.xact, seq, hash INTO last FROM audit_heads WHERE chain = NEW.chain FOR UPDATE;
  END IF;
  NEW.seq := last.seq + 1;
  NEW.prev_hash := last.hash;
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION audit_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE audit_heads SET seq = newest.seq, hash = newest.hash
  FROM (SELECT DISTINCT ON (chain) chain, seq, hash FROM written ORDER BY chain, seq DESC) newest
  WHERE audit_heads.chain = newest.chain;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_head AFTER INSERT ON audit_entries
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION audit_head();
--> statement-breakpoint
-- Supplements written before they were papers wait to be printed like those written from now on.
INSERT INTO papers (form, subject_id, org_id, file_name, issued_on)
SELECT 'supplement', s.id, s.org_id, 'bo-sung-bien-ban-thang-' || to_char(m.month, 'FMMM-YYYY') || '.pdf', s.written_on
FROM supplements s JOIN minutes b ON b.id = s.minutes_id JOIN meetings m ON m.id = b.meeting_id;
--> statement-breakpoint
-- Bỏ tệp đính nhầm: what went out with an answer stays, also with one that the cell then needed more of; an answer is
-- given back only with the interim row beside it.
CREATE OR REPLACE FUNCTION check_file_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM feedback_files file JOIN feedback_items item ON item.id = file.item_id
    WHERE file.id = NEW.file_id AND file.org_id = NEW.org_id AND (
      file.part = 'item' AND item.status::text IN ('sent', 'forwarded', 'clarifying')
      OR file.part = 'reply' AND item.status::text = 'assigned' AND NOT EXISTS (
        SELECT 1 FROM feedback_steps later WHERE later.item_id = item.id AND later.id > file.step_id
          AND (later.step IN ('passOn', 'approveInterim') OR later.step = 'askMore'
            AND EXISTS (SELECT 1 FROM feedback_interims back WHERE back.step_id = later.id))));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this file stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
