import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, screenings } from '@/db/schema'

/** What was found of a member, locked, where the member stands now. */
export async function screeningById(tx: Tx, screeningId: number) {
  const [found] = await tx
    .select({
      id: screenings.id,
      path: members.orgPath,
      memberId: screenings.memberId,
      outcome: screenings.outcome,
      screenedOn: screenings.screenedOn,
      followedOn: screenings.followedOn,
      version: screenings.version,
    })
    .from(screenings)
    .innerJoin(members, eq(members.id, screenings.memberId))
    .where(eq(screenings.id, screeningId))
    .for('no key update', { of: screenings })
  return found
}
