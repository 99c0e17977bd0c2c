import { sql } from 'drizzle-orm'
import { members } from '@/db/schema'

export type Place = { id: number; path: string; kind: string }

/** The organisation directly below a place in which a member stands; of a cell, the cell itself. */
export const partBelow = ({ id, path, kind }: Place) =>
  kind === 'cell'
    ? sql<number>`${id}::int`
    : sql<number>`split_part(${members.orgPath}, '/', ${sql.raw(String(path.split('/').length))})::int`

/** More than any cell has, and than a round of a district; longer lists are read organisation by organisation. */
export const MOST_LISTED = 500
