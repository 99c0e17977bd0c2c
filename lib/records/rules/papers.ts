import type { Day } from '@/lib/core/dates'
import { type Paper, papers } from './catalogue'

export type Holder = {
  standing: 'full' | 'probationary' | 'temporary'
  /** At the admission the cell stood directly below a committee that is no grassroots one: no đảng ủy cơ sở decided. */
  wasRightBelowTop: boolean
  admittedOn: Day | null
}
export type Checked = { have: readonly string[]; missing: readonly string[] }
export const paperAnswers = ['have', 'missing', 'unchecked'] as const
export type PaperAnswer = (typeof paperAnswers)[number]

/** Quy định 29-QĐ/TW ngày 02/6/1997: whoever was admitted before it may have gaps. */
export const GAPS_BEFORE = '1997-06-02'
export const INDEX = 'index'

/** Hướng dẫn 06-HD/TW, điểm 4.1: the certificate is there before recognition is considered, so it comes during probation. */
export const NEW_MEMBER_CLASS = 'newMemberClass'

const comesWithRecognition = ({ group }: Paper) => group === 'recognised'

/** Which papers belong into a file: of those that come with recognition a probationary member may have the certificate alone. */
export const papersOf = ({ standing }: Pick<Holder, 'standing'>): readonly Paper[] =>
  papers.filter(
    (paper) => standing === 'full' || paper.key === NEW_MEMBER_CLASS || !comesWithRecognition(paper),
  )

/** "/1/7/": a cell directly below the top. */
export const standsRightBelowTop = (path: string) => path.split('/').length === 4

const isNeeded = ({ isIfAny, isOfCommittee }: Paper, wasRightBelowTop: boolean): boolean =>
  !isIfAny && !(isOfCommittee && wasRightBelowTop)

/** Hướng dẫn 06-HD/TW, điểm 8.1: those without which the file is not complete. */
export const neededOf = ({
  standing,
  wasRightBelowTop,
}: Pick<Holder, 'standing' | 'wasRightBelowTop'>): string[] =>
  papersOf({ standing })
    .filter(
      (paper) => isNeeded(paper, wasRightBelowTop) && (standing === 'full' || !comesWithRecognition(paper)),
    )
    .map(({ key }) => key)

export type Completeness = {
  state: 'complete' | 'lacking' | 'unchecked'
  missing: number
  unchecked: number
  /** Gaps that the confirmed index allows. */
  isAllowed: boolean
}

/**
 * Hướng dẫn 06-HD/TW, điểm 8.1: of a member admitted before 02/6/1997 papers may be missing once the managing committee
 * has confirmed the index.
 */
export function completenessOf(holder: Holder, { have, missing }: Checked): Completeness {
  const needed = neededOf(holder)
  const counts = {
    missing: needed.filter((key) => missing.includes(key)).length,
    unchecked: needed.filter((key) => !have.includes(key) && !missing.includes(key)).length,
  }
  if (counts.missing + counts.unchecked === 0) return { state: 'complete', ...counts, isAllowed: false }
  if (mayHaveGaps(holder) && have.includes(INDEX)) return { state: 'complete', ...counts, isAllowed: true }
  return { state: counts.missing > 0 ? 'lacking' : 'unchecked', ...counts, isAllowed: false }
}

export const mayHaveGaps = ({ admittedOn }: Pick<Holder, 'admittedOn'>) =>
  admittedOn !== null && admittedOn < GAPS_BEFORE

export const answerOf = ({ have, missing }: Checked, key: string): PaperAnswer =>
  have.includes(key) ? 'have' : missing.includes(key) ? 'missing' : 'unchecked'
