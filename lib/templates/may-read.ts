import 'server-only'
import { and, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { templates } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'

/** The viewer's own and those below, drafts included; and what was published above, because it applies here too. */
export const mayReadTemplate = (viewer: Viewer): SQL | undefined =>
  or(
    scope(viewer, 'templates.read', { path: templates.orgPath }),
    ...pathsFor(viewer, 'templates.read').map((path) =>
      and(isNotNull(templates.validFrom), sql`starts_with(${path}, ${templates.orgPath})`),
    ),
  )
