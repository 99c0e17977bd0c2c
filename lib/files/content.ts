import type { SentFile } from '@/lib/core/sent-file'
import { officeDocument } from './office'
import { pictureOrPdf } from './picture-or-pdf'

const startsWith = (bytes: Uint8Array, head: number[]) => head.every((byte, at) => bytes[at] === byte)

/** Old Word and Excel files, and new ones with a password, are the same container ([MS-CFB] 2.2). */
const isCompound = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 3, 4])
/** Pictures of newer telephones. */
const isHeic = (bytes: Uint8Array) =>
  /^ftyp(hei|hev|mif1|msf1)/.test(Buffer.from(bytes.subarray(4, 16)).toString('latin1'))

/** Documents have more around their pictures than scans: object lists of long texts. */
const DOCUMENT = { inflated: 20_000_000, outside: 10_000_000 }

/** What a file is by its content alone, or why it is not taken. */
export async function typeOfFile(
  bytes: Uint8Array,
): Promise<{ type: SentFile['type'] } | { fault: ContentFault }> {
  if (isCompound(bytes)) return { fault: 'oldOffice' }
  if (isHeic(bytes)) return { fault: 'heic' }
  return isZip(bytes) ? officeDocument(bytes) : pictureOrPdf(bytes, 1, DOCUMENT)
}

type FaultOf<Seen> = Seen extends { fault: infer Fault } ? Fault : never
export type ContentFault =
  | 'oldOffice'
  | 'heic'
  | FaultOf<Awaited<ReturnType<typeof officeDocument>>>
  | FaultOf<ReturnType<typeof pictureOrPdf>>
