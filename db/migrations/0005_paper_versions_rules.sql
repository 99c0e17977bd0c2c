-- What a paper is of and what it says is fixed when it is queued; once made it is the same bytes for ever.
CREATE OR REPLACE FUNCTION keep_made_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.form, OLD.subject_id, OLD.subject_version, OLD.org_id, OLD.file_name, OLD.data)
    IS DISTINCT FROM (NEW.form, NEW.subject_id, NEW.subject_version, NEW.org_id, NEW.file_name, NEW.data) THEN
    RAISE EXCEPTION 'what a paper says is fixed when it is queued' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'made' AND (TG_OP = 'DELETE' OR (OLD.state, OLD.bytes, OLD.sha256, OLD.made_at)
    IS DISTINCT FROM (NEW.state, NEW.bytes, NEW.sha256, NEW.made_at)) THEN
    RAISE EXCEPTION 'a made paper cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
