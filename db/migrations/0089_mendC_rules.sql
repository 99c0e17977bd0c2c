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
