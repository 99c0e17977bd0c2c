import 'server-only'
import { and, asc, count, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { addressees, feedbackItems, organisations } from '@/db/schema'
import { canSomewhere, ownPlaces, type Viewer } from '@/lib/auth/policy'
import { once } from '@/lib/core/one-question'
import { askerShortName } from '@/lib/feedback/asker'
import { AT_ONCE } from '@/lib/feedback/input'
import { inReach } from '@/lib/feedback/path'
import { type Queue, queueNames, queues } from '@/lib/feedback/queues'

/** So many are walked through with "trước" and "sau"; those behind come up as these are done. */
const WALKED = 200

const agencies = alias(organisations, 'agencies')
/** Urgent first, then by deadline. */
const inTurn = [desc(feedbackItems.urgency), asc(feedbackItems.dueOn), asc(feedbackItems.id)]

const waitingIn = (viewer: Viewer, queue: Queue) =>
  and(
    eq(feedbackItems.status, queues[queue].status),
    inArray(feedbackItems.ownerId, [0, ...ownPlaces(viewer)]),
    inReach(viewer, queues[queue].permission),
  )

/** What waits at a desk: urgent first, then by deadline. `wanted` is shown; if it waits no longer, the first. */
export async function getQueue(viewer: Viewer, queue: Queue, wanted?: number) {
  const rows = await db
    .select({ id: feedbackItems.id })
    .from(feedbackItems)
    .where(waitingIn(viewer, queue))
    .orderBy(...inTurn)
    .limit(WALKED)
  const [counted] =
    rows.length < WALKED
      ? [{ total: rows.length }]
      : await db.select({ total: count() }).from(feedbackItems).where(waitingIn(viewer, queue))
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === wanted),
  )
  return {
    total: counted?.total ?? rows.length,
    /** 1 for the first. */
    position: at + 1,
    itemId: rows[at]?.id,
    previousId: rows[at - 1]?.id,
    nextId: rows[at + 1]?.id,
  }
}
export type QueuePlace = Awaited<ReturnType<typeof getQueue>>

/** How many wait at each desk of the viewer's. */
export async function countQueues(viewer: Viewer) {
  const own = queueNames.filter((queue) => canSomewhere(viewer, queues[queue].permission))
  const numbers = own.map((queue) => {
    const waiting = db.select({ total: count() }).from(feedbackItems).where(waitingIn(viewer, queue))
    return [queue, sql<number>`${waiting}`.mapWith(Number)] as const
  })
  const [counted] = await db.select(Object.fromEntries(numbers)).from(once)
  return new Map(own.map((queue): [Queue, number] => [queue, counted?.[queue] ?? 0]))
}

/** What the office may lay before the leader in one go. */
export async function listToRoute(viewer: Viewer) {
  return db
    .select({
      id: feedbackItems.id,
      version: feedbackItems.version,
      code: feedbackItems.code,
      title: feedbackItems.title,
      text: feedbackItems.text,
      field: feedbackItems.field,
      urgency: feedbackItems.urgency,
      isFollowUp: isNotNull(feedbackItems.followUpOfId).mapWith(Boolean),
      dueOn: feedbackItems.dueOn,
      cell: askerShortName,
      addressee: addressees.name,
      agency: agencies.name,
      agencyId: addressees.agencyId,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .leftJoin(agencies, eq(agencies.id, addressees.agencyId))
    .where(waitingIn(viewer, 'triage'))
    .orderBy(...inTurn)
    .limit(AT_ONCE)
}
