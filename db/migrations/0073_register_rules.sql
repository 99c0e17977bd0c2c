-- Chức vụ, khen thưởng, kỷ luật: a row stays as it was recorded and ends once.
CREATE FUNCTION keep_until_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['ends_on', 'end_note', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ends_on IS NOT NULL OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION '% rows end once, and stay', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['posts', 'awards', 'disciplines'] LOOP
    EXECUTE format('CREATE TRIGGER keep_until_end BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION keep_until_end()', kept);
  END LOOP;
END $$;
--> statement-breakpoint
-- Quy định 294-QĐ/TW, mục 16.4: whoever moves to another organisation leaves its committee without a decision; so does
-- whoever leaves the register. Named to run after set_org_path has written the member's new place.
CREATE FUNCTION end_posts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE posts SET ends_on = greatest(posts.starts_on, NEW.since_on - 1), version = posts.version + 1,
    end_note = CASE WHEN NEW.status IN ('active', 'elsewhere', 'suspended') THEN 'Chuyển sinh hoạt' ELSE 'Ra khỏi danh sách đảng viên' END
  FROM organisations
  WHERE organisations.id = posts.org_id AND posts.member_id = NEW.id AND posts.ends_on IS NULL
    AND (NEW.status NOT IN ('active', 'elsewhere', 'suspended') OR NOT starts_with(NEW.org_path, organisations.path));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER end_posts AFTER UPDATE OF org_id, status ON members
  FOR EACH ROW WHEN ((OLD.org_id, OLD.status) IS DISTINCT FROM (NEW.org_id, NEW.status)) EXECUTE FUNCTION end_posts();

--> statement-breakpoint
-- Đề nghị sửa thông tin: what was asked stays as it was asked, and is decided once.
CREATE FUNCTION keep_member_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moving text[] := ARRAY['state', 'decided_by', 'decided_on', 'refusal', 'version'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'waiting' OR to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    RAISE EXCEPTION 'a proposed change is decided once, as it was asked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_member_change BEFORE UPDATE OR DELETE ON member_changes
  FOR EACH ROW EXECUTE FUNCTION keep_member_change();

--> statement-breakpoint
CREATE TRIGGER set_org_path BEFORE INSERT OR UPDATE OF org_id, org_path ON study_sessions
  FOR EACH ROW EXECUTE FUNCTION set_org_path();
--> statement-breakpoint
-- Rà soát, sàng lọc: once followed up, what was found and what became of it stay.
CREATE FUNCTION keep_screening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.followed_on IS NOT NULL OR (OLD.member_id, OLD.year) IS DISTINCT FROM (NEW.member_id, NEW.year) THEN
    RAISE EXCEPTION 'a screening that was followed up stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_screening BEFORE UPDATE OR DELETE ON screenings FOR EACH ROW EXECUTE FUNCTION keep_screening();
