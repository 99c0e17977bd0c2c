import { criteriaOf2018 } from '@/db/seed/base/score-sheets/guidance-2018'
import { sheetOf2025 } from '@/db/seed/base/score-sheets/guidance-2025'
import { outcomeOf } from '@/lib/meetings/rules/outcome'
import { combined2025 } from '@/lib/meetings/testing-combined'
import { eveningContent, eveningRules } from '@/lib/meetings/testing-evening'
import { knownOf2025, rulesOf2025 } from '@/lib/meetings/testing-meeting-2025'
import { scoreListFrom } from '@/lib/scores/list-paper'
import { type Line, lineOf } from '@/lib/scores/listing'
import { scoreSheetFrom } from '@/lib/scores/sheet-paper'

const combined = { kind: 'regular', isCombined: true } as const
const names = {
  upper: 'ĐẢNG BỘ XÃ BÌNH KHÊ',
  lower: 'CHI BỘ THÔN 3',
  placeName: 'Bình Khê',
  symbol: 'CB',
  cell: 'Chi bộ thôn 3',
  minutesLeft: 'THƯ KÝ',
  minutesRight: 'CHỦ TRÌ',
  onBehalf: 'T/M CHI BỘ',
}
const review = {
  id: 1,
  items: { '4.3b': { points: 3, why: 'Chưa gợi mở hết ý kiến.' } },
  total: 91,
  band: 'Tốt',
  reason: '',
  decidedFor: 'Đảng ủy xã Bình Khê',
  decidedOn: '2025-11-10',
  decidedBy: 'Vương Đình Khải',
  insteadOf: null,
}
const needed = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('no score')
  return value
}

const rules2025 = rulesOf2025()
const outcome2025 = outcomeOf(
  combined2025(),
  { ...rules2025, score: rules2025.score && { ...rules2025.score, source: sheetOf2025.source } },
  combined,
  knownOf2025,
)
/** Phiếu of 05/11/2025 under the guidance of 2025, with the points of the committee above. */
export const sheetOf112025 = scoreSheetFrom(
  {
    month: '2025-11-01',
    heldOn: '2025-11-05',
    status: 'received',
    content: combined2025(),
    outcome: outcome2025,
    reviews: [review],
  },
  needed(outcome2025.score),
  names,
)

const of2022 = (rules = eveningRules()) => {
  const outcome = outcomeOf(eveningContent(), rules)
  return scoreSheetFrom(
    {
      month: '2022-09-01',
      heldOn: '2022-09-07',
      status: 'received',
      content: eveningContent(),
      outcome,
      reviews: [],
    },
    needed(outcome.score),
    { ...names, upper: 'ĐẢNG BỘ XÃ AN THỊNH', lower: 'CHI BỘ THÔN ĐÔNG HẠ', placeName: 'An Thịnh' },
  )
}
/** Phiếu of 07/9/2022: the province's sheet, and what the guidance alone gives where there is none. */
export const sheetOf092022 = of2022()
export const criteriaOf092022 = of2022({
  ...eveningRules(),
  score: { id: 4, name: '', source: criteriaOf2018.source, values: criteriaOf2018.values },
})

const row = {
  path: '/1/2/3/',
  mayReview: false,
  basis: null,
  meetingId: 1,
  members: 16,
  state: 'held' as const,
  heldOn: '2025-11-05',
  day: '2025-11-05',
  status: 'received' as const,
  documentsPostedOn: '2025-11-03',
  minutesPostedOn: '2025-11-06',
  own: needed(outcome2025.score),
  review,
}
const limits = rulesOf2025().meetings.values
const lines: Line[] = Array.from({ length: 21 }, (_, index) =>
  lineOf(
    {
      ...row,
      id: index,
      cell: `Chi bộ thôn ${index + 1}`,
      ...(index % 5 === 3 ? { review: null } : {}),
      ...(index % 7 === 5
        ? { own: null, review: null, status: null, heldOn: null, state: 'confirmed' as const }
        : {}),
    },
    limits,
    '2025-11-10',
  ),
)
export const listOf112025 = scoreListFrom({
  lines,
  month: '2025-11-01',
  today: '2025-11-10',
  names: { ...names, upper: 'ĐẢNG BỘ TỈNH NAM CHÂU', lower: 'ĐẢNG ỦY XÃ BÌNH KHÊ', onBehalf: 'T/M ĐẢNG ỦY' },
  source: 'Hướng dẫn 42-HD/BTCTW ngày 28/10/2025 của Ban Tổ chức Trung ương',
  preparedBy: 'Đinh Thị Vân',
  secretary: 'Vương Đình Khải',
  isDraft: false,
})
