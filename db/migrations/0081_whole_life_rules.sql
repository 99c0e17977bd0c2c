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
--> statement-breakpoint
-- Whoever leaves the register acts for nobody any more, from that day on; who gave it by what decision stands in the
-- entry of the same transaction. A member who moves away may still keep the machine or serve an agency: work, no post.
CREATE FUNCTION end_grants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH ended AS (
    UPDATE grants SET ends_on = NEW.since_on - 1
    FROM accounts
    WHERE accounts.member_id = NEW.id AND grants.account_id = accounts.id
      AND (grants.ends_on IS NULL OR grants.ends_on >= NEW.since_on)
      AND (NEW.status <> 'transferred' OR grants.role NOT IN ('admin', 'agencyOfficer', 'agencyHead'))
    RETURNING grants.id, grants.account_id, grants.org_path, grants.role
  )
  INSERT INTO audit_entries (action, subject, org_path, detail)
  SELECT 'grants.end', 'grants:' || id, org_path,
    jsonb_build_object('accountId', account_id, 'role', role, 'memberId', NEW.id, 'status', NEW.status)
  FROM ended;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_grants AFTER UPDATE OF status ON members
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status NOT IN ('active', 'elsewhere', 'suspended'))
  EXECUTE FUNCTION end_grants();
--> statement-breakpoint
-- Nhật ký: an entry that names no place stands at that of the account, else at the top, so that somebody may read it
-- and the anchor covers it.
CREATE OR REPLACE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head audit_heads;
BEGIN
  NEW.at := clock_timestamp();
  NEW.xact := pg_current_xact_id();
  IF NEW.org_path = '' THEN
    NEW.org_path := coalesce(
      (SELECT org_path FROM accounts WHERE id = NEW.account_id),
      (SELECT path FROM organisations WHERE parent_id IS NULL ORDER BY id LIMIT 1), '');
  END IF;
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
-- What a digest told that was given up goes into a later one; what was sent stays where it was.
CREATE OR REPLACE FUNCTION keep_notice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'is_seen', 'digest_id'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.is_seen AND NOT NEW.is_seen)
    OR (OLD.digest_id IS NOT NULL AND OLD.digest_id IS DISTINCT FROM NEW.digest_id
      AND NOT EXISTS (SELECT FROM digests WHERE id = OLD.digest_id AND state = 'failed')) THEN
    RAISE EXCEPTION 'a notice stays as it was given' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Ngừng dùng: the one thing that may still happen to a published template, once.
CREATE OR REPLACE FUNCTION keep_published_template() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['withdrawn_from', 'version', 'org_path'];
BEGIN
  IF OLD.valid_from IS NOT NULL AND (TG_OP = 'DELETE' OR OLD.withdrawn_from <> coalesce(NEW.withdrawn_from, '-infinity')
    OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving) THEN
    RAISE EXCEPTION 'a published template is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
-- Residence liaison begun before it went along with the member (lib/members/move.ts): it belongs where he stands today.
UPDATE residences SET org_id = members.org_id
FROM members
WHERE members.id = residences.member_id AND residences.ended_on IS NULL AND residences.org_id <> members.org_id;
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON rating_corrections
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Xếp loại lại: what stood before stays readable, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON rating_corrections FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- Kỷ luật liên quan nhiệm vụ was the one ground there was.
UPDATE ratings SET grounds = '["discipline"]' WHERE is_disciplined;
