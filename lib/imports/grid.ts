import { RuleError } from '@/lib/core/errors'
import { type Cell, isDay } from '@/lib/excel/cells'
import { type Column, FAULT_HEAD, NUMBER_HEAD, type Row, SAMPLE } from './columns'

export type Grid = { name: string; rows: Cell[][]; merged: string[] }
/** `heads`: the columns in the order of the file, with their keys; those that nobody asked for have a key of their own. */
export type Laid = {
  heads: { key: string; head: string }[]
  rows: Row[]
  ignored: string[]
  samples: number
}

/** A title and a few lines may stand above the heads. */
const LAST_HEAD_ROW = 10

/** One spelling: no double spaces, no marks of duty, no remark in brackets. */
const named = (cell: Cell | undefined) =>
  typeof cell === 'string'
    ? cell
        .normalize('NFC')
        .replace(/\([^)]*\)|\*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .toLocaleLowerCase('vi')
    : ''

const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || cell === ''
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function keysOf(columns: readonly Column[]) {
  const byName = new Map(
    columns.flatMap(({ key, head, aliases = [] }) =>
      [head, ...aliases].map((name) => [named(name), key] as const),
    ),
  )
  return (row: readonly Cell[]) => row.map((cell) => byName.get(named(cell)))
}

/** Where the heads stand: the first row with at least two known ones, or the only one there is to know. */
function headRow(rows: Cell[][], keys: ReturnType<typeof keysOf>) {
  return rows.slice(0, LAST_HEAD_ROW).findIndex((row) => keys(row).filter(Boolean).length >= 2)
}

const firstRow = (ref: string) => Number(/\d+/.exec(ref)?.[0] ?? 0)
const lastRow = (ref: string) => Number(/\d+$/.exec(ref)?.[0] ?? 0)

/** (1) (2) (3) below the heads, as printed forms have it. */
const isNumbering = (row: Cell[]) => {
  const filled = row.filter((cell) => !isEmpty(cell))
  return (
    filled.length > 2 &&
    filled.every((cell, at) => String(isDay(cell) ? '' : cell).replace(/[()]/g, '') === String(at + 1))
  )
}

/** What is filled in below the heads, and of it what is no sample. */
function rowsBelow(rows: Cell[][], at: number) {
  const numbers = (rows[at] ?? []).findIndex((head) => named(head) === named(NUMBER_HEAD))
  const after = at + 1 + (isNumbering(rows[at + 1] ?? []) ? 1 : 0)
  const filled = rows.slice(after).flatMap((cells, index) => {
    const isFilled = cells.some((cell, column) => column !== numbers && !isEmpty(cell))
    return isFilled ? [{ row: after + index + 1, cells }] : []
  })
  return { filled, kept: filled.filter(({ cells }) => named(cells[numbers]) !== named(SAMPLE)) }
}

/** The sheet with the list. Of two lists one would be left out without a word. */
function onlyList(grids: Grid[], keys: ReturnType<typeof keysOf>) {
  const lists = grids.filter(({ rows }) => headRow(rows, keys) >= 0)
  const filled = lists.filter(({ rows }) => rowsBelow(rows, headRow(rows, keys)).kept.length > 0)
  if (filled.length > 1)
    throw new RuleError(
      `Tệp có ${filled.length} tờ có danh sách (${quoted(filled.map(({ name }) => name))}). Đồng chí gộp vào một tờ, hoặc tách mỗi tờ một tệp.`,
    )
  return filled[0] ?? lists[0]
}

/** Finds the heads of a list and lays its rows out by column; a RuleError says what stands in the way. */
export function layOut(grids: Grid[], columns: readonly Column[]): Laid {
  const keys = keysOf(columns)
  const grid = onlyList(grids, keys)
  const required = columns.filter(({ isRequired }) => isRequired)
  if (!grid)
    throw new RuleError(
      `Không thấy dòng tiêu đề cột trong ${LAST_HEAD_ROW} dòng đầu. Dòng ấy phải có các cột ${quoted(required.map(({ head }) => head))}; đồng chí dùng tệp mẫu, hoặc chép cả dòng tiêu đề.`,
    )
  const { rows, merged } = grid
  const at = headRow(rows, keys)
  const heads = rows[at] ?? []
  assertPlain(grid, at, keys)
  const found = keys(heads)
  assertColumns(found, columns, required)
  const headWords = heads.map((cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const own = new Set([NUMBER_HEAD, FAULT_HEAD].map(named))
  const { filled, kept } = rowsBelow(rows, at)
  if (kept.length === 0)
    throw new RuleError(
      'Danh sách chưa có dòng nào ngoài dòng tiêu đề và dòng ví dụ; đồng chí điền rồi gửi lại.',
    )
  if (merged.some((ref) => lastRow(ref) > at && firstRow(ref) <= (kept.at(-1)?.row ?? 0)))
    throw new RuleError(
      `Có ô gộp trong danh sách (${merged.find((ref) => lastRow(ref) > at)}). Đồng chí bỏ gộp ô (Merge & Center), điền đủ từng dòng rồi gửi lại.`,
    )
  const keyed = headWords.map((head, column) => ({ key: found[column] ?? `#${column}`, head }))
  return {
    heads: keyed.filter(({ head }) => head && named(head) !== named(FAULT_HEAD)),
    rows: kept.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        keyed.flatMap(({ key }, column) => (isEmpty(cells[column]) ? [] : [[key, cells[column] ?? null]])),
      ),
    })),
    ignored: headWords.filter((head, column) => head && !found[column] && !own.has(named(head))),
    samples: filled.length - kept.length,
  }
}

/** One row of heads, no cell of it merged. */
function assertPlain({ rows, merged }: Grid, at: number, keys: ReturnType<typeof keysOf>) {
  const inHeads = merged.find((ref) => firstRow(ref) <= at + 1 && lastRow(ref) >= at + 1)
  if (inHeads)
    throw new RuleError(
      `Ô tiêu đề bị gộp (${inHeads}). Đồng chí bỏ gộp ô, để mỗi cột có một ô tiêu đề riêng trên một dòng rồi gửi lại.`,
    )
  if (keys(rows[at + 1] ?? []).filter(Boolean).length >= 2)
    throw new RuleError(
      `Có hai dòng tiêu đề (dòng ${at + 1} và dòng ${at + 2}). Đồng chí để lại một dòng rồi gửi lại.`,
    )
}

function assertColumns(
  found: (string | undefined)[],
  columns: readonly Column[],
  required: readonly Column[],
) {
  const missing = required.filter(({ key }) => !found.includes(key)).map(({ head }) => head)
  if (missing.length > 0)
    throw new RuleError(`Thiếu cột ${quoted(missing)}. Đồng chí thêm cột (đúng tên như tệp mẫu) rồi gửi lại.`)
  const twice = columns.find(({ key }) => found.filter((each) => each === key).length > 1)
  if (twice) throw new RuleError(`Có hai cột cùng là “${twice.head}”. Đồng chí giữ lại một cột rồi gửi lại.`)
}
