import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisationEventParties, organisationEvents } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isBaseCell } from '@/lib/organisations/rules'
import { type EventKind, standingUnder } from './labels'
import type { Locked } from './load'

export type Decision = { decisionNumber: string; decidedOn: Day; decidedBy: string; happenedOn: Day }
export type By = { viewer: Viewer; today: Day; insteadOf: string | undefined; submitKey?: string | undefined }
type Change = {
  orgId: number
  kind: EventKind
  before: string
  after: string
  heirId?: number | undefined
  from?: readonly number[]
  to?: readonly number[]
}

/** One row of the history of an organisation, and whom else it concerns. */
export async function recordEvent(tx: Tx, change: Change, decision: Decision, by: By) {
  const { from = [], to = [], ...told } = change
  const { decisionNumber, decidedOn, decidedBy, happenedOn } = decision
  const [made] = await tx
    .insert(organisationEvents)
    .values({
      ...told,
      ...{ decisionNumber, decidedOn, decidedBy, happenedOn },
      ...{ doneBy: by.viewer.accountId, insteadOf: by.insteadOf, doneOn: by.today, submitKey: by.submitKey },
    })
    .returning({ id: organisationEvents.id })
  if (!made) throw new Error('event not recorded')
  const parties = [
    ...from.map((orgId) => ({ orgId, side: 'from' as const })),
    ...[...new Set(to)].map((orgId) => ({ orgId, side: 'to' as const })),
  ]
  if (parties.length > 0)
    await tx.insert(organisationEventParties).values(parties.map((party) => ({ ...party, eventId: made.id })))
  return made.id
}

/** The decision that founded it was about this superior; the wrong one stays in the row, which is only added to. */
export async function foundedUnder(
  tx: Tx,
  orgId: number,
  { wrongId, rightId }: { wrongId: number; rightId: number },
) {
  const { eventId, orgId: partyId } = organisationEventParties
  const events = await tx
    .select({ eventId })
    .from(organisationEvents)
    .innerJoin(organisationEventParties, eq(eventId, organisationEvents.id))
    .where(
      and(eq(organisationEvents.orgId, orgId), eq(organisationEvents.kind, 'founded'), eq(partyId, wrongId)),
    )
  if (events.length > 0)
    await tx
      .insert(organisationEventParties)
      .values(events.map((event) => ({ ...event, orgId: rightId, side: 'from' as const })))
      .onConflictDoNothing()
}

type Placed = { id: number; path: string; kind: Locked['kind']; cellType: Locked['cellType'] }
type Named = { id: number; name: string; path: string }

/** Chuyển trực thuộc, one row; and one more where a cell comes to be a base cell or ceases to be one by it. */
export async function recordMove(
  tx: Tx,
  moved: Placed,
  { from, to }: { from: Omit<Named, 'path'>; to: Named },
  decision: Decision,
  by: By,
) {
  const parties = { orgId: moved.id, from: [from.id], to: [to.id] }
  const eventId = await recordEvent(
    tx,
    { ...parties, kind: 'moved', before: from.name, after: to.name },
    decision,
    by,
  )
  const wasBase = isBaseCell(moved)
  const isBase = isBaseCell({ ...moved, path: `${to.path}${moved.id}/` })
  const words = { before: standingUnder(from, wasBase), after: standingUnder(to, isBase) }
  if (wasBase !== isBase)
    await recordEvent(tx, { ...parties, ...words, kind: 'kindChanged' }, decision, {
      ...by,
      submitKey: undefined,
    })
  return eventId
}
