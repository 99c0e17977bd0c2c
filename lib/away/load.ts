import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { awayStays } from '@/db/schema'

/** A stay elsewhere, locked until the transaction ends. */
export async function lockStay(tx: Tx, stayId: number) {
  const [found] = await tx
    .select({
      id: awayStays.id,
      path: awayStays.orgPath,
      ownerId: awayStays.memberId,
      orgId: awayStays.orgId,
      memberId: awayStays.memberId,
      place: awayStays.place,
      work: awayStays.work,
      startsOn: awayStays.startsOn,
      version: awayStays.version,
    })
    .from(awayStays)
    .where(eq(awayStays.id, stayId))
    .for('no key update')
  return found
}
