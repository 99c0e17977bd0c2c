import 'server-only'
import { and, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays } from '@/db/schema'
import { hasApplied } from '@/lib/core/on-day'
import type { Contract } from './rules/contracts'

/** What the rule about contracts reads of every stay; of members already found in reach. */
export async function contractsOf(memberIds: readonly number[]) {
  const found = new Map<number, Contract[]>()
  if (memberIds.length === 0) return found
  const rows = await db
    .select({
      memberId: awayStays.memberId,
      hasPartyOrganisation: awayStays.hasPartyOrganisation,
      contractFrom: awayStays.contractFrom,
      contractTo: awayStays.contractTo,
      endsOn: awayStays.endsOn,
    })
    .from(awayStays)
    .where(and(inArray(awayStays.memberId, [...memberIds]), hasApplied('away_stays')))
  for (const { memberId, ...row } of rows) found.set(memberId, [...(found.get(memberId) ?? []), row])
  return found
}
