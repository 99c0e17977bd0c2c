import { pictureOrPdf } from '@/lib/files/picture-or-pdf'
import { isJpg, sizeOfJpg } from '@/lib/files/pictures'
import { ScanError } from './faults'

export type ScanType = 'pdf' | 'jpg' | 'png'

/** On a shorter side nobody reads the writing. */
const SHORTEST = 300

/** What the scan is by its content. */
export function typeOfScan(bytes: Uint8Array): ScanType {
  const seen = pictureOrPdf(bytes, SHORTEST)
  if ('type' in seen) return seen.type
  throw new ScanError(seen.fault === 'unreadable' ? 'notPhoto' : seen.fault)
}

const LARGEST_THUMBNAIL = 100_000
const THUMBNAIL_SIDE = 400

/** The small picture a browser made; whatever else was sent in its place is left out. */
export function thumbnailFrom(bytes: Uint8Array): Uint8Array | undefined {
  const size = isJpg(bytes) && bytes.length <= LARGEST_THUMBNAIL ? sizeOfJpg(bytes) : undefined
  return size && Math.max(size.width, size.height) <= THUMBNAIL_SIDE ? bytes : undefined
}
