import type { Day } from '@/lib/core/dates'
import type { Cell } from '@/lib/excel/cells'

/** What the address of a list asks for. */
export type Asked = Record<string, string>

/** One column of a downloaded list. */
export type ListColumn<Row> = { head: string; cell: (row: Row) => Cell }

export type Listed = { columns: readonly string[]; rows: Cell[][] }

/** Lays rows out by columns. */
export const listed = <Row>(rows: readonly Row[], columns: readonly ListColumn<Row>[]): Listed => ({
  columns: columns.map(({ head }) => head),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
})

export const dayCell = (day: Day | null | undefined): Cell => (day ? { day } : null)

/** A mark to filter by: there or empty. */
export const yes = (holds: boolean): Cell => (holds ? 'có' : null)
