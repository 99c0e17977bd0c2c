import { z } from 'zod'
import { count, id, text, version } from '@/lib/core/fields'

const entry = {
  year: count(2100).refine((year) => year >= 2000, 'Năm chưa đúng.'),
  quarter: count(4).refine((quarter) => quarter >= 1, 'Đồng chí chọn quý.'),
  title: text(500),
  preparerId: id().optional(),
}
export const addTopicInput = z.object({ orgId: id(), ...entry })
export const changeTopicInput = z.object({ topicId: id(), version: version(), ...entry })
export const dropTopicInput = z.object({ topicId: id(), version: version() })

/** Which cell's plan and of which year, from the address. */
export const planFilter = z.object({
  org: id().optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
})
