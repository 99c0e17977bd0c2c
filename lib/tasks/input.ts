import { z } from 'zod'
import { choice, day, id, longText, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

const target = { taskId: id(), version: version() }
/** Named differently in each form: they stand on one page, and a label must find its own field. */
const words = longText(1_000)

export const reportInput = z.object({ ...target, progress: words })
export const closeInput = z.object({ ...target, verdict: choice(['done', 'notDone']), outcome: words })
export const extendInput = z.object({ ...target, dueOn: day(), reason: words })
export const reopenTaskInput = z.object({ ...target, reason: words })

export const taskFilter = z.object({
  q: searched(),
  /** What is shown: still open (default), overdue, closed, all. */
  state: z.enum(['overdue', 'closed', 'all']).optional().catch(undefined),
  org: id().optional().catch(undefined),
  /** Tasks of one member of the register. */
  person: id().optional().catch(undefined),
  /** Counts by cell or by person instead of the list; or the whole list on paper. */
  view: z.enum(['cells', 'people', 'print']).optional().catch(undefined),
  after: cursor(),
})
export type TaskFilter = z.output<typeof taskFilter>
