DO $$
DECLARE placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['guidance_topics', 'guidance_answers', 'guidance_questions'] LOOP
    EXECUTE format('CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON %I
                    FOR EACH ROW EXECUTE FUNCTION set_org_path()', placed);
  END LOOP;
END $$;
--> statement-breakpoint
-- Giải đáp: what was answered stays beside what replaces it, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON guidance_answers FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- Chủ đề: questions and answers name them.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON guidance_topics FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- What was asked stays as it was asked; an answered question never waits again.
CREATE FUNCTION keep_asked_question() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'state', 'answer_id', 'read_on', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'a question stays as it was asked' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'asked' AND OLD.state <> NEW.state THEN
    RAISE EXCEPTION 'a question is answered once; its answer is replaced' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_asked_question BEFORE UPDATE OR DELETE ON guidance_questions
  FOR EACH ROW EXECUTE FUNCTION keep_asked_question();
--> statement-breakpoint
-- A published answer is only replaced by one that is published too: whoever read the old one finds the new.
CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM guidance_answers earlier WHERE earlier.id = NEW.replaces_id AND earlier.org_id = NEW.org_id
      AND (NEW.is_published OR NOT earlier.is_published)) THEN
    RAISE EXCEPTION 'a published answer is replaced by a published one of the same board' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_published BEFORE INSERT ON guidance_answers FOR EACH ROW EXECUTE FUNCTION keep_published();
