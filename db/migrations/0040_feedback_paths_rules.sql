CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON feedback_interims
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON feedback_opinions
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
CREATE TRIGGER set_agency_path BEFORE INSERT OR UPDATE OF agency_id, agency_path ON feedback_opinions
  FOR EACH ROW EXECUTE FUNCTION set_agency_path();
--> statement-breakpoint
-- Trả lời bước đầu: what was approved stays; its reading is recorded, and undone when the minutes are reopened.
CREATE FUNCTION keep_interim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an interim answer is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.item_id, OLD.org_id, OLD.scope, OLD.approved_on, OLD.next_on)
    IS DISTINCT FROM (NEW.item_id, NEW.org_id, NEW.scope, NEW.approved_on, NEW.next_on)
    OR (OLD.text, OLD.document, OLD.document_on, OLD.replied_by)
    IS DISTINCT FROM (NEW.text, NEW.document, NEW.document_on, NEW.replied_by)
    AND NOT (NEW.text = '' AND EXISTS (
      SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside')) THEN
    RAISE EXCEPTION 'an interim answer is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_interim BEFORE UPDATE OR DELETE ON feedback_interims
  FOR EACH ROW EXECUTE FUNCTION keep_interim();
--> statement-breakpoint
-- Góp ý phối hợp: asked for once, written once.
CREATE FUNCTION keep_opinion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an opinion is not deleted' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.item_id, OLD.org_id, OLD.agency_id, OLD.asked_on, OLD.wanted_on)
    IS DISTINCT FROM (NEW.item_id, NEW.org_id, NEW.agency_id, NEW.asked_on, NEW.wanted_on)
    OR OLD.given_on IS NOT NULL AND ((OLD.given_on, OLD.given_by, OLD.instead_of)
      IS DISTINCT FROM (NEW.given_on, NEW.given_by, NEW.instead_of)
      OR OLD.text IS DISTINCT FROM NEW.text AND NOT (NEW.text = '' AND EXISTS (
        SELECT 1 FROM feedback_items WHERE id = OLD.item_id AND status::text = 'setAside'))) THEN
    RAISE EXCEPTION 'an opinion is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_opinion BEFORE UPDATE OR DELETE ON feedback_opinions
  FOR EACH ROW EXECUTE FUNCTION keep_opinion();
--> statement-breakpoint
-- Khiếu nại, tố cáo: goes with its words taken out, and never comes back.
CREATE FUNCTION keep_set_aside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status::text = 'setAside' THEN
    IF (OLD.status, OLD.code, OLD.title, OLD.text, OLD.raised_by, OLD.place, OLD.reply_text, OLD.response)
      IS DISTINCT FROM (NEW.status, NEW.code, NEW.title, NEW.text, NEW.raised_by, NEW.place, NEW.reply_text, NEW.response) THEN
      RAISE EXCEPTION 'an item set aside is not changed' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.title = OLD.title OR NEW.text = OLD.text OR NEW.raised_by <> '' OR NEW.place <> ''
    OR NEW.reply_text IS NOT NULL OR NEW.response IS NOT NULL OR NEW.vote IS NOT NULL THEN
    RAISE EXCEPTION 'an item is set aside without its words' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_set_aside BEFORE UPDATE ON feedback_items FOR EACH ROW
  WHEN (OLD.status::text = 'setAside' OR NEW.status::text = 'setAside') EXECUTE FUNCTION keep_set_aside();
--> statement-breakpoint
-- Its words stand in the remarks of its steps, in interim answers, and where the cell asked again: the application
-- may not change those rows, so the database empties them in the same transaction.
CREATE FUNCTION empty_set_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE feedback_steps SET note = '' WHERE note <> ''
    AND (item_id = NEW.id OR item_id = NEW.follow_up_of_id AND step = 'askAgain');
  UPDATE feedback_interims SET text = '', document = '', document_on = NULL, replied_by = '' WHERE item_id = NEW.id;
  UPDATE feedback_opinions SET text = '' WHERE item_id = NEW.id AND given_on IS NOT NULL;
  UPDATE feedback_items SET response = '' WHERE id = NEW.follow_up_of_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER empty_set_aside AFTER UPDATE OF status ON feedback_items FOR EACH ROW
  WHEN (NEW.status::text = 'setAside' AND OLD.status::text <> 'setAside') EXECUTE FUNCTION empty_set_aside();
