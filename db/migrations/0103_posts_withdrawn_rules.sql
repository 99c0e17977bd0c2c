-- Chức vụ, khen thưởng, kỷ luật: a row stays as it was recorded and ends once; a post entered by mistake may besides end before it began.
CREATE OR REPLACE FUNCTION keep_until_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moving text[] := ARRAY['ends_on', 'end_note', 'version'];
  starts_on date := (to_jsonb(OLD) ->> 'starts_on')::date;
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving
    OR (OLD.ends_on IS NOT NULL AND (NEW.ends_on < starts_on AND OLD.ends_on >= starts_on) IS NOT TRUE) THEN
    RAISE EXCEPTION '% rows end once, and stay', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
