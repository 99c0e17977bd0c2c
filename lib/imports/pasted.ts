import { typedText } from '@/lib/excel/cells'
import type { Grid } from './grid'

/**
 * Cells copied from Excel: a tab between cells, a line for each row; a cell with line breaks stands in quotes, its own
 * quotes doubled.
 */
export function pastedGrid(text: string): Grid {
  const rows: string[][] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  let row: string[] = []
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  while (cells.lastIndex <= source.length) {
    const [, inQuotes, plain = '', end] = cells.exec(source) ?? []
    if (end === undefined) break
    row.push(typedText((inQuotes?.replaceAll('""', '"') ?? plain).trim()))
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return { name: '', rows, merged: [] }
}
