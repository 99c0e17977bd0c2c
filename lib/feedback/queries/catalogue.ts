import 'server-only'
import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { addressees, feedbackFields, organisations } from '@/db/schema'
import { isHeld } from '@/lib/accounts/held'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { asList, once } from '@/lib/core/one-question'
import { answeringRoles, worksAfter } from '@/lib/feedback/agencies'
import { namedAsRequest } from '@/lib/feedback/item'
import { topOf } from '@/lib/organisations/top'

/** Every viewer belongs to one tree; its catalogue is open to all who may read feedback there. */
const topsOf = (viewer: Viewer) => [...new Set(pathsFor(viewer, 'feedback.read').map(topOf))]

const inForce = (viewer: Viewer, of: typeof addressees | typeof feedbackFields, today: Day) =>
  and(inArray(of.orgId, topsOf(viewer)), or(isNull(of.endedOn), gte(of.endedOn, today)))

/** In the order the catalogue gives. */
const inOrder = (of: typeof addressees | typeof feedbackFields) => [asc(of.position), asc(of.id)]

/** Nơi nhận phản ánh. */
export async function listAddressees(viewer: Viewer, today: Day) {
  return db
    .select({ id: addressees.id, name: addressees.name, agencyId: addressees.agencyId })
    .from(addressees)
    .where(inForce(viewer, addressees, today))
    .orderBy(...inOrder(addressees))
}

const fieldsOf = (viewer: Viewer, today: Day) =>
  db
    .select({ name: feedbackFields.name })
    .from(feedbackFields)
    .where(inForce(viewer, feedbackFields, today))
    .orderBy(...inOrder(feedbackFields))

/** Lĩnh vực, by name. */
export async function listFields(viewer: Viewer, today: Day) {
  return (await fieldsOf(viewer, today)).map(({ name }) => name)
}

/** Bodies that answer. isRequest: HĐND, Mặt trận, đoàn thể are asked to consider, not told to. hasAccount: somebody can answer here. */
export async function listAgencies(viewer: Viewer, today: Day) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      // Written out: a column of a question to one table loses its table's name inside.
      isRequest: namedAsRequest(sql`organisations.id`),
      hasAccount: isHeld(today, ...answeringRoles).mapWith(Boolean),
    })
    .from(organisations)
    .where(
      and(
        eq(organisations.kind, 'agency'),
        inArray(organisations.parentId, topsOf(viewer)),
        worksAfter(today),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
}

/** Whether anybody can approve what is proposed: in the first weeks there may be no account of the Thường trực yet. */
export async function hasApprover(viewer: Viewer, today: Day) {
  const [found] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.id, topsOf(viewer)), isHeld(today, 'permanentCommittee')))
    .limit(1)
  return found !== undefined
}

/** The cells for which the viewer may send an item between meetings. */
export async function listOwnCells(viewer: Viewer) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(
        eq(organisations.kind, 'cell'),
        isNull(organisations.endedOn),
        scope(viewer, 'feedback.create', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.name))
}

/** By what a list of items can be narrowed: nơi nhận, lĩnh vực and đảng bộ cơ sở, asked for in one. */
export async function listNarrowings(viewer: Viewer, today: Day) {
  const named = db
    .select({ id: addressees.id, name: addressees.name })
    .from(addressees)
    .where(inForce(viewer, addressees, today))
    .orderBy(...inOrder(addressees))
  const communes = db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      and(
        eq(organisations.kind, 'grassroots'),
        isNull(organisations.endedOn),
        scope(viewer, 'feedback.read', { path: organisations.path }),
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
  const [found] = await db
    .select({
      addressees: asList(named),
      fields: asList(fieldsOf(viewer, today)),
      communes: asList(communes),
    })
    .from(once)
  return found ?? { addressees: [], fields: [], communes: [] }
}
export type Narrowings = Awaited<ReturnType<typeof listNarrowings>>

/** The organisation whose items a list shows; only one from which the viewer may read any. */
export async function getItemPlace(viewer: Viewer, orgId: number) {
  const [found] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, orgId), scope(viewer, 'feedback.read', { path: organisations.path })))
  return found
}
