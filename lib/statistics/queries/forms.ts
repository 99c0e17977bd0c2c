import 'server-only'
import { count, eq, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { ageLabels, eraLabels } from '@/lib/statistics/ages'
import { columnOf } from '@/lib/statistics/form-column'
import { formsOf, type Tally } from '@/lib/statistics/forms'
import { organisationGrid, ratedOrganisationGrid, ratingGrids } from '@/lib/statistics/grids'
import { dayBefore, type Period, periodOf, yearBefore } from '@/lib/statistics/period'
import { rollOf } from '@/lib/statistics/roll'
import { serviceForm } from '@/lib/statistics/service'
import { listGains, listLosses } from './movement'
import { countCellsOn, getOrganisationCounts } from './organisations'
import { countRated } from './rated'
import { countRatedOrganisations } from './rated-organisations'
import { listService } from './service'

type Place = { id: number }
type RatedPlace = Place & { path: string }
const those = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`

const none = { total: 0, female: 0, probationary: 0, minority: 0, exempt: 0, ages: [], eras: [] }

/** The register of a place on a day, as the forms divide it. */
export async function getTally(viewer: Viewer, place: Place, on: Day): Promise<Tally> {
  const roll = await rollOf(viewer, place, on, {})
  const each = (column: typeof roll.age, groups: readonly string[]) =>
    sql<number[]>`array[${sql.join(
      groups.map((_, group) => those(eq(column, group))),
      sql`, `,
    )}]`
  const [row] = await db
    .select({
      total: count(),
      female: those(eq(roll.sex, 'female')),
      probationary: those(eq(roll.standing, 'probationary')),
      minority: those(sql`${roll.isMinority}`),
      exempt: those(sql`${roll.isExempt}`),
      ages: each(roll.age, ageLabels),
      eras: each(roll.era, eraLabels),
    })
    .from(roll)
  return row ?? none
}

/** By ethnic group, Kinh and the largest first: Biểu 4-BTCTW. */
async function ethnicGroups(viewer: Viewer, place: Place, on: Day) {
  const roll = await rollOf(viewer, place, on, {})
  return db
    .select({
      id: roll.ethnic,
      total: count().as('total'),
      female: those(eq(roll.sex, 'female')),
    })
    .from(roll)
    .groupBy(roll.ethnic)
    .orderBy(sql`${roll.ethnic} <> 'Kinh'`, sql`total desc`, roll.ethnic)
}

async function loadColumn(viewer: Viewer, place: Place, period: Period) {
  const [start, end, gained, lost, service, cells] = await Promise.all([
    getTally(viewer, place, dayBefore(period)),
    getTally(viewer, place, period.to),
    listGains(viewer, place, period),
    listLosses(viewer, place, period),
    listService(viewer, place, period),
    countCellsOn(viewer, place, period.to),
  ])
  return { gained, lost, service, column: columnOf({ start, end, gained, lost, cells }) }
}

/** A review belongs to a year: half of one has no Biểu 6. */
const loadRatings = async (viewer: Viewer, place: RatedPlace, key: string) =>
  key.endsWith('-h1') ? [] : ratedIn(viewer, place, Number(key))

async function ratedIn(viewer: Viewer, place: RatedPlace, year: number) {
  const [members, organisations] = await Promise.all([
    countRated(viewer, place, year),
    countRatedOrganisations(viewer, place, year),
  ])
  const [rated, reviewed] = ratingGrids(members)
  return [...(rated ? [rated] : []), ratedOrganisationGrid(organisations), ...(reviewed ? [reviewed] : [])]
}

/** The statutory forms of a place and a period, and who stands behind them. */
export async function getForms(viewer: Viewer, place: RatedPlace, key: string, today: Day) {
  const period = periodOf(key, today)
  const [now, before, groups, organisations, rated] = await Promise.all([
    loadColumn(viewer, place, period),
    loadColumn(viewer, place, yearBefore(period)),
    ethnicGroups(viewer, place, period.to),
    getOrganisationCounts(viewer, place, period.to),
    loadRatings(viewer, place, key),
  ])
  const { gained, lost, service } = now
  return {
    period,
    forms: formsOf(now.column, before.column),
    groups,
    grids: [organisationGrid(organisations), ...rated],
    service: serviceForm(service, before.service),
    lists: { gained, lost, service },
  }
}
export type Forms = Awaited<ReturnType<typeof getForms>>
