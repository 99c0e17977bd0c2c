import type { IssuedDocument, MinutesContent } from '@/lib/meetings/content'
import type { MeetingKind } from './kinds'
import type { Outcome } from './outcome'
import { type Problem, voteIn, when } from './problems'
import { isVoteWritten } from './voting'

/**
 * What a meeting may issue beside its minutes: a monthly resolution "nếu có", which a kết luận may replace; a congress
 * decides by resolution; chi ủy, whose template holds no resolution, concludes (domain/meetings.md §3, F2–F4).
 */
export function documentChoices(
  sections: readonly { key: string }[],
  kind: MeetingKind,
): readonly IssuedDocument[] {
  const has = (key: string) => sections.some((section) => section.key === key)
  if (has('resolution'))
    return kind === 'congress' ? ['resolution', 'none'] : ['resolution', 'conclusion', 'none']
  return kind === 'committee' && has('conclusion') ? ['conclusion', 'none'] : []
}

/** A resolution must be adopted; a conclusion is the chair's, unless the meeting voted on it and said no. */
export function issuedDocument({ resolution }: MinutesContent, outcome: Outcome): IssuedDocument {
  const vote = outcome.resolution
  if (resolution.document === 'resolution') return vote?.isAdopted === true ? 'resolution' : 'none'
  if (resolution.document === 'conclusion') return vote?.isAdopted === false ? 'none' : 'conclusion'
  return 'none'
}

/** What a resolution on one matter is about: its motion, without "Thông qua Nghị quyết". */
export const matterOf = (motion: string) => motion.trim().replace(/^thông qua nghị quyết[\s.,;]*/i, '')

/** No number without a word: a monthly resolution is drafted from all of the minutes, another says what was decided, and on what. */
function resolutionProblems(
  { resolution, conclusion, assignments, nextTasks }: MinutesContent,
  kind: MeetingKind,
): Problem[] {
  const decided = conclusion !== '' || resolution.tasks !== ''
  if (kind === 'regular')
    return when(
      !decided && resolution.execution === '' && nextTasks === '' && assignments.length === 0,
      'resolution',
      'Kỳ này ban hành nghị quyết nhưng chưa ghi nội dung nghị quyết hoặc kết luận của chủ trì.',
    )
  return [
    ...when(
      !decided,
      'resolution',
      'Kỳ này ban hành nghị quyết nhưng chưa ghi quyết nghị gì. Đồng chí ghi kết luận của chủ trì, hoặc phần Nhiệm vụ trong lời văn của nghị quyết.',
    ),
    ...when(
      kind !== 'congress' && matterOf(resolution.motion) === '',
      'resolution',
      'Chưa ghi nội dung biểu quyết; trích yếu của nghị quyết lấy từ đó, ví dụ: Thông qua Nghị quyết khắc phục hậu quả mưa lớn.',
    ),
  ]
}

export function issuedProblems(content: MinutesContent, outcome: Outcome, kind: MeetingKind): Problem[] {
  const { resolution, conclusion, assignments, votes } = content
  const isConcluded = resolution.document === 'conclusion'
  const isVoted = resolution.document === 'resolution' || (isConcluded && isVoteWritten(resolution.vote))
  return [
    ...(isVoted
      ? voteIn(
          'resolution',
          'resolution.vote',
          isConcluded ? 'Biểu quyết kết luận' : 'Biểu quyết nghị quyết',
          resolution.vote,
          outcome,
        )
      : []),
    ...when(
      resolution.document === 'none' && isVoteWritten(resolution.vote),
      'resolution',
      'Có ghi biểu quyết nghị quyết nhưng kỳ này chọn không ban hành. Đồng chí chọn lại, hoặc xóa số phiếu.',
    ),
    ...(issuedDocument(content, outcome) === 'resolution' ? resolutionProblems(content, kind) : []),
    ...when(
      isConcluded && conclusion === '' && resolution.tasks === '' && assignments.length === 0,
      'conclusion',
      'Kỳ này ban hành kết luận nhưng chưa ghi kết luận của chủ trì.',
    ),
    ...votes.flatMap(({ motion, vote }, index) =>
      voteIn('resolution', `votes.${index}.vote`, motion || `Biểu quyết ${index + 1}`, vote, outcome),
    ),
  ]
}

export const NO_TERM =
  'Tổ chức này chưa có nhiệm kỳ nên chưa cho số được. Đồng chí báo cấp trên nhập nhiệm kỳ.'
type Numbers = {
  minutes?: number | undefined
  resolution?: number | undefined
  conclusion?: number | undefined
  numbersMinutes?: boolean
}

/** Papers are numbered within a term: without one there is no number to give. */
export function numberProblems(issued: IssuedDocument, numbers: Numbers): Problem[] {
  const lacks =
    (issued !== 'none' && numbers[issued] === undefined) ||
    (numbers.numbersMinutes === true && numbers.minutes === undefined)
  return when(lacks, 'opening', NO_TERM)
}
