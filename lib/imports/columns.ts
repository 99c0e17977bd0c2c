import type { Cell } from '@/lib/excel/cells'

/** One column of a template: how it is called, what else people call it, how it is filled in. */
export type Column = {
  key: string
  head: string
  /** Other names that files in use carry. */
  aliases?: readonly string[]
  isRequired?: boolean
  /** Cách ghi, for the notes of the template. */
  note: string
  example: string
}

/** A filled-in row: its number in the sheet, and its cells by key of the column. */
export type Row = { row: number; cells: Partial<Record<string, Cell>> }

export type Problem = { column: string; says: string }
/** What is to become of one row. known: already there, nothing is done. */
export type Verdict = {
  row: number
  is: 'fresh' | 'known' | 'wrong'
  /** How the row is called on the page: a name, and where it belongs. */
  title: string
  place: string
  /** What the list calls the place, where it lacks marks: the preview says how it was understood. */
  placeAs?: string
  /** How words that may be written in more than one way were understood. */
  read?: string
  problems: Problem[]
  /** What is done besides adding a row, in words. */
  note?: string
}

/** The first column of every template; the sample row says so here and is left out. */
export const NUMBER_HEAD = 'STT'
export const SAMPLE = 'Ví dụ'
/** What the error workbook adds; read again it says nothing. */
export const FAULT_HEAD = 'Lỗi cần sửa'
