import 'server-only'
import { and, between, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { duesReliefs, exemptions } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, monthOf } from '@/lib/core/dates'
import { reliefIn } from './load'

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
  const months = { startsOn: monthOf(granted.startsOn), endsOn: monthOf(granted.endsOn) }
  // The cell may have entered one by hand while the request waited.
  if (await reliefIn(tx, granted.memberId, months)) return
  await tx.insert(duesReliefs).values({
    ...{ orgId: granted.orgId, memberId: granted.memberId, kind: 'late', percent: 0, ...months },
    ...{ decidedBy: granted.decidedBy, decisionNumber: granted.decisionNumber ?? '' },
    enteredBy: viewer.accountId,
  })
}
type Asked = { duesWish: string | null }

type Exempted = { memberId: number; startsOn: Day; endsOn: Day }

/** Trở lại sớm: no longer than the exemption lasted. */
export const endPutOff = (tx: Tx, { memberId, startsOn, endsOn }: Exempted, lastDay: Day) =>
  tx
    .update(duesReliefs)
    .set({
      endsOn: sql`greatest(${duesReliefs.startsOn}, ${monthOf(lastDay)}::date)`,
      version: sql`${duesReliefs.version} + 1`,
    })
    .where(
      and(
        eq(duesReliefs.memberId, memberId),
        eq(duesReliefs.kind, 'late'),
        between(duesReliefs.startsOn, monthOf(startsOn), monthOf(endsOn)),
        gt(duesReliefs.endsOn, monthOf(lastDay)),
      ),
    )
