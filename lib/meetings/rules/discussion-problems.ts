import type { MinutesContent } from '@/lib/meetings/content'
import type { Outcome } from './outcome'
import { type Problem, voteIn, when } from './problems'
import { isVoteWritten } from './voting'

/** Ghi rõ ai nói: words nobody said are no minutes. */
export const speakerProblems = (section: string, opinions: MinutesContent['opinions']): Problem[] =>
  opinions.flatMap(({ speaker }, index) =>
    when(
      speaker === '',
      section,
      `Ý kiến ${index + 1}: chưa ghi đồng chí phát biểu.`,
      `${section}.${index}.speaker`,
    ),
  )

export const opinionProblems = ({ opinions, guestRemarks }: MinutesContent): Problem[] => [
  ...speakerProblems('opinions', opinions),
  ...guestRemarks.flatMap(({ name }, index) =>
    when(
      name === '',
      'opinions',
      `Ý kiến đại biểu ${index + 1}: chưa ghi đại biểu phát biểu.`,
      `guestRemarks.${index}.name`,
    ),
  ),
]

export function feedbackProblems({ feedback, hasNoFeedback }: MinutesContent, outcome: Outcome): Problem[] {
  return [
    ...when(
      hasNoFeedback && feedback.length > 0,
      'feedback',
      'Đã đánh dấu "Kỳ này không có phản ánh, góp ý" nhưng vẫn ghi nội dung.',
      'hasNoFeedback',
    ),
    ...feedback.flatMap((item, index) => {
      const name = `Nội dung ${index + 1}`
      const at = `feedback.${index}`
      return [
        ...when(item.addresseeId === null, 'feedback', `${name}: chưa chọn nơi nhận.`, `${at}.addresseeId`),
        ...when(item.title === '', 'feedback', `${name}: chưa ghi tóm tắt.`, `${at}.title`),
        ...when(item.text === '', 'feedback', `${name}: chưa ghi nội dung.`, `${at}.text`),
        ...voteIn('feedback', `${at}.vote`, `${name}, biểu quyết chuyển`, item.vote, outcome),
      ]
    }),
  ]
}

export function answerProblems({ answers }: MinutesContent, outcome: Outcome): Problem[] {
  return answers.flatMap((answer, index) => {
    const at = `answers.${index}`
    // Words of the cell about an answer nobody read out would go nowhere: the tick was forgotten.
    if (!answer.isReadOut)
      return when(
        answer.response !== null || answer.text !== '' || isVoteWritten(answer.vote),
        'answers',
        `Trả lời ${index + 1}: đã ghi ý kiến của chi bộ nhưng chưa đánh dấu "Đã thông báo tại chi bộ".`,
        `${at}.isReadOut`,
      )
    return [
      ...when(
        answer.response === null,
        'answers',
        `Trả lời ${index + 1}: chưa ghi ý kiến của chi bộ (nhất trí, cần làm rõ thêm hay kiến nghị tiếp).`,
        `${at}.response`,
      ),
      ...when(
        answer.response === 'askAgain' && answer.text === '',
        'answers',
        `Trả lời ${index + 1}: kiến nghị tiếp thì ghi rõ nội dung.`,
        `${at}.text`,
      ),
      ...when(
        answer.response === 'askMore' && answer.text === '',
        'answers',
        `Trả lời ${index + 1}: cần làm rõ thêm thì ghi rõ chi bộ còn hỏi điều gì.`,
        `${at}.text`,
      ),
      ...when(
        answer.response === 'askAgain' && outcome.answers[index]?.isAdopted === false,
        'answers',
        `Trả lời ${index + 1}: biểu quyết kiến nghị tiếp chưa quá nửa cơ số; đồng chí xem lại ý kiến của chi bộ.`,
        `${at}.response`,
      ),
      ...(isVoteWritten(answer.vote)
        ? voteIn('answers', `${at}.vote`, `Trả lời ${index + 1}`, answer.vote, outcome)
        : []),
    ]
  })
}
