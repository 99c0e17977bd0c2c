import type { MinutesContent } from '@/lib/meetings/content'
import { takingPart } from './attendance'
import type { Outcome } from './outcome'
import { type Problem, when } from './problems'
import { lacksReason, unscoredOf } from './score'
import { itemField } from './score-fields'

/** Adopted by those who were there, and ended after it began. */
export function closingProblems({ adoption, endedAt, opening }: MinutesContent, outcome: Outcome): Problem[] {
  const { counts, minutesLong } = outcome
  const { agreed, of } = adoption
  return [
    ...when(endedAt === null, 'adoption', 'Chưa ghi giờ kết thúc.', 'endedAt'),
    ...when(
      endedAt !== null && opening.startedAt !== null && minutesLong === undefined,
      'adoption',
      'Giờ kết thúc không khớp với giờ bắt đầu.',
      'endedAt',
    ),
    ...when(
      agreed === null,
      'adoption',
      'Chưa ghi số đảng viên nhất trí thông qua biên bản.',
      'adoption.agreed',
    ),
    ...when(
      (of ?? 0) > counts.present.all + counts.online.all,
      'adoption',
      `Số dự thông qua biên bản nhiều hơn ${counts.present.all + counts.online.all} đồng chí đã điểm danh.`,
      'adoption.of',
    ),
    ...when(
      (agreed ?? 0) > (of ?? takingPart(outcome)),
      'adoption',
      'Số nhất trí thông qua biên bản nhiều hơn số dự.',
      'adoption.agreed',
    ),
  ]
}

const scoreField = (no: string | undefined, field: 'points' | 'why') =>
  no && `score.items.${itemField(no)}.${field}`

/** Every item has its points, none above its most, and what was taken off is explained. */
export function scoreProblems(given: MinutesContent['score']['items'], { score }: Outcome): Problem[] {
  const items = (score?.criteria ?? []).flatMap((criterion) => criterion.items)
  const unexplained = items.filter((item) => lacksReason(item)).map(({ no }) => no)
  const unscored = unscoredOf(score)
  return [
    ...when(
      unscored.length > 0,
      'score',
      `Bảng chấm điểm còn mục chưa chấm: ${unscored.join(', ')}.`,
      scoreField(unscored[0], 'points'),
    ),
    // Counted as the most, it would be on the paper without anybody having meant it.
    ...items.flatMap(({ no, max, says }) =>
      when(
        says === '' && (given[no]?.points ?? 0) > max,
        'score',
        `Bảng chấm điểm, mục ${no}: cho từ 0 đến ${max} điểm.`,
        scoreField(no, 'points'),
      ),
    ),
    ...when(
      unexplained.length > 0,
      'score',
      `Bảng chấm điểm: chưa ghi lý do ở mục ${unexplained.join(', ')}.`,
      scoreField(unexplained[0], 'why'),
    ),
  ]
}
