import { z } from 'zod'
import {
  choice,
  chosen,
  count,
  day,
  id,
  money,
  monthTyped,
  optionalText,
  text,
  ticked,
  version,
} from '@/lib/core/fields'
import { withRows } from '@/lib/core/rows'
import { methods, reliefKinds, states } from './labels'

export const openBookInput = z.object({ orgId: id(), startsOn: monthTyped(), owed: money().optional() })

export const groupRow = z.object({
  group: optionalText(40),
  figure: money().optional(),
  /** What the page showed (profileKey). */
  shown: optionalText(80),
})
export const groupsInput = withRows(
  { orgId: id(), fromMonth: monthTyped(), shared: money().optional() },
  groupRow,
)

/** `none`: left unpaid although everybody else is marked as having paid. */
export const paidRow = z.object({
  method: choice([...methods, 'none']).optional(),
  amount: money().optional(),
  note: optionalText(200),
})
export const sheetInput = withRows(
  { orgId: id(), month: monthTyped(), paidOn: day(), all: ticked(), seen: count(2_147_483_647) },
  paidRow,
)

export const prepayInput = z.object({
  memberId: id(),
  fromMonth: monthTyped(),
  toMonth: monthTyped(),
  method: choice(['cash', 'transfer', 'portal']),
  paidOn: day(),
  note: optionalText(200),
})

export const correctInput = z.object({
  paymentId: chosen('Đồng chí chọn khoản ghi sai.'),
  rightAmount: money().optional(),
  rightMethod: choice(methods).optional(),
  reason: text(200),
})

/** `paymentId`: any one of the taking. */
export const takeBackTakingInput = z.object({
  paymentId: chosen('Đồng chí chọn lần thu ghi nhầm.'),
  seen: count(2_147_483_647),
  reason: text(200),
})
export const takeBackAnswerInput = z.object({
  remittanceId: chosen('Đồng chí chọn khoản đã xác nhận nhầm.'),
  answerMistake: text(150),
})

export const relieveInput = z.object({
  memberId: id(),
  kind: choice(reliefKinds),
  percent: count(100).optional(),
  startsOn: monthTyped(),
  endsOn: monthTyped().optional(),
  decidedBy: text(200),
  decisionNumber: optionalText(60),
})
export const endReliefInput = z.object({ reliefId: id(), version: version(), lastMonth: monthTyped() })

export const sendUpInput = z.object({
  orgId: id(),
  amount: money(),
  sentOn: day(),
  note: optionalText(200),
  isMore: ticked(),
})
export const withdrawInput = z.object({ remittanceId: id(), version: version(), reason: text(200) })
export const answerInput = z.object({
  remittanceId: id(),
  version: version(),
  verdict: choice(['received', 'refused']),
  answeredOn: day(),
  answerNote: optionalText(200),
})
/** Several at once, that all came in full. */
export const confirmInput = z.object({
  orgId: id(),
  remittances: z.array(id()).max(500).optional().default([]),
  answeredOn: day(),
})

const typedMonth = monthTyped().optional().catch(undefined)
export const duesFilter = z.object({ org: id().optional().catch(undefined), month: typedMonth })
/** `period`: 2026-02 or 2026-q1. */
export const reportFilter = z.object({
  org: id().optional().catch(undefined),
  period: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2]|q[1-4])$/)
    .optional()
    .catch(undefined),
})
export const listFilter = z.object({
  org: id().optional().catch(undefined),
  month: typedMonth,
  /** open: unpaid or not in full. */
  state: z
    .enum([...states, 'open'])
    .optional()
    .catch(undefined),
  group: z.string().max(40).optional().catch(undefined),
})
/** Chưa nộp: at least so many months. */
export const unpaidFilter = z.object({
  org: id().optional().catch(undefined),
  months: z.coerce.number().int().min(1).max(12).catch(1),
})
export const yearFilter = z.object({
  org: id().optional().catch(undefined),
  /** The handing up that is to be answered. */
  answer: id().optional().catch(undefined),
  year: z.coerce.number().int().min(2012).max(2100).optional().catch(undefined),
})
