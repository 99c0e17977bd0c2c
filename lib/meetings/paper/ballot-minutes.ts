import type { BallotMinutesData } from '@/lib/meetings/pdf/ballot-minutes'
import { optionLabel, personWords } from '@/lib/meetings/person-labels'
import type { Subject, SubjectResult } from '@/lib/meetings/rules/person-result'
import { isPersonKind, type PersonKind } from '@/lib/meetings/rules/person-votes'
import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { clock, count, letterheadFrom, longDate, people, percent } from '@/lib/pdf/words'
import { atPlace, comrade, withPost } from './sentences'
import type { PaperSource } from './source'
import { personOf, resultText, sheetText } from './subject-blocks'

/** Biên bản kiểm phiếu: totals for each person whose vote was a secret ballot; no ballot of a person is known here. */
export function ballotMinutesPaper(source: PaperSource): BallotMinutesData | undefined {
  const { kind, content, outcome, letterhead, isDraft } = source
  if (!isPersonKind(kind)) return undefined
  const counted = content.subjects.flatMap((subject, index) => {
    const result = outcome.subjects[index]
    return subject.vote.form === 'secret' && result ? [{ subject, result }] : []
  })
  if (counted.length === 0) return undefined
  const { opening, tellers } = content
  return {
    letterhead: letterheadFrom(letterhead, opening.heldOn),
    isDraft,
    subject: `biểu quyết ${personWords[kind].proposal}`,
    sections: [
      { heading: 'Thời gian, địa điểm, thành phần', blocks: openingBlocks(source) },
      { heading: 'Tổ kiểm phiếu', blocks: tellerBlocks(source) },
      {
        heading: 'Kết quả kiểm phiếu',
        blocks: counted.flatMap(({ subject, result }, index) =>
          roundBlocks(kind, subject, result, index + 1),
        ),
      },
    ],
    closing:
      'Biên bản được công bố trước hội nghị, lập thành 02 bản, lưu hồ sơ Chi bộ 01 bản, gửi kèm hồ sơ lên cấp trên 01 bản; phiếu được niêm phong theo quy định.',
    leaderSigner: { authority: 'Tổ trưởng tổ kiểm phiếu', name: tellers[0]?.name ?? '' },
    recorderSigner: { authority: 'Thư ký', name: opening.recorder.name },
  }
}

function openingBlocks({ content: { opening }, outcome: { counts, frame } }: PaperSource): Block[] {
  const when = [
    opening.startedAt && `lúc ${clock(opening.startedAt)}`,
    opening.heldOn && longDate(opening.heldOn),
  ].filter(Boolean)
  return [
    `Hội nghị chi bộ họp ${when.join(', ')}, tại ${atPlace(opening.place)}.`,
    `Đảng viên chính thức: ${people(counts.members.full)}; có mặt tại hội nghị ${people(counts.present.full)}. Cơ số biểu quyết: ${people(frame.base)}.`,
    `Chủ trì: ${withPost(opening.chair)}. Thư ký: ${withPost(opening.recorder)}.`,
  ].map((text, index) => ({ kind: 'paragraph', text: `${index + 1}. ${text}` }))
}

const tellerBlocks = ({ content: { tellers } }: PaperSource): Block[] => [
  {
    kind: 'paragraph',
    text: `Tổ kiểm phiếu gồm ${count(tellers.length)} đồng chí, được hội nghị biểu quyết thông qua:`,
  },
  {
    kind: 'list',
    items: tellers.map(
      ({ name, position }, index) =>
        `${capitalised(comrade(name))}${position ? `, ${position}` : ''} - ${index === 0 ? 'Tổ trưởng' : 'Thành viên'}.`,
    ),
  },
]

function roundBlocks(kind: PersonKind, subject: Subject, result: SubjectResult, no: number): Block[] {
  return [
    { kind: 'subheading', text: `${no}. ${capitalised(personOf(kind, subject))}` },
    { kind: 'paragraph', text: `${capitalised(sheetText(subject))}.` },
    {
      kind: 'table',
      columns: [
        { header: 'Nội dung trên phiếu', width: 85 },
        { header: 'Số phiếu', width: 30, align: 'center' },
        { header: 'Tỷ lệ trên cơ số', width: 50, align: 'center' },
      ],
      rows: result.counts
        .filter(({ option, votes }) => option !== 'other' || votes > 0)
        .map(({ option, votes }) => [
          optionLabel[option],
          String(votes),
          votes === 0 ? '0' : percent(votes, result.base),
        ]),
    },
    { kind: 'paragraph', text: `Kết quả: ${resultText(kind, result)}.` },
  ]
}
