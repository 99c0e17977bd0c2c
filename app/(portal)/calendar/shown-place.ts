import { notFound } from 'next/navigation'
import { can, type Viewer } from '@/lib/auth/policy'
import { actingGrant } from '@/lib/auth/session'
import { getPlace } from '@/lib/calendar/queries/places'

/** The organisation asked for; else the one the viewer works for now; else the highest in reach. */
export async function shownPlace(viewer: Viewer, asked?: number) {
  const acting = await actingGrant()
  const own = acting && can(viewer, 'meetings.read', acting) ? acting.orgId : undefined
  return (await getPlace(viewer, asked ?? own)) ?? notFound()
}
