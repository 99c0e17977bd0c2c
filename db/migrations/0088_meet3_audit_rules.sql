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
