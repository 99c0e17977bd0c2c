CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON feedback_files
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON feedback_file_removals
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Pictures, PDF and packed documents do not get smaller by packing them again.
ALTER TABLE feedback_files ALTER COLUMN bytes SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON feedback_file_removals
  FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- Tệp kèm theo: added, never changed; emptied once, with a removal or with its item, and then empty for ever. A hash
-- stands for the bytes, which a constraint compares with it.
CREATE FUNCTION keep_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM feedback_items
      WHERE id = NEW.item_id AND org_id = NEW.org_id AND status::text <> 'setAside' FOR SHARE;
    IF NOT FOUND OR NEW.bytes IS NULL THEN
      RAISE EXCEPTION 'no file comes to an item set aside' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR (OLD.id, OLD.public_id, OLD.item_id, OLD.org_id, OLD.part, OLD.step_id, OLD.from_org_id, OLD.type,
    OLD.size, OLD.attached_by, OLD.instead_of, OLD.attached_on, OLD.submit_key, OLD.created_at) IS DISTINCT FROM
    (NEW.id, NEW.public_id, NEW.item_id, NEW.org_id, NEW.part, NEW.step_id, NEW.from_org_id, NEW.type,
    NEW.size, NEW.attached_by, NEW.instead_of, NEW.attached_on, NEW.submit_key, NEW.created_at) THEN
    RAISE EXCEPTION 'a file is added, never changed' USING ERRCODE = 'check_violation';
  END IF;
  IF ((OLD.name, OLD.sha256) IS DISTINCT FROM (NEW.name, NEW.sha256) OR (OLD.bytes IS NULL) <> (NEW.bytes IS NULL))
    AND NOT (NEW.bytes IS NULL AND (EXISTS (SELECT 1 FROM feedback_file_removals WHERE file_id = OLD.id)
      OR EXISTS (SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside'))) THEN
    RAISE EXCEPTION 'a file is added, never changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_file BEFORE INSERT OR UPDATE OR DELETE ON feedback_files
  FOR EACH ROW EXECUTE FUNCTION keep_file();
--> statement-breakpoint
-- Bỏ tệp đính nhầm: of the cell until the item is assigned, of the agency while its draft is not laid before the leader;
-- what went out with an answer stays.
CREATE FUNCTION check_file_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM feedback_files file JOIN feedback_items item ON item.id = file.item_id
    WHERE file.id = NEW.file_id AND file.org_id = NEW.org_id AND (
      file.part = 'item' AND item.status::text IN ('sent', 'forwarded', 'clarifying')
      OR file.part = 'reply' AND item.status::text = 'assigned' AND NOT EXISTS (
        SELECT 1 FROM feedback_steps later WHERE later.item_id = item.id AND later.id > file.step_id
          AND later.step IN ('passOn', 'approveInterim')));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this file stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_file_removal BEFORE INSERT ON feedback_file_removals
  FOR EACH ROW EXECUTE FUNCTION check_file_removal();
--> statement-breakpoint
-- The application may not change files: the database empties them itself, in the transaction that says why.
CREATE FUNCTION empty_removed_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE feedback_files SET name = '', sha256 = '', bytes = NULL WHERE id = NEW.file_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER empty_removed_file AFTER INSERT ON feedback_file_removals
  FOR EACH ROW EXECUTE FUNCTION empty_removed_file();
--> statement-breakpoint
-- Khiếu nại, tố cáo: its files go with its words.
CREATE FUNCTION empty_files_set_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE feedback_files SET name = '', sha256 = '', bytes = NULL WHERE item_id = NEW.id AND bytes IS NOT NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER empty_files_set_aside AFTER UPDATE OF status ON feedback_items FOR EACH ROW
  WHEN (NEW.status::text = 'setAside' AND OLD.status::text <> 'setAside') EXECUTE FUNCTION empty_files_set_aside();
--> statement-breakpoint
-- Which approval an interim answer came with is fixed as its words are: files go by it.
CREATE OR REPLACE FUNCTION keep_interim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an interim answer is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.item_id, OLD.org_id, OLD.scope, OLD.approved_on, OLD.next_on, OLD.step_id)
    IS DISTINCT FROM (NEW.item_id, NEW.org_id, NEW.scope, NEW.approved_on, NEW.next_on, NEW.step_id)
    OR (OLD.text, OLD.document, OLD.document_on, OLD.replied_by)
    IS DISTINCT FROM (NEW.text, NEW.document, NEW.document_on, NEW.replied_by)
    AND NOT (NEW.text = '' AND EXISTS (
      SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside')) THEN
    RAISE EXCEPTION 'an interim answer is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
