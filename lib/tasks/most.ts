/** A month of a whole district is counted, not read: above this many tasks the report asks for a cell. */
export const MOST_REPORTED = 500
