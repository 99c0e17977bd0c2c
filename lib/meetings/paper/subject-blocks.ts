import { shortDate } from '@/lib/core/dates'
import { voteFormLabel } from '@/lib/meetings/labels'
import { groundLabel, optionLabel, penaltyLabel, personWords } from '@/lib/meetings/person-labels'
import type { Subject, SubjectResult } from '@/lib/meetings/rules/person-result'
import { isPersonKind, type PersonKind } from '@/lib/meetings/rules/person-votes'
import { exemptionLabel } from '@/lib/members/labels'
import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { count } from '@/lib/pdf/words'
import { levelName } from '@/lib/ratings/labels'
import { baseText } from './closing-blocks'
import { asList, comrade, lines, lowerFirst, outOf, percentOf, sentence } from './sentences'
import type { PaperSource } from './source'

/** "đồng chí Mai Văn Ngữ", "quần chúng Trần Thị Mơ". */
export const personOf = (kind: PersonKind, { name }: Pick<Subject, 'name'>) =>
  kind === 'admission' ? `${personWords[kind].person} ${name}` : comrade(name)

/** Each person in turn: who, papers, particulars, what was said, how the vote went, what was concluded. */
export function subjectBlocks(source: PaperSource): Block[] {
  const { kind, content } = source
  if (!isPersonKind(kind)) return []
  const persons = content.subjects.flatMap((subject, index) => {
    const result = source.outcome.subjects[index]
    return [
      {
        kind: 'subheading' as const,
        text: `${index + 1}. ${personWords[kind].what} ${personOf(kind, subject)}`,
      },
      ...factBlocks(kind, subject),
      ...opinionsOf(subject),
      ...(result ? [voteBlock(source, kind, subject, result)] : []),
      ...led('Kết luận:', subject.conclusion),
    ]
  })
  return kind === 'yearEnd' ? [...persons, ...levelTable(source)] : persons
}

/** Kiểm điểm cuối năm: everybody's own level and what the ballots propose, in one table (domain/meetings.md F9). */
function levelTable({ content, outcome }: PaperSource): Block[] {
  if (content.subjects.length === 0) return []
  return [
    { kind: 'subheading', text: 'Tổng hợp kết quả' },
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 10, align: 'center' },
        { header: 'Họ và tên', width: 55 },
        { header: 'Tự nhận', width: 50 },
        { header: 'Kết quả bỏ phiếu', width: 50 },
      ],
      rows: content.subjects.map(({ name, selfLevel }, index) => {
        const decided = outcome.subjects[index]?.decided
        return [
          String(index + 1),
          name,
          selfLevel ? levelName[selfLevel] : '',
          decided ? optionLabel[decided] : 'Chưa mức nào quá nửa',
        ]
      }),
    },
  ]
}

/** Who counted, on one line; the tally minutes list them. */
export const tellerBlocks = ({ content: { tellers } }: PaperSource): Block[] =>
  tellers.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          lead: 'Tổ kiểm phiếu:',
          text: `${tellers.map(({ name }, index) => (index === 0 ? `${comrade(name)} (tổ trưởng)` : comrade(name))).join('; ')}; hội nghị biểu quyết thông qua.`,
        },
      ]

const led = (lead: string, text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind: 'paragraph', lead, text: lowerFirst(sentence(text)) }]

/** Who the person is and on what papers the meeting decides. */
export function factBlocks(kind: PersonKind, subject: Subject): Block[] {
  const { papers, strengths, weaknesses } = subject
  const items = asList(lines(papers))
  return [
    ...led('Sơ lược:', particulars(kind, subject).filter(Boolean).join('; ')),
    ...(items.length > 0
      ? [
          { kind: 'paragraph' as const, lead: 'Căn cứ hồ sơ:', text: '' },
          { kind: 'list' as const, items },
        ]
      : []),
    ...led('Ưu điểm:', strengths),
    ...led(kind === 'discipline' ? 'Vi phạm, khuyết điểm:' : 'Khuyết điểm:', weaknesses),
  ]
}

const on = (lead: string, day: string | null) => (day ? `${lead} ${shortDate(day)}` : '')
const said = (lead: string, text: string) => (text ? `${lead} ${lines(text).join(', ')}` : '')

function particulars(kind: PersonKind, subject: Subject): string[] {
  const born = on('sinh ngày', subject.bornOn)
  const work = said('nghề nghiệp:', subject.work)
  switch (kind) {
    case 'admission':
      return [born, work, said('đoàn thể:', subject.union), said('người giới thiệu:', subject.introducers)]
    case 'confirmation':
      return [
        born,
        work,
        on('kết nạp ngày', subject.admittedOn),
        on('hết thời gian dự bị ngày', subject.probationEndsOn),
        said('người giúp đỡ:', subject.helper),
      ]
    case 'exemption':
      return [
        subject.exemptionKind
          ? `trường hợp: ${lowerFirst(exemptionLabel[subject.exemptionKind].replace(/ \(.*\)$/, ''))}`
          : '',
        subject.isReduction ? 'xin giảm, không xin miễn' : '',
        on('từ ngày', subject.startsOn),
        on('đến ngày', subject.endsOn),
      ]
    case 'removal':
      return [
        subject.ground ? `căn cứ: ${lowerFirst(groundLabel[subject.ground])}` : '',
        said('đã yêu cầu, nhắc nhở:', subject.warnings),
      ]
    case 'discipline':
      return [subject.penalty ? `hình thức đề nghị: ${lowerFirst(penaltyLabel[subject.penalty])}` : '']
    // The written request stands among the papers.
    case 'leaving':
      return []
    case 'yearEnd':
      return [
        subject.selfLevel ? `tự nhận: ${lowerFirst(levelName[subject.selfLevel])}` : '',
        subject.proposedLevel ? `mức được đề nghị: ${lowerFirst(levelName[subject.proposedLevel])}` : '',
      ]
  }
}

const opinionsOf = ({ opinions }: Subject): Block[] =>
  opinions.length === 0
    ? []
    : [
        { kind: 'paragraph', lead: 'Ý kiến:', text: `${count(opinions.length)} lượt phát biểu.` },
        ...opinions.map(
          ({ speaker, text }): Block => ({
            kind: 'opinion',
            speaker: capitalised(comrade(speaker)),
            text: sentence(text),
          }),
        ),
      ]

/** "số phiếu phát ra 15, thu về 15, hợp lệ 15, không hợp lệ 0"; empty for cards and hands. */
export const sheetText = ({ vote }: Subject) =>
  vote.form === 'secret'
    ? `số phiếu phát ra ${count(vote.issued ?? 0)}, thu về ${count(vote.returned ?? 0)}, hợp lệ ${count(vote.valid ?? 0)}, không hợp lệ ${count(vote.invalid ?? 0)}`
    : ''

/** Every option with its votes: "tán thành 14, không tán thành 01". */
export const countsText = ({ counts }: SubjectResult) =>
  counts
    .map(({ option, votes }) => `${optionLabel[option].toLocaleLowerCase('vi')} ${count(votes)}`)
    .join(', ')

function voteBlock(source: PaperSource, kind: PersonKind, subject: Subject, result: SubjectResult): Block {
  const parts = [
    `hình thức ${voteFormLabel[subject.vote.form]}`,
    sheetText(subject),
    `cơ số ${result.base} (${baseText(source)}${result.base < source.outcome.frame.base ? ', trừ người được xét' : ''})`,
  ].filter(Boolean)
  const why = subject.vote.otherOpinion
    ? ` Lý do không tán thành, ý kiến khác: ${lowerFirst(sentence(subject.vote.otherOpinion))}`
    : ''
  return {
    kind: 'paragraph',
    lead: 'Biểu quyết:',
    text: `${parts.join('; ')}: ${countsText(result)}. ${capitalised(resultText(kind, result))}.${why}`,
  }
}

/** What the figures mean: reached or not, and how much was needed. */
export function resultText(kind: PersonKind, { behind, needed, decided }: SubjectResult): string {
  const share = `${outOf(behind)}, đạt ${percentOf(behind)}`
  if (decided === null)
    return `chưa đạt tỷ lệ (cao nhất ${share}; cần từ ${count(needed)} trở lên), báo cáo cấp trên đầy đủ số phiếu`
  if (kind === 'yearEnd')
    return `đề nghị xếp loại ${lowerFirst(optionLabel[decided])} (từ mức này trở lên ${share})`
  if (kind === 'discipline')
    return `${lowerFirst(optionLabel[decided])} được ${share} (cần từ ${count(needed)})`
  return `tán thành ${share}, đủ tỷ lệ (cần từ ${count(needed)})`
}
