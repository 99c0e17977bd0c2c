import { mainWay } from './main-way'
import { sideWays } from './side-ways'
import type { Status, Transition } from './transition'

export type { Status } from './transition'

/**
 * Đường đi của một phản ánh, góp ý: every step there is, and no other. Opening (with the sending of the minutes) is
 * in open-items.ts; the two ends, closed and askedAgain, are reached only in the cell, when the answer is read out;
 * the third, setAside, is for what must not be processed here. There the cell may also ask for more (askMore): the same
 * item goes back to whoever answered.
 */
export const transitions = { ...mainWay, ...sideWays }

export type Step = keyof typeof transitions
/** Taken in the minutes, for a whole agency, or following from a step of another item: never on the item's own page. */
const elsewhere = [
  'close',
  'askAgain',
  'askMore',
  'hearInterim',
  'answerTogether',
  'interimTogether',
  'handOver',
] as const
type Elsewhere = (typeof elsewhere)[number]
/** What the cell said when an answer was read out: kept with that answer, too. */
export const readingSteps: readonly string[] = ['close', 'askAgain', 'askMore'] satisfies Elsewhere[]
/** Steps that people take on the item's own page. */
export type DeskStep = Exclude<Step, Elsewhere>

const isDeskStep = (step: string): step is DeskStep =>
  step in transitions && !elsewhere.some((each) => each === step)
export const deskSteps = Object.keys(transitions).filter(isDeskStep)

/** The same row, with its lists widened for questions that go over all rows. */
export const transitionOf = (step: Step): Transition => transitions[step]

/** No owner acts on it any more. */
export const ended = ['closed', 'askedAgain', 'setAside'] as const satisfies readonly Status[]
export const isOpen = (status: Status) => !ended.some((each) => each === status)

/** Ended without having been read out: the cell took its sending back. */
export const isWithdrawn = ({ status, readOutOn }: { status: Status; readOutOn: string | null }) =>
  status === 'closed' && readOutOn === null

/** Which permission makes a desk of which status: everything that waits for somebody at the desk that holds it. */
export const waiting = Object.values(mainWay).flatMap(({ by, from, permission }) =>
  by === 'owner' ? from.map((status) => ({ status, permission })) : [],
)

/** The reply counts, and may be shown to the cell, from its approval on. */
export const repliedStatuses = ['answered', 'closed', 'askedAgain'] as const
