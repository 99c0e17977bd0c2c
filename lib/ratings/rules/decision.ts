import { RuleError } from '@/lib/core/errors'
import { exceeds } from './level'
import { countLevels, type Outcome } from './outcome'
import { keepsQuota } from './quota'
import type { Level, RatingRules } from './scale'

export type Decided = { id: number; fullName: string; level: Level; note: string }

/**
 * The deciding level may differ from the list with a reason, but not lift anyone above the regulation nor pass the
 * limit of "xuất sắc".
 */
export function assertDecision(decided: Decided[], outcome: Outcome, rules: RatingRules) {
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
  const { percent } = outcome.quota
  const counts = countLevels(decided.map(({ level }) => level))
  if (counts.excellent > 0 && !keepsQuota(counts, rules.quotaBase, percent)) {
    const whole = rules.quotaBase === 'finallyGood' ? counts.good : counts.good + counts.excellent
    const limit = ((percent * whole) / 100).toLocaleString('vi')
    throw new RuleError(
      `Xuất sắc ${counts.excellent} đồng chí, quá giới hạn ${percent}% × ${whole} = ${limit}. Đồng chí chọn lại.`,
    )
  }
}
