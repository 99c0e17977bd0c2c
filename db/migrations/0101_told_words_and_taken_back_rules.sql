-- It went with the column that was made anew.
CREATE INDEX "feedback_search" ON "feedback_items" USING gin ("search") WITH (fastupdate=false);
--> statement-breakpoint
-- What the cell was told before stands in rows of its own and is found with the item: its words follow those rows, also
-- when they are emptied because the item is set aside.
CREATE FUNCTION tell_interims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  item integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.item_id ELSE NEW.item_id END;
BEGIN
  UPDATE feedback_items SET told = (
    SELECT vn_words(string_agg(text || ' ' || document, ' ')) FROM feedback_interims WHERE item_id = item
  ) WHERE id = item;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell_interims AFTER INSERT OR DELETE OR UPDATE OF text, document ON feedback_interims
  FOR EACH ROW EXECUTE FUNCTION tell_interims();
--> statement-breakpoint
UPDATE feedback_items SET told = before.words FROM (
  SELECT item_id, vn_words(string_agg(text || ' ' || document, ' ')) AS words FROM feedback_interims GROUP BY item_id
) before WHERE id = before.item_id;
--> statement-breakpoint
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
--> statement-breakpoint
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
