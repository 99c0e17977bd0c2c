import 'server-only'
import { can, canSomewhere, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Duty } from '@/lib/home/rules'
import { dutiesOfVisits, isRemindedIn } from '@/lib/home/visit-duties'
import { countVisitYear } from '@/lib/visits/queries/count'
import { getVisitPlace } from '@/lib/visits/queries/places'

/** Dự sinh hoạt of the highest committee the viewer looks after, from the same figures as its page. */
export async function visitDuties(viewer: Viewer, today: Day): Promise<Duty[]> {
  const isAsked = canSomewhere(viewer, 'visits.match') || isRemindedIn(today)
  if (!isAsked || !canSomewhere(viewer, 'visits.plan')) return []
  const found = await getVisitPlace(viewer)
  if (!found) return []
  const { place } = found
  return dutiesOfVisits(
    await countVisitYear(viewer, place, Number(today.slice(0, 4)), today),
    { match: can(viewer, 'visits.match', place) },
    today,
    (part) => `/visits${part}?org=${place.id}&year=${today.slice(0, 4)}`,
  )
}
