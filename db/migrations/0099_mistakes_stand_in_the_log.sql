-- What was withdrawn, and why, stays readable.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON contact_withdrawals FOR EACH ROW EXECUTE FUNCTION keep_row();
