import type { RuleValues } from '@/lib/rulesets/values'
import { collectiveGroundsOf366, groundsOf132, groundsOf366, workDiscipline } from './rating-grounds'

type RatingRuleSet = {
  domain: 'ratings'
  name: string
  source: string
  validFrom: string
  validTo?: string
  revision?: number
  values: RuleValues<'ratings'>
}

/** Before Quy định 366 nothing was scored, and a fifth was the most for everybody. */
const unscored = {
  ...{ isScored: false, general: 0, results: 0, excellentFrom: 0, goodFrom: 0, adequateFrom: 0 },
  ...{ minMonthsSinceAdmission: 6, quotaRate: 0.2, quotaRateOutstanding: 0.2 },
  quotaBase: 'finallyGood' as const,
}

export const ratingRuleSets: RatingRuleSet[] = [
  {
    domain: 'ratings',
    name: 'Xếp loại theo Quy định 132',
    source: 'Quy định 132-QĐ/TW ngày 08/3/2018; Hướng dẫn 21-HD/BTCTW ngày 18/10/2019',
    validFrom: '2018-03-08',
    validTo: '2023-10-03',
    values: {
      ...unscored,
      quotaSource:
        'Hướng dẫn 21-HD/BTCTW: số xuất sắc không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ',
      grounds: groundsOf132,
    },
  },
  {
    domain: 'ratings',
    name: 'Xếp loại theo Quy định 124',
    source: 'Quy định 124-QĐ/TW ngày 04/10/2023; Hướng dẫn 25-HD/BTCTW ngày 10/11/2023',
    validFrom: '2023-10-04',
    validTo: '2025-08-29',
    values: {
      ...unscored,
      quotaSource:
        'Hướng dẫn 25-HD/BTCTW: số xuất sắc không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ',
      grounds: [workDiscipline],
    },
  },
  {
    domain: 'ratings',
    name: 'Xếp loại theo Quy định 366',
    source: 'Quy định 366-QĐ/TW ngày 30/8/2025; Hướng dẫn 43-HD/BTCTW ngày 31/10/2025',
    validFrom: '2025-08-30',
    values: {
      isScored: true,
      general: 30,
      results: 70,
      excellentFrom: 90,
      goodFrom: 70,
      adequateFrom: 50,
      minMonthsSinceAdmission: 6,
      quotaRate: 0.2,
      quotaRateOutstanding: 0.25,
      quotaBase: 'finallyGood',
      quotaSource:
        'Quy định 366-QĐ/TW, Điều 10, Điều 11: số xuất sắc không quá 20% số được xếp loại hoàn thành tốt nhiệm vụ trong nhóm tương đồng',
      grounds: groundsOf366,
      collectiveGrounds: collectiveGroundsOf366,
      collectiveFailsBelow: 70,
    },
    revision: 2,
  },
]
