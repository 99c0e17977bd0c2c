import 'server-only'
import { and, eq, exists, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { meetings, visits } from '@/db/schema'

/** Guests of the cell's own meetings; whoever came to chi ủy alone has not attended the cell (product.md §4.6). */
export const isOfCellMeeting = exists(
  db
    .select({ one: sql`1` })
    .from(meetings)
    .where(and(eq(meetings.id, visits.meetingId), ne(meetings.kind, 'committee'))),
)
