import { z } from 'zod'
import { id } from './fields'

/** The rows of a form of ticks, each once. */
export const tickedIds = () =>
  z
    .array(id())
    .max(500, 'Danh sách dài quá 500 dòng; đồng chí làm theo từng chi bộ.')
    .transform((all) => [...new Set(all)])
const listed = z
  .string({ error: 'Biểu mẫu đã cũ; đồng chí tải lại trang.' })
  .transform((value): unknown => value.split(','))
  .pipe(tickedIds())

export const shownTicks = {
  /** Which rows the form showed: no other is touched. */
  shown: listed,
  /** Which of them were ticked when it was shown. */
  tickedBefore: listed.optional().default([]),
}

type Shown = { shown: number[]; tickedBefore: number[] }

/** What the person changed; a row left as it was shown is not touched, whatever became of it since. */
export function changedTicks({ shown, tickedBefore }: Shown, ticked: number[]) {
  const changed = shown.filter((row) => ticked.includes(row) !== tickedBefore.includes(row))
  return {
    on: changed.filter((row) => ticked.includes(row)),
    off: changed.filter((row) => !ticked.includes(row)),
  }
}
