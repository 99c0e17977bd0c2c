import 'server-only'
import { and, asc, count, eq, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes, organisations } from '@/db/schema'
import { canSomewhere, scope, type Viewer, within } from '@/lib/auth/policy'
import { asHeld } from '@/lib/calendar/as-held'
import { cellsAt, findHolidays, findOwnDays } from '@/lib/calendar/due-days'
import { type CommonMark, commonMarks } from '@/lib/calendar/month-days'
import { DIRECT, namesBelow } from '@/lib/calendar/names-below'
import { addDays, addMonths, type Day } from '@/lib/core/dates'
import { findRuleSet } from '@/lib/rulesets/load'
import { listConferences } from './conferences'
import type { CalendarPlace } from './places'

const { heldOn, plannedOn, dueOn } = meetings
const dayOfMeeting = sql<Day | null>`coalesce(${heldOn}, ${plannedOn}, ${dueOn})::text`
const place = { path: meetings.orgPath }

const ofMonth = (viewer: Viewer, { path }: CalendarPlace, month: Day) =>
  and(
    scope(viewer, 'meetings.read', place),
    eq(meetings.month, month),
    within(meetings.orgPath, path),
    eq(meetings.kind, 'regular'),
    ne(meetings.state, 'notHeld'),
  )

/** What stands on the days of a month for everybody: common days, holidays and make-up days, conferences. */
export async function getMonthMarks(viewer: Viewer, place: CalendarPlace, month: Day) {
  const last = addDays(addMonths(month, 1), -1)
  const [ruleSet, daysOff, ownDays, types, conferences] = await Promise.all([
    findRuleSet(db, 'commonDay', month, place.path),
    findHolidays(db, month, last),
    findOwnDays(db, month, place.path),
    db
      .selectDistinct({ cellType: organisations.cellType })
      .from(organisations)
      .where(and(scope(viewer, 'meetings.read', { path: organisations.path }), cellsAt(place.path, month)))
      .orderBy(organisations.cellType),
    canSomewhere(viewer, 'conferences.read') ? listConferences(viewer, month) : [],
  ])
  const common: CommonMark[] = ruleSet
    ? commonMarks(
        ruleSet,
        ownDays,
        types.map(({ cellType }) => ({ cellType, path: place.path })),
        month,
      )
    : []
  const near = conferences.filter(
    ({ path, cancelledOn }) => !cancelledOn && (path.startsWith(place.path) || place.path.startsWith(path)),
  )
  return { daysOff, common, conferences: near }
}
export type MonthMarks = Awaited<ReturnType<typeof getMonthMarks>>

/** Every meeting of the month below a place whose cells stand directly below it, by day and hour. */
export async function listMonthMeetings(viewer: Viewer, place: CalendarPlace, month: Day) {
  return db
    .select({
      id: meetings.id,
      cell: organisations.shortName,
      day: dayOfMeeting,
      kind: meetings.kind,
      plannedAt: meetings.plannedAt,
      place: meetings.place,
      state: meetings.state,
      dueOn: meetings.dueOn,
      plannedOn: meetings.plannedOn,
      heldOn: meetings.heldOn,
      held: asHeld(viewer),
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(ofMonth(viewer, place, month))
    .orderBy(asc(dayOfMeeting), asc(meetings.plannedAt), asc(organisations.shortName), asc(meetings.id))
    .limit(1_000)
}
export type MonthMeeting = Awaited<ReturnType<typeof listMonthMeetings>>[number]

/** The same counted by day and by the organisation directly below; cells directly below stand together. */
export async function countMonthMeetings(viewer: Viewer, place: CalendarPlace, month: Day) {
  const depth = place.path.split('/').length
  const below = sql<number>`split_part(${meetings.orgPath}, '/', ${depth}::int)::int`
  const [counted, names] = await Promise.all([
    db
      .select({
        day: dayOfMeeting.as('day'),
        below: below.as('below'),
        count: count(),
        open: sql<number>`count(*) filter (where ${meetings.state} = 'open')::int`,
      })
      .from(meetings)
      .where(ofMonth(viewer, place, month))
      .groupBy(sql`1`, sql`2`),
    namesBelow.execute({ parent: place.id }),
  ])
  const known = new Map(names.map((each) => [each.id, each]))
  const groups = new Map<string, MonthGroup>()
  for (const { day, below, count, open } of counted) {
    const name = known.get(below)
    const isDirect = name?.kind === 'cell'
    const group = isDirect
      ? { id: place.id, name: DIRECT, isDirect }
      : { id: below, name: name?.shortName ?? '', isDirect }
    const key = `${day} ${isDirect} ${group.id}`
    const sum = groups.get(key) ?? { ...group, day, count: 0, open: 0 }
    groups.set(key, { ...sum, count: sum.count + count, open: sum.open + open })
  }
  return [...groups.values()].sort(
    (a, b) =>
      (a.day ?? '').localeCompare(b.day ?? '') ||
      Number(a.isDirect) - Number(b.isDirect) ||
      a.name.localeCompare(b.name, 'vi'),
  )
}
export type MonthGroup = {
  id: number
  name: string
  isDirect: boolean
  day: Day | null
  count: number
  /** Of these not registered yet: expected on the common day. */
  open: number
}
