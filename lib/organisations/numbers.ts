import 'server-only'
import { and, eq, gte, isNull, lte, max, ne, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { meetings, minutes, scheduleNotices } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { ContinuedType } from './labels'

type Term = { startsOn: Day; endsOn: Day | null }

const ofMinutes = { BB: minutes.number, NQ: minutes.resolutionNumber, KL: minutes.conclusionNumber }

const within = (day: PgColumn, { startsOn, endsOn }: Term) =>
  and(gte(day, startsOn), endsOn ? lte(day, endsOn) : undefined)

/**
 * The highest number that the portal itself has given in a term. Documents of a congress have a series of their own;
 * minutes that were opened again keep their number while they have no day.
 */
export async function highestGiven(tx: Tx, orgId: number, type: ContinuedType, term: Term) {
  const [row] =
    type === 'TB'
      ? await tx
          .select({ highest: max(scheduleNotices.number) })
          .from(scheduleNotices)
          .where(and(eq(scheduleNotices.orgId, orgId), within(scheduleNotices.issuedOn, term)))
      : await tx
          .select({ highest: max(ofMinutes[type]) })
          .from(minutes)
          .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
          .where(
            and(
              eq(minutes.orgId, orgId),
              ne(meetings.kind, 'congress'),
              or(isNull(meetings.heldOn), within(meetings.heldOn, term)),
            ),
          )
  return row?.highest ?? 0
}
