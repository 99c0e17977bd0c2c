import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, notExists, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { minutes, organisations, scanReplacements, scans } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { perform } from '@/lib/core/action'
import { MB } from '@/lib/files/limits'
import { withoutMetadata } from '@/lib/files/metadata'
import { lockMinutes } from '@/lib/meetings/load'
import { thumbnailFrom, typeOfScan } from './content'
import { ScanError } from './faults'
import { scanInput } from './input'
import { assertCanAttach } from './rules'

export type Upload = {
  meetingId: number
  submitKey: string
  fields: Record<string, unknown>
  bytes: Uint8Array
  thumbnail?: Uint8Array
}

/** Đính bản chụp: the same work as an action; a route handler calls it, because a file may be larger than a form. */
export async function attachScan(
  viewer: Viewer,
  { meetingId, submitKey, fields, bytes: sent, thumbnail }: Upload,
) {
  const bytes = withoutMetadata(sent)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const input = scanInput.safeParse({ ...fields, meetingId, sha256 })
  if (!input.success) throw new ScanError('stale')
  return perform(specFor(bytes, thumbnail), viewer, input.data, { submitKey })
}

const specFor = (
  bytes: Uint8Array,
  thumbnail?: Uint8Array,
): Parameters<typeof perform<typeof scanInput, Found>>[0] => ({
  permission: 'scans.attach',
  input: scanInput,
  load: (tx, { meetingId }) => minutesOf(tx, meetingId),
  run: async ({ tx, viewer, thing, input, today, settings, insteadOf }) => {
    const { secret, sha256, ...words } = input
    const { scanQuotaMb, scanLargestMb } = settings
    if (bytes.length > scanLargestMb * MB) throw new ScanError('tooLarge')
    const type = typeOfScan(bytes)
    assertCanAttach({
      status: thing.status,
      secret,
      size: bytes.length,
      used: await usedBy(tx, thing.orgId),
      quota: scanQuotaMb * MB,
      isKnown: await isKnown(tx, thing.meetingId, sha256),
    })
    const [made] = await tx
      .insert(scans)
      .values({
        ...words,
        orgId: thing.orgId,
        type,
        size: bytes.length,
        sha256,
        bytes,
        thumbnail: type !== 'pdf' && thumbnail ? thumbnailFrom(thumbnail) : undefined,
        contentHash: thing.contentHash,
        attachedBy: viewer.accountId,
        insteadOf,
        attachedOn: today,
      })
      .returning({ id: scans.id })
    return {
      goTo: `/meetings/${thing.meetingId}?after=scan`,
      detail: { scan: made?.id, of: input.of, type, size: bytes.length, sha256 },
    }
  },
})

/** The minutes of the meeting, locked: their meeting's scans are counted one upload after the other. */
async function minutesOf(tx: Tx, meetingId: number) {
  const [found] = await tx
    .select({ id: minutes.id, contentHash: minutes.contentHash })
    .from(minutes)
    .where(eq(minutes.meetingId, meetingId))
  const locked = found && (await lockMinutes(tx, found.id))
  return locked && { ...locked, contentHash: found.contentHash }
}
type Found = NonNullable<Awaited<ReturnType<typeof minutesOf>>>

/** Uploads to different meetings of one cell wait for each other, so that together they do not pass the quota. */
async function usedBy(tx: Tx, orgId: number) {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, orgId))
    .for('no key update')
  const [row] = await tx
    .select({ used: sql<number>`coalesce(sum(${scans.size}), 0)::float8` })
    .from(scans)
    .where(eq(scans.orgId, orgId))
  return row?.used ?? 0
}

async function isKnown(tx: Tx, meetingId: number, sha256: string) {
  const rows = await tx
    .select({ id: scans.id })
    .from(scans)
    .where(
      and(
        eq(scans.meetingId, meetingId),
        eq(scans.sha256, sha256),
        notExists(
          tx.select({ one: sql`1` }).from(scanReplacements).where(eq(scanReplacements.scanId, scans.id)),
        ),
      ),
    )
    .limit(1)
  return rows.length > 0
}
