import 'server-only'
import { and, asc, eq, gte, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, minutes } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'

type Received = { toOrgId: number | null; orgId: number; receivedOn: Day | null }

/** Received as of a day before a meeting whose minutes are completed: its roll stays without the member. */
export async function listCompletedSince(viewer: Viewer, { toOrgId, orgId, receivedOn }: Received) {
  if (!receivedOn) return []
  const rows = await db
    .select({ kind: meetings.kind, heldOn: meetings.heldOn })
    .from(meetings)
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.orgId, toOrgId ?? orgId),
        scope(viewer, 'transfers.receive', { path: meetings.orgPath }),
        ne(minutes.status, 'draft'),
        gte(meetings.heldOn, receivedOn),
      ),
    )
    .orderBy(asc(meetings.heldOn))
  return rows.flatMap(({ kind, heldOn }) => (heldOn && !isOfCommittee(kind) ? [heldOn] : []))
}
