import 'server-only'
import { and, count, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { proposals } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { fallsUp } from '@/lib/proposals/desk'

/** What only the standing committee decides while nobody holds its role: for whoever gives the roles of the top. */
export async function countUndecidable(viewer: Viewer, today: Day) {
  if (!canSomewhere(viewer, 'grants.giveTop')) return 0
  const [row] = await db
    .select({ waiting: count() })
    .from(proposals)
    .where(
      and(
        eq(proposals.state, 'waiting'),
        fallsUp,
        scope(viewer, 'grants.giveTop', { path: proposals.orgPath }),
        sql`not exists (select 1 from grants g where g.role = 'standingCommittee'
          and starts_with(${proposals.orgPath}, g.org_path)
          and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today}))`,
      ),
    )
  return row?.waiting ?? 0
}
