-- Supplements written before they were papers wait to be printed like those written from now on.
INSERT INTO papers (form, subject_id, org_id, file_name, issued_on)
SELECT 'supplement', s.id, s.org_id, 'bo-sung-bien-ban-thang-' || to_char(m.month, 'FMMM-YYYY') || '.pdf', s.written_on
FROM supplements s JOIN minutes b ON b.id = s.minutes_id JOIN meetings m ON m.id = b.meeting_id;
