import 'server-only'
import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { db } from '@/db/client'
import { conferences, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { dueDaysBelow } from '@/lib/calendar/due-days'
import { mayChangeConference } from '@/lib/calendar/rules'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'

const columns = {
  id: conferences.id,
  path: conferences.orgPath,
  org: organisations.name,
  orgId: conferences.orgId,
  name: conferences.name,
  heldOn: conferences.heldOn,
  clashReason: conferences.clashReason,
  cancelledOn: conferences.cancelledOn,
  changeReason: conferences.changeReason,
  version: conferences.version,
}
const place = { path: conferences.orgPath }

/** Hội nghị của một tháng. */
export async function listConferences(viewer: Viewer, month: Day) {
  return db
    .select(columns)
    .from(conferences)
    .innerJoin(organisations, eq(organisations.id, conferences.orgId))
    .where(
      and(
        scope(viewer, 'conferences.read', place),
        gte(conferences.heldOn, month),
        lt(conferences.heldOn, addMonths(month, 1)),
      ),
    )
    .orderBy(asc(conferences.heldOn), asc(conferences.id))
    .limit(200)
}
export type ConferenceRow = Awaited<ReturnType<typeof listConferences>>[number]

/** One conference with the cells whose common day it takes. */
export async function getConference(viewer: Viewer, id: number, today: Day) {
  const [found] = await db
    .select(columns)
    .from(conferences)
    .innerJoin(organisations, eq(organisations.id, conferences.orgId))
    .where(and(eq(conferences.id, id), scope(viewer, 'conferences.read', place)))
  if (!found) return undefined
  const mayChange = can(viewer, 'conferences.change', found) && mayChangeConference(found, today)
  if (found.cancelledOn) return { ...found, mayChange, affected: [] }
  const below = await dueDaysBelow(db, monthOf(found.heldOn), found.path)
  const affected = below.filter(
    (cell) => cell.dueOn === found.heldOn && can(viewer, 'organisations.read', cell),
  )
  return { ...found, mayChange, affected }
}
