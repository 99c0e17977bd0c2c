import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema'
import type { LockedTransfer } from './load'

/** Chính thức or dự bị: which papers belong to the transfer depends on it. */
export async function standingOf(tx: Tx, { memberId, newcomer }: LockedTransfer) {
  if (newcomer) return newcomer.standing
  const [member] = await tx
    .select({ standing: members.standing })
    .from(members)
    .where(eq(members.id, memberId ?? 0))
  return member?.standing ?? 'full'
}
