import { shortDate } from '@/lib/core/dates'
import { saidWords, signedWords } from '@/lib/feedback/labels'
import { feedbackKindLabel } from '@/lib/meetings/labels'
import { isForwarded } from '@/lib/meetings/rules/outgoing'
import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { comrade, lowerFirst, sentence, voteText } from './sentences'
import type { PaperSource } from './source'

/** Speakers by number, each with the chair's conclusion. */
export const opinionsOf = (opinions: PaperSource['content']['opinions']): Block[] =>
  opinions.map(({ speaker, subject, text, conclusion }, index) => ({
    kind: 'opinion',
    no: index + 1,
    speaker: capitalised(comrade(speaker)),
    ...(subject ? { subject: `về ${lowerFirst(subject.replace(/^về /i, ''))}` } : {}),
    text: sentence(text),
    ...(conclusion ? { conclusion: lowerFirst(sentence(conclusion)) } : {}),
  }))

/** The cell's own speakers, then those from above. */
export function opinionBlocks({ content: { opinions, guestRemarks } }: PaperSource): Block[] {
  return [
    ...opinionsOf(opinions),
    ...guestRemarks.map(
      ({ name, text }, index): Block => ({
        kind: 'paragraph',
        lead: `${opinions.length + index + 1}. Ý kiến của ${comrade(name)}.`,
        text: sentence(text),
      }),
    ),
  ]
}

const toWhom = (kind: keyof typeof feedbackKindLabel, addressee: string) =>
  kind === 'petition'
    ? `Kiến nghị ${addressee}`
    : kind === 'question'
      ? `Câu hỏi gửi ${addressee}`
      : `${feedbackKindLabel[kind]} với ${addressee}`

export function feedbackBlocks({ content, outcome, addressees }: PaperSource): Block[] {
  if (content.feedback.length === 0) return [{ kind: 'paragraph', text: 'Không có.' }]
  return content.feedback.map(
    ({ kind, addresseeId, isSensitive, text, vote: { otherOpinion } }, index): Block => {
      const result = outcome.feedback[index]
      const isLeaving = isForwarded(outcome, index)
      const vote = result ? `Biểu quyết chuyển: ${voteText(result, otherOpinion)}` : ''
      const addressee = addressees.get(addresseeId ?? 0) ?? ''
      const asked = toWhom(kind, addressee)
      if (isSensitive)
        return {
          kind: 'paragraph',
          lead: isLeaving
            ? `${index + 1}. Một nội dung gửi riêng tới ${addressee}.`
            : `${index + 1}. Một nội dung nhạy cảm, ${lowerFirst(asked)}, không chuyển.`,
          text: vote && `${vote}.`,
        }
      return {
        kind: 'paragraph',
        lead: `${index + 1}. ${asked}:`,
        text: `${lowerFirst(sentence(text))}${vote && ` ${vote}${isLeaving ? '' : '; không gửi'}.`}`,
      }
    },
  )
}

export function assignmentBlocks({ content: { assignments } }: PaperSource): Block[] {
  if (assignments.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { header: 'TT', width: 10, align: 'center' },
        { header: 'Nhiệm vụ', width: 70 },
        { header: 'Người thực hiện', width: 60 },
        { header: 'Thời hạn', width: 25, align: 'center' },
      ],
      rows: assignments.map(({ title, assignee, withNames, dueOn }, index) => [
        String(index + 1),
        title,
        withNames ? `${assignee}; phối hợp: ${withNames}` : assignee,
        dueOn ? shortDate(dueOn) : '',
      ]),
    },
  ]
}

/** Who only signs is named beside the agency that answers. */
const answeredBy = ({ repliedBy, agency }: { repliedBy: string; agency?: string }) =>
  agency ? signedWords({ repliedBy, answeringAgency: agency }) : repliedBy || 'cơ quan có thẩm quyền'

export function answerText({ content, answers, outcome }: PaperSource): string {
  const read = content.answers.flatMap(({ itemId, isReadOut, response, text, vote }, index) => {
    const answer = answers.get(itemId)
    if (!isReadOut || !answer) return []
    const result = outcome.answers[index]
    const said = response ? saidWords[response] : 'Chi bộ nhất trí'
    return [
      `Đã thông báo trả lời ${answer.isInterim ? 'bước đầu ' : ''}của ${answeredBy(answer)}${answer.document ? ` (${answer.document})` : ''} về ${lowerFirst(answer.title)} (${answer.code}). ${said}${text ? `: ${lowerFirst(sentence(text))}` : '.'}${result && response === 'askAgain' ? ` Biểu quyết: ${voteText(result, vote.otherOpinion)}.` : ''}`,
    ]
  })
  const parts = [...read, ...(content.answersNote ? [sentence(content.answersNote)] : [])]
  return parts.length > 0 ? parts.join('\n') : 'chưa có nội dung.'
}
