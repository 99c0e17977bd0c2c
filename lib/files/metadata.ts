import { crc32 } from 'node:zlib'
import { isJpg, isPng } from './pictures'

const EXIF = Buffer.from('Exif\0\0', 'latin1')
const ORIENTATION = 0x0112

/** TIFF with one tag: which way up. It is shown right, and tells nothing of where and by what it was taken. */
const uprightTag = (orientation: number) =>
  Buffer.from(`4d4d002a0000000800010112000300000001000${orientation}${'0'.repeat(12)}`, 'hex')

/** Which way up the TIFF says; 1, as it is, where it says nothing that can be read. */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  try {
    const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let each = 0; each < short(first); each++) {
      const at = first + 2 + each * 12
      const said = short(at) === ORIENTATION ? short(at + 8) : 0
      if (said >= 1 && said <= 8) return said
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** Sizes, tables and picture; of the rest the colour: JFIF, an ICC profile, Adobe's transform (ITU-T T.81, Annex B). */
const isNeeded = (marker: number, body: Buffer) =>
  marker === 0xe2
    ? body.subarray(0, 12).toString('latin1') === 'ICC_PROFILE\0'
    : (marker < 0xe0 || marker > 0xef || marker === 0xe0 || marker === 0xee) && marker !== 0xfe

/** The next marker after the picture's own data; in it 0xff is followed by 0 or by a restart. */
function markerAfter(bytes: Buffer, from: number) {
  let at = bytes.indexOf(0xff, from)
  const isData = (next = 0) => next === 0 || (next >= 0xd0 && next <= 0xd7)
  while (at !== -1 && isData(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2)
  return at === -1 ? bytes.length : at
}

function plainJpg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && body.subarray(0, 6).equals(EXIF)) orientation = orientationIn(body.subarray(6))
    const next = marker === 0xda ? markerAfter(bytes, end) : end
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, next))
    at = next
  }
  const tag = Buffer.concat([EXIF, uprightTag(orientation)])
  const upright = Buffer.concat([Buffer.from([0xff, 0xe1, 0, tag.length + 2]), tag])
  const [start = Buffer.alloc(0), ...rest] = kept
  // Up to the end marker: what comes after is another picture or a maker's notes. An odd structure stays as it came.
  const last = bytes.subarray(at, bytes[at + 1] === 0xd9 ? at + 2 : bytes.length)
  return Buffer.concat([start, ...(orientation === 1 ? [] : [upright]), ...rest, last])
}

const TOLD = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

function chunkOf(type: string, body: Buffer) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function plainPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  let type = ''
  while (at + 12 <= bytes.length && type !== 'IEND') {
    const end = at + 12 + bytes.readUInt32BE(at)
    type = bytes.subarray(at + 4, at + 8).toString('latin1')
    const orientation = type === 'eXIf' ? orientationIn(bytes.subarray(at + 8, end - 4)) : 1
    if (!TOLD.includes(type)) kept.push(bytes.subarray(at, end))
    else if (orientation !== 1) kept.push(chunkOf('eXIf', uprightTag(orientation)))
    at = end
  }
  return Buffer.concat(kept)
}

/**
 * A picture without what a telephone writes beside it: place, device, time, an inner preview. The picture itself is not
 * encoded anew; the signed paper is the original, and the hash is of what is stored.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  if (isJpg(bytes)) return new Uint8Array(plainJpg(Buffer.from(bytes)))
  return isPng(bytes) ? new Uint8Array(plainPng(Buffer.from(bytes))) : bytes
}
