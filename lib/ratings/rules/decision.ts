import { RuleError } from '@/lib/core/errors'
import { exceeds } from './level'
import { countLevels, type Outcome } from './outcome'
import { type Counts, keepsQuota, plus, type QuotaBase, ratePercent, wholeOf } from './quota'
import type { Level, RatingRules } from './scale'

export type Decided = { id: number; fullName: string; level: Level; note: string }

function sumOf(counts: Counts, base: QuotaBase, percent: number) {
  const whole = wholeOf(counts, base)
  return `${counts.excellent} đồng chí, quá giới hạn ${percent}% × ${whole} = ${((percent * whole) / 100).toLocaleString('vi')}`
}

/** `own`: of the cell, all rounds of the year; `group`: of all cells decided under the same superior. */
type Limited = { own: Counts; group: Counts }

/**
 * The limit holds in the group of like units of the deciding level (Quy định 366-QĐ/TW, Điều 10, 11): here the cells
 * directly below it that it has decided this year. The larger rate of an outstanding cell is that cell's alone.
 */
export function assertLimit({ own, group }: Limited, ownPercent: number, rules: RatingRules) {
  const base = rules.quotaBase
  const groupPercent = ratePercent(rules, false)
  if (!keepsQuota(own, base, ownPercent) && !keepsQuota(group, base, groupPercent))
    throw new RuleError(
      `Xuất sắc ${sumOf(own, base, ownPercent)}; tính chung với các chi bộ cùng cấp trên đã quyết định trong năm là ${sumOf(group, base, groupPercent)}. Đồng chí chọn lại.`,
    )
}

/**
 * The deciding level may differ from the list with a reason, but not lift anyone above the regulation nor pass the
 * limit of "xuất sắc". `beside` counts what it decided for its other cells.
 */
export function assertDecision(decided: Decided[], outcome: Outcome, rules: RatingRules, beside: Counts) {
  for (const { id, fullName, level, note } of decided) {
    const judgement = outcome.people.get(id)
    if (judgement?.finding && exceeds(level, judgement.finding))
      throw new RuleError(
        `Đồng chí ${fullName}: mức này cao hơn mức quy định cho phép. ${judgement.finding.reasons.join(' ')}`,
        `level-${id}`,
      )
    if (level !== judgement?.level && note === '')
      throw new RuleError(`Đồng chí ${fullName}: khác mức đề nghị thì ghi lý do.`, `note-${id}`)
  }
  const counts = countLevels(decided.map(({ level }) => level))
  const { before, percent } = outcome.quota
  if (counts.excellent > 0)
    assertLimit({ own: plus(counts, before), group: plus(counts, beside) }, percent, rules)
}
