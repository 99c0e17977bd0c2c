import 'server-only'
import { sql } from 'drizzle-orm'
import { minutes } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import type { Held } from './shown'

/** Giờ, nơi họp as the finished minutes say them, for whoever may read those; the content is unpacked once. */
export const asHeld = (viewer: Viewer) =>
  sql<Held>`case when ${minutes.status} <> 'draft' and (${mayReadMinutes(viewer) ?? sql`false`}) then (
    select jsonb_build_object('at', said.opening->>'startedAt', 'place', said.opening->>'place')
    from (select ${minutes.content}->'opening' as opening offset 0) said) end`
