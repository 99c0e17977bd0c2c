import 'server-only'
import { can, canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { type Duty, dutiesOfVisits } from '@/lib/home/rules'
import { getVisitPlace } from '@/lib/visits/queries/places'
import { getVisitYear } from '@/lib/visits/queries/year'

/** Dự sinh hoạt of the highest committee the viewer looks after, from the same figures as its page. */
export async function visitDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'visits.plan')) return []
  const found = await getVisitPlace(viewer)
  if (!found) return []
  const { place } = found
  const year = Number(today.slice(0, 4))
  const { unmatched, unvisited, rows, needed } = await getVisitYear(viewer, place, year, today)
  return dutiesOfVisits(
    {
      year,
      unmatched: unmatched.length,
      unvisited: unvisited.length,
      behind: rows.filter(({ progress }) => progress && !progress.isMet).length,
      needed,
    },
    { match: can(viewer, 'visits.match', place) },
    today,
    (part) => `/visits${part}?org=${place.id}&year=${year}`,
  )
}
