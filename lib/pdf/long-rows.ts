import type { Type } from './table-grid'
import type { Column } from './table-header'
import { clean } from './text'

/** A row is never split over pages, so it may not grow taller than this many lines. */
const mostLines = 30
/** Letters of running Vietnamese text are narrower than this part of the type size, on average. */
const broadLetter = 0.55

function pieces(text: string, most: number): string[] {
  if (text.length <= most) return [text]
  const space = text.lastIndexOf(' ', most)
  const cut = space > 0 ? space : most
  return [text.slice(0, cut), ...pieces(text.slice(cut).trim(), most)]
}

/** One row as the rows it needs: a very long text goes on in rows below, so that nothing of it is lost. */
export function rowsFor(cells: string[], columns: Column[], { size }: Type): string[][] {
  const columnsOfPieces = columns.map(({ width }, index) =>
    pieces(clean(cells[index] ?? ''), Math.max(20, Math.floor((mostLines * width) / (size * broadLetter)))),
  )
  const needed = Math.max(...columnsOfPieces.map((each) => each.length))
  return Array.from({ length: needed }, (_, row) => columnsOfPieces.map((each) => each[row] ?? ''))
}
