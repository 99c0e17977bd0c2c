import { inflateSync } from 'node:zlib'

const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/
const LOCKED = /\/Encrypt\b/
const PACKED = '/ObjStm'

/** "/J#61vaScript" is the same name as "/JavaScript". */
const plain = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** What stands outside of streams, and the streams of packed objects; once through the file, however it is made. */
function partsOf(text: string) {
  const outside: string[] = []
  const packed: { from: number; to: number }[] = []
  let at = 0
  for (;;) {
    const found = text.indexOf('stream', at)
    const end = found < 0 ? -1 : text.indexOf('endstream', found + 6)
    if (end < 0) return { outside: [...outside, text.slice(at)].join('\n'), packed }
    const before = text.slice(at, found)
    outside.push(before)
    const from = found + 6 + (text.startsWith('\r\n', found + 6) ? 2 : 1)
    if ((before.includes('#') ? plain(before) : before).includes(PACKED)) packed.push({ from, to: end })
    at = end + 9
  }
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
  const objects = inflated(file, packed, most.inflated)
  return !objects || ACTIVE.test(names) || objects.some((text) => ACTIVE.test(plain(text)))
    ? 'activePdf'
    : undefined
}
