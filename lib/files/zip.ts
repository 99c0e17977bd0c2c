import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** One entry as the central directory names it (APPNOTE 4.3); `from`, `to`: its bytes in the file. */
export type Entry = { name: string; isPacked: boolean; size: number; from: number; to: number }
type Listed = Omit<Entry, 'from' | 'to'> & { packedSize: number; at: number }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const MOST_ENTRIES = 1_000
/** Stored, deflated: no other way of packing is read. */
const METHODS = [0, 8]
const ENCRYPTED = 1

class NotPlain extends Error {}
function need(isSo: boolean): asserts isSo {
  if (!isSo) throw new NotPlain()
}

/** A name that stays within the folder it is unpacked to, and says the same to every unpacker. */
const isPlainName = (name: string) =>
  /^[\x20-\x7e\u00a0-\uffff]{1,200}$/.test(name) && !/^\/|\\|:|(^|\/)\.\.?(\/|$)|\/\//.test(name)

function directoryOf(zip: Buffer) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  need(end >= 0 && end + 22 <= zip.length && zip.readUInt32LE(end) === END)
  // Ends with its own remark, on one disk, and nothing of "zip64".
  need(end + 22 + zip.readUInt16LE(end + 20) === zip.length)
  need(zip.readUInt32LE(end + 4) === 0 && zip.readUInt16LE(end + 8) === zip.readUInt16LE(end + 10))
  const [count, at] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)]
  need(count > 0 && count <= MOST_ENTRIES && at + zip.readUInt32LE(end + 12) === end)
  return { count, at, end }
}

function listed(zip: Buffer, at: number): { entry: Listed; next: number } {
  need(at + 46 <= zip.length && zip.readUInt32LE(at) === CENTRAL)
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
  need((flags & ENCRYPTED) === 0 && METHODS.includes(method))
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
  const name = zip.toString('utf8', at + 46, nameEnd)
  need(isPlainName(name))
  const [packedSize, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
  need(method !== 0 || packedSize === size)
  return {
    entry: { name, isPacked: method !== 0, size, packedSize, at: zip.readUInt32LE(at + 42) },
    next: nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
  }
}

function placed(zip: Buffer, { name, isPacked, size, packedSize, at }: Listed): Entry {
  need(at + 30 <= zip.length && zip.readUInt32LE(at) === LOCAL)
  const nameEnd = at + 30 + zip.readUInt16LE(at + 26)
  need(zip.toString('utf8', at + 30, nameEnd) === name)
  const from = nameEnd + zip.readUInt16LE(at + 28)
  return { name, isPacked, size, from, to: from + packedSize }
}

/** Every entry, none of them twice and none over another; nothing where it is not a plain, whole zip. */
export function entriesOf(zip: Buffer): Entry[] | undefined {
  try {
    const { count, at, end } = directoryOf(zip)
    const all: Listed[] = []
    let next = at
    while (all.length < count) {
      const found = listed(zip, next)
      all.push(found.entry)
      next = found.next
    }
    need(next === end && new Set(all.map(({ name }) => name.toLowerCase())).size === count)
    let free = 0
    for (const each of all.toSorted((one, other) => one.at - other.at)) {
      need(each.at >= free)
      free = placed(zip, each).to
    }
    need(free <= at)
    return all.map((each) => placed(zip, each))
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return undefined
    throw error
  }
}

const inflate = promisify(inflateRaw)

/** What an entry unpacks to; nothing where that is not as long as the directory says. */
export async function unpacked(zip: Buffer, { isPacked, size, from, to }: Entry) {
  const bytes = zip.subarray(from, to)
  if (!isPacked) return bytes
  const whole = await inflate(bytes, { maxOutputLength: Math.max(1, size) }).catch(() => undefined)
  return whole?.length === size ? whole : undefined
}
