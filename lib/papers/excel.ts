import 'server-only'
import writeExcelFile from 'write-excel-file/node'
import { withoutMarks } from './file-name'

export type ExcelSheet = { name: string; heads: string[]; rows: (string | number)[][] }

/** Text that a spreadsheet would take for a formula, here or once saved as CSV, gets an apostrophe in front. */
export const plainText = (text: string) => (/^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text)

/** Every text stays a text: leading zeros, dates as people write them, no formulas. */
const cell = (value: string | number) =>
  typeof value === 'number'
    ? { value, type: Number }
    : { value: plainText(value), type: String, wrap: true, alignVertical: 'top' as const }

const widthOf = ({ heads, rows }: ExcelSheet, column: number) =>
  Math.min(48, Math.max(8, ...[heads, ...rows].map((row) => String(row[column] ?? '').length + 2)))

export async function excelBytes(sheets: ExcelSheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.heads.map((_, column) => ({ width: widthOf(sheet, column) })),
      data: [
        sheet.heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...sheet.rows.map((row) => row.map(cell)),
      ],
    })),
  ).toBuffer()
}

export async function excelResponse(sheets: ExcelSheet[], title: string) {
  return new Response(new Uint8Array(await excelBytes(sheets)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${withoutMarks(title).slice(0, 120)}.xlsx"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
