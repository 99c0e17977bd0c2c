import { outOfAll, percentOf } from '@/lib/core/numbers'
import type { ListState } from './labels'

export type Counts = {
  cells: number
  unopened: number
  open: number
  registered: number
  confirmed: number
  held: number
  notHeld: number
  /** Opened, with a common day to keep. */
  due: number
  onDay: number
  late: number
  overdue: number
  filed: number
  notFiled: number
  filedLate: number
  /** For a later day than the cell may choose by itself. */
  asked: number
}

const none: Counts = {
  cells: 0,
  unopened: 0,
  open: 0,
  registered: 0,
  confirmed: 0,
  held: 0,
  notHeld: 0,
  due: 0,
  onDay: 0,
  late: 0,
  overdue: 0,
  filed: 0,
  notFiled: 0,
  filedLate: 0,
  asked: 0,
}
const names = Object.keys(none) as (keyof Counts)[]

export function sumOf(rows: Counts[]): Counts {
  const sum = { ...none }
  for (const row of rows) for (const name of names) sum[name] += row[name]
  return sum
}

/** The large figures over a board: n/N with the rate, each with its list. */
export function boardFigures(
  sum: Counts,
  link: (state: ListState) => string,
  /** Hạn đăng ký, hạn xác nhận, said only while somebody still has to. */
  terms: { open?: string; registered?: string } = {},
) {
  const opened = sum.cells - sum.unopened
  const of = (label: string, count: number, whole: number, state: ListState, term?: string) => ({
    label,
    value: outOfAll(count, whole),
    note: [percentOf(count, whole), count > 0 && term].filter(Boolean).join('; '),
    href: link(state),
  })
  return [
    of('Chưa đăng ký', sum.open, opened, 'open', terms.open),
    of('Chờ xác nhận', sum.registered, opened, 'registered', terms.registered),
    of('Đã họp', sum.held, opened, 'held'),
    sum.due > 0
      ? of('Họp đúng ngày', sum.onDay, sum.due, 'onDay')
      : { label: 'Họp đúng ngày', value: 'Không quy định' },
    of('Đã gửi biên bản', sum.filed, opened, 'filed'),
    of('Họp rồi, chưa gửi', sum.notFiled, sum.held, 'notFiled'),
    of('Gửi muộn', sum.filedLate, sum.filed, 'filedLate'),
  ]
}
