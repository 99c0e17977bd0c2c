import { z } from 'zod'
import { feedbackKind, feedbackStatus, noticeScope, replyKind, urgency } from '@/db/schema'
import { parseDay } from '@/lib/core/dates'
import {
  choice,
  chosen,
  day,
  id,
  longText,
  optionalLongText,
  optionalText,
  seenRow,
  text,
  ticked,
  version,
} from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'
import { queueNames } from './queues'
import { deskSteps } from './rules/transitions'

/** The queue a form was opened from, and what comes next in it; nonsense is as good as nothing. */
const inQueue = {
  queue: z.enum(queueNames).optional().catch(undefined),
  nextId: id().optional().catch(undefined),
}
/** Which item, and which version of it the person saw. */
const target = { itemId: id(), version: version(), ...inQueue }
const reply = {
  replyKind: choice(replyKind.enumValues),
  replyText: longText(),
  replyDocument: optionalText(300),
  replyDocumentOn: day().optional(),
  repliedBy: text(120),
}
const scope = choice(noticeScope.enumValues)
/** As long as the minutes let a field be. */
const FIELD = 300
const field = optionalText(FIELD).refine((value) => value !== '', 'Đồng chí chọn lĩnh vực.')

export const noteInput = z.object({ ...target, note: longText(4_000) })
export const settleInput = z.object({ ...target, ...reply, scope })
export const proposeInput = z.object({
  ...target,
  addresseeId: chosen('Đồng chí chọn nơi nhận.'),
  field,
  urgency: choice(urgency.enumValues).optional(),
  agencyId: chosen('Đồng chí chọn cơ quan.'),
  dueOn: day(),
  note: optionalLongText(4_000),
})
export const assignInput = z.object({
  ...target,
  agencyId: chosen('Đồng chí chọn cơ quan.'),
  dueOn: day(),
  opinionOf: z.array(id()).max(10, 'Đồng chí mời không quá 10 cơ quan.').optional().default([]),
  opinionOn: day().optional(),
  note: optionalLongText(4_000),
})
export const extendInput = z.object({ ...target, dueOn: day(), note: longText(4_000) })
export const passOnInput = z.object({
  ...target,
  agencyId: chosen('Đồng chí chọn cơ quan.'),
  note: longText(4_000),
})
export const draftInput = z.object({ ...target, ...reply })
export const approveInput = z.object({ ...target, scope, note: optionalLongText(4_000) })
export const mergeInput = z.object({
  ...target,
  mainId: chosen('Đồng chí chọn mục chính.'),
  note: optionalLongText(4_000),
})
export const splitInput = z.object({
  ...target,
  addresseeId: chosen('Đồng chí chọn nơi nhận.'),
  field,
  partTitle: text(),
  partText: longText(),
  note: optionalLongText(4_000),
})
export const optionalNoteInput = z.object({ ...target, note: optionalLongText(4_000) })
export const interimInput = z.object({ ...target, scope, dueOn: day(), note: optionalLongText(4_000) })
export const opinionInput = z.object({ itemId: id(), opinion: longText(4_000) })
export const attachInput = z.object({ itemId: id() })
export const dropInput = z.object({ fileId: id() })
/** No room for words: what is removed must not come back as a remark. */
export const setAsideInput = z.object({ ...target, note: optionalText(300), isConfirmed: ticked() })

export const sensitiveInput = z.object({ ...target, isSensitive: ticked() })

export const createInput = z.object({
  orgId: id(),
  kind: choice(feedbackKind.enumValues),
  addresseeId: chosen('Đồng chí chọn nơi nhận.'),
  field,
  place: optionalText(300),
  urgency: choice(urgency.enumValues),
  raisedBy: text(),
  isRaiserHidden: ticked(),
  isSensitive: ticked(),
  title: text(),
  text: longText(),
})

/** As many as one reads on one page, and as one transaction should hold. */
export const AT_ONCE = 50
export const manyInput = z.object({
  items: z
    .array(seenRow(), { error: 'Đồng chí chọn ít nhất một mục.' })
    .min(1, 'Đồng chí chọn ít nhất một mục.')
    .max(AT_ONCE, `Đồng chí chọn không quá ${AT_ONCE} mục mỗi lần.`),
})
export const approveManyInput = manyInput.extend({ scope })
/** One agency and one deadline for all; left empty, each item gets that of its addressee, and that of the rules. */
export const proposeManyInput = manyInput.extend({
  agencyId: id().optional(),
  dueOn: day().optional(),
  note: optionalLongText(4_000),
})

/** Which item of a queue is shown, and what was done to the one before. */
export const queueFilter = z.object({
  item: id().optional().catch(undefined),
  done: z
    .string()
    .transform((value) => deskSteps.find((step) => step === value))
    .optional()
    .catch(undefined),
  of: id().optional().catch(undefined),
})
/** On a step's own page: whence it was opened, and the main item or the template chosen beforehand. */
export const stepFilter = z.object({
  q: searched(),
  main: id().optional().catch(undefined),
  template: id().optional().catch(undefined),
  ...inQueue,
})

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

const dayInAddress = z
  .string()
  .regex(/^20\d\d-\d{2}-\d{2}$/)
  .refine((value) => parseDay(value, value) === value)

/**
 * What waits for the viewer: all of it, what is held, an extension to decide, an opinion to give; asked: what waits for
 * a cell that the viewer asked.
 */
const desks = ['mine', 'held', 'extension', 'opinion', 'asked'] as const
export type Desk = (typeof desks)[number]

export const feedbackFilter = z.object({
  q: searched(),
  desk: z
    .enum([...desks, 'all'])
    .optional()
    .catch(undefined),
  status: z.enum(feedbackStatus.enumValues).optional().catch(undefined),
  addressee: id().optional().catch(undefined),
  month: month.optional().catch(undefined),
  /** Today, or at a day: 2022-09-30. */
  overdue: z
    .union([z.literal('1'), dayInAddress])
    .optional()
    .catch(undefined),
  due: z.literal('soon').optional().catch(undefined),
  /** What the numbers of the monthly synthesis lead to (lib/synthesis/measures.ts). */
  field: optionalText(FIELD)
    .transform((value) => value || undefined)
    .catch(undefined),
  org: id().optional().catch(undefined),
  until: month.optional().catch(undefined),
  forwarded: month.optional().catch(undefined),
  answered: month.optional().catch(undefined),
  timing: z.enum(['onTime', 'late']).optional().catch(undefined),
  unanswered: z.literal('1').optional().catch(undefined),
  after: cursor(),
})
export type FeedbackFilter = z.output<typeof feedbackFilter>

const replyTemplate = {
  replyKind: choice(replyKind.enumValues),
  name: text(120),
  text: longText(10_000),
}
export const addReplyTemplateInput = z.object({ orgId: id(), ...replyTemplate })
export const changeReplyTemplateInput = z.object({
  replyTemplateId: id(),
  version: version(),
  ...replyTemplate,
})
export const endReplyTemplateInput = z.object({ replyTemplateId: id(), version: version() })
