import { sql } from 'drizzle-orm'
import { members } from '@/db/schema'
import { partBelow } from '@/lib/organisations/below'

export type Place = { id: number; path: string; kind: string }

/** The organisation directly below a place in which a member stands; of a cell, the cell itself. */
export const partOf = (place: Place) =>
  place.kind === 'cell'
    ? sql<number>`${place.id}::int`
    : sql<number>`${partBelow(members.orgPath, place)}::int`

/** More than any cell has, and than a round of a district; longer lists are read organisation by organisation. */
export const MOST_LISTED = 500
