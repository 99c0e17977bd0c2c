import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { SetupError } from '../setup/setup-error'
import { counting, END_OF_ROWS, type Header, type Rows, type Table } from './format'

const ENTER = 10
const endOfRows = Buffer.from(END_OF_ROWS)

const damaged = () =>
  new SetupError(
    'Tệp này không phải bản sao lưu của cổng, hoặc đã hỏng, bị cắt mất một phần. Chưa ghi gì. Đồng chí lấy một bản sao lưu khác.',
  )

/** Lines with their ends: one line and one piece of the file are held at a time. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const unpacked = createGunzip()
  // Its failure is that of `unpacked`, which is read below.
  pipeline(createReadStream(file), unpacked).catch(() => {})
  let begun: Buffer[] = []
  for await (const piece of unpacked) {
    let from = 0
    for (let at = piece.indexOf(ENTER); at >= 0; at = piece.indexOf(ENTER, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, at + 1)])
      begun = []
      from = at + 1
    }
    if (from < piece.length) begun.push(piece.subarray(from))
  }
  if (begun.length > 0) throw damaged()
}

type Part =
  | { kind: 'portal'; value: Header }
  | { kind: 'table'; value: Table }
  | { kind: 'row'; line: Buffer }
  | { kind: 'rows'; value: Rows }

const isSame = (one: Rows, other: Rows) => one.rows === other.rows && one.sha256 === other.sha256

async function* parts(file: string): AsyncGenerator<Part> {
  const all = createHash('sha256')
  let count: ReturnType<typeof counting> | undefined
  let counted: Rows | undefined
  let isWhole = false
  for await (const line of linesOf(file)) {
    if (isWhole) throw damaged()
    if (count && !line.equals(endOfRows)) {
      all.update(line)
      count.take(line)
      yield { kind: 'row', line }
      continue
    }
    const [, word, json = ''] = /^-- (\w+) (.+)\n$/.exec(line.toString()) ?? []
    if (word === 'end') {
      isWhole = JSON.parse(json).sha256 === all.digest('hex')
      if (!isWhole) throw damaged()
      continue
    }
    all.update(line)
    if (count) counted = count.result()
    count = !count && word === undefined ? counting() : undefined
    if (word === 'portal' || word === 'table') yield { kind: word, value: JSON.parse(json) }
    if (word !== 'rows') continue
    const value: Rows = JSON.parse(json)
    if (!counted || !isSame(value, counted)) throw damaged()
    yield { kind: 'rows', value }
  }
  if (!isWhole) throw damaged()
}

/** The parts of a file in order. Throws at the first thing that does not fit: only who came to its end knows that it is whole. */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  try {
    yield* parts(file)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'EISDIR') throw new SetupError(`Không có tệp ${file}.`)
    throw code.startsWith('Z_') || error instanceof SyntaxError ? damaged() : error
  }
}

export type Contents = { header: Header; tables: number; rows: number }

/** Reads a file to its end before anything is done with it. */
export async function checked(file: string): Promise<Contents> {
  let header: Header | undefined
  let tables = 0
  let rows = 0
  for await (const part of partsOf(file)) {
    if (part.kind === 'portal') header = part.value
    if (part.kind === 'table') tables++
    if (part.kind === 'rows') rows += part.value.rows
  }
  if (!header) throw damaged()
  return { header, tables, rows }
}
