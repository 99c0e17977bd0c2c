-- Papers of a member's file as bits, one for each key in this order, which is that of lib/records/rules/catalogue.ts: a whole
-- district's files are compared bit by bit in the time in which one list of words is read. A key that joins the catalogue
-- is added in a new function, and the columns made anew.
CREATE FUNCTION paper_bits(keys text[]) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN (SELECT coalesce(bit_or(1 << (array_position(ARRAY[
    'awarenessClass', 'application', 'candidateHistory', 'introduction', 'unionResolution', 'admissionOpinions',
    'cellResolution', 'sectionReport', 'committeeResolution', 'admissionDecision', 'memberHistory', 'memberForm',
    'newMemberClass', 'probationReview', 'helperComment', 'recognitionOpinions', 'recognitionCell',
    'recognitionSection', 'recognitionCommittee', 'recognitionDecision', 'cardDecision', 'badgeDecision', 'findings',
    'careerDecisions', 'transferLetters', 'yearlyReviews', 'index'], key) - 1)), 0) FROM unnest(keys) AS key);
