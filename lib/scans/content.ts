import { ScanError } from './faults'
import { activeOrLocked } from './pdf-content'

export type ScanType = 'pdf' | 'jpg' | 'png'
type Size = { width: number; height: number }

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Segment by segment to the frame header, which names the size (ITU-T T.81); a cut-off file has none, or no end. */
function sizeOfJpg(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // Scan data before a frame, or a segment that ends before it begins: no picture.
    if (marker === 0xda || view.getUint16(at + 2) < 2) return undefined
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

const hasJpgEnd = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) > 100

function sizeOfPng(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes)
  const isHeader = bytes.length > 45 && view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452
  return isHeader ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined
}

const hasPngEnd = (bytes: Uint8Array) => viewOf(bytes).getUint32(bytes.length - 8) === 0x49454e44

const SMALLEST = 300
const LARGEST = 12_000

function assertReadable(size: Size | undefined, isWhole: boolean, smallest = SMALLEST) {
  if (!size || !isWhole) throw new ScanError('notPhoto')
  if (Math.min(size.width, size.height) < smallest || Math.max(size.width, size.height) > LARGEST)
    throw new ScanError('oddSize')
}

const isJpg = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff)
const isPng = (bytes: Uint8Array) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** What the file is by its content; neither its name nor what the browser says of it is asked. */
export function typeOfScan(bytes: Uint8Array): ScanType {
  if (isJpg(bytes)) {
    assertReadable(sizeOfJpg(bytes), hasJpgEnd(bytes))
    return 'jpg'
  }
  if (isPng(bytes)) {
    assertReadable(sizeOfPng(bytes), bytes.length > 45 && hasPngEnd(bytes))
    return 'png'
  }
  const text = Buffer.from(bytes)
  if (text.subarray(0, 5).toString('latin1') !== '%PDF-') throw new ScanError('notPhoto')
  if (!text.subarray(-2_048).includes('%%EOF')) throw new ScanError('notPhoto')
  const found = activeOrLocked(text)
  if (found) throw new ScanError(found)
  return 'pdf'
}

const LARGEST_THUMBNAIL = 100_000
const THUMBNAIL_SIDE = 400

/** The small picture a browser made; whatever else was sent in its place is left out. */
export function thumbnailFrom(bytes: Uint8Array): Uint8Array | undefined {
  const size = isJpg(bytes) && bytes.length <= LARGEST_THUMBNAIL ? sizeOfJpg(bytes) : undefined
  return size && Math.max(size.width, size.height) <= THUMBNAIL_SIDE && hasJpgEnd(bytes) ? bytes : undefined
}
