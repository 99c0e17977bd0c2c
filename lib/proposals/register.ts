import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { auditEntries, members } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { entry } from '@/lib/core/action-log'
import type { Day } from '@/lib/core/dates'
import { memberById } from '@/lib/members/load'
import { heldSince } from '@/lib/members/trail'
import { changeOf } from './rules'

type Decided = { id: number; kind: string; memberId: number | null; decidedOn: Day; officialOn?: Day }

/**
 * What an approved decision changes in the register by itself, with an entry of its own in the audit log: a removal
 * and leaving end the membership, a recognition makes the member official. Everything else is kept by hand.
 */
export async function applyToRegister(tx: Tx, viewer: Viewer, decided: Decided) {
  if (decided.memberId === null) return
  const member = await memberById(tx, decided.memberId)
  if (!member) return
  // Ngày chính thức counts from itself, whatever was told of the cell or the status meanwhile.
  const sinceOn =
    decided.kind === 'confirmation' ? await heldSince(tx, member.id, 'standing') : member.sinceOn
  const change = changeOf(decided, { ...member, sinceOn })
  if (!change) return
  await tx
    .update(members)
    .set({ ...change, version: member.version + 1 })
    .where(eq(members.id, member.id))
  await tx.insert(auditEntries).values(
    entry('members.update', viewer, member, {
      before: { standing: member.standing, status: member.status },
      after: change,
      proposalId: decided.id,
      decidedOn: decided.decidedOn,
    }),
  )
}
