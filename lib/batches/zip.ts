import { crc32 } from 'node:zlib'

/**
 * A zip whose entries are stored as they are: papers do not get smaller by packing. Sizes come before the bytes, so that
 * every old unpacker reads it; below 4 GB and 65.535 entries nothing of "zip64" is needed. The layout is APPNOTE 4.3.
 */
type Entry = { name: Buffer; size: number; crc: number; offset: number }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** The name is UTF-8. */
const FLAGS = 0x0800
/** 01/01/1980: the oldest day there is; when a paper was made stands in the paper. */
const DOS_DATE = 0x21

/** From the version needed to the length of the name: the same in both headers. */
function common({ name, size, crc }: Entry) {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(VERSION, 0)
  head.writeUInt16LE(FLAGS, 2)
  head.writeUInt16LE(DOS_DATE, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(size, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

const word = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const local = (entry: Entry) => Buffer.concat([word(LOCAL), common(entry), entry.name])

function central(entry: Entry) {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(entry.offset, 10)
  return Buffer.concat([word(CENTRAL), Buffer.from([VERSION, 0]), common(entry), tail, entry.name])
}

function end(count: number, size: number, offset: number) {
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(count, 4)
  tail.writeUInt16LE(count, 6)
  tail.writeUInt32LE(size, 8)
  tail.writeUInt32LE(offset, 12)
  return Buffer.concat([word(END), tail])
}

/** Each file as it comes: never more than one in memory. */
export async function* zipOf(files: AsyncIterable<{ name: string; bytes: Uint8Array }>) {
  const entries: Entry[] = []
  let offset = 0
  for await (const { name, bytes } of files) {
    const entry = { name: Buffer.from(name), size: bytes.length, crc: crc32(bytes), offset }
    entries.push(entry)
    const head = local(entry)
    offset += head.length + bytes.length
    yield head
    yield bytes
  }
  const directory = Buffer.concat(entries.map(central))
  yield directory
  yield end(entries.length, directory.length, offset)
}
