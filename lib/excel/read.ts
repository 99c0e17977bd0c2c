import readXlsxFile from 'read-excel-file/universal'
import { officeDocument } from '@/lib/files/office'
import { entriesOf, unpacked } from '@/lib/files/zip'
import { type Cell, typedText } from './cells'
import { MOST_COLUMNS, MOST_ROWS, type WorkbookFault } from './faults'

/** One sheet as it was filled in; `merged` names merged cells as Excel does: "A1:C1". */
export type ReadSheet = { name: string; rows: Cell[][]; merged: string[] }
export type ReadBook = { sheets: ReadSheet[] } | { fault: WorkbookFault }

const MOST_UNPACKED = 100_000_000
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** How a workbook with a password is kept: the stream's name in the old container ([MS-OFFCRYPTO] 1.3). */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

const faultOf = {
  unreadable: 'notWorkbook',
  activeOffice: 'active',
  hugeOffice: 'huge',
} as const satisfies Record<string, WorkbookFault>

/** Read in a thread of its own (thread.ts), since the library unpacks and parses all at once. */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const file = Buffer.from(bytes)
  if (file.subarray(0, 4).equals(OLD)) return { fault: file.includes(ENCRYPTED) ? 'locked' : 'oldWorkbook' }
  const seen = await officeDocument(file, MOST_UNPACKED)
  if ('fault' in seen) return { fault: faultOf[seen.fault] }
  if (seen.type !== 'xlsx') return { fault: 'notWorkbook' }
  const read = await readXlsxFile(new Blob([file])).catch(() => undefined)
  if (!read) return { fault: 'notWorkbook' }
  const merged = await mergedCells(file)
  const sheets = read.map(({ sheet: name, data }) => ({
    name,
    rows: data.map((row) => row.map(cellOf)),
    merged: merged.get(name) ?? [],
  }))
  const isTooMuch = ({ rows }: ReadSheet) => rows.length > MOST_ROWS || (rows[0]?.length ?? 0) > MOST_COLUMNS
  return sheets.some(isTooMuch) ? { fault: 'tooManyRows' } : { sheets }
}

/** The library gives real dates as midnight in UTC. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : { day: value.toISOString().slice(0, 10) }
  return typedText(String(value))
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const readable = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** By name of the sheet: what the library does not tell (ECMA-376 part 1, 18.3.1.55). */
async function mergedCells(zip: Buffer) {
  const entries = entriesOf(zip) ?? []
  const textOf = async (name: string) => {
    const entry = entries.find((each) => each.name === name)
    return ((entry && (await unpacked(zip, entry))) ?? Buffer.alloc(0)).toString('utf8')
  }
  const relations = new Map(
    ((await textOf('xl/_rels/workbook.xml.rels')).match(/<Relationship\b[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target')?.replace(/^\/?(xl\/)?/, ''),
    ]),
  )
  const merged = new Map<string, string[]>()
  for (const tag of (await textOf('xl/workbook.xml')).match(/<sheet\b[^>]*>/g) ?? []) {
    const target = relations.get(attribute(tag, 'r:id'))
    const cells = target ? ((await textOf(`xl/${target}`)).match(/<mergeCell\b[^>]*>/g) ?? []) : []
    merged.set(
      readable(attribute(tag, 'name') ?? ''),
      cells.flatMap((cell) => attribute(cell, 'ref') ?? []),
    )
  }
  return merged
}
