import 'server-only'
import { and, asc, eq, isNotNull, not, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, meetings, minutes, scanReplacements, scans } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { holdsBack } from '@/lib/meetings/marked-since'
import { mayReadMinutes } from '@/lib/meetings/may-read'

/** A photo shows every word of the paper. */
const readable = (viewer: Viewer) =>
  and(mayReadMinutes(viewer) ?? sql`false`, not(holdsBack(viewer))) ?? sql`false`

/** Whoever may read every word of the minutes sees the scans of their paper. */
export async function listScans(viewer: Viewer, meetingId: number) {
  return byKey
    .select({
      id: scans.id,
      publicId: scans.publicId,
      of: scans.of,
      type: scans.type,
      note: scans.note,
      size: scans.size,
      sha256: scans.sha256,
      hasThumbnail: sql<boolean>`${scans.thumbnail} is not null`,
      isOfEarlier: sql<boolean>`${scans.contentHash} is distinct from ${minutes.contentHash}`,
      attachedBy: accounts.fullName,
      insteadOf: scans.insteadOf,
      attachedOn: scans.attachedOn,
      replacedFor: scanReplacements.reason,
      replacedOn: scanReplacements.replacedOn,
      replacedBy: sql<
        string | null
      >`(select a.full_name from accounts a where a.id = ${scanReplacements.replacedBy})`,
      replacedInsteadOf: scanReplacements.insteadOf,
    })
    .from(scans)
    .innerJoin(meetings, eq(meetings.id, scans.meetingId))
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .innerJoin(accounts, eq(accounts.id, scans.attachedBy))
    .leftJoin(scanReplacements, eq(scanReplacements.scanId, scans.id))
    .where(and(eq(scans.meetingId, meetingId), readable(viewer)))
    .orderBy(asc(scans.id))
}
export type ScanRow = Awaited<ReturnType<typeof listScans>>[number]

export async function getScanFile(viewer: Viewer, publicId: string, isThumbnail: boolean) {
  const [found] = await byKey
    .select({
      bytes: isThumbnail ? scans.thumbnail : scans.bytes,
      type: scans.type,
      of: scans.of,
      sha256: scans.sha256,
      minutesId: minutes.id,
      path: scans.orgPath,
    })
    .from(scans)
    .innerJoin(meetings, eq(meetings.id, scans.meetingId))
    .innerJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(scans.publicId, publicId),
        isThumbnail ? isNotNull(scans.thumbnail) : undefined,
        readable(viewer),
      ),
    )
  if (!found?.bytes) return undefined
  return { ...found, bytes: found.bytes }
}
