CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON memberships
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- A member without a day begins on the day of admission, or before the register did (1900-01-01).
CREATE FUNCTION begin_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.since_on = '1900-01-01' THEN NEW.since_on := coalesce(NEW.admitted_on, NEW.since_on); END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER begin_membership BEFORE INSERT ON members FOR EACH ROW EXECUTE FUNCTION begin_membership();
--> statement-breakpoint
-- Quá trình sinh hoạt: one open row a member, always what `members` says; so nobody is in two cells or in none.
CREATE FUNCTION trace_membership() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  known memberships;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.org_id, OLD.standing, OLD.status) = (NEW.org_id, NEW.standing, NEW.status) THEN RETURN NULL; END IF;
    SELECT * INTO STRICT known FROM memberships WHERE member_id = NEW.id AND ends_on IS NULL FOR UPDATE;
    IF (OLD.since_on, OLD.since_reason) = (NEW.since_on, NEW.since_reason) AND NEW.since_reason <> 'corrected' THEN
      RAISE EXCEPTION 'cell, standing or status of member % change with a day and a reason', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.since_on < known.starts_on THEN
      RAISE EXCEPTION 'member % already stands as of %', NEW.id, known.starts_on USING ERRCODE = 'check_violation';
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
CREATE TRIGGER trace_membership AFTER INSERT OR UPDATE OF org_id, standing, status ON members
  FOR EACH ROW EXECUTE FUNCTION trace_membership();
--> statement-breakpoint
UPDATE members SET since_on = coalesce(admitted_on, since_on);
--> statement-breakpoint
INSERT INTO memberships (member_id, org_id, standing, status, reason, starts_on)
SELECT id, org_id, standing, status, since_reason, since_on FROM members;
