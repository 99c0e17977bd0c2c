DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['extracts', 'score_lists'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
    -- What a stored paper is of; added only, for the owner too.
    EXECUTE format('CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION keep_record()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Who had a paper made stays, as what it says does.
CREATE OR REPLACE FUNCTION keep_made_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.form, OLD.subject_id, OLD.subject_version, OLD.org_id, OLD.file_name, OLD.data, OLD.code, OLD.issued_on, OLD.issued_by)
    IS DISTINCT FROM (NEW.form, NEW.subject_id, NEW.subject_version, NEW.org_id, NEW.file_name, NEW.data, NEW.code, NEW.issued_on, NEW.issued_by) THEN
    RAISE EXCEPTION 'what a paper says is fixed when it is queued' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'made' AND (TG_OP = 'DELETE' OR (OLD.state, OLD.bytes, OLD.sha256, OLD.made_at, OLD.number, OLD.about)
    IS DISTINCT FROM (NEW.state, NEW.bytes, NEW.sha256, NEW.made_at, NEW.number, NEW.about)) THEN
    RAISE EXCEPTION 'a made paper cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.superseded_at IS NOT NULL
    AND (OLD.superseded_at IS DISTINCT FROM NEW.superseded_at OR OLD.state <> 'made' AND NEW.state = 'made') THEN
    RAISE EXCEPTION 'a replaced paper stays replaced' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
-- Of one subject one version holds; two who issue at once wait for each other.
UPDATE papers SET superseded_at = now() WHERE superseded_at IS NULL AND EXISTS (
  SELECT 1 FROM papers later WHERE later.form = papers.form AND later.subject_id = papers.subject_id
    AND later.subject_version > papers.subject_version);
--> statement-breakpoint
CREATE UNIQUE INDEX papers_one_holds ON papers (form, subject_id) WHERE superseded_at IS NULL;
