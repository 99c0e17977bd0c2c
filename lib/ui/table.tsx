import type { ReactNode } from 'react'
import { type Cell, TableRows } from './table-rows'

export type Column<Row> = {
  header: string
  /** Best said in words ({ text, href, note, badges }); elements where words do not do. */
  cell: (row: Row) => Cell
  isNumber?: boolean
  /** Rows that have nothing to say here: left out on a phone. */
  isQuiet?: (row: Row) => boolean
}

/** A list: a table on a wide screen, labelled rows on a phone. */
export function Table<Row extends { id: number | string }>({
  rows,
  columns,
  empty,
  caption,
  isNarrow,
}: {
  rows: Row[]
  columns: Column<Row>[]
  /** Says why there is nothing and what to do. */
  empty: ReactNode
  caption?: string
  /** A few short columns, none of them quiet: a table on a phone too. */
  isNarrow?: boolean
}) {
  if (rows.length === 0) return <p className="card lead">{empty}</p>
  const quiet = rows.map((row) => columns.flatMap(({ isQuiet }, at) => (isQuiet?.(row) ? [at] : [])))
  return (
    <TableRows
      caption={caption}
      isNarrow={isNarrow}
      heads={columns.map(({ header }) => header)}
      numbers={columns.flatMap(({ isNumber }, at) => (isNumber ? [at] : []))}
      ids={rows.map(({ id }) => id)}
      quiet={quiet.some((each) => each.length > 0) ? quiet : undefined}
      rows={rows.map((row) => columns.map(({ cell }) => cell(row)))}
    />
  )
}
