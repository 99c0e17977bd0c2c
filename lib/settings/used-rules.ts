import 'server-only'
import { and, asc, eq, gt, gte, inArray, isNull, lt, min, ne, or, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  candidateSteps,
  duesPayments,
  feedbackItems,
  meetings,
  proposals,
  residences,
  ruleSets,
  ruleWithdrawals,
  visits,
} from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { listed } from './listed-kinds'
import type { FormDomain, RuleRecord } from './rule-forms'

type Records = { table: PgTable; path: PgColumn; day: PgColumn; only?: SQL; words: (day: Day) => string }

type DatedDomain = Exclude<FormDomain, 'residence'>

const isAdmission = eq(proposals.kind, 'admission')
const ofProposals = { table: proposals, path: proposals.orgPath }

/** What is judged by the rules of its day. */
const recordsOf: Record<DatedDomain, Records | Records[]> = {
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
    // A month of the book holds what was paid in it, whatever month that was for (lib/dues/cash.ts).
    ...{ table: duesPayments, path: duesPayments.orgPath, day: duesPayments.paidOn },
    words: (day) => `khoản đảng phí thu ngày ${showDay(day)}`,
  },
  admission: [
    {
      ...{ ...ofProposals, day: proposals.heldOn, only: isAdmission },
      words: (day) => `chi bộ xét kết nạp ngày ${showDay(day)}`,
    },
    {
      ...{ ...ofProposals, day: proposals.decidedOn, only: isAdmission },
      words: (day) => `quyết định kết nạp ngày ${showDay(day)}`,
    },
    {
      ...{ ...ofProposals, day: proposals.endorsedOn },
      words: (day) => `nghị quyết của đảng ủy ngày ${showDay(day)}`,
    },
    {
      ...{ table: candidateSteps, path: candidateSteps.orgPath, day: candidateSteps.takenOn },
      // Another helper or cell meanwhile is no step on.
      only: and(
        inArray(candidateSteps.toStage, ['endorsed', 'admitted']),
        ne(candidateSteps.fromStage, candidateSteps.toStage),
      ),
      words: (day) => `bước kết nạp ngày ${showDay(day)}`,
    },
  ],
}

/** Kinds that only the withdrawn set named: who bears one of them was judged by it, whenever it was entered. */
async function firstExempt(tx: Tx, path: string, { before, after }: Change) {
  const kept = listed(after?.exemptKinds)
  const lost = listed(before?.exemptKinds).filter((kind) => !kept.includes(kind))
  const [used] = await tx
    .select({ kind: residences.exemptKind, on: residences.introducedOn })
    .from(residences)
    .where(and(within(residences.orgPath, path), inArray(residences.exemptKind, lost)))
    .orderBy(asc(residences.introducedOn))
    .limit(1)
  return used && `giấy giới thiệu ngày ${showDay(used.on)}, diện “${used.kind}”`
}

/** What holds on the first day of the set with it and without it. */
type Change = Record<'before' | 'after', RuleRecord | undefined>
type Entered = { id: number; domain: FormDomain; orgId: number; path: string; validFrom: Day }

/** The first record that a set counts for, in words: from its first day to the day the next one of its place begins. */
export async function firstUse(tx: Tx, { id, domain, orgId, path, validFrom }: Entered, change: Change) {
  if (domain === 'residence') return firstExempt(tx, path, change)
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
  for (const { table, path: place, day, only, words } of [recordsOf[domain]].flat()) {
    const [used] = await tx
      .select({ on: min(day) })
      .from(table)
      .where(and(within(place, path), gte(day, validFrom), next?.from ? lt(day, next.from) : undefined, only))
    if (used?.on) return words(String(used.on))
  }
}
