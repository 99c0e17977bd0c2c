import 'server-only'
import { and, inArray, or, type SQL } from 'drizzle-orm'
import { meetings, minutes } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

const SENT = ['sent', 'received', 'returned'] as const

/** The cell's own people read its minutes from the draft on; those above and its members once they were sent. */
export const mayReadMinutes = (viewer: Viewer): SQL | undefined =>
  or(
    scope(viewer, 'minutes.read', {
      path: minutes.orgPath,
      ownerId: meetings.recorderId,
      entryPath: minutes.entryPath,
    }),
    and(inArray(minutes.status, SENT), scope(viewer, 'minutes.readSent', { path: minutes.orgPath })),
  )
