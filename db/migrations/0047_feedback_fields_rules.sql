CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON feedback_fields
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- What items were given so far is the catalogue to begin with.
INSERT INTO feedback_fields (org_id, org_path, name, position)
SELECT top, '', field, row_number() OVER (PARTITION BY top ORDER BY field COLLATE "vi-x-icu")
FROM (SELECT DISTINCT split_part(org_path, '/', 2)::int AS top, field FROM feedback_items WHERE field <> '') known;
