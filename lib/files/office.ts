import { entriesOf, unpacked } from './zip'

type Seen = { type: 'docx' | 'xlsx' } | { fault: 'unreadable' | 'activeOffice' | 'hugeOffice' }

/** Together, when it is opened; and how many times as much as the file itself. */
const MOST_UNPACKED = 20_000_000
const MOST_TIMES = 100

const CONTENT_TYPES = '[Content_Types].xml'
/** The part each kind of document begins with, and what the list of contents must call it (ECMA-376 part 1, 11.3, 12.3). */
const main = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
} as const

/** Programmes, and things of another programme put into the document. */
const ACTIVE_PART =
  /vba|activex|macrosheet|dialogsheet|oleobject|\.(exe|dll|com|scr|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|lnk|jar|msi)$/i
const ACTIVE_CONTENT = /macroEnabled|vbaProject|activeX|macrosheet|oleObject/i

/** What is fetched from elsewhere when the document is opened; links that one clicks, and a template on one's own disk, are not. */
const isFetched = (relation: string) =>
  /TargetMode\s*=\s*["']External/i.test(relation) &&
  !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation) &&
  !/Target\s*=\s*["']file:\/\/\/[a-z]:/i.test(relation)

/** XML as it is written by office programmes: UTF-8, from the first character on. */
const textOf = (bytes: Buffer) => {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  return text.startsWith('<') && !text.includes('\0') ? text : undefined
}

/** Word and Excel documents without macros: a plain zip whose list of contents names the right first part. */
export async function officeDocument(bytes: Uint8Array, mostUnpacked = MOST_UNPACKED): Promise<Seen> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(zip)
  if (!entries) return { fault: 'unreadable' }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > Math.min(mostUnpacked, zip.length * MOST_TIMES)) return { fault: 'hugeOffice' }
  if (entries.some(({ name }) => ACTIVE_PART.test(name))) return { fault: 'activeOffice' }
  let contents: string | undefined
  for (const entry of entries) {
    const part = await unpacked(zip, entry)
    if (!part) return { fault: 'unreadable' }
    const isList = entry.name === CONTENT_TYPES
    if (!isList && !/\.rels$/i.test(entry.name)) continue
    const text = textOf(part)
    if (text === undefined) return { fault: 'unreadable' }
    if (isList) contents = text
    else if (text.split(/<Relationship\b/i).some(isFetched)) return { fault: 'activeOffice' }
  }
  if (!contents) return { fault: 'unreadable' }
  if (ACTIVE_CONTENT.test(contents)) return { fault: 'activeOffice' }
  const list = contents
  const has = (part: string) => entries.some(({ name }) => name === part)
  const types = (['docx', 'xlsx'] as const).filter(
    (type) => list.includes(main[type][1]) && has(main[type][0]),
  )
  const [type] = types
  return type && types.length === 1 ? { type } : { fault: 'unreadable' }
}
