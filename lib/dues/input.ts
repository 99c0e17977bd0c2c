import { z } from 'zod'
import { choice, chosen, count, day, id, money, optionalText, text, ticked, version } from '@/lib/core/fields'
import { withRows } from '@/lib/core/rows'
import { methods, reliefKinds, states } from './labels'

/** A month as people type it, 9/2022 or 09/2022, or as an address has it, 2022-09; its first day. */
export const month = () =>
  z.string({ error: 'Đồng chí chưa nhập tháng.' }).transform((typed, context) => {
    const written = /^(0?[1-9]|1[0-2])[/.-](20\d\d)$/.exec(typed.trim())
    if (written) return `${written[2]}-${(written[1] ?? '').padStart(2, '0')}-01`
    const inAddress = /^(20\d\d-(?:0[1-9]|1[0-2]))(?:-01)?$/.exec(typed.trim())
    if (inAddress) return `${inAddress[1]}-01`
    context.addIssue({ code: 'custom', message: 'Tháng chưa đúng. Đồng chí nhập ví dụ 9/2022.' })
    return z.NEVER
  })

export const openBookInput = z.object({ orgId: id(), startsOn: month(), owed: money().optional() })

export const groupRow = z.object({
  group: optionalText(40),
  figure: money().optional(),
  /** What the page showed (profileKey). */
  shown: optionalText(80),
})
export const groupsInput = withRows({ orgId: id(), fromMonth: month(), shared: money().optional() }, groupRow)

/** `none`: left unpaid although everybody else is marked as having paid. */
export const paidRow = z.object({
  method: choice([...methods, 'none']).optional(),
  amount: money().optional(),
  note: optionalText(200),
})
export const sheetInput = withRows(
  { orgId: id(), month: month(), paidOn: day(), all: ticked(), seen: count(2_147_483_647) },
  paidRow,
)

export const prepayInput = z.object({
  memberId: id(),
  fromMonth: month(),
  toMonth: month(),
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

export const relieveInput = z.object({
  memberId: id(),
  kind: choice(reliefKinds),
  percent: count(100).optional(),
  startsOn: month(),
  endsOn: month().optional(),
  decidedBy: text(200),
  decisionNumber: optionalText(60),
})
export const endReliefInput = z.object({ reliefId: id(), version: version(), lastMonth: month() })

export const sendUpInput = z.object({ orgId: id(), amount: money(), sentOn: day(), note: optionalText(200) })
export const withdrawInput = z.object({ remittanceId: id(), version: version(), reason: text(200) })
export const answerInput = z.object({
  remittanceId: id(),
  version: version(),
  verdict: choice(['received', 'refused']),
  answeredOn: day(),
  answerNote: optionalText(200),
})

const typedMonth = month().optional().catch(undefined)
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
export const yearFilter = z.object({
  org: id().optional().catch(undefined),
  /** The handing up that is to be answered. */
  answer: id().optional().catch(undefined),
  year: z.coerce.number().int().min(2012).max(2100).optional().catch(undefined),
})
