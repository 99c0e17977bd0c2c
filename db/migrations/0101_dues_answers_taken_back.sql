-- Money sent up stays as it was sent and is answered once; what was confirmed by mistake becomes, with a reason, "not received".
CREATE OR REPLACE FUNCTION keep_dues_remittance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  answer text[] := ARRAY['org_path', 'state', 'answered_by', 'answered_on', 'answer_note', 'version'];
  moving text[] := CASE
    WHEN OLD.state = 'sent' THEN answer || 'to_id'::text
    WHEN OLD.state = 'received' AND NEW.state = 'refused' AND NEW.answer_note <> '' THEN answer
    ELSE ARRAY['org_path'] END;
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'money sent up is answered once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
