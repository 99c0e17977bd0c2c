import 'server-only'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duesReliefs, exemptions } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, monthOf } from '@/lib/core/dates'

/**
 * Đóng chậm (Quy định 01-QĐ/TW, Điều 5): whoever exempts may allow it, for the months of the exemption at the most; with
 * the decision it stands in the ledger. To pay ahead needs no word there: the payments themselves say it.
 */
export async function putOffDues(
  tx: Tx,
  viewer: Viewer,
  request: Asked,
  exemptionId: number | null | undefined,
) {
  if (request.duesWish !== 'late' || !exemptionId) return
  const [granted] = await tx.select().from(exemptions).where(eq(exemptions.id, exemptionId))
  if (!granted?.endsOn) return
  await tx.insert(duesReliefs).values({
    ...{ orgId: granted.orgId, memberId: granted.memberId, kind: 'late', percent: 0 },
    ...{ startsOn: monthOf(granted.startsOn), endsOn: monthOf(granted.endsOn), decidedBy: granted.decidedBy },
    ...{ decisionNumber: granted.decisionNumber ?? '', enteredBy: viewer.accountId },
  })
}
type Asked = { duesWish: string | null }

/** Trở lại sớm: no longer than the exemption lasted. */
export const endPutOff = (tx: Tx, memberId: number, lastDay: Day) =>
  tx
    .update(duesReliefs)
    .set({ endsOn: sql`greatest(${duesReliefs.startsOn}, ${monthOf(lastDay)}::date)` })
    .where(
      and(
        eq(duesReliefs.memberId, memberId),
        eq(duesReliefs.kind, 'late'),
        gt(duesReliefs.endsOn, monthOf(lastDay)),
      ),
    )
