import { z } from 'zod'
import { cursor } from '@/lib/core/paging'

export const auditFilter = z.object({
  q: z.string().max(80).optional().catch(undefined),
  outcome: z.enum(['done', 'refused', 'read']).optional().catch(undefined),
  by: z.enum(['inspection']).optional().catch(undefined),
  after: cursor(),
})
export type AuditFilter = z.output<typeof auditFilter>
