import 'server-only'
import { and, eq, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from '@/db/client'
import { meetings, organisations, ownDays, ruleSets, standingHolidays } from '@/db/schema'
import { pathEnd, within } from '@/lib/auth/policy'
import { addMonths, type Day } from '@/lib/core/dates'
import type { Holiday } from '@/lib/core/working-days'
import { findRuleSet } from '@/lib/rulesets/load'
import { type CommonDay, dueDayFor, dueSince, type OwnDay } from './rules'

/** Public holidays and make-up days of a stretch of days, for working-day arithmetic and for the calendar. */
export const findHolidays = (
  from: Db | Tx,
  first: Day,
  last: Day,
): Promise<(Holiday & { name: string; source: string })[]> =>
  from
    .select()
    .from(standingHolidays)
    .where(and(gte(standingHolidays.day, first), lte(standingHolidays.day, last)))
    .orderBy(standingHolidays.day)

/** Days set for one month by an organisation above `path`, at it, or below it. */
export const findOwnDays = (from: Db | Tx, month: Day, path: string): Promise<OwnDay[]> =>
  from
    .select({
      path: organisations.path,
      cellType: ownDays.cellType,
      heldOn: ownDays.heldOn,
      reason: ownDays.reason,
    })
    .from(ownDays)
    .innerJoin(organisations, eq(organisations.id, ownDays.orgId))
    .where(
      and(
        eq(ownDays.month, month),
        or(sql`starts_with(${path}, ${organisations.path})`, within(organisations.path, path)),
      ),
    )

/** What has ended before a month has no meeting in it, whatever was opened for it. */
export const livesIn = (month: Day) => or(isNull(organisations.endedOn), gte(organisations.endedOn, month))

/** The regular meetings of a month at or below `path`, of cells that still live then; asked with their organisations. */
export const regularIn = (month: Day, path: string) =>
  and(eq(meetings.month, month), within(meetings.orgPath, path), eq(meetings.kind, 'regular'), livesIn(month))

/** Cells that exist in a month. */
export const isCellIn = (month: Day) =>
  and(
    eq(organisations.kind, 'cell'),
    livesIn(month),
    or(isNull(organisations.foundedOn), lt(organisations.foundedOn, addMonths(month, 1))),
  )

/** The same at or below `path`. */
export const cellsAt = (path: string, month: Day) =>
  and(isCellIn(month), gte(organisations.path, path), lt(organisations.path, pathEnd(path)))

const above = alias(organisations, 'above')

/** Each cell at or below `path` with the day it should meet: the rule in force nearest to it, or the day set for it. */
export async function dueDaysBelow(from: Db | Tx, month: Day, path: string) {
  const cells = await from
    .select({
      id: organisations.id,
      name: organisations.name,
      above: above.name,
      path: organisations.path,
      cellType: organisations.cellType,
      foundedOn: organisations.foundedOn,
    })
    .from(organisations)
    .leftJoin(above, eq(above.id, organisations.parentId))
    .where(cellsAt(path, month))
    .orderBy(organisations.parentId, organisations.id)
  const ruleSetFor = await commonDaysBelow(from, month, path)
  const set = await findOwnDays(from, month, path)
  return cells.map((cell) => ({
    ...cell,
    dueOn: dueSince(cell.foundedOn, dueDayFor(ruleSetFor(cell.path), set, cell, month)),
  }))
}

/** The rule set for each path below: an organisation below may have one of its own. */
async function commonDaysBelow(from: Db | Tx, month: Day, path: string) {
  const places = await from
    .selectDistinct({ path: organisations.path })
    .from(ruleSets)
    .innerJoin(organisations, eq(organisations.id, ruleSets.orgId))
    .where(and(eq(ruleSets.domain, 'commonDay'), isNotNull(ruleSets.orgId), within(organisations.path, path)))
  const known: { path: string; ruleSet: CommonDay | undefined }[] = []
  for (const place of [path, ...places.map((each) => each.path)])
    known.push({ path: place, ruleSet: await findRuleSet(from, 'commonDay', month, place) })
  known.sort((a, b) => b.path.length - a.path.length)
  return (cell: string) => known.find((each) => cell.startsWith(each.path))?.ruleSet
}
