import { View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { isShort, mostLinesAboveTail, rowsFor } from './long-rows'
import { Cell, Row, type Type, tableType } from './table-grid'
import { type Column, columnsOf, type Head, TableHeader, widthOfAll } from './table-header'

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

type TableRowProps = {
  cells: string[]
  columns: Column[]
  type: Type
  cut?: 'bold'
  /** Joins so many first columns, as in a total row. */
  span?: number
  keepsNext?: boolean
  isOpen?: boolean
  isLast?: boolean
}

export function TableRow({ cells, columns, type, cut, span = 1, ...row }: TableRowProps) {
  const joined: Column = {
    header: '',
    width: widthOfAll(columns.slice(0, span)),
    align: span > 1 ? 'center' : columns[0]?.align,
  }
  const all = [joined, ...columns.slice(span)]
  return (
    <Row widths={all.map((column) => column.width)} {...row}>
      {all.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <Cell key={index} width={column.width} type={type} align={column.align} cut={cut}>
          {cells[index] ?? ''}
        </Cell>
      ))}
    </Row>
  )
}

type TableRowsProps = { rows: string[][]; columns: Column[]; type: Type; isEnd: boolean; hasTail: boolean }

/** The first two rows stay together below the head, and the last two: no single row stands alone on a page. */
function TableRows({ rows, columns, type, isEnd, hasTail }: TableRowsProps) {
  const isAboveTail = isEnd && hasTail
  const printed = rows.flatMap((cells, at) => {
    const isLastAboveTail = isAboveTail && at === rows.length - 1
    const parts = rowsFor(cells, columns, type, isLastAboveTail ? mostLinesAboveTail : undefined)
    return parts.map((part, index) => ({ cells: part, isOpen: index < parts.length - 1 }))
  })
  const mayKeep = (index: number) =>
    printed.slice(index, index + 2).filter(({ cells }) => isShort(cells, columns, type)).length === 2
  return printed.map((row, index) => {
    const isLast = isEnd && index === printed.length - 1
    // Above a tail one row is not alone, and two with it may be more than a page holds.
    const isLastButOne = index === printed.length - 2
    const keepsRow = isLastButOne ? !isAboveTail && mayKeep(index) : index === 0 && mayKeep(index)
    return (
      <TableRow
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one table keep their order
        key={index}
        {...row}
        columns={columns}
        type={type}
        keepsNext={keepsRow || (isLast && hasTail)}
        isLast={isLast && !hasTail}
      />
    )
  })
}

/** Rows are never split; the header is repeated; outer lines stand on the text edges. */
export function PdfTable({
  heads,
  rows = [],
  groups = [],
  hasColumnNumbers = false,
  tail,
  ...props
}: PdfTableProps) {
  const type = tableType[props.type ?? 'usual']
  const columns = columnsOf(heads)
  const whole = widthOfAll(columns)
  const shared = { columns, type, hasTail: tail !== undefined }
  // In the last group: what keeps a row with the next does not reach out of the frame it stands in.
  const end = tail && <View wrap={false}>{tail}</View>
  return (
    <View>
      <TableHeader heads={heads} type={type} hasNumbers={hasColumnNumbers} />
      {/* Under a bare head a list looks torn off: not a single row is said in a row of its own. */}
      {rows.length + groups.length === 0 && tail !== undefined && (
        <TableRow cells={['Không có']} columns={columns} type={type} span={columns.length} />
      )}
      <TableRows {...shared} rows={rows} isEnd={groups.length === 0} />
      {groups.map((group, index) => (
        <View key={group.title}>
          <Row widths={[whole]} isFixed keepsNext>
            <Cell width={whole} type={type} cut="bold">
              {group.title}
            </Cell>
          </Row>
          <TableRows {...shared} rows={group.rows} isEnd={index === groups.length - 1} />
          {index === groups.length - 1 && end}
        </View>
      ))}
      {groups.length === 0 && end}
    </View>
  )
}
