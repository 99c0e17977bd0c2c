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
