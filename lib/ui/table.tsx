import type { ReactNode } from 'react'

export type Column<Row> = {
  header: string
  cell: (row: Row) => ReactNode
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
}: {
  rows: Row[]
  columns: Column<Row>[]
  /** Says why there is nothing and what to do. */
  empty: ReactNode
  caption?: string
}) {
  if (rows.length === 0) return <p className="card lead">{empty}</p>
  return (
    <table className="data-table w-full border-collapse text-left">
      {caption && <caption className="mb-2 text-left font-semibold">{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ header, isNumber }) => (
            <th key={header} scope="col" className={isNumber ? 'text-right' : undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ header, cell, isNumber, isQuiet }) => (
              <td
                key={header}
                data-label={header}
                className={`${isNumber ? 'text-right' : ''} ${isQuiet?.(row) ? 'max-sm:hidden' : ''}`}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
