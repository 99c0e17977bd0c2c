import 'server-only'
import { db } from '@/db/client'
import { can, type Permission, type Place, type Viewer } from '@/lib/auth/policy'
import { calendarLink } from '@/lib/calendar/links'
import { addDays, type Day, monthOf } from '@/lib/core/dates'
import { refusalOf } from '@/lib/core/errors'
import { countWaiting, duesLeft } from '@/lib/dues/before-end'
import { bookLink } from '@/lib/dues/links'
import { throughOf } from '@/lib/dues/through'
import { isUnderTop } from '@/lib/organisations/rules'
import { assertCellConfirmed, assertConfirmed, assertHandedUp } from '@/lib/reorganisations/committee-rules'
import { campaignsOf, countUnconfirmed, meetingsOf, openRoundsOf } from '@/lib/reorganisations/load'
import {
  assertDuesDone,
  assertMeetingsDone,
  assertRatingsDone,
  assertRoundsDone,
} from '@/lib/reorganisations/rules'

/** `lowered`: a committee that is dissolved, or whose one cell becomes a base cell; none after it hands up what it still has. */
type Ending = Place & { id: number; name: string; kind: string; lowered?: { name: string } }
type Check = { check: () => Promise<void>; read: Permission; href: string }

/**
 * What would refuse the end of a cell or a committee from today, by the checks of the decision itself: seen before the
 * form is filled in. Those it merges with are looked at when they are known.
 */
export async function listObstacles(viewer: Viewer, ending: Ending, today: Day) {
  const { id, kind, lowered } = ending
  const isCell = kind === 'cell'
  if (!can(viewer, isCell ? 'organisations.dissolve' : 'organisations.move', ending)) return []
  const inBook = { read: 'dues.read', href: bookLink(id) } as const
  const ofMoney = (of: { name: string }): Check[] => [
    {
      check: async () => assertHandedUp(of, { waiting: await countWaiting(db, id), left: 0 }),
      ...inBook,
    },
    {
      check: async () => {
        const { left } = await throughOf({ ...ending, endedOn: addDays(today, -1) }, monthOf(today))
        assertHandedUp(of, { waiting: 0, left })
      },
      ...inBook,
    },
  ]
  const ofHandovers = (assertDone: (unconfirmed: number) => void): Check => ({
    check: async () => assertDone(await countUnconfirmed(db, id)),
    ...({ read: 'handovers.read', href: '/reorganisations' } as const),
  })
  const ofCell: Check[] = [
    {
      check: async () => assertMeetingsDone(await meetingsOf(db, id), today),
      ...{ read: 'meetings.read', href: calendarLink(monthOf(today), { org: id }) },
    },
    {
      check: async () => assertRatingsDone(await campaignsOf(db, id)),
      ...{ read: 'ratings.read', href: `/ratings?org=${id}` },
    },
    {
      check: async () => assertDuesDone(await duesLeft(db, id, today)),
      ...inBook,
    },
    ...(isUnderTop(ending) ? [ofHandovers(assertCellConfirmed)] : []),
  ]
  const ofCommittee: Check[] = [
    {
      check: async () => assertRoundsDone(await openRoundsOf(db, id)),
      ...{ read: 'collectives.read', href: '/collectives' },
    },
    ...(lowered
      ? [...ofMoney(lowered), ofHandovers((unconfirmed) => assertConfirmed(lowered, unconfirmed))]
      : []),
  ]
  const found = (isCell ? ofCell : ofCommittee).map(async ({ check, read, href }) => {
    const message = await refusalOf(check)
    return message === undefined ? [] : [{ message, href: can(viewer, read, ending) ? href : undefined }]
  })
  return (await Promise.all(found)).flat()
}
/** `mayPass`: with the consent of the superior, or more cells chosen in the form. */
export type Obstacle = Awaited<ReturnType<typeof listObstacles>>[number] & { mayPass?: boolean }
