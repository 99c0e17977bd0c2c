import { inflateSync } from 'node:zlib'

const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/
const LOCKED = /\/Encrypt\b/
const PACKED = '/ObjStm'

/** "/J#61vaScript" is the same name as "/JavaScript". */
const plain = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** A comment, the beginning of a string, or the keyword that begins a stream: only after a dictionary, before a line end. */
const MARK = /%[^\r\n]*|\(|>>[\s\0]*stream(?=[\r\n])/g
/** The head of an object: the table of contents of a PDF may point into the middle of a stream. */
const OBJECT = /\d\s{1,9}\d{1,9}\s{1,9}obj\b/

/** Behind the string that begins here; strings hold brackets in pairs. */
function endOfString(text: string, from: number) {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at + 1
  }
  return text.length
}

/**
 * What stands outside of streams, and the streams of packed objects; once through the file, however it is made. A word
 * "stream" in a comment or a string hides nothing: what only might be a stream is looked at.
 */
function partsOf(text: string) {
  const outside: string[] = []
  const packed: { from: number; to: number }[] = []
  let at = 0
  MARK.lastIndex = 0
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    if (mark[0] === '(') MARK.lastIndex = endOfString(text, mark.index)
    if (!mark[0].startsWith('>')) continue
    const begin = MARK.lastIndex
    const end = text.indexOf('endstream', begin)
    if (end < 0) break
    const before = text.slice(at, begin)
    outside.push(before)
    const from = begin + (text.startsWith('\r\n', begin) ? 2 : 1)
    if ((before.includes('#') ? plain(before) : before).includes(PACKED)) packed.push({ from, to: end })
    else if (OBJECT.test(text.slice(from, end))) outside.push(text.slice(from, end))
    at = end + 9
    MARK.lastIndex = at
  }
  return { outside: [...outside, text.slice(at)].join('\n'), packed }
}

/** How much is looked at: of all packed objects together, and of what stands around pictures and page texts. */
export type Bounds = { inflated: number; outside: number }

/** A scan is pictures: what stands around them is small, and its packed objects are a few thousand bytes. */
const SCAN: Bounds = { inflated: 4_000_000, outside: 2_000_000 }

function inflated(file: Buffer, packed: { from: number; to: number }[], most: number): string[] | undefined {
  let left = most
  try {
    return packed.map(({ from, to }) => {
      const objects = inflateSync(file.subarray(from, to), { maxOutputLength: left })
      left = Math.max(1, left - objects.length)
      return objects.toString('latin1')
    })
  } catch {
    return undefined
  }
}

/** A paper needs neither a password nor a programme. Pictures and page texts are not looked into. */
export function activeOrLocked(file: Buffer, most = SCAN): 'lockedPdf' | 'activePdf' | undefined {
  const { outside, packed } = partsOf(file.toString('latin1'))
  if (outside.length > most.outside) return 'activePdf'
  const names = plain(outside)
  if (LOCKED.test(names)) return 'lockedPdf'
  // Packed objects that were not found as a stream cannot be looked into.
  if (names.split(PACKED).length - 1 > packed.length) return 'activePdf'
  const objects = inflated(file, packed, most.inflated)
  return !objects || ACTIVE.test(names) || objects.some((text) => ACTIVE.test(plain(text)))
    ? 'activePdf'
    : undefined
}
