import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Tagged } from '@/lib/organisations/cut'
import { type DayCounts, nobodyOn } from '@/lib/statistics/day-counts'
import { columnOf } from '@/lib/statistics/form-column'
import { formsOf } from '@/lib/statistics/forms'
import { organisationGrid, ratedOrganisationGrid, ratingGrids } from '@/lib/statistics/grids'
import { dayBefore, type Period, periodOf, yearBefore } from '@/lib/statistics/period'
import { serviceForm } from '@/lib/statistics/service'
import { countDays } from './day-counts'
import { listMovement } from './movement'
import { countCellsOn, countOrganisations } from './organisations'
import { countRated } from './rated'
import { countRatedOrganisations } from './rated-organisations'
import { listService } from './service'

type Place = { id: number }
type RatedPlace = Place & { path: string }

/** By ethnic group, Kinh and the largest first: Biểu 4-BTCTW. */
const groupsOf = ({ ethnic }: DayCounts) =>
  [...ethnic]
    .map(([id, counts]) => ({ id, ...counts }))
    .toSorted(
      (one, other) =>
        Number(one.id !== 'Kinh') - Number(other.id !== 'Kinh') ||
        other.total - one.total ||
        one.id.localeCompare(other.id, 'vi'),
    )

/** Who came and went in a period, and what was done for members in it. */
async function loadPeriod(viewer: Viewer, place: Place, period: Period, cut: Tagged) {
  const [moved, service, cells] = await Promise.all([
    listMovement(viewer, place, period, cut),
    listService(viewer, place, period, cut),
    countCellsOn(viewer, place, period.to, cut),
  ])
  return { ...moved, service, cells }
}

/** A review belongs to a year: half of one has no Biểu 6. */
const loadRatings = async (viewer: Viewer, place: RatedPlace, key: string, cut: Tagged) =>
  key.endsWith('-h1') ? [] : ratedIn(viewer, place, Number(key), cut)

async function ratedIn(viewer: Viewer, place: RatedPlace, year: number, cut: Tagged) {
  const [members, organisations] = await Promise.all([
    countRated(viewer, place, year, cut),
    countRatedOrganisations(viewer, place, year, cut),
  ])
  const [rated, reviewed] = ratingGrids(members)
  return [...(rated ? [rated] : []), ratedOrganisationGrid(organisations), ...(reviewed ? [reviewed] : [])]
}

type Asked = Tagged & { key: string; today: Day }

/** The statutory forms of a place or of what bears a tag in it, of a period, and who stands behind them. */
export async function getForms(viewer: Viewer, place: RatedPlace, { key, today, tag }: Asked) {
  const period = periodOf(key, today)
  const earlier = yearBefore(period)
  const days = [period, earlier].flatMap((each) => [dayBefore(each), each.to])
  const [now, before, counted, organisations, rated] = await Promise.all([
    loadPeriod(viewer, place, period, { tag }),
    loadPeriod(viewer, place, earlier, { tag }),
    countDays(viewer, place, days, { tag, exempt: true }),
    countOrganisations(viewer, place, period.to, { tag }),
    loadRatings(viewer, place, key, { tag }),
  ])
  const on = (day: Day) => counted.get(day) ?? nobodyOn()
  const column = (its: typeof now, of: Period) =>
    columnOf({ start: on(dayBefore(of)), end: on(of.to), ...its })
  const { gained, lost, service } = now
  const { type } = on(period.to)
  return {
    period,
    tag,
    forms: formsOf(column(now, period), column(before, earlier)),
    groups: groupsOf(on(period.to)),
    grids: [organisationGrid({ organisations, members: type }), ...rated],
    service: serviceForm(service, before.service),
    lists: { gained, lost, service },
  }
}
export type Forms = Awaited<ReturnType<typeof getForms>>
