import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { mediaType } from '@/lib/files/labels'
import { savedAs } from '@/lib/files/name'
import { attachment } from '@/lib/files/response'
import { paperNotFound } from '@/lib/papers/pdf-response'
import { recordReading } from '@/lib/papers/read-audit'
import { getFile } from './queries/files'

/** Tệp kèm theo, handed out to whoever may read what it came with; each reading is recorded. */
export async function fileResponse(viewer: Viewer, publicId: string) {
  const file = await getFile(viewer, publicId)
  if (!file) return paperNotFound()
  await recordReading(viewer, `feedback:${file.itemId}`, file.path, 'file')
  return attachment(file.bytes, mediaType[file.type], savedAs(file.name))
}
