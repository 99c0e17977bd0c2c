import 'server-only'
import { and, ne, or, type SQL } from 'drizzle-orm'
import { minutes, proposals } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

/** The cell sees its own at once; those above see it when the minutes have been sent. Needs `minutes` joined. */
export const mayReadProposals = (viewer: Viewer): SQL | undefined =>
  and(
    scope(viewer, 'proposals.read', { path: proposals.orgPath }),
    or(ne(minutes.status, 'completed'), scope(viewer, 'minutes.send', { path: proposals.orgPath })),
  )
