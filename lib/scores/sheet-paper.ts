import { comma } from '@/lib/core/numbers'
import type { LetterheadNames } from '@/lib/meetings/letterhead'
import { isSecretary } from '@/lib/meetings/rules/kinds'
import type { Score } from '@/lib/meetings/rules/score'
import { letterheadFrom, longMonth } from '@/lib/pdf/words'
import type { ScoreSheetData, ScoreSheetRow } from './pdf/score-sheet'
import type { ScoreSheet } from './queries/sheet'
import { officialPoints, type Review } from './rules'

type Criterion = Score['criteria'][number]
type Found = Pick<ScoreSheet, 'month' | 'heldOn' | 'status' | 'content' | 'outcome'> & { reviews: Review[] }

/** The paper of one sheet: as the cell gave it, with the points of the committee above once they are there. */
export function scoreSheetFrom(found: Found, score: Score, names: LetterheadNames): ScoreSheetData {
  const { content, heldOn, outcome } = found
  const [newest] = found.reviews
  const { chair } = content.opening
  const isChairedBySecretary = isSecretary(chair.position)
  return {
    letterhead: letterheadFrom(names, heldOn),
    isDraft: found.status === 'draft',
    isMetOnly: score.isMetOnly,
    subject: `chất lượng sinh hoạt chi bộ ${longMonth(found.month)}`,
    groups: score.criteria.map((criterion) => ({
      title: `${criterion.no}. ${criterion.title}${score.isMetOnly ? '' : ` (${criterion.max} điểm)`}`,
      rows: rowsOf(criterion, score.isMetOnly, newest),
    })),
    total: {
      label: score.isMetOnly ? 'TỔNG SỐ TIÊU CHÍ ĐẠT' : 'TỔNG ĐIỂM',
      max: comma(score.max),
      own: score.isMetOnly ? `${score.total}/${score.max}` : comma(score.total),
      above: newest ? comma(newest.total) : '',
    },
    result: resultOf(score, newest),
    note: noteOf(score, outcome.basis.score?.source ?? ''),
    left: {
      authority: 'T/M BAN CHI ỦY',
      post: 'Bí thư',
      name: isChairedBySecretary ? chair.name : '',
    },
    right: { authority: 'Cấp ủy cấp trên phụ trách', name: '' },
  }
}

function rowsOf({ parts, items }: Criterion, isMetOnly: boolean, review?: Pick<Review, 'items'>) {
  const shown = (points: number | undefined) => {
    if (points === undefined) return ''
    return isMetOnly ? (points === 0 ? 'Chưa đạt' : 'Đạt') : comma(points)
  }
  return items.flatMap((item, index): ScoreSheetRow[] => {
    const part = parts.find(({ no }) => no === item.part && items[index - 1]?.part !== no)
    const given = review?.items[item.no]
    const row = {
      no: item.no,
      title: item.title,
      max: isMetOnly ? '' : comma(item.max),
      own: shown(item.points),
      above: review ? shown(officialPoints(item, review.items)) : '',
      note: [item.says || item.why, given && `Cấp trên: ${given.why}`].filter(Boolean).join(' '),
    }
    // A part of one item says the same as its item.
    const isAlone = items.filter((each) => each.part === item.part).length === 1
    if (!part || isAlone) return [row]
    const own = items.filter((each) => each.part === part.no)
    const sum = (points: (each: (typeof own)[number]) => number | undefined) =>
      comma(own.reduce((all, each) => all + (points(each) ?? 0), 0))
    return [
      {
        no: part.no,
        title: part.title,
        max: sum(({ max }) => max),
        own: sum(({ points }) => points),
        above: review ? sum((each) => officialPoints(each, review.items)) : '',
        note: '',
      },
      row,
    ]
  })
}

function resultOf({ isMetOnly, band }: Score, newest?: Pick<Review, 'band' | 'reason'>) {
  if (isMetOnly) return 'Hướng dẫn chỉ nêu tiêu chí, không quy định điểm và mức xếp loại.'
  const above = newest ? `Cấp trên xếp loại: ${newest.band}.` : 'Cấp trên xếp loại: ………………'
  return [`Chi bộ tự xếp loại: ${band}.`, above, newest?.reason && `Lý do: ${newest.reason}`]
    .filter(Boolean)
    .join(' ')
}

function noteOf({ bands, max }: Score, source: string) {
  const said = bands.map(({ band, from, needsNoUnexcused }, at) => {
    const above = bands[at - 1]?.from
    const range =
      at === 0
        ? `từ ${from} đến ${max} điểm`
        : from === 0
          ? `dưới ${above} điểm`
          : `từ ${from} đến dưới ${above} điểm`
    return `${band}: ${range}${needsNoUnexcused ? ', không có đảng viên vắng không lý do' : ''}`
  })
  return [said.length > 0 && `Mức: ${said.join('; ')}.`, `Nguồn: ${source}.`].filter(Boolean).join(' ')
}
