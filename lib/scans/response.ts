import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { mediaType } from '@/lib/files/labels'
import { attachment } from '@/lib/files/response'
import { withoutMarks } from '@/lib/papers/file-name'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { scanLabel } from './labels'
import { getScanFile } from './queries'

export async function scanResponse(viewer: Viewer, publicId: string, isThumbnail: boolean) {
  const scan = await getScanFile(viewer, publicId, isThumbnail)
  if (!scan) return paperNotFound()
  if (!isThumbnail) await recordReading(viewer, `minutes:${scan.minutesId}`, scan.path, 'scan')
  const name = `${withoutMarks(scanLabel[scan.of])}-${scan.sha256.slice(0, 8)}.${isThumbnail ? 'jpg' : scan.type}`
  return attachment(scan.bytes, mediaType[isThumbnail ? 'jpg' : scan.type], `attachment; filename="${name}"`)
}
