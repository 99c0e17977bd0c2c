import type { feedbackStatus } from '@/db/schema'

export type Status = (typeof feedbackStatus.enumValues)[number]

/** What a step asks of the person who takes it. */
type Need = 'note' | 'agency' | 'deadline' | 'reply' | 'scope'
type Transition = {
  from: readonly Status[]
  /** back: where the item was when the clarification was asked for. */
  to: Status | 'back' | 'same'
  permission:
    | `feedback.${'forward' | 'settle' | 'clarify' | 'respond' | 'route' | 'assign' | 'passOn' | 'draft' | 'approve'}`
    | 'minutes.complete'
  /** The desk that holds the item takes the step; a leader may also act on what an agency holds. */
  by: 'owner' | 'leader'
  /** Who must act next. */
  owner: 'cell' | 'top' | 'agency' | 'back' | 'same'
  /**
   * What happens to the deadline. route: a new one for receiving and routing; given: the one written in the form;
   * stop, resume: while the cell clarifies; readOut: until the answer has been read out; end: none any more.
   */
  clock: 'route' | 'given' | 'keep' | 'stop' | 'resume' | 'readOut' | 'end'
  needs: readonly Need[]
}

/**
 * Đường đi của một phản ánh, góp ý: every step there is, and no other. Opening (with the sending of the minutes) is
 * in open-items.ts; the two ends, closed and askedAgain, are reached only in the cell, when the answer is read out.
 */
export const transitions = {
  forward: {
    from: ['sent'],
    to: 'forwarded',
    permission: 'feedback.forward',
    by: 'owner',
    owner: 'top',
    clock: 'route',
    needs: [],
  },
  settle: {
    from: ['sent'],
    to: 'answered',
    permission: 'feedback.settle',
    by: 'owner',
    owner: 'cell',
    clock: 'readOut',
    needs: ['reply', 'scope'],
  },
  clarify: {
    from: ['sent', 'forwarded'],
    to: 'clarifying',
    permission: 'feedback.clarify',
    by: 'owner',
    owner: 'cell',
    clock: 'stop',
    needs: ['note'],
  },
  respond: {
    from: ['clarifying'],
    to: 'back',
    permission: 'feedback.respond',
    by: 'owner',
    owner: 'back',
    clock: 'resume',
    needs: ['note'],
  },
  propose: {
    from: ['forwarded'],
    to: 'proposed',
    permission: 'feedback.route',
    by: 'owner',
    owner: 'top',
    clock: 'keep',
    needs: ['agency', 'deadline'],
  },
  assign: {
    from: ['proposed'],
    to: 'assigned',
    permission: 'feedback.assign',
    by: 'owner',
    owner: 'agency',
    clock: 'given',
    needs: ['agency', 'deadline'],
  },
  sendBack: {
    from: ['proposed'],
    to: 'forwarded',
    permission: 'feedback.assign',
    by: 'owner',
    owner: 'top',
    clock: 'keep',
    needs: ['note'],
  },
  extend: {
    from: ['assigned'],
    to: 'same',
    permission: 'feedback.assign',
    by: 'leader',
    owner: 'same',
    clock: 'given',
    needs: ['deadline', 'note'],
  },
  passOn: {
    from: ['assigned'],
    to: 'forwarded',
    permission: 'feedback.passOn',
    by: 'owner',
    owner: 'top',
    clock: 'route',
    needs: ['agency', 'note'],
  },
  draft: {
    from: ['assigned'],
    to: 'drafted',
    permission: 'feedback.draft',
    by: 'owner',
    owner: 'top',
    clock: 'keep',
    needs: ['reply'],
  },
  returnDraft: {
    from: ['drafted'],
    to: 'assigned',
    permission: 'feedback.approve',
    by: 'owner',
    owner: 'agency',
    clock: 'keep',
    needs: ['note'],
  },
  approve: {
    from: ['drafted'],
    to: 'answered',
    permission: 'feedback.approve',
    by: 'owner',
    owner: 'cell',
    clock: 'readOut',
    needs: ['scope'],
  },
  close: {
    from: ['answered'],
    to: 'closed',
    permission: 'minutes.complete',
    by: 'owner',
    owner: 'cell',
    clock: 'end',
    needs: [],
  },
  askAgain: {
    from: ['answered'],
    to: 'askedAgain',
    permission: 'minutes.complete',
    by: 'owner',
    owner: 'cell',
    clock: 'end',
    needs: ['note'],
  },
} as const satisfies Record<string, Transition>

export type Step = keyof typeof transitions
/** Steps that people take on the item's own page; the last two happen in the minutes. */
export type DeskStep = Exclude<Step, 'close' | 'askAgain'>

const isDeskStep = (step: string): step is DeskStep =>
  step in transitions && step !== 'close' && step !== 'askAgain'
export const deskSteps = Object.keys(transitions).filter(isDeskStep)

/** The same row, with its lists widened for questions that go over all rows. */
export const transitionOf = (step: Step): Transition => transitions[step]
export const isOpen = (status: Status) => status !== 'closed' && status !== 'askedAgain'

/** Ended without having been read out: the cell took its sending back. */
export const isWithdrawn = ({ status, readOutOn }: { status: Status; readOutOn: string | null }) =>
  status === 'closed' && readOutOn === null

/** Which permission makes a desk of which status: everything that waits for somebody at the desk that holds it. */
export const waiting = Object.values(transitions).flatMap(({ by, from, permission }) =>
  by === 'owner' ? from.map((status) => ({ status, permission })) : [],
)

/** The reply counts, and may be shown to the cell, from its approval on. */
export const repliedStatuses = ['answered', 'closed', 'askedAgain'] as const
