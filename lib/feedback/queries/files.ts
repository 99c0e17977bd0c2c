import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, feedbackFiles, feedbackItems } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { fileReadable, interimOf } from '@/lib/feedback/file-conditions'

/** The item, what it is merged into, and whose interim answers it was given: their files may be its own. */
const sourcesOf = (itemId: number) => sql`(select ${itemId}::int
  union select merged_into_id from feedback_items where id = ${itemId}
  union select approval.item_id from feedback_interims interim
    join feedback_steps approval on approval.id = interim.step_id where interim.item_id = ${itemId})`

/** Tệp kèm theo of one item: with what it says, with its reply, with the interim answers before. */
export async function listFiles(viewer: Viewer, itemId: number) {
  return byKey
    .select({
      id: feedbackFiles.id,
      publicId: feedbackFiles.publicId,
      itemId: feedbackFiles.itemId,
      part: feedbackFiles.part,
      interimId: interimOf,
      name: feedbackFiles.name,
      type: feedbackFiles.type,
      size: feedbackFiles.size,
      attachedBy: accounts.fullName,
      insteadOf: feedbackFiles.insteadOf,
      attachedOn: feedbackFiles.attachedOn,
    })
    .from(feedbackItems)
    .innerJoin(feedbackFiles, inArray(feedbackFiles.itemId, sourcesOf(itemId)))
    .innerJoin(accounts, eq(accounts.id, feedbackFiles.attachedBy))
    .where(and(eq(feedbackItems.id, itemId), fileReadable(viewer)))
    .orderBy(asc(feedbackFiles.id))
}
export type FileRow = Awaited<ReturnType<typeof listFiles>>[number]

/** The same way back: the items on whose pages a file may stand. */
const pagesOf = (publicId: string) => sql`(select item_id from feedback_files where public_id = ${publicId}
  union select merged.id from feedback_files file
    join feedback_items merged on merged.merged_into_id = file.item_id where file.public_id = ${publicId}
  union select interim.item_id from feedback_files file
    join feedback_steps approval on approval.item_id = file.item_id
    join feedback_interims interim on interim.step_id = approval.id where file.public_id = ${publicId})`

/** One file, where the viewer may read the part of an item that it came with. */
export async function getFile(viewer: Viewer, publicId: string) {
  const [found] = await byKey
    .select({
      bytes: feedbackFiles.bytes,
      name: feedbackFiles.name,
      type: feedbackFiles.type,
      itemId: feedbackItems.id,
      path: feedbackItems.orgPath,
    })
    .from(feedbackFiles)
    .innerJoin(feedbackItems, inArray(feedbackItems.id, pagesOf(publicId)))
    .where(and(eq(feedbackFiles.publicId, publicId), fileReadable(viewer)))
    .limit(1)
  return found?.bytes ? { ...found, bytes: found.bytes } : undefined
}
