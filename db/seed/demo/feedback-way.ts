import type * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { Part } from '@/lib/feedback/rules/part'
import type { Item } from '@/lib/feedback/rules/take'
import type { DeskStep } from '@/lib/feedback/rules/transitions'
import type { FeedbackPlan } from './feedback-plan'
import type { Cell } from './organisations'

export type NewItem = typeof schema.feedbackItems.$inferInsert
export type Step = Omit<typeof schema.feedbackSteps.$inferInsert, 'itemId' | 'orgId'>
/** An item on its way: what the rules know of it, its columns, its steps so far. */
export type Running = {
  plan: FeedbackPlan
  cell: Cell
  code: string
  item: Item
  columns: Partial<NewItem>
  steps: Step[]
  /** What was split off; who drafted the answer. */
  part?: Part
  drafter?: string
  id: number
}
export type Filed = {
  sentOn: Day
  meetingId: number
  minutesId: number
  vote: NonNullable<NewItem['vote']>
  followUpOfId?: number
}

/** Which desk takes a step. */
export function actorOf(step: DeskStep, { cell, item }: Running): string {
  if (step === 'respond') return `bithu.${cell.plan.key}`
  if (['propose', 'merge', 'split', 'setAside'].includes(step)) return 'vanphong.huyen'
  if (step === 'draft' || step === 'passOn' || step === 'askExtension') return `cơ quan ${item.agencyId}`
  if (step !== 'forward' && step !== 'settle' && step !== 'clarify') return 'thuongtruc.huyen'
  return item.ownerId === item.topId ? 'vanphong.huyen' : `vanphong ${item.ownerId}`
}
