import type { duesReliefKind } from '@/db/schema'
import { addMonths, type Day, showMonth } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { DuesRules } from './due'

export type ReliefKind = (typeof duesReliefKind.enumValues)[number]
type Given = {
  kind: ReliefKind
  percent?: number
  startsOn: Day
  endsOn?: Day
  decisionNumber: string
}

const YEARS = 50
/** Ngày vào Đảng fifty years on; no way of counting party age is earlier. */
const fiftyYearsFrom = (day: Day): Day => `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`

/**
 * Quy định 01-QĐ/TW, Điều 5: from 50 years of party age, or with the social pension: exempt, without an end. Hardship, on
 * request: exempt, or 30, 50, 70 % less, at most 12 months each time. Late payment while exempt from activity: as long as
 * that lasts, by whoever exempted. Gives how much less is due.
 */
export function reliefFrom(rules: DuesRules, given: Given, admittedOn: Day | null): { percent: number } {
  const { kind, percent, startsOn, endsOn, decisionNumber } = given
  if (endsOn && endsOn < startsOn) throw new RuleError('Tháng cuối phải từ tháng bắt đầu trở đi.', 'endsOn')
  if (kind === 'partyAge' || kind === 'socialPension') {
    if (kind === 'partyAge' && admittedOn && addMonths(startsOn, 1) <= fiftyYearsFrom(admittedOn))
      throw new RuleError(
        `Đồng chí này đủ ${YEARS} năm tuổi đảng sớm nhất từ tháng ${showMonth(fiftyYearsFrom(admittedOn))} (theo ngày kết nạp).`,
        'startsOn',
      )
    return { percent: 100 }
  }
  if (!endsOn) throw new RuleError('Đồng chí nhập tháng cuối.', 'endsOn')
  if (!decisionNumber) throw new RuleError('Đồng chí nhập số nghị quyết, quyết định.', 'decisionNumber')
  if (kind === 'late') return { percent: 0 }
  return { percent: hardshipOf(rules, { percent, startsOn, endsOn }) }
}

function hardshipOf({ reliefs }: DuesRules, given: { percent?: number; startsOn: Day; endsOn: Day }) {
  const { percent, startsOn, endsOn } = given
  if (!percent || percent > 100) throw new RuleError('Đồng chí chọn mức miễn, giảm.', 'percent')
  if (!reliefs) return percent
  if (percent !== 100 && !reliefs.percents.includes(percent))
    throw new RuleError(
      `Mức giảm là ${reliefs.percents.join('%, ')}%, hoặc miễn (Quy định 01-QĐ/TW, Điều 5).`,
      'percent',
    )
  if (endsOn >= addMonths(startsOn, reliefs.mostMonths))
    throw new RuleError(
      `Mỗi lần miễn, giảm vì khó khăn không quá ${reliefs.mostMonths} tháng (Quy định 01-QĐ/TW, Điều 5): chậm nhất đến tháng ${showMonth(addMonths(startsOn, reliefs.mostMonths - 1))}.`,
      'endsOn',
    )
  return percent
}
