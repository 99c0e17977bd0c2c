import type { RatingRules } from './scale'

/** Quy định 366-QĐ/TW, as the tests of this room use it. */
export const rules: RatingRules = {
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
  grounds: [
    {
      key: 'discipline',
      words: 'vi phạm trong thực hiện nhiệm vụ bị kỷ luật từ khiển trách trở lên',
      source: 'Quy định 366-QĐ/TW, Điều 11, khoản 4',
      most: 'failed',
      isLeaders: false,
    },
  ],
}
