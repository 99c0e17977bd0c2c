import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memberChanges, members } from '@/db/schema'

/** A proposal, locked, where its member stands now. */
export async function changeById(tx: Tx, changeId: number) {
  const [found] = await tx
    .select({
      id: memberChanges.id,
      path: members.orgPath,
      ownerId: members.id,
      memberId: memberChanges.memberId,
      before: memberChanges.before,
      after: memberChanges.after,
      state: memberChanges.state,
      version: memberChanges.version,
    })
    .from(memberChanges)
    .innerJoin(members, eq(members.id, memberChanges.memberId))
    .where(eq(memberChanges.id, changeId))
    .for('no key update', { of: memberChanges })
  return found
}

/** The member's row is locked by then. */
export async function isWaiting(tx: Tx, memberId: number) {
  const [found] = await tx
    .select({ id: memberChanges.id })
    .from(memberChanges)
    .where(and(eq(memberChanges.memberId, memberId), eq(memberChanges.state, 'waiting')))
  return found !== undefined
}
