import 'server-only'
import { sql } from 'drizzle-orm'
import { minutes } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'

const saidInOpening = (viewer: Viewer, field: 'startedAt' | 'place') =>
  sql<string | null>`case when ${minutes.status} <> 'draft' and (${mayReadMinutes(viewer) ?? sql`false`})
    then ${minutes.content}->'opening'->>${field}::text end`

/** Giờ, nơi họp as the finished minutes say them, for whoever may read those. */
export const asHeld = (viewer: Viewer) => ({
  heldAt: saidInOpening(viewer, 'startedAt'),
  heldPlace: saidInOpening(viewer, 'place'),
})
