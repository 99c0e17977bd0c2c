-- Đề nghị sửa thông tin: what was asked stays as it was asked, and is decided once.
CREATE FUNCTION keep_member_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['state', 'decided_by', 'decided_on', 'refusal', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'waiting' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'a proposed change is decided once, as it was asked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_member_change BEFORE UPDATE OR DELETE ON member_changes
  FOR EACH ROW EXECUTE FUNCTION keep_member_change();
