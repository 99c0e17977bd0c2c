import 'server-only'
import { and, asc, inArray, isNotNull, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { can, scope, type Viewer, within } from '@/lib/auth/policy'
import { type Day, monthOf } from '@/lib/core/dates'
import { type Committee, throughOf } from '@/lib/dues/through'

/** Đảng phí through a committee up to today, and the committees that went into it, whose money it is to hand up. */
export async function getThrough(viewer: Viewer, place: Committee & { id: number }, today: Day) {
  if (!can(viewer, 'dues.read', place)) return undefined
  const [passed, merged] = await Promise.all([
    throughOf(place, monthOf(today)),
    db
      .select({ id: organisations.id, name: organisations.name, endedOn: organisations.endedOn })
      .from(organisations)
      .where(
        and(
          within(organisations.path, place.path),
          ne(organisations.id, place.id),
          inArray(organisations.kind, ['grassroots', 'section']),
          isNotNull(organisations.endedOn),
          scope(viewer, 'dues.read', { path: organisations.path }),
        ),
      )
      .orderBy(asc(organisations.endedOn), asc(organisations.id)),
  ])
  return { ...passed, merged }
}
export type Through = NonNullable<Awaited<ReturnType<typeof getThrough>>>
