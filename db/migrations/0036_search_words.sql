-- The words of a text as searches compare them: no marks, no đ/d, no case; whatever is neither letter nor digit parts words.
CREATE FUNCTION vn_words(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple'::regconfig, regexp_replace(vn_plain(value), '[^a-z0-9]+', ' ', 'g'));
--> statement-breakpoint
-- Every word asked for; the last one may be the beginning of a word: what is still being typed finds already.
CREATE FUNCTION vn_query(value text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsquery('simple'::regconfig, regexp_replace(
    replace(trim(regexp_replace(vn_plain(value), '[^a-z0-9]+', ' ', 'g')), ' ', ' & '), '([a-z0-9])$', '\1:*'));
