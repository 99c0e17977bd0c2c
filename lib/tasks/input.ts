import { z } from 'zod'
import { choice, day, id, longText, optionalText, text, version } from '@/lib/core/fields'
import { cursor } from '@/lib/core/paging'
import { searched } from '@/lib/core/search'

const target = { taskId: id(), version: version() }
/** Named differently in each form: they stand on one page, and a label must find its own field. */
const words = longText(1_000)

export const reportInput = z.object({ ...target, progress: words })
export const closeInput = z.object({ ...target, verdict: choice(['done', 'notDone']), outcome: words })
export const extendInput = z.object({ ...target, dueOn: day(), reason: words })
export const reopenTaskInput = z.object({ ...target, reason: words })

export const reassignInput = z.object({ ...target, assigneeId: id(), why: words })

/** So many may be given a task at once: a large cell and a half. */
const MOST_AT_ONCE = 100

/** Besides, a person's own part of the task under `part-<member id>`. */
export const giveInput = z
  .object({
    organisationId: id(),
    title: text(300),
    basis: optionalText(200),
    dueOn: day().optional(),
    members: z
      .array(id(), { error: 'Đồng chí chọn ít nhất một người thực hiện.' })
      .min(1, 'Đồng chí chọn ít nhất một người thực hiện.')
      .max(MOST_AT_ONCE, `Đồng chí chọn nhiều nhất ${MOST_AT_ONCE} người một lần.`)
      .transform((ids) => [...new Set(ids)]),
  })
  .catchall(z.unknown())

const part = optionalText(150)

/** Việc riêng của từng người: "hộ ông Quàng Văn Ín". Undefined where it cannot be read. */
export function partOf(input: Record<string, unknown>, memberId: number): string | undefined {
  const read = part.safeParse(input[`part-${memberId}`])
  return read.success ? read.data : undefined
}

export const monthFilter = z.object({
  month: z
    .string()
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  org: id().optional().catch(undefined),
})

export const taskFilter = z.object({
  q: searched(),
  /** What is shown: still open (default), overdue, given to somebody who is gone, closed, all. */
  state: z.enum(['overdue', 'leftOver', 'closed', 'all']).optional().catch(undefined),
  org: id().optional().catch(undefined),
  /** Tasks of one member of the register. */
  person: id().optional().catch(undefined),
  /** Counts by cell or by person instead of the list; or the whole list on paper. */
  view: z.enum(['cells', 'people', 'print']).optional().catch(undefined),
  after: cursor(),
})
export type TaskFilter = z.output<typeof taskFilter>
