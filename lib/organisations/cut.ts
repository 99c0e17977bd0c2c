import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CellType } from './labels'

export type Cut = { org?: number; tag?: string; type?: CellType }
/** Where the place is asked for apart. */
export type Tagged = Pick<Cut, 'tag'>

/** `tag` may be a placeholder of a prepared question. A tag holds for the organisation that bears it and for everything below it. */
export const bearsTag = (path: SQL | PgColumn, tag: string | Placeholder): SQL =>
  sql`exists (select from organisations tagged where ${tag} = any(tagged.tags) and starts_with(${path}, tagged.path))`

/** Only rows of organisations in the cut; undefined where nothing is cut. */
export function inCut(orgId: PgColumn | SQL, { org, tag, type }: Cut): SQL | undefined {
  const conditions = [
    ...(org === undefined
      ? []
      : [sql`starts_with(cut.path, (select place.path from organisations place where place.id = ${org}))`]),
    ...(tag === undefined ? [] : [bearsTag(sql`cut.path`, tag)]),
    ...(type === undefined ? [] : [sql`cut.cell_type = ${type}`]),
  ]
  if (conditions.length === 0) return undefined
  const found = sql`select cut.id from organisations cut where ${sql.join(conditions, sql` and `)}`
  // Who bears a tag is found once; the planner would look for it again at every row of a long trail, half a minute long.
  return tag === undefined ? sql`${orgId} in (${found})` : sql`${orgId} = any(array(${found}))`
}
