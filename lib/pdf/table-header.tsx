import { View } from '@react-pdf/renderer'
import { sizes, table } from './measures'
import { Strokes } from './strokes'
import { type Align, Cell, Row, type Type } from './table-grid'

export type Column = { header: string; width: number; align?: Align }
/** A column, or several under one common header. */
export type Head = Column | { header: string; columns: Column[] }

export const columnsOf = (heads: Head[]): Column[] =>
  heads.flatMap((head) => ('columns' in head ? head.columns : [head]))

export const widthOfAll = (columns: Column[]) => columns.reduce((width, column) => width + column.width, 0)

/** The common header above, the single ones below, lines between them. */
function GroupHead({ header, columns, type }: { header: string; columns: Column[]; type: Type }) {
  const width = widthOfAll(columns)
  return (
    <View style={{ width, alignSelf: 'stretch' }}>
      <View>
        <Cell width={width} type={type} align="center" cut="bold">
          {header}
        </Cell>
        <Strokes
          paint={(painter, _, height) =>
            painter.lineWidth(table.line).moveTo(0, height).lineTo(width, height).stroke()
          }
        />
      </View>
      <View style={{ flexDirection: 'row', alignItems: 'center', flexGrow: 1 }}>
        {columns.map((column) => (
          <Cell key={column.header} width={column.width} type={type} align="center" cut="bold">
            {column.header}
          </Cell>
        ))}
        <Strokes
          paint={(painter, _, height) => {
            painter.lineWidth(table.line)
            for (let index = 1; index < columns.length; index += 1) {
              const x = widthOfAll(columns.slice(0, index))
              painter.moveTo(x, 0).lineTo(x, height)
            }
            painter.stroke()
          }}
        />
      </View>
    </View>
  )
}

/** Repeated on every page, and never alone at the foot of one. */
export function TableHeader({ heads, type, hasNumbers }: { heads: Head[]; type: Type; hasNumbers: boolean }) {
  const columns = columnsOf(heads)
  return (
    <>
      <Row
        isFirst
        isFixed
        keepsNext
        widths={heads.map((head) => ('columns' in head ? widthOfAll(head.columns) : head.width))}
      >
        {heads.map((head) =>
          'columns' in head ? (
            <GroupHead key={head.header} {...head} type={type} />
          ) : (
            <Cell key={head.header} width={head.width} type={type} align="center" cut="bold">
              {head.header}
            </Cell>
          ),
        )}
      </Row>
      {hasNumbers && (
        <Row isFixed keepsNext widths={columns.map((column) => column.width)}>
          {columns.map((column, index) => (
            <Cell
              key={column.header}
              width={column.width}
              type={{ ...type, size: sizes.columnNumber }}
              align="center"
              cut="italic"
            >
              {String(index + 1)}
            </Cell>
          ))}
        </Row>
      )}
    </>
  )
}
