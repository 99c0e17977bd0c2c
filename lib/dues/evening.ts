import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, memberships, organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { linesOf } from './lines'
import { rulesOfMonths } from './load'
import { duesOfEvening } from './rules/evening'

/** What the book of a cell has of a month, for the minutes of its evening. */
export async function duesForMinutes(tx: Tx, orgId: number, month: Day, today: Day) {
  const [cell] = await tx
    .select({ path: organisations.path })
    .from(organisations)
    .where(eq(organisations.id, orgId))
  if (!cell) return undefined
  const lines = await linesOf(tx, [month], today, eq(memberships.orgId, orgId)).orderBy(
    asc(members.sortName),
    asc(members.id),
  )
  if (lines.length === 0) return undefined
  return duesOfEvening((await rulesOfMonths(tx, [month], cell.path))(month), lines)
}
