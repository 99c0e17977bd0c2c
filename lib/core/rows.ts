import { z } from 'zod'
import { RuleError } from './errors'

/** Fields of a table of people are named after the column and the row: "good-12". */
const rowField = /^([a-zA-Z]+)-(\d{1,9})$/

export function readRows<Row extends z.ZodObject>(form: Record<string, unknown>, row: Row) {
  const given = new Map<number, Record<string, unknown>>()
  for (const [name, value] of Object.entries(form)) {
    const [, column, id] = rowField.exec(name) ?? []
    if (!column || !id) continue
    given.set(Number(id), { ...given.get(Number(id)), [column]: value })
  }
  const rows = new Map<number, z.output<Row>>()
  const issues: { field: string; message: string }[] = []
  for (const [id, values] of given) {
    const read = row.safeParse(values)
    if (read.success) rows.set(id, read.data)
    else
      for (const { path, message } of read.error.issues)
        issues.push({ field: `${String(path[0])}-${id}`, message })
  }
  return { rows, issues }
}

/** A form about a whole table: what belongs to the whole, and one group of fields per row. */
export const withRows = <Shape extends z.ZodRawShape>(shape: Shape, row: z.ZodObject) =>
  z
    .object(shape)
    .catchall(z.unknown())
    .superRefine((form, context) => {
      for (const { field, message } of readRows(form, row).issues)
        context.addIssue({ code: 'custom', path: [field], message })
    })

/** Of one row among many: left as the page showed it, or standing so already, it is not written; changed by another since, refused. */
export function isChanged({ shown, typed, now }: Record<'shown' | 'typed' | 'now', string>, field: string) {
  if (typed === shown || typed === now) return false
  if (now === shown) return true
  throw new RuleError(
    'Dòng này vừa được người khác sửa nên chưa lưu gì. Đồng chí mở lại trang ở thẻ khác để xem bản mới rồi sửa lại.',
    field,
  )
}
