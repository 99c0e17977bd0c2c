import type { Type } from './table-grid'
import type { Column } from './table-header'
import { clean } from './text'

/** A row is never split over pages, so it may not grow taller than this many lines. */
const mostLines = 20
/** The last row stands on the page of the signatures below it. */
export const mostLinesAboveTail = 8
/** Two rows of so many lines together leave no great hole at the foot of a page. */
const shortLines = 6
/** Letters of running Vietnamese text are narrower than this part of the type size, on average. */
const broadLetter = 0.55

function pieces(text: string, most: number): string[] {
  if (text.length <= most) return [text]
  const space = text.lastIndexOf(' ', most)
  const cut = space > 0 ? space : most
  return [text.slice(0, cut), ...pieces(text.slice(cut).trim(), most)]
}

/** One row as the rows it needs: a very long text goes on in rows below, so that nothing of it is lost. */
export function rowsFor(cells: string[], columns: Column[], { size }: Type, most = mostLines): string[][] {
  const columnsOfPieces = columns.map(({ width }, index) =>
    pieces(clean(cells[index] ?? ''), Math.max(20, Math.floor((most * width) / (size * broadLetter)))),
  )
  const needed = Math.max(...columnsOfPieces.map((each) => each.length))
  return Array.from({ length: needed }, (_, row) => columnsOfPieces.map((each) => each[row] ?? ''))
}

/** Whether a row may be kept with the one beside it. */
export const isShort = (cells: string[], columns: Column[], type: Type) =>
  rowsFor(cells, columns, type, shortLines).length === 1
