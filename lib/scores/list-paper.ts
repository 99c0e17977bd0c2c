import { type Day, shortDate } from '@/lib/core/dates'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { count, letterheadFrom, longMonth } from '@/lib/pdf/words'
import { bandNames } from './labels'
import { figureOf, type Line, remarkOf } from './listing'
import type { ScoreListData } from './pdf/score-list'

type Given = {
  lines: Line[]
  month: Day
  today: Day
  names: LetterheadNames
  source: string
  preparedBy: string
  secretary: string
  isDraft: boolean
}

/** Only official scores stand in the columns of the bands; what is still waited for is said in the last column. */
export function scoreListFrom(given: Given): ScoreListData {
  const { lines, month, today, names, source, preparedBy, secretary, isDraft } = given
  const members = lines.reduce((sum, line) => sum + line.members, 0)
  const held = lines.filter(({ heldOn }) => heldOn !== null).length
  return {
    letterhead: letterheadFrom(names, today),
    isDraft,
    subject: `tổng hợp đánh giá, xếp loại chất lượng sinh hoạt chi bộ\n${longMonth(month)}`,
    bands: bandNames,
    rows: lines.map((line) => {
      const band = line.isOfficial ? bandNames.indexOf(line.band) : -1
      return {
        name: line.cell,
        members: String(line.members),
        heldOn: line.heldOn ? shortDate(line.heldOn) : '',
        points: line.isOfficial ? figureOf(line) : '',
        ...(band >= 0 ? { band } : {}),
        note: remarkOf(line),
      }
    }),
    total: {
      label: `TỔNG SỐ: ${count(lines.length)} chi bộ`,
      members: String(members),
      held: String(held),
    },
    note: `Điểm và xếp loại do cấp trên quyết định. Căn cứ: ${source}.`,
    leftSigner: { authority: 'Người lập biểu', name: preparedBy },
    rightSigner: { authority: names.onBehalf, post: 'Bí thư', name: secretary },
  }
}
