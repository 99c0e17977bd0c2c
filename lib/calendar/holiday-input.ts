import { z } from 'zod'
import { choice, chosen, day, text, ticked } from '@/lib/core/fields'
import { holidayKinds } from './holiday-rules'

export const holidayFilter = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})

export const enterHolidayInput = z.object({
  fromDay: day(),
  /** Absent: one day. */
  toDay: day().optional(),
  kind: choice(holidayKinds),
  name: text(100),
  documentNumber: text(80),
  documentOn: day(),
  issuer: text(150),
  isReplacing: ticked(),
})

export const withdrawHolidayInput = z.object({
  entryId: chosen('Đồng chí chọn lần ghi cần rút.'),
  withdrawReason: text(300),
})
