import 'server-only'
import { and, desc, eq, gt, gte, lt, lte, max, ne } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { meetings, members, minutes, organisations, thematicTopics } from '@/db/schema'
import { addMonths, type Day } from '@/lib/core/dates'
import { count } from '@/lib/pdf/words'

/** Stands in the field of the number where minutes carry none: the meeting has its minutes all the same. */
const UNNUMBERED = 'không số'

/**
 * The meeting of chi ủy that prepared a regular meeting: the newest completed one since the regular meeting before, not
 * after its day. It may fall into the month before, as where a school cell meets on the 1st; never further back.
 */
export async function committeeMeetingOf(from: Db | Tx, orgId: number, month: Day, heldOn: Day | null) {
  const [last] = await from
    .select({ heldOn: max(meetings.heldOn) })
    .from(meetings)
    .where(and(eq(meetings.orgId, orgId), eq(meetings.kind, 'regular'), lt(meetings.month, month)))
  const [found] = await from
    .select({ heldOn: meetings.heldOn, number: minutes.number, symbol: organisations.symbol })
    .from(meetings)
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .where(
      and(
        eq(meetings.orgId, orgId),
        eq(meetings.kind, 'committee'),
        gte(meetings.heldOn, addMonths(month, -1)),
        last?.heldOn ? gt(meetings.heldOn, last.heldOn) : undefined,
        ne(minutes.status, 'draft'),
        lte(meetings.heldOn, heldOn ?? addMonths(month, 1)),
      ),
    )
    .orderBy(desc(meetings.heldOn), desc(meetings.id))
    .limit(1)
  if (!found?.heldOn) return undefined
  return {
    heldOn: found.heldOn,
    number: found.number === null ? UNNUMBERED : `${count(found.number)}-BB/${found.symbol}`,
  }
}

/** The entry of the year's thematic plan a meeting treats. */
export async function topicOf(from: Db | Tx, meetingId: number) {
  const [found] = await from
    .select({ title: thematicTopics.title, preparer: members.fullName })
    .from(thematicTopics)
    .leftJoin(members, eq(members.id, thematicTopics.preparerId))
    .where(eq(thematicTopics.meetingId, meetingId))
  return found
}
