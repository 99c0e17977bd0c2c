-- Chủ đề: questions and answers name them; one is closed or opened again, never renamed or deleted.
DROP TRIGGER keep_record ON guidance_topics;
--> statement-breakpoint
CREATE FUNCTION keep_topic() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_path', 'closed_on'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'a topic keeps its name' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_topic BEFORE UPDATE OR DELETE ON guidance_topics FOR EACH ROW EXECUTE FUNCTION keep_topic();
--> statement-breakpoint
-- What was asked stays as it was asked; an answered question never waits again; an heir's question names who asked first.
CREATE OR REPLACE FUNCTION keep_asked_question() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['org_id', 'first_org_id', 'org_path', 'state', 'answer_id', 'read_on', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'a question stays as it was asked' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.first_org_id IS DISTINCT FROM
    (CASE WHEN NEW.org_id = OLD.org_id THEN OLD.first_org_id ELSE coalesce(OLD.first_org_id, OLD.org_id) END) THEN
    RAISE EXCEPTION 'a question names the cell that asked it' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'asked' AND OLD.state <> NEW.state THEN
    RAISE EXCEPTION 'a question is answered once; its answer is replaced' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Installations of the old model keep the name that stood on the pages.
INSERT INTO settings (key, value) SELECT 'boardName', '"Ban Tổ chức"' FROM settings WHERE key = 'profile' AND value = '"huyen"'
  ON CONFLICT (key) DO NOTHING;
