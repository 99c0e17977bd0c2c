import { padded } from '@/lib/core/numbers'
import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, proposals } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addExemption } from '@/lib/members/add-exemption'
import { isOwnDecision } from './rules'

type Considered = {
  memberId: number | null
  fullName: string
  motion: string
  votes: number
  base: number
  /** inFavour, a penalty; null: no option reached its share. */
  decided: string | null
  number: number | null
  penalty: (typeof proposals.$inferSelect)['penalty']
  exemptionKind: (typeof proposals.$inferSelect)['exemptionKind']
  isReduction: boolean
  startsOn: Day | null
  endsOn: Day | null
}
type Meeting = {
  minutesId: number
  orgId: number
  kind: (typeof proposals.$inferSelect)['kind']
  heldOn: Day
  cell: string
  symbol: string
}

/** What a cell decided or asks about each person; an exemption it may decide itself stands in the register at once. */
export async function recordProposals(tx: Tx, meeting: Meeting, considered: readonly Considered[]) {
  if (considered.length === 0) return []
  const { minutesId, orgId, kind, heldOn, cell, symbol } = meeting
  const ids = considered.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  const still = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, orgId), inArray(members.id, [0, ...ids])))
  const listed = new Set(still.map(({ id }) => id))
  const rows = considered.map(({ decided, ...person }, position) => ({
    ...person,
    orgId,
    minutesId,
    position,
    kind,
    heldOn,
    memberId: person.memberId !== null && listed.has(person.memberId) ? person.memberId : null,
    isMet: decided !== null,
    state: isOwnDecision({ ...person, kind, decided }) ? ('ownDecision' as const) : ('waiting' as const),
  }))
  const made = await tx
    .insert(proposals)
    .values(rows)
    .returning({ id: proposals.id, number: proposals.number, fullName: proposals.fullName })
  for (const { state, memberId, fullName, exemptionKind, isReduction, startsOn, number } of rows)
    if (state === 'ownDecision' && memberId !== null && exemptionKind && !isReduction && startsOn)
      await named(fullName, () =>
        addExemption(tx, {
          memberId,
          orgId,
          kind: exemptionKind,
          startsOn,
          endsOn: null,
          decidedBy: cell,
          decisionNumber: `${padded(number)}-NQ/${symbol}`,
        }),
      )
  return made
}

/** The refusal says of whom it speaks. */
async function named(fullName: string, add: () => Promise<number>) {
  try {
    await add()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    throw new RuleError(`Đồng chí ${fullName}: ${error.message}`)
  }
}
