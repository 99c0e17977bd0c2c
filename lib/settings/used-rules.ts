import 'server-only'
import { and, eq, gt, gte, isNull, lt, min, or } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  duesPayments,
  feedbackItems,
  meetings,
  residences,
  ruleSets,
  ruleWithdrawals,
  visits,
} from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import type { FormDomain } from './rule-forms'

type Records = { table: PgTable; path: PgColumn; day: PgColumn; words: (day: Day) => string }

/** What is judged by the rules of its day. */
const recordsOf: Record<FormDomain, Records> = {
  commonDay: {
    ...{ table: meetings, path: meetings.orgPath, day: meetings.month },
    words: (month) => `kỳ sinh hoạt tháng ${showMonth(month)}`,
  },
  online: {
    ...{ table: meetings, path: meetings.orgPath, day: meetings.heldOn },
    words: (day) => `kỳ họp ngày ${showDay(day)}`,
  },
  visits: {
    ...{ table: visits, path: visits.orgPath, day: visits.heldOn },
    words: (day) => `lượt dự sinh hoạt ngày ${showDay(day)}`,
  },
  feedback: {
    ...{ table: feedbackItems, path: feedbackItems.orgPath, day: feedbackItems.sentOn },
    words: (day) => `ý kiến gửi ngày ${showDay(day)}`,
  },
  duesShare: {
    ...{ table: duesPayments, path: duesPayments.orgPath, day: duesPayments.paidOn },
    words: (day) => `khoản đảng phí thu ngày ${showDay(day)}`,
  },
  residence: {
    ...{ table: residences, path: residences.orgPath, day: residences.introducedOn },
    words: (day) => `giấy giới thiệu ngày ${showDay(day)}`,
  },
}

type Entered = { id: number; domain: FormDomain; orgId: number; path: string; validFrom: Day }

/** The first record that a set counts for, in words: from its first day to the day the next one of its place begins. */
export async function firstUse(tx: Tx, { id, domain, orgId, path, validFrom }: Entered) {
  const [next] = await tx
    .select({ from: min(ruleSets.validFrom) })
    .from(ruleSets)
    .leftJoin(ruleWithdrawals, eq(ruleWithdrawals.ruleSetId, ruleSets.id))
    .where(
      and(
        eq(ruleSets.domain, domain),
        eq(ruleSets.orgId, orgId),
        isNull(ruleWithdrawals.id),
        or(gt(ruleSets.validFrom, validFrom), and(eq(ruleSets.validFrom, validFrom), gt(ruleSets.id, id))),
      ),
    )
  const { table, path: place, day, words } = recordsOf[domain]
  const [used] = await tx
    .select({ on: min(day) })
    .from(table)
    .where(and(within(place, path), gte(day, validFrom), next?.from ? lt(day, next.from) : undefined))
  return used?.on ? words(String(used.on)) : undefined
}
