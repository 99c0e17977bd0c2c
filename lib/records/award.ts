import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { badges } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'

/** What is recorded of one badge of a member; the member's row is locked by then. */
export async function badgeOf(tx: Tx, memberId: number, years: number) {
  const [found] = await tx
    .select({
      id: badges.id,
      decisionNumber: badges.decisionNumber,
      decidedOn: badges.decidedOn,
      version: badges.version,
    })
    .from(badges)
    .where(and(eq(badges.memberId, memberId), eq(badges.years, years)))
  return found
}

type Award = { memberId: number; years: number; decisionNumber: string; decidedOn: Day }

/** A badge that was put off keeps why. */
export async function awardBadge(
  tx: Tx,
  { viewer, today }: { viewer: Viewer; today: Day },
  { memberId, years, decisionNumber, decidedOn }: Award,
) {
  const known = await badgeOf(tx, memberId, years)
  const row = { decisionNumber, decidedOn, recordedBy: viewer.accountId, recordedOn: today }
  await tx
    .insert(badges)
    .values({ memberId, years, ...row })
    .onConflictDoUpdate({
      target: [badges.memberId, badges.years],
      set: { ...row, version: (known?.version ?? 0) + 1 },
    })
}

/** Ghi nhầm thì rút: the decision goes, what was put off before stays put off. */
export const takeBack = (tx: Tx, { id, version }: { id: number; version: number }, on: Day, reason: string) =>
  tx
    .update(badges)
    .set({
      decisionNumber: null,
      decidedOn: null,
      takenBackOn: on,
      takenBackReason: reason,
      version: version + 1,
    })
    .where(eq(badges.id, id))
