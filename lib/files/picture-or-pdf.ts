import { activeOrLocked, type Bounds } from './pdf-content'
import { isJpg, isPng, sizeOfJpg, sizeOfPng } from './pictures'

type Seen = { type: 'pdf' | 'jpg' | 'png' } | { fault: 'unreadable' | 'oddSize' | 'lockedPdf' | 'activePdf' }

/** Points along the longest side; what a picture unpacks to is bounded by it. */
const LONGEST = 12_000

function ofPicture(type: 'jpg' | 'png', bytes: Uint8Array, shortest: number): Seen {
  const size = type === 'jpg' ? sizeOfJpg(bytes) : sizeOfPng(bytes)
  if (!size) return { fault: 'unreadable' }
  const isOdd = Math.min(size.width, size.height) < shortest || Math.max(size.width, size.height) > LONGEST
  return isOdd ? { fault: 'oddSize' } : { type }
}

/** What a file is by its content, or why it is not taken; neither its name nor what the browser says of it is asked. */
export function pictureOrPdf(bytes: Uint8Array, shortest: number, bounds?: Bounds): Seen {
  if (isJpg(bytes)) return ofPicture('jpg', bytes, shortest)
  if (isPng(bytes)) return ofPicture('png', bytes, shortest)
  const text = Buffer.from(bytes)
  if (text.subarray(0, 5).toString('latin1') !== '%PDF-' || !text.subarray(-2_048).includes('%%EOF'))
    return { fault: 'unreadable' }
  const fault = activeOrLocked(text, bounds)
  return fault ? { fault } : { type: 'pdf' }
}
