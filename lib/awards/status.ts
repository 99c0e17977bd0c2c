import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { notBefore } from '@/lib/members/rules'

type Change = Pick<typeof members.$inferInsert, 'status' | 'sinceReason'> & { on: Day }

/** What an expulsion, or its end, does to the standing in the list of the cell. */
export const setStatus = (
  tx: Tx,
  member: { id: number; sinceOn: Day; version: number },
  { on, ...change }: Change,
) =>
  tx
    .update(members)
    .set({ ...change, sinceOn: notBefore(on, member), version: member.version + 1 })
    .where(eq(members.id, member.id))
