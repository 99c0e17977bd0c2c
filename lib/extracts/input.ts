import { z } from 'zod'
import { id } from '@/lib/core/fields'

/** "feedback", "opinions.2": as many as were ticked. */
const partKeys = z
  .array(z.string().regex(/^[A-Za-z0-9_-]{1,40}(\.\d{1,3})?$/, 'Đồng chí tải lại trang rồi chọn lại.'))
  .max(300)

export const extractInput = z.object({
  minutesId: id(),
  part: partKeys.min(1, 'Đồng chí đánh dấu ít nhất một nội dung cần trích.').prefault([]),
})

export const extractFilter = z.object({ made: id().optional().catch(undefined) })
