import { z } from 'zod'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

export const auditFilter = z.object({
  q: searched(),
  outcome: z.enum(['done', 'refused', 'read']).optional().catch(undefined),
  by: z.enum(['inspection']).optional().catch(undefined),
  after: cursor(),
})
export type AuditFilter = z.output<typeof auditFilter>
