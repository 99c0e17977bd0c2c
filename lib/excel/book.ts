import writeExcelFile from 'write-excel-file/node'
import { type Cell, isDay, plainText } from './cells'

export type ExcelSheet = {
  name: string
  heads: string[]
  rows: Cell[][]
  /** Lines below the table, each in one line over the columns: no column grows wide or tall for them. */
  notes?: string[]
  /** Columns whose cells are typed in as text, so that a leading zero stays. */
  isTemplate?: boolean
  /** Cells to look at, by row and column. */
  marked?: [number, number][]
}

const MARK = '#FDE2E0'
const TEXT_FORMAT = '@'
/** Empty rows that a template keeps ready as text. */
const READY_ROWS = 200

/** Every text stays a text: leading zeros, dates as people write them, no formulas. */
function written(value: Cell) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  if (isDay(value)) return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  return { value: plainText(value), type: String, wrap: true, alignVertical: 'top' as const }
}

const lengthOf = (value: Cell | undefined) =>
  value === null || value === undefined ? 0 : isDay(value) ? 10 : String(value).length

/** Of a long list the first rows say enough. */
const widthOf = ({ heads, rows }: ExcelSheet, column: number) =>
  Math.min(48, Math.max(8, ...[heads, ...rows.slice(0, 500)].map((row) => lengthOf(row[column] ?? null) + 2)))

function rowsOf({ rows, marked = [], isTemplate, heads }: ExcelSheet) {
  const marks = new Set(marked.map(([row, column]) => `${row}:${column}`))
  const made = rows.map((row, at) =>
    row.map((value, column) => {
      const cell = written(value)
      if (!marks.has(`${at}:${column}`)) return cell
      return cell ? { ...cell, backgroundColor: MARK } : { value: '', type: String, backgroundColor: MARK }
    }),
  )
  if (!isTemplate) return made
  const asText = { value: '', type: String, format: TEXT_FORMAT }
  return [...made, ...Array.from({ length: READY_ROWS }, () => heads.map(() => asText))]
}

export async function excelBytes(sheets: ExcelSheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.heads.map((_, column) => ({ width: widthOf(sheet, column) })),
      data: [
        sheet.heads.map((value) => ({
          value: plainText(value),
          type: String,
          fontWeight: 'bold' as const,
          wrap: true,
        })),
        ...rowsOf(sheet),
        ...(sheet.notes ?? []).map((note) => [{ value: plainText(note), type: String }]),
      ],
    })),
  ).toBuffer()
}
