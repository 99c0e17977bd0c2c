import { z } from 'zod'
import { choice, day, money, monthTyped, optionalText } from '@/lib/core/fields'
import { methodLabel, methods } from '@/lib/dues/labels'
import type { Cell } from '@/lib/excel/cells'
import { isDay } from '@/lib/excel/cells'
import type { Row } from '@/lib/imports/columns'
import { rowReader } from '@/lib/imports/row-reader'
import { choiceOf, dayFrom, type Read, textOf } from '@/lib/imports/values'

const given = z.object({
  month: monthTyped(),
  amount: money().optional(),
  method: choice(methods),
  paidOn: day(),
  note: optionalText(200),
})

const SHORT = { tm: 'cash', ck: 'transfer', cong: 'portal', 'cong quoc gia': 'portal' } as const

const MISSING: Partial<Record<string, string>> = {
  month: 'Đồng chí ghi tháng, ví dụ 9/2022.',
  paidOn: 'Đồng chí ghi ngày nộp.',
}

/** 9/2022; Excel makes the first day of the month of it. Another day is not a month: never a guess. */
function monthFrom(cell: Cell | undefined): Read<string | undefined> {
  if (cell === undefined || cell === null || !isDay(cell))
    return { value: textOf(cell).replace(/^tháng\s*/i, '') || undefined }
  return cell.day.endsWith('-01')
    ? { value: cell.day }
    : { says: 'Ô này là một ngày, không phải tháng. Đồng chí ghi tháng/năm, ví dụ 9/2022.' }
}

/** Reads what a row says of the money, by the rules of the form. */
export function paymentFrom({ cells }: Row) {
  const reader = rowReader()
  const { problems, read } = reader
  const parsed = given.safeParse({
    month: read('month', monthFrom(cells.month)),
    amount: textOf(cells.amount) || undefined,
    method: read('method', choiceOf(cells.method, methodLabel, SHORT)) ?? 'cash',
    paidOn: read('paidOn', dayFrom(cells.paidOn)),
    note: textOf(cells.note),
  })
  const said = new Set(problems.map(({ column }) => column))
  for (const { path, message } of parsed.error?.issues ?? []) {
    const column = String(path[0])
    if (!said.has(column)) problems.push({ column, says: (!cells[column] && MISSING[column]) || message })
  }
  const values = parsed.data
  // What remains due may change until the list is stored: the amount is what the preview shows.
  if (values && values.amount === undefined && values.method !== 'elsewhere')
    problems.push({ column: 'amount', says: 'Đồng chí ghi số tiền.' })
  return { ...reader, values }
}
export type Payment = z.output<typeof given>
