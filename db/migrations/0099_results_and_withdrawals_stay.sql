-- A month opened by mistake may be withdrawn again; a meeting with a result, held or not, stays for ever.
CREATE TRIGGER keep_row BEFORE DELETE ON meetings FOR EACH ROW
  WHEN (OLD.state IN ('held', 'notHeld')) EXECUTE FUNCTION keep_row();
--> statement-breakpoint
-- What was withdrawn, and why, stays readable.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON contact_withdrawals FOR EACH ROW EXECUTE FUNCTION keep_row();
