DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['dues_books', 'dues_profiles', 'dues_reliefs', 'dues_payments', 'dues_remittances'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
  -- What was paid, opened, grouped stands as it was written, for the owner too.
  FOREACH placed IN ARRAY ARRAY['dues_books', 'dues_profiles', 'dues_payments'] LOOP
    EXECUTE format('CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION keep_record()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- A counter row takes back one payment whole: same person, month, way of paying, cell. A counter row is not taken back.
CREATE FUNCTION check_dues_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.corrects_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM dues_payments p WHERE p.id = NEW.corrects_id AND p.corrects_id IS NULL
      AND (p.org_id, p.member_id, p.month, p.method) = (NEW.org_id, NEW.member_id, NEW.month, NEW.method)
      AND p.amount = -NEW.amount) THEN
    RAISE EXCEPTION 'a counter row takes back one payment whole' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_dues_correction BEFORE INSERT ON dues_payments
  FOR EACH ROW EXECUTE FUNCTION check_dues_correction();
--> statement-breakpoint
-- A decision on relief ends earlier, never later; nothing else of it changes.
CREATE FUNCTION keep_dues_relief() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'ends_on', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR coalesce(NEW.ends_on, 'infinity') > coalesce(OLD.ends_on, 'infinity') THEN
    RAISE EXCEPTION 'a decision on relief only ends earlier' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_dues_relief BEFORE UPDATE OR DELETE ON dues_reliefs
  FOR EACH ROW EXECUTE FUNCTION keep_dues_relief();
--> statement-breakpoint
-- Money sent up is answered once, and stays as it was sent.
CREATE FUNCTION keep_dues_remittance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'state', 'answered_by', 'answered_on', 'answer_note', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.state <> 'sent' AND to_jsonb(OLD) - 'org_path' IS DISTINCT FROM to_jsonb(NEW) - 'org_path') THEN
    RAISE EXCEPTION 'money sent up is answered once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_dues_remittance BEFORE UPDATE OR DELETE ON dues_remittances
  FOR EACH ROW EXECUTE FUNCTION keep_dues_remittance();
