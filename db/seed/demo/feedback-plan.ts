import type * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { DeskStep } from '@/lib/feedback/rules/transitions'

/** What a cell said to the district and how far it came; dates follow from working days between the steps. */
export type FeedbackPlan = {
  cell: string
  month: Day
  kind: (typeof schema.feedbackKind.enumValues)[number]
  /** Addressee as in the catalogue, without the district's name. */
  to: string
  field: string
  place?: string
  isUrgent?: boolean
  isRaiserHidden?: boolean
  isSensitive?: boolean
  title: string
  text: string
  /** Steps taken so far, each with the working days it took. */
  steps: Move[]
  reply?: {
    kind: (typeof schema.replyKind.enumValues)[number]
    document: string
    documentOn?: Day
    text: string
  }
  /** Gộp trùng: the title of the item it goes with, opened before. */
  goesWith?: string
  /** Tách: what another addressee is to answer. */
  part?: { to: string; field: string; title: string; text: string }
  /** At the next meeting after the answer; absent: not read out yet. */
  heard?: {
    isSatisfied: boolean
    text: string
    /** Cần làm rõ thêm: how the same item went on. */
    more?: Pick<FeedbackPlan, 'steps' | 'reply' | 'heard'>
    followUp?: Omit<FeedbackPlan, 'cell' | 'month' | 'kind' | 'to' | 'field' | 'title' | 'place'>
  }
}
export type Move = { step: DeskStep; after: number; agency?: string; note?: string }

export const move = (step: DeskStep, after: number, more: Partial<Move> = {}): Move => ({
  step,
  after,
  ...more,
})

export const atCommune: Move[] = []
export const forwarded = [move('forward', 1, { note: 'Vượt thẩm quyền của xã.' })]
export const proposed = (agency: string) => [...forwarded, move('propose', 2, { agency })]
export const assigned = (agency: string) => [...proposed(agency), move('assign', 1, { agency })]
export const drafted = (agency: string, after = 9) => [...assigned(agency), move('draft', after)]
export const answered = (agency: string, after = 9) => [...drafted(agency, after), move('approve', 2)]
export const settled = [move('settle', 3)]
export const clarifying = (note: string) => [move('clarify', 1, { note })]
export const clarified = (asked: string, said: string) => [
  ...clarifying(asked),
  move('respond', 2, { note: said }),
]
/** Not ours: the agency names the next one, the office routes again. */
export const passedOn = (from: string, to: string, note: string) => [
  ...assigned(from),
  move('passOn', 3, { agency: to, note }),
]
export const extended = (agency: string, note: string) => [...assigned(agency), move('extend', 10, { note })]
export const askedLonger = (agency: string, note: string) => [
  ...assigned(agency),
  move('askExtension', 3, { note }),
]
export const returnedDraft = (agency: string, note: string) => [
  ...drafted(agency, 6),
  move('returnDraft', 1, { note }),
]
/** A cell directly under the district: its items begin at the office. */
export const withoutCommune = (steps: Move[]) => steps.filter(({ step }) => step !== 'forward')
