import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { withoutMarks } from '@/lib/papers/file-name'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { mediaType, scanLabel } from './labels'
import { getScanFile } from './queries'

/** What others made is never shown within the portal: saved to disk, its type not guessed, nothing in it run. */
export async function scanResponse(viewer: Viewer, publicId: string, isThumbnail: boolean) {
  const scan = await getScanFile(viewer, publicId, isThumbnail)
  if (!scan) return paperNotFound()
  if (!isThumbnail) await recordReading(viewer, `minutes:${scan.minutesId}`, scan.path, 'scan')
  const name = `${withoutMarks(scanLabel[scan.of])}-${scan.sha256.slice(0, 8)}.${isThumbnail ? 'jpg' : scan.type}`
  return new Response(new Uint8Array(scan.bytes), {
    headers: {
      'content-type': isThumbnail ? mediaType.jpg : mediaType[scan.type],
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
