import type { Day } from '@/lib/core/dates'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { letterheadFrom, tight } from '@/lib/pdf/words'
import { levelShort } from '@/lib/ratings/labels'
import { levels } from '@/lib/ratings/rules/scale'
import type { RatingSummaryData } from './pdf/summary'
import type { Summary } from './queries/summary'
import { levelCell, type SummaryLine, totalOf } from './summary'

const cellsOf = (line: SummaryLine, at: string) => [
  at,
  line.name,
  ...[line.listed, line.outside, line.waiting].map(String),
  ...levels.map((level) => tight(levelCell(line, level))),
]
const tableOf = (lines: SummaryLine[]) => [
  ...lines.map((line, at) => cellsOf(line, String(at + 1))),
  cellsOf(totalOf(lines), ''),
]

type Given = { found: Summary; today: Day; names: LetterheadNames; preparedBy: string }

export function summaryPaper({ found, today, names, preparedBy }: Given): RatingSummaryData {
  const reasons = found.reasons.map(({ name, people }) => `${name}: ${people}`).join('; ')
  return {
    letterhead: letterheadFrom(names, today),
    subject: `kết quả kiểm điểm, đánh giá, xếp loại đảng viên và tổ chức đảng năm ${found.year}`,
    levels: levels.map((level) => levelShort[level]),
    members: tableOf(found.members),
    organisations: tableOf(found.organisations),
    notes: [
      ...(reasons ? [`Đảng viên không kiểm điểm, xếp loại: ${reasons}.`] : []),
      'Số liệu lấy từ các đợt xếp loại có trong cổng; nơi chưa mở đợt thì chưa tính.',
    ],
    leftSigner: { authority: 'Người lập biểu', name: preparedBy },
    rightSigner: { authority: names.onBehalf, name: '' },
  }
}
