import 'server-only'
import type { Tx } from '@/db/client'
import { organisationEventParties, organisationEvents } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import type { EventKind } from './labels'

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

type Named = { id: number; name: string }

/** One row for each organisation whose superior changed because that one merged into another. */
export async function recordMoves(
  tx: Tx,
  moved: readonly Named[],
  { from, to }: { from: Named; to: Named },
  decision: Decision,
  by: By,
) {
  for (const { id } of moved)
    await recordEvent(
      tx,
      {
        ...{ orgId: id, kind: 'moved', before: from.name, after: to.name },
        ...{ from: [from.id], to: [to.id] },
      },
      decision,
      { ...by, submitKey: undefined },
    )
}
