DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['transfers', 'transfer_steps', 'departures', 'residences', 'residence_comments'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- The other places of a transfer: the cell that receives, and whose turn it is to introduce.
CREATE FUNCTION set_transfer_paths() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.to_path := (SELECT path FROM organisations WHERE id = NEW.to_org_id);
  NEW.at_path := (SELECT path FROM organisations WHERE id = NEW.at_org_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER set_transfer_paths BEFORE INSERT OR UPDATE OF to_org_id, to_path, at_org_id, at_path ON transfers
  FOR EACH ROW EXECUTE FUNCTION set_transfer_paths();
--> statement-breakpoint
CREATE FUNCTION set_residence_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.residence_path := (SELECT path FROM organisations WHERE id = NEW.residence_org_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER set_residence_path BEFORE INSERT OR UPDATE OF residence_org_id, residence_path ON residences
  FOR EACH ROW EXECUTE FUNCTION set_residence_path();
--> statement-breakpoint
-- Only the owner loads what is past (demonstration, restore); the application begins at the beginning and takes the
-- steps of lib/transfers/rules/steps.ts.
CREATE FUNCTION keep_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state::text <> (CASE WHEN NEW.direction = 'in' THEN 'presented' ELSE 'begun' END)
      AND NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
      RAISE EXCEPTION 'a transfer begins at its beginning' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> NEW.state AND (OLD.state::text, NEW.state::text) NOT IN (
    ('begun', 'introduced'), ('introduced', 'presented'), ('presented', 'received'), ('introduced', 'received'),
    ('introduced', 'returned'), ('presented', 'returned'), ('begun', 'cancelled'), ('introduced', 'cancelled'),
    ('received', 'ended')) THEN
    RAISE EXCEPTION 'a transfer cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = 'received' AND NEW.member_id IS NULL OR OLD.member_id IS NOT NULL AND NEW.member_id IS DISTINCT FROM OLD.member_id
    OR (OLD.kind, OLD.direction) IS DISTINCT FROM (NEW.kind, NEW.direction) THEN
    RAISE EXCEPTION 'a transfer keeps whom it is of' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_transfer BEFORE INSERT OR UPDATE ON transfers FOR EACH ROW EXECUTE FUNCTION keep_transfer();
--> statement-breakpoint
-- Tiếp nhận: together with the member's place in the register, or not at all.
CREATE FUNCTION require_moved_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'received' AND NEW.state = 'received' AND NOT EXISTS (
    SELECT 1 FROM members WHERE id = NEW.member_id AND CASE
      WHEN NEW.kind = 'temporary' AND NEW.direction <> 'in' THEN status = 'elsewhere'
      WHEN NEW.direction = 'out' THEN status = 'transferred'
      ELSE org_id = NEW.to_org_id END) THEN
    RAISE EXCEPTION 'transfer % is received with its member', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER require_moved_member AFTER UPDATE ON transfers DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_moved_member();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON transfer_steps
  FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON residence_comments
  FOR EACH ROW EXECUTE FUNCTION keep_record();
