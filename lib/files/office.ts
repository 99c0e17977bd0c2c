import { type Tag, tagsOf } from './tags'
import { type Entry, entriesOf, unpacked } from './zip'

type Seen = { type: 'docx' | 'xlsx' } | { fault: 'unreadable' | 'activeOffice' | 'hugeOffice' }

/** Together, when it is opened; and how many times as much as the file itself. */
const MOST_UNPACKED = 20_000_000
const MOST_TIMES = 100
/** Of the parts that are read here: thousands of links. */
const MOST_READ = 2_000_000

const CONTENT_TYPES = '[Content_Types].xml'
const isRead = ({ name }: Entry) => name === CONTENT_TYPES || /\.rels$/i.test(name)
const sizeOf = (entries: Entry[]) => entries.reduce((sum, { size }) => sum + size, 0)

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
const isFetched = ({ name, words }: Tag) =>
  /^relationship$/i.test(name) &&
  !/^\s*internal\s*$/i.test(words.get('TargetMode') ?? 'Internal') &&
  !/\/hyperlink$/i.test(words.get('Type') ?? '') &&
  !/^file:\/\/\/[a-z]:/i.test(words.get('Target') ?? '')

/** Word and Excel documents without macros: a plain zip whose list of contents names the right first part. */
export async function officeDocument(bytes: Uint8Array, mostUnpacked = MOST_UNPACKED): Promise<Seen> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = entriesOf(zip)
  if (!entries) return { fault: 'unreadable' }
  if (sizeOf(entries) > Math.min(mostUnpacked, zip.length * MOST_TIMES)) return { fault: 'hugeOffice' }
  if (sizeOf(entries.filter(isRead)) > MOST_READ) return { fault: 'hugeOffice' }
  if (entries.some(({ name }) => ACTIVE_PART.test(name))) return { fault: 'activeOffice' }
  let contents: Tag[] | undefined
  for (const entry of entries) {
    const part = await unpacked(zip, entry)
    if (!part) return { fault: 'unreadable' }
    if (!isRead(entry)) continue
    const tags = tagsOf(part)
    if (!tags) return { fault: 'unreadable' }
    if (entry.name === CONTENT_TYPES) contents = tags
    else if (tags.some(isFetched)) return { fault: 'activeOffice' }
  }
  if (!contents) return { fault: 'unreadable' }
  const list = contents.map(({ words }) => ({
    part: words.get('PartName'),
    content: words.get('ContentType') ?? '',
  }))
  if (list.some(({ content }) => ACTIVE_CONTENT.test(content))) return { fault: 'activeOffice' }
  const types = (['docx', 'xlsx'] as const).filter((type) => {
    const [first, content] = main[type]
    return (
      entries.some(({ name }) => name === first) &&
      list.some((each) => each.part === `/${first}` && each.content.endsWith(content))
    )
  })
  const [type] = types
  return type && types.length === 1 ? { type } : { fault: 'unreadable' }
}
