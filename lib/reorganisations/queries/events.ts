import 'server-only'
import { and, asc, desc, eq, inArray, isNull, not, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey, db } from '@/db/client'
import { accounts, handovers, organisationEventParties, organisationEvents, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'

const heirs = alias(organisations, 'heirs')
const MOST_LISTED = 200

const columns = {
  id: organisationEvents.id,
  orgId: organisationEvents.orgId,
  organisation: organisations.name,
  kind: organisationEvents.kind,
  happenedOn: organisationEvents.happenedOn,
  decisionNumber: organisationEvents.decisionNumber,
  decidedOn: organisationEvents.decidedOn,
  decidedBy: organisationEvents.decidedBy,
  before: organisationEvents.before,
  after: organisationEvents.after,
  waiting: sql<number>`(select count(*)::int from handovers
    where handovers.event_id = organisation_events.id and handovers.confirmed_on is null)`,
}

/** What one decision wrote at once stands together: the change itself, then whom it moved. */
const newestFirst = [
  desc(organisationEvents.happenedOn),
  desc(organisationEvents.createdAt),
  asc(organisationEvents.id),
]

/** Founded below this one by mistake, corrected since: the cell has stood there on no day. */
const correctedSince = (partyId: SQLWrapper) => sql`(organisation_events.kind = 'founded'
  and exists (select from organisations founded where founded.id = organisation_events.org_id and founded.kind = 'cell')
  and exists (select from organisations above where above.id = ${partyId} and above.kind <> 'cell')
  and not exists (select from organisation_versions stood
    where stood.org_id = organisation_events.org_id and stood.parent_id = ${partyId}))`

const partyIn = (viewer: Viewer) =>
  db
    .select({ id: organisationEventParties.eventId })
    .from(organisationEventParties)
    .innerJoin(organisationEvents, eq(organisationEvents.id, organisationEventParties.eventId))
    .where(
      and(
        scope(viewer, 'organisations.read', { path: organisationEventParties.orgPath }),
        not(correctedSince(organisationEventParties.orgId)),
      ),
    )

/** Of an organisation within reach, or one that led to it. */
const readable = (viewer: Viewer): SQL | undefined =>
  or(
    scope(viewer, 'organisations.read', { path: organisationEvents.orgPath }),
    inArray(organisationEvents.id, partyIn(viewer)),
  )

/** Lịch sử của một tổ chức: its own events and those it took part in, the newest first. */
export async function listEventsOf(viewer: Viewer, orgId: number) {
  return db
    .select(columns)
    .from(organisationEvents)
    .innerJoin(organisations, eq(organisations.id, organisationEvents.orgId))
    .where(
      and(
        readable(viewer),
        or(
          eq(organisationEvents.orgId, orgId),
          sql`exists (select from organisation_event_parties party
            where party.event_id = organisation_events.id and party.org_id = ${orgId}
              and not ${correctedSince(sql`party.org_id`)})`,
        ),
      ),
    )
    .orderBy(...newestFirst)
    .limit(MOST_LISTED)
}
export type EventRow = Awaited<ReturnType<typeof listEventsOf>>[number]

/** Thay đổi tổ chức within reach; `waiting`: only those with a handover that nobody has confirmed. */
export async function listEvents(viewer: Viewer, { waiting }: { waiting: boolean }, most = MOST_LISTED) {
  const unconfirmed = db
    .select({ id: handovers.eventId })
    .from(handovers)
    .where(and(isNull(handovers.confirmedOn), scope(viewer, 'handovers.read', { path: handovers.orgPath })))
  return db
    .select(columns)
    .from(organisationEvents)
    .innerJoin(organisations, eq(organisations.id, organisationEvents.orgId))
    .where(and(readable(viewer), waiting ? inArray(organisationEvents.id, unconfirmed) : undefined))
    .orderBy(...newestFirst)
    .limit(most)
}

export async function getEvent(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      ...columns,
      path: organisationEvents.orgPath,
      heirId: organisationEvents.heirId,
      heir: heirs.name,
      doneBy: accounts.fullName,
      insteadOf: organisationEvents.insteadOf,
      doneOn: organisationEvents.doneOn,
    })
    .from(organisationEvents)
    .innerJoin(organisations, eq(organisations.id, organisationEvents.orgId))
    .innerJoin(accounts, eq(accounts.id, organisationEvents.doneBy))
    .leftJoin(heirs, eq(heirs.id, organisationEvents.heirId))
    .where(and(eq(organisationEvents.id, id), readable(viewer)))
  return found
}
