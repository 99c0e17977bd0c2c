CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON syntheses
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What a stored paper is of; added only, for the owner too.
CREATE TRIGGER keep_record BEFORE UPDATE OR DELETE ON syntheses
  FOR EACH ROW EXECUTE FUNCTION keep_record();
--> statement-breakpoint
-- The deadline that answers given so far had: the last one set before the answer; a proposal sets none.
UPDATE feedback_items SET answer_due_on = (
  SELECT before.due_on FROM feedback_steps before
  WHERE before.item_id = feedback_items.id AND before.due_on IS NOT NULL AND before.step <> 'propose'
    AND before.id < (SELECT max(id) FROM feedback_steps done
      WHERE done.item_id = feedback_items.id AND done.step IN ('approve', 'settle'))
  ORDER BY before.id DESC LIMIT 1)
WHERE answered_on IS NOT NULL;
