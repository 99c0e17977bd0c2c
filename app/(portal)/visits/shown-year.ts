import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay } from '@/lib/core/settings'
import { yearFilter } from '@/lib/visits/input'
import { getVisitPlace } from '@/lib/visits/queries/places'

/** Which committee and year a page of visits shows; the highest in reach and this year unless asked. */
export async function shownYear(asked: Promise<Record<string, string | string[] | undefined>>) {
  const viewer = await requireViewer()
  const filter = yearFilter.parse(await asked)
  const today = await businessDay()
  const { place, places } = (await getVisitPlace(viewer, filter.org)) ?? notFound()
  const year = filter.year ?? Number(today.slice(0, 4))
  return { viewer, place, places, year, today, shown: { org: place.id, year } }
}
