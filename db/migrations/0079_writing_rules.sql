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
