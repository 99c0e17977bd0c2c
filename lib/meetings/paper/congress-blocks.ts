import { comma } from '@/lib/core/numbers'
import { roundLabel } from '@/lib/meetings/labels'
import type { Election } from '@/lib/meetings/rules/congress'
import type { Block } from '@/lib/pdf/blocks'
import { count } from '@/lib/pdf/words'
import { comrade, lines, lowerFirst, sentence, voteText } from './sentences'
import type { PaperSource } from './source'

const led = (lead: string, text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', lead, text: sentence(text) }]
const names = (text: string) => lines(text).map(comrade).join('; ')

/** Who led the congress and what it heard. */
export function congressBlocks({ content: { congress }, outcome }: PaperSource): Block[] {
  const { helpers } = outcome
  return [
    ...led('Đoàn chủ tịch:', names(congress.presidium)),
    ...led('Thư ký:', names(congress.secretariat)),
    ...led('Tổ kiểm phiếu:', names(congress.tellers)),
    ...led(
      'Biểu quyết giơ tay đoàn chủ tịch, thư ký, tổ kiểm phiếu:',
      helpers ? voteText(helpers, congress.helperVote.otherOpinion) : '',
    ),
    ...led('Báo cáo chính trị:', congress.report),
    ...led('Kiểm điểm của chi ủy:', congress.review),
  ]
}

/** Bầu cử: the count of each round, its list with votes, and who is elected. */
export const electionBlocks = ({ outcome }: PaperSource): Block[] =>
  outcome.elections.flatMap((election, index) => roundBlocks(election, index + 1, outcome.frame.base))

function roundBlocks({ round, seats, ballot, candidates }: Election, no: number, base: number): Block[] {
  const elected = candidates.filter(({ isElected }) => isElected).map(({ name }) => comrade(name))
  const figures = [
    `số lượng cần bầu ${count(seats ?? 0)}`,
    `phát ra ${count(ballot.issued ?? 0)} phiếu`,
    `thu về ${count(ballot.returned ?? 0)}`,
    `hợp lệ ${count(ballot.valid ?? 0)}`,
    `không hợp lệ ${count(ballot.invalid ?? 0)}`,
  ]
  return [
    {
      kind: 'paragraph',
      lead: `${no}. Bầu ${lowerFirst(roundLabel[round])} bằng phiếu kín:`,
      text: `${figures.join('; ')}. Kết quả trên ${base} đảng viên chính thức được triệu tập:`,
    },
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 10, align: 'center' },
        { header: 'Họ và tên', width: 70 },
        { header: 'Số phiếu', width: 25, align: 'center' },
        { header: 'Tỷ lệ', width: 25, align: 'center' },
        { header: 'Kết quả', width: 35, align: 'center' },
      ],
      rows: candidates.map(({ name, votes, percent, isElected }, index) => [
        String(index + 1),
        name,
        String(votes ?? 0),
        `${comma(percent)}%`,
        isElected ? 'Trúng cử' : 'Không trúng cử',
      ]),
    },
    {
      kind: 'paragraph',
      text: elected.length > 0 ? `Trúng cử: ${elected.join('; ')}.` : 'Không có người trúng cử.',
    },
  ]
}
