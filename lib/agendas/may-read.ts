import 'server-only'
import { or, type SQL } from 'drizzle-orm'
import { meetings } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

/** Whoever sees the meeting reads its programme; whoever records it, also as a member. */
export const mayReadAgenda = (viewer: Viewer): SQL | undefined =>
  or(
    scope(viewer, 'agendas.read', { path: meetings.orgPath }),
    scope(viewer, 'agendas.write', { path: meetings.orgPath, ownerId: meetings.recorderId }),
  )
