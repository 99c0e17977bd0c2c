-- Cần làm rõ thêm: an answer that the cell needed more of stays beside the interim ones. It goes only with the reopening
-- of the minutes that told of it, once it stands on its item again.
CREATE OR REPLACE FUNCTION keep_interim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.response IS NOT NULL AND EXISTS (SELECT 1 FROM feedback_items
      WHERE id = OLD.item_id AND status::text = 'answered' AND reply_text = OLD.text) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an interim answer is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.item_id, OLD.scope, OLD.approved_on, OLD.next_on, OLD.step_id, OLD.kind, OLD.answer_due_on)
    IS DISTINCT FROM (NEW.item_id, NEW.scope, NEW.approved_on, NEW.next_on, NEW.step_id, NEW.kind, NEW.answer_due_on)
    OR OLD.org_id <> NEW.org_id AND NEW.org_id <> (SELECT org_id FROM feedback_items WHERE id = OLD.item_id)
    OR (OLD.text, OLD.document, OLD.document_on, OLD.replied_by, OLD.response)
    IS DISTINCT FROM (NEW.text, NEW.document, NEW.document_on, NEW.replied_by, NEW.response)
    AND NOT (NEW.text = '' AND EXISTS (
      SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside')) THEN
    RAISE EXCEPTION 'an interim answer is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- As before, and what the cell said after such an answer.
CREATE OR REPLACE FUNCTION empty_set_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE feedback_steps SET note = '' WHERE note <> ''
    AND (item_id = NEW.id OR item_id = NEW.follow_up_of_id AND step = 'askAgain');
  UPDATE feedback_interims SET text = '', document = '', document_on = NULL, replied_by = '',
    response = CASE WHEN response IS NULL THEN NULL ELSE '' END WHERE item_id = NEW.id;
  UPDATE feedback_opinions SET text = '' WHERE item_id = NEW.id AND given_on IS NOT NULL;
  UPDATE feedback_items SET response = '' WHERE id = NEW.follow_up_of_id;
  RETURN NULL;
END $$;
