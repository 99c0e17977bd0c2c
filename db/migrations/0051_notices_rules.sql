CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON notices
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What was told stays as it was told; it is seen once, and goes into one digest.
CREATE FUNCTION keep_notice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'is_seen', 'digest_id'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.is_seen AND NOT NEW.is_seen)
    OR (OLD.digest_id IS NOT NULL AND OLD.digest_id IS DISTINCT FROM NEW.digest_id) THEN
    RAISE EXCEPTION 'a notice stays as it was given' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_notice BEFORE UPDATE OR DELETE ON notices FOR EACH ROW EXECUTE FUNCTION keep_notice();
--> statement-breakpoint
-- A digest that was sent is never sent again.
CREATE FUNCTION keep_sent_digest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('sent', 'dropped') OR NEW.message_id <> OLD.message_id
    OR NEW.account_id <> OLD.account_id OR NEW.day <> OLD.day THEN
    RAISE EXCEPTION 'a digest stays as it was sent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_sent_digest BEFORE UPDATE OR DELETE ON digests FOR EACH ROW EXECUTE FUNCTION keep_sent_digest();
