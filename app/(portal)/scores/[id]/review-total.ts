import { withInstead } from '@/lib/accounts/words'
import { showDay } from '@/lib/core/dates'
import { scoreTotal } from '@/lib/meetings/labels'
import type { Score } from '@/lib/meetings/rules/score'
import type { ScoreSheet } from '@/lib/scores/queries/sheet'

/** "92/100 điểm, loại Tốt (ngày 10/11/2025, Phạm Ngọc Toản)" */
export const reviewTotal = (
  { isMetOnly, max }: Score,
  { total, band, decidedOn, decidedBy, insteadOf }: ScoreSheet['reviews'][number],
) =>
  `${scoreTotal({ isMetOnly, max, total, band })} (ngày ${showDay(decidedOn)}, ${withInstead(decidedBy, insteadOf)})`
