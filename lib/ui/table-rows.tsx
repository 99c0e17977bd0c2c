'use client'

import { isValidElement, type ReactNode } from 'react'
import { said, type Words } from './words'

export type Cell = Words | ReactNode

const isWords = (cell: Cell): cell is Words =>
  typeof cell === 'object' &&
  cell !== null &&
  !isValidElement(cell) &&
  ['text', 'badges', 'note'].some((name) => name in cell)

/** A figure or a date alone would not say what it is: at the head of a row on a phone it keeps its label. */
const isBare = (cell: Cell) => /^\d/.test(String(isWords(cell) ? cell.text : cell))

/** Longer than this a text is read, not glanced at: on a phone it stands below its label with the whole width. */
const GLANCE = 60
const isSentence = (cell: Cell) => String((isWords(cell) ? cell.text : cell) ?? '').length > GLANCE

const shown = (cell: Cell) => (isWords(cell) ? said(cell) : cell)

/**
 * The rows of a table, sent once as words: a page of elements would travel twice, as a picture and as what React needs
 * to take it over, and cost the server both times.
 */
export function TableRows({
  caption,
  isNarrow,
  heads,
  numbers,
  ids,
  quiet,
  rows,
}: {
  caption?: string
  isNarrow?: boolean
  heads: string[]
  /** Columns of figures; below, the cells left out on a phone. */
  numbers: number[]
  quiet?: number[][]
  ids: (number | string)[]
  rows: Cell[][]
}) {
  const classOf = (row: number, column: number) => {
    const names = [
      numbers.includes(column) && 'text-right',
      quiet?.[row]?.includes(column) && 'max-sm:hidden',
      column === 0 && isBare(rows[row]?.[column]) && 'labelled',
      column > 0 && isSentence(rows[row]?.[column]) && 'sentence',
    ]
    return names.filter(Boolean).join(' ') || undefined
  }
  return (
    <table className={`${isNarrow ? 'narrow-table' : 'data-table'} w-full border-collapse text-left`}>
      {caption && <caption className="mb-2 text-left font-semibold">{caption}</caption>}
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" className={numbers.includes(column) ? 'text-right' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={ids[row]}>
            {heads.map((head, column) => (
              <td key={head} data-label={head} className={classOf(row, column)}>
                {shown(cells[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
