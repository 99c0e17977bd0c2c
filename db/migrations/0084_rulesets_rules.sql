-- A withdrawal is taken back by entering the rules again.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON rule_withdrawals FOR EACH ROW EXECUTE FUNCTION keep_row();
