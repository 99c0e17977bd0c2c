import { shortDate } from '@/lib/core/dates'
import type { ResolutionData } from '@/lib/meetings/pdf/resolution'
import { motionOf, personWords } from '@/lib/meetings/person-labels'
import type { Subject, SubjectResult } from '@/lib/meetings/rules/person-result'
import { isPersonKind, type PersonKind } from '@/lib/meetings/rules/person-votes'
import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { count, letterheadFrom, longDate, paperNumber } from '@/lib/pdf/words'
import { stayedAway } from './composition'
import { atPlace, comrade, lowerFirst, outOf, percentOf, sentence, withPost } from './sentences'
import { signerOf } from './signer'
import type { PaperSource } from './source'
import { countsText, factBlocks, personOf, sheetText } from './subject-blocks'

/**
 * Nghị quyết của chi bộ về một người, in the order of the forms 6-KNĐ and 13-KNĐ: the meeting, strengths and
 * shortcomings, votes in favour and against, what is asked. One person, one resolution.
 */
export function personResolutionPaper(source: PaperSource, index: number): ResolutionData | undefined {
  const { kind, content, outcome, letterhead, isDraft, superior } = source
  const subject = content.subjects[index]
  const result = outcome.subjects[index]
  if (!subject || !result || !isPersonKind(kind)) return undefined
  const heldOn = content.opening.heldOn ?? ''
  const number = result.resolutionNumber
  const who = personOf(kind, subject)
  return {
    letterhead: {
      ...letterheadFrom(letterhead, heldOn),
      ...(number === undefined ? {} : { number: paperNumber(number, 'NQ', letterhead.symbol) }),
    },
    isDraft,
    subject: motionOf(kind, subject, result.decided),
    opening: openingText(source),
    sections: [
      { heading: 'Nội dung xét', blocks: [about(kind, who), ...factBlocks(kind, subject)] },
      { heading: 'Kết quả biểu quyết', blocks: voteBlocks(subject, result) },
      {
        heading: 'Kết luận',
        blocks: conclusionBlocks(motionOf(kind, subject, result.decided), subject, who, superior),
      },
    ],
    closing: heldOn ? `Nghị quyết được chi bộ thông qua ngày ${shortDate(heldOn)}.` : '',
    recipients: [`${superior} (báo cáo)`, 'Lưu Chi bộ'],
    signer: signerOf(source),
  }
}

const about = (kind: PersonKind, who: string): Block => ({
  kind: 'paragraph',
  text: `Chi bộ đã xem xét hồ sơ, thảo luận và biểu quyết việc ${lowerFirst(personWords[kind].what).replace(/^xét /, '')} đối với ${who}.`,
})

function openingText({ content, outcome, letterhead }: PaperSource): string {
  const { opening } = content
  const { counts } = outcome
  const away = stayedAway(content.attendance).length
  const absent = counts.excused + counts.unexcused + counts.exemptAbsent
  return `${opening.heldOn ? capitalised(longDate(opening.heldOn)) : 'Ngày'}, tại ${atPlace(opening.place)}, ${letterhead.cell} họp do ${withPost(opening.chair)}, chủ trì; ${comrade(opening.recorder.name)} làm thư ký. Tổng số đảng viên ${count(counts.members.all)} đồng chí, trong đó chính thức ${count(counts.members.full)}, dự bị ${count(counts.members.probationary)}; có mặt ${count(counts.present.all)} (chính thức ${count(counts.present.full)}, dự bị ${count(counts.present.probationary)})${counts.online.all > 0 ? `; kết nối từ xa ${count(counts.online.all)}` : ''}; vắng ${count(absent)}${away > 0 ? `; sinh hoạt tạm thời nơi khác, bị đình chỉ sinh hoạt ${count(away)}` : ''}.`
}

function voteBlocks(subject: Subject, result: SubjectResult): Block[] {
  const sheets = sheetText(subject)
  return [
    {
      kind: 'paragraph',
      text: `${sheets ? `${capitalised(sheets)}. ` : ''}Kết quả: ${countsText(result)}. Tán thành ${outOf(result.behind)} đảng viên chính thức trong cơ số biểu quyết, đạt ${percentOf(result.behind)} (cần từ ${count(result.needed)}).`,
    },
    ...(subject.vote.otherOpinion
      ? [
          {
            kind: 'paragraph' as const,
            text: `Lý do không tán thành, ý kiến khác: ${lowerFirst(sentence(subject.vote.otherOpinion))}`,
          },
        ]
      : []),
  ]
}

function conclusionBlocks(motion: string, subject: Subject, who: string, superior: string): Block[] {
  const says = motion.startsWith('đề nghị')
    ? `Chi bộ ${motion.replace(/^đề nghị/, `đề nghị ${superior} xem xét,`)} đối với ${who}.`
    : `Chi bộ quyết định ${motion} đối với ${who} từ ngày ${subject.startsOn ? shortDate(subject.startsOn) : '…'}; báo cáo ${superior}.`
  return [
    ...(subject.conclusion ? [{ kind: 'paragraph' as const, text: sentence(subject.conclusion) }] : []),
    { kind: 'paragraph', text: says },
  ]
}
