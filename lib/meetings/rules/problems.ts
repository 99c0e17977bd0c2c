import type { Vote } from '@/lib/meetings/content'
import { type VoteFrame, voteProblem } from './voting'

/** `section` is a key of the template, `field` one of its fields, so that the page can lead there. */
export type Problem = { section: string; message: string; field?: string }

export const when = (isWrong: boolean, section: string, message: string, field?: string): Problem[] =>
  isWrong ? [{ section, message, ...(field ? { field } : {}) }] : []

/** `at` is the vote's place in the content: the figures are mended from the first of them on. */
export const voteIn = (
  section: string,
  at: string,
  of: string,
  vote: Vote,
  { frame }: { frame: VoteFrame },
): Problem[] => {
  const problem = voteProblem(vote, frame)
  return when(problem !== undefined, section, `${of}: ${problem}`, `${at}.inFavour`)
}
