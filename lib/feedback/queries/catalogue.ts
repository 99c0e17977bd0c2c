import 'server-only'
import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { addressees, feedbackFields, organisations } from '@/db/schema'
import { pathsFor, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { worksAfter } from '@/lib/feedback/agencies'
import { namedAsRequest } from '@/lib/feedback/item'
import { topOf } from '@/lib/organisations/top'

/** Every viewer belongs to one tree; its catalogue is open to all who may read feedback there. */
const topsOf = (viewer: Viewer) => [...new Set(pathsFor(viewer, 'feedback.read').map(topOf))]

/** Nơi nhận phản ánh, in the order the catalogue gives. */
export async function listAddressees(viewer: Viewer, today: Day) {
  return db
    .select({ id: addressees.id, name: addressees.name, agencyId: addressees.agencyId })
    .from(addressees)
    .where(
      and(
        inArray(addressees.orgId, topsOf(viewer)),
        or(isNull(addressees.endedOn), gte(addressees.endedOn, today)),
      ),
    )
    .orderBy(asc(addressees.position), asc(addressees.id))
}

/** Lĩnh vực, by name, in the order the catalogue gives. */
export async function listFields(viewer: Viewer, today: Day) {
  const rows = await db
    .select({ name: feedbackFields.name })
    .from(feedbackFields)
    .where(
      and(
        inArray(feedbackFields.orgId, topsOf(viewer)),
        or(isNull(feedbackFields.endedOn), gte(feedbackFields.endedOn, today)),
      ),
    )
    .orderBy(asc(feedbackFields.position), asc(feedbackFields.id))
  return rows.map(({ name }) => name)
}

/** Bodies that answer. isRequest: HĐND, Mặt trận, đoàn thể are asked to consider, not told to. */
export async function listAgencies(viewer: Viewer, today: Day) {
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      // Written out: a column of a question to one table loses its table's name inside.
      isRequest: namedAsRequest(sql`organisations.id`),
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

/** Đảng bộ cơ sở by which a list of items can be narrowed. */
export async function listCommunes(viewer: Viewer) {
  return db
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
}

/** The organisation whose items a list shows; only one from which the viewer may read any. */
export async function getItemPlace(viewer: Viewer, orgId: number) {
  const [found] = await db
    .select({ name: organisations.name })
    .from(organisations)
    .where(and(eq(organisations.id, orgId), scope(viewer, 'feedback.read', { path: organisations.path })))
  return found
}
