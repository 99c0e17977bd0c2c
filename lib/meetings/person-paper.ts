import 'server-only'
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { proposals } from '@/db/schema'
import { personResolutionPaper } from './paper/person-resolution'
import { paperSourceOf } from './paper-source'

/** The resolution about one person, from the frozen minutes it was decided in. */
export async function personResolutionData(from: Db | Tx, proposalId: number) {
  const [found] = await from
    .select({ minutesId: proposals.minutesId, position: proposals.position })
    .from(proposals)
    .where(eq(proposals.id, proposalId))
  const source = found && (await paperSourceOf(from, found.minutesId))
  return source && personResolutionPaper(source, found.position)
}
