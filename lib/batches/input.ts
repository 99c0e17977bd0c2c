import { z } from 'zod'
import { batchKind } from '@/db/schema'
import { choice, id } from '@/lib/core/fields'
import { batchContents } from './rules'

export const batchInput = z.object({
  orgId: id(),
  kind: choice(batchKind.enumValues),
  /** Which papers; a book is of minutes alone. */
  contents: z.array(choice(batchContents)).max(batchContents.length).default([]),
  /** How the papers come: one by one in a zip, or put together in one PDF to be printed at once. */
  output: choice(['zip', 'merged']).default('zip'),
  /** A month, or a year: "2022-09", "2022". */
  period: z
    .string({ error: 'Đồng chí chọn tháng hoặc năm.' })
    .regex(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/, 'Đồng chí chọn tháng hoặc năm trong danh sách.'),
})

export const batchesFilter = z.object({ org: id().optional().catch(undefined) })
