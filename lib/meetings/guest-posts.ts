import 'server-only'
import { and, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { visitors } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { postsAbove } from '@/lib/visits/posts-above'
import type { MinutesContent } from './content'

type Guests = MinutesContent['guests']

/**
 * Whoever is chosen by name from those a committee above sends has his post from its list, where the page left it
 * empty, else the post he holds there; of two people of one name nothing is taken over.
 */
export async function withGuestPosts(
  tx: Tx,
  viewer: Viewer,
  cell: { path: string },
  guests: Guests,
  on: Day,
) {
  const names = guests.flatMap(({ name, position }) => (name !== '' && position === '' ? [name] : []))
  if (names.length === 0) return guests
  const rows = await tx
    .select({ name: visitors.fullName, position: visitors.position, unit: visitors.unit })
    .from(visitors)
    .where(
      and(
        inArray(visitors.fullName, names),
        scope(viewer, 'visits.names', { path: visitors.orgPath }),
        sql`starts_with(${cell.path}, ${visitors.orgPath})`,
        lte(visitors.startsOn, on),
        or(isNull(visitors.endsOn), gte(visitors.endsOn, on)),
      ),
    )
  const holders = names.every((each) => rows.some(({ name }) => name === each))
    ? []
    : await postsAbove(tx, viewer, cell, on)
  return guests.map((guest): Guests[number] => {
    const isHis = ({ name }: { name: string }) => name === guest.name
    const [known, ...others] = rows.some(isHis) ? rows.filter(isHis) : holders.filter(isHis)
    if (guest.position !== '' || !known || others.length > 0) return guest
    return { ...guest, position: [known.position, known.unit].filter(Boolean).join(', ') }
  })
}
