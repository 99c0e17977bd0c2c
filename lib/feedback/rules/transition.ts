import type { feedbackStatus } from '@/db/schema'

export type Status = (typeof feedbackStatus.enumValues)[number]

/**
 * What a step asks of the person who takes it; main: the item it is merged into; part: what another
 * addressee is to answer; request: an extension asked for;
 * interim: a draft that says "đang giải quyết"; confirmation: of what cannot be undone.
 */
type Need =
  | 'note'
  | 'agency'
  | 'deadline'
  | 'reply'
  | 'scope'
  | 'main'
  | 'part'
  | 'request'
  | 'interim'
  | 'confirmation'

export type Transition = {
  from: readonly Status[]
  /** back: where the item was when the clarification was asked for; again: where the answer was written. */
  to: Status | 'back' | 'again' | 'same'
  permission:
    | `feedback.${'forward' | 'settle' | 'clarify' | 'respond' | 'route' | 'assign' | 'passOn' | 'draft' | 'approve'}`
    | `feedback.${'merge' | 'split' | 'askExtension' | 'extend' | 'setAside'}`
    | 'addressees.update'
    | 'minutes.complete'
  /**
   * The desk that holds the item takes the step; the top may also act on what an agency holds, the cell hears; asker:
   * the desk that asked the cell for clarification; agency: whoever drafted, while the draft waits at the top.
   */
  by: 'owner' | 'top' | 'cell' | 'asker' | 'agency'
  /**
   * Who must act next; main: whoever has the item it is merged into; heir: the agency named, if an agency holds it;
   * again: whoever answered.
   */
  owner: 'cell' | 'top' | 'agency' | 'back' | 'again' | 'same' | 'main' | 'heir'
  /**
   * What happens to the deadline. route: a new one for receiving and routing; again: a new one where the answer was
   * written; given: the one written in the form;
   * asked: the one the agency asked for; main: that of the item it is merged into; stop, resume: while the cell
   * clarifies; readOut: until the answer has been read out; end: none any more.
   */
  clock: 'route' | 'again' | 'given' | 'asked' | 'main' | 'keep' | 'stop' | 'resume' | 'readOut' | 'end'
  needs: readonly Need[]
}
