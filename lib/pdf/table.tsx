import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { Cell, Row, type Type, tableType } from './table-grid'
import { type Column, columnsOf, type Head, TableHeader } from './table-header'

type Group = { title: string; rows: string[][] }

type PdfTableProps = {
  heads: Head[]
  rows?: string[][]
  /** Rows under a common row, which is repeated where the group runs on over a page. */
  groups?: Group[]
  type?: keyof typeof tableType
  hasColumnNumbers?: boolean
  /** Stays on one page with the last row: total row, note, signatures. */
  tail?: ReactNode
}

/** Cells of one row; `span` joins the first columns, as in a total row. */
export function TableRow(props: {
  cells: string[]
  columns: Column[]
  type: Type
  cut?: 'bold'
  span?: number
  keepsNext?: boolean
}) {
  const { cells, columns, type, cut, span = 1, keepsNext } = props
  const first = columns.slice(0, span).reduce((width, column) => width + column.width, 0)
  const rest = columns.slice(span)
  const joined = { ...columns[0], width: first, ...(span > 1 && { align: 'center' as const }) }
  const all = [joined, ...rest]
  return (
    <Row widths={all.map((column) => column.width)} keepsNext={keepsNext}>
      {all.map((column, index) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          key={index}
          width={column.width}
          type={type}
          align={column.align}
          cut={cut}
        >
          {cells[index] ?? ''}
        </Cell>
      ))}
    </Row>
  )
}

/** Rows are never split; the header is repeated; outer lines stand on the text edges. */
export function PdfTable({
  heads,
  rows = [],
  groups = [],
  type: name = 'usual',
  hasColumnNumbers = false,
  tail,
}: PdfTableProps) {
  const type = tableType[name]
  const columns = columnsOf(heads)
  const draw = (all: string[][], isLast: boolean) =>
    all.map((cells, index) => (
      <TableRow
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one table keep their order
        key={index}
        cells={cells}
        columns={columns}
        type={type}
        keepsNext={isLast && tail !== undefined && index === all.length - 1}
      />
    ))
  return (
    <View>
      <TableHeader heads={heads} type={type} hasNumbers={hasColumnNumbers} />
      {draw(rows, true)}
      {groups.map((group) => (
        <View key={group.title}>
          <Row widths={[columns.reduce((width, column) => width + column.width, 0)]} isFixed keepsNext>
            <Cell width={columns.reduce((width, column) => width + column.width, 0)} type={type} cut="bold">
              {group.title}
            </Cell>
          </Row>
          {draw(group.rows, false)}
        </View>
      ))}
      {tail && <View wrap={false}>{tail}</View>}
    </View>
  )
}
