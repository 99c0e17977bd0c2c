-- Mẫu biên bản đã công bố: minutes print with it for ever. Only a draft is edited or thrown away.
CREATE FUNCTION keep_published_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.valid_from IS NOT NULL THEN
    RAISE EXCEPTION 'a published template is never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
DROP TRIGGER keep_row ON templates;
--> statement-breakpoint
CREATE TRIGGER keep_published_template BEFORE UPDATE OR DELETE ON templates
  FOR EACH ROW EXECUTE FUNCTION keep_published_template();
