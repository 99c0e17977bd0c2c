import { type Day, shortDate } from '@/lib/core/dates'
import { percentOf } from '@/lib/core/numbers'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { letterheadFrom, tight } from '@/lib/pdf/words'
import type { RollFilter } from './input'
import { rollWords } from './labels'
import type { DayRow, Division } from './makeup'
import type { MakeupData } from './pdf/makeup'

type Given = {
  divisions: Division[]
  over: DayRow[]
  cut: RollFilter
  on: Day
  today: Day
  names: LetterheadNames
  by: string
}

const shown = (value: number) => value.toLocaleString('vi-VN')

/** Cơ cấu đội ngũ đảng viên as it is printed. */
export function makeupPaper({ divisions, over, cut, on, today, names, by }: Given): MakeupData {
  const total = over.at(-1)?.members ?? 0
  const words = rollWords(cut)
  return {
    letterhead: letterheadFrom(names, today),
    subject: ['cơ cấu đội ngũ đảng viên ngày ', shortDate(on), ...words.map((word) => `, ${word}`)].join(''),
    divisions: divisions.map(({ title, parts }) => ({
      title,
      rows: parts.map(({ label, n }) => [label, shown(n), tight(percentOf(n, total))]),
    })),
    days: over.map(({ on: day, members, full, probationary, female, minority, young }) => [
      shortDate(day),
      ...[members, full, probationary, female, minority, young].map(shown),
    ]),
    notes: [
      'Chính thức và dự bị có tên trong danh sách ngày ấy, theo tổ chức của ngày ấy; không tính đảng viên nơi khác đến sinh hoạt tạm thời.',
    ],
    leftSigner: { authority: 'Người lập biểu', name: by },
    rightSigner: { authority: names.onBehalf, name: '' },
  }
}
