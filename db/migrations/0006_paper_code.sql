-- Mã tra cứu of a paper: twelve signs that cannot be mistaken for each other on paper, 60 random bits.
CREATE FUNCTION paper_code() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', get_byte(random.bytes, place) % 32 + 1, 1)
      || CASE place WHEN 3 THEN '-' WHEN 10 THEN '-' ELSE '' END, '' ORDER BY place)
  FROM (SELECT uuid_send(gen_random_uuid()) AS bytes) AS random,
    -- Bytes 6 and 8 of a random uuid hold its version; 7 is left out with them.
    unnest(ARRAY[0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14]) AS place
$$;
