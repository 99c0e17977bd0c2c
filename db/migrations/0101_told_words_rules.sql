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
