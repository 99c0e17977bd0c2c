import 'server-only'
import { and, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { meetings, minutes, proposals } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { MeetingKind } from './rules/kinds'
import { personKinds } from './rules/person-votes'

const SENT = ['sent', 'received', 'returned'] as const
/** What chi ủy said among themselves and what was decided about a person is not the whole cell's to read. */
const CLOSED: MeetingKind[] = ['committee', ...personKinds]

/** Every person these minutes decide about is the viewer, or within what he may read. */
const areAllOfViewer = (viewer: Viewer) =>
  sql`(select bool_and(coalesce(${scope(viewer, 'minutes.readClosed', { path: proposals.orgPath, ownerId: proposals.memberId })}, false))
    from ${proposals} where ${proposals.minutesId} = ${minutes.id})`

/**
 * The cell's own people read its minutes from the draft on; those above and its members once they were sent, members not
 * those of chi ủy nor about other persons.
 */
export const mayReadMinutes = (viewer: Viewer): SQL | undefined =>
  or(
    scope(viewer, 'minutes.read', {
      path: minutes.orgPath,
      ownerId: meetings.recorderId,
      entryPath: minutes.entryPath,
    }),
    and(
      inArray(minutes.status, SENT),
      or(
        and(notInArray(meetings.kind, CLOSED), scope(viewer, 'minutes.readSent', { path: minutes.orgPath })),
        scope(viewer, 'minutes.readClosed', { path: minutes.orgPath }),
        areAllOfViewer(viewer),
      ),
    ),
  )
