import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Cut } from '@/lib/organisations/cut'
import type { StatisticsPlace } from '@/lib/statistics/queries/places'

/** What every part of the statistics is about. */
export type Shown = {
  viewer: Viewer
  place: StatisticsPlace
  /** With the place's own id, as addresses of lists need it. */
  cut: Cut
  month: Day
  year: number
  today: Day
}
