/** Lists count so far: nobody reads on so far, and counting on would cost the more the more there are. */
export const COUNTED = 2_000

/**
 * So many are put in order of fit: the newest that match. A word that stands in most items says little about which of
 * them is meant, and ordering all of them would cost the more the longer the portal is in use; the page says so.
 */
export const RANKED = 1_000

/**
 * Are the words common? Asked of the newest items: where so many of so few match, the newest RANKED are found sooner
 * by reading than in the index, which would gather every match first. The database cannot guess this itself, because
 * words that always stand together ("nạo vét kênh") look rare to it.
 */
export const PROBED = 250
export const COMMON = 20
