-- Bỏ tệp đính nhầm: what went out with an answer stays, also with one that the cell then needed more of; an answer is
-- given back only with the interim row beside it.
CREATE OR REPLACE FUNCTION check_file_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM feedback_files file JOIN feedback_items item ON item.id = file.item_id
    WHERE file.id = NEW.file_id AND file.org_id = NEW.org_id AND (
      file.part = 'item' AND item.status::text IN ('sent', 'forwarded', 'clarifying')
      OR file.part = 'reply' AND item.status::text = 'assigned' AND NOT EXISTS (
        SELECT 1 FROM feedback_steps later WHERE later.item_id = item.id AND later.id > file.step_id
          AND (later.step IN ('passOn', 'approveInterim') OR later.step = 'askMore'
            AND EXISTS (SELECT 1 FROM feedback_interims back WHERE back.step_id = later.id))));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this file stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
