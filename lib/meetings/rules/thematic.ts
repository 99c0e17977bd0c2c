import type { MinutesContent } from '@/lib/meetings/content'
import { speakerProblems } from './discussion-problems'
import type { MeetingForm } from './kinds'
import { partsProblem } from './length'
import { type Problem, voteIn, when } from './problems'
import { isVoteWritten, type VoteFrame } from './voting'

/** Sinh hoạt chuyên đề (F2), alone or as the second part of a session with its own times. */
export function thematicProblems(
  { thematic, thematicOpinions, parts, opening, endedAt }: MinutesContent,
  outcome: { frame: VoteFrame },
  { isCombined }: MeetingForm,
): Problem[] {
  const times = isCombined ? partsProblem(parts, opening.startedAt, endedAt) : undefined
  return [
    ...when(thematic.title === '', 'thematic', 'Chưa ghi tên chuyên đề.'),
    ...when(thematic.purpose === '', 'thematic', 'Chưa ghi mục đích, yêu cầu của chuyên đề.'),
    ...when(thematic.presenter === '', 'thematic', 'Chưa ghi người trình bày chuyên đề.'),
    ...when(thematic.summary === '', 'thematic', 'Chưa ghi tóm tắt nội dung chuyên đề.'),
    ...when(thematicOpinions.length === 0, 'thematicOpinions', 'Chưa ghi ý kiến của đảng viên về chuyên đề.'),
    ...speakerProblems('thematicOpinions', thematicOpinions),
    ...when(thematic.conclusion === '', 'thematicClosing', 'Chưa ghi kết luận về chuyên đề.'),
    ...(isVoteWritten(thematic.vote)
      ? voteIn('thematicClosing', 'thematic.vote', 'Biểu quyết thông qua chuyên đề', thematic.vote, outcome)
      : []),
    ...(times ? [{ section: 'adoption', message: times }] : []),
  ]
}
