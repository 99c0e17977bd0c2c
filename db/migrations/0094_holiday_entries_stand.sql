-- An entry is corrected by a later one or by its withdrawal; the row stays readable.
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON holiday_entries FOR EACH ROW EXECUTE FUNCTION keep_row();
--> statement-breakpoint
CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON holiday_withdrawals FOR EACH ROW EXECUTE FUNCTION keep_row();
--> statement-breakpoint
-- What stands for a day: the latest entry that was not withdrawn, else what the program brings. 'none' stands for nothing.
CREATE VIEW standing_holidays AS
SELECT day, kind::text::holiday_kind AS kind, name, source
FROM (
  SELECT DISTINCT ON (day) day, kind, name, source
  FROM (
    SELECT day, kind::text AS kind, name, source, 0 AS entry FROM holidays
    UNION ALL
    SELECT each::date, e.kind::text, e.name,
      e.document_number || ' ngày ' || to_char(e.document_on, 'DD/MM/YYYY') || ', ' || e.issuer, e.id
    FROM holiday_entries e
    CROSS JOIN LATERAL generate_series(e.from_day::timestamp, e.to_day::timestamp, interval '1 day') AS each
    WHERE NOT EXISTS (SELECT FROM holiday_withdrawals w WHERE w.entry_id = e.id)
  ) AS said
  ORDER BY day, entry DESC
) AS newest
WHERE kind <> 'none';
