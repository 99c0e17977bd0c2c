import { z } from 'zod'
import { id, longText, optionalText } from '@/lib/core/fields'

/** "2022-09" in an address, as its first day; undefined when it is no month. */
const monthInAddress = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .transform((value) => `${value}-01`)
  .optional()
  .catch(undefined)

export const synthesisFilter = z.object({ org: id().optional().catch(undefined), month: monthInAddress })
export const answersFilter = z.object({
  org: id().optional().catch(undefined),
  /** Only those of the viewer's own cell. */
  desk: z.literal('mine').optional().catch(undefined),
})
export type AnswersFilter = z.output<typeof answersFilter>

export const issueSynthesisInput = z.object({
  orgId: id(),
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-01$/, 'Tháng chưa đúng; đồng chí tải lại trang.'),
  signerPost: optionalText(80),
  signerName: optionalText(100),
  recipients: longText(1_000),
})
