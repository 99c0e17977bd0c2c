-- Whoever leaves the register acts for nobody any more, from that day on; who gave it by what decision stands in the
-- entry of the same transaction. A member who moves away may still keep the machine or serve an agency: work, no post.
CREATE FUNCTION end_grants() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH ended AS (
    UPDATE grants SET ends_on = NEW.since_on - 1
    FROM accounts
    WHERE accounts.member_id = NEW.id AND grants.account_id = accounts.id
      AND (grants.ends_on IS NULL OR grants.ends_on >= NEW.since_on)
      AND (NEW.status <> 'transferred' OR grants.role NOT IN ('admin', 'agencyOfficer', 'agencyHead'))
    RETURNING grants.id, grants.account_id, grants.org_path, grants.role
  )
  INSERT INTO audit_entries (action, subject, org_path, detail)
  SELECT 'grants.end', 'grants:' || id, org_path,
    jsonb_build_object('accountId', account_id, 'role', role, 'memberId', NEW.id, 'status', NEW.status)
  FROM ended;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_grants AFTER UPDATE OF status ON members
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status NOT IN ('active', 'elsewhere', 'suspended'))
  EXECUTE FUNCTION end_grants();
