import 'server-only'
import { and, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { feedbackFiles, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { Done } from '@/lib/core/form-state'
import type { SentFile } from '@/lib/core/sent-file'
import type { Settings } from '@/lib/core/settings'
import { MB } from '@/lib/files/limits'
import { draftEndedBy, isThere } from './file-conditions'
import { type LoadedItem, loadItem } from './item'
import { assertRoom, type FilePart } from './rules/files'

type To = { itemId: number; cellId: number; part: FilePart; fromOrgId: number }
type By = {
  viewer: Viewer
  today: Day
  insteadOf: string | undefined
  settings: Settings
  files: readonly SentFile[]
  submitKey: string | undefined
}

/** What the cell sends goes with the item; what the desk sends that answers, with the reply. */
export const withItem = ({ id, cellId }: LoadedItem): To => ({
  ...{ itemId: id, cellId, part: 'item', fromOrgId: cellId },
})
export const withReply = ({ id, cellId, ownerId }: LoadedItem): To => ({
  ...{ itemId: id, cellId, part: 'reply', fromOrgId: ownerId },
})

/** The log says how many files came; their names stay with them. */
export const countedIn = ({ detail, ...done }: Done, files: readonly SentFile[]): Done => ({
  ...done,
  detail: files.length > 0 ? { ...detail, files: files.length } : detail,
})

/** Tệp kèm theo: written after the step they come with. What is there already is not stored a second time. */
export async function attachFiles(tx: Tx, { itemId, cellId, part, fromOrgId }: To, by: By) {
  const { viewer, today, insteadOf, settings, submitKey } = by
  if (by.files.length === 0) return
  const there = await hashesOf(tx, itemId, part)
  const files = by.files.filter(({ sha256 }) => !there.includes(sha256))
  if (files.length === 0) return
  assertRoom({
    many: there.length + files.length,
    most: settings.fileMostPerItem,
    size: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    used: await usedBy(tx, fromOrgId, today),
    quota: settings.fileQuotaMb * MB,
  })
  const stepId = sql<number>`(select max(id) from feedback_steps where item_id = ${itemId})`
  for (const { name, type, bytes, sha256 } of files)
    await tx.insert(feedbackFiles).values({
      ...{ itemId, orgId: cellId, part, stepId, fromOrgId, name, type, bytes, sha256, submitKey },
      ...{ size: bytes.length, attachedBy: viewer.accountId, insteadOf, attachedOn: today },
    })
}

/** Of the item itself, or of the draft that stands now. */
async function hashesOf(tx: Tx, itemId: number, part: FilePart) {
  const rows = await tx
    .select({ sha256: feedbackFiles.sha256 })
    .from(feedbackFiles)
    .where(
      and(
        eq(feedbackFiles.itemId, itemId),
        eq(feedbackFiles.part, part),
        isThere,
        part === 'reply' ? isNull(draftEndedBy) : undefined,
      ),
    )
  return rows.map(({ sha256 }) => sha256)
}

/** Files for different items from one organisation wait for each other, so that together they do not pass its quota. */
async function usedBy(tx: Tx, orgId: number, today: Day) {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, orgId))
    .for('no key update')
  const year = Number(today.slice(0, 4))
  const [row] = await tx
    .select({ used: sql<number>`coalesce(sum(${feedbackFiles.size}), 0)::float8` })
    .from(feedbackFiles)
    .where(
      and(
        eq(feedbackFiles.fromOrgId, orgId),
        gte(feedbackFiles.attachedOn, `${year}-01-01`),
        lt(feedbackFiles.attachedOn, `${year + 1}-01-01`),
        isThere,
      ),
    )
  return row?.used ?? 0
}

/** A file and its item, locked. */
export async function loadFile(tx: Tx, fileId: number) {
  const [file] = await tx
    .select({ id: feedbackFiles.id, itemId: feedbackFiles.itemId, part: feedbackFiles.part })
    .from(feedbackFiles)
    .where(and(eq(feedbackFiles.id, fileId), isNotNull(feedbackFiles.bytes)))
  const item = file && (await loadItem(tx, file.itemId))
  if (!item) return undefined
  const [still] = await tx
    .select({ endedBy: draftEndedBy })
    .from(feedbackFiles)
    .where(and(eq(feedbackFiles.id, fileId), isThere))
  return still && { ...item, file: { ...file, endedBy: still.endedBy } }
}
