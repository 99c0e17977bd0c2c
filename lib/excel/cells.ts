import type { Day } from '@/lib/core/dates'

/** What stands in one cell: a text, a number, a real date, or nothing. */
export type Cell = string | number | { day: Day } | null

/**
 * Text that a spreadsheet would take for a formula, here or once saved as CSV, gets an apostrophe in front; so does
 * text that has one there already, so that reading it back gives the same text.
 */
export const plainText = (text: string) => (/^'*[=+\-@\t\r\0]/.test(text) ? `'${text}` : text)

/** A text as it was before `plainText`; signs that the database cannot hold become one that people see. */
export const typedText = (text: string) =>
  (/^'+[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text).replace(/[\p{Cs}\0]/gu, '\ufffd')

export const isDay = (cell: Cell): cell is { day: Day } => typeof cell === 'object' && cell !== null
