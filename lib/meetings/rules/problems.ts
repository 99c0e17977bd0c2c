import type { Vote } from '@/lib/meetings/content'
import { type VoteFrame, voteProblem } from './voting'

/** `section` is a key of the template, `field` one of its fields, so that the page can lead there. */
export type Problem = { section: string; message: string; field?: string }

export const when = (isWrong: boolean, section: string, message: string, field?: string): Problem[] =>
  isWrong ? [{ section, message, ...(field ? { field } : {}) }] : []

export const voteIn = (
  section: string,
  of: string,
  vote: Vote,
  { frame }: { frame: VoteFrame },
): Problem[] => {
  const problem = voteProblem(vote, frame)
  return problem ? [{ section, message: `${of}: ${problem}` }] : []
}
