type Size = { width: number; height: number }

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const isJpg = (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff)
export const isPng = (bytes: Uint8Array) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Segment by segment to the frame header, which names the size (ITU-T T.81); a cut-off file has none, or no end. */
function frameOfJpg(bytes: Uint8Array): Size | undefined {
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

/** Of a whole picture; nothing where it is cut off. */
export const sizeOfJpg = (bytes: Uint8Array) => (hasJpgEnd(bytes) ? frameOfJpg(bytes) : undefined)

export function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (bytes.length <= 45) return undefined
  const view = viewOf(bytes)
  const isHeader = view.getUint32(8) === 13 && view.getUint32(12) === 0x49484452
  const isWhole = view.getUint32(bytes.length - 8) === 0x49454e44
  return isHeader && isWhole ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined
}
