import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { organisationVersions } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { heldOn } from '@/lib/core/on-day'
import { inCut, type Tagged } from '@/lib/organisations/cut'
import { insideThen } from '@/lib/statistics/place-then'

type Place = { id: number }
const each = organisationVersions
const aboveThen = alias(organisationVersions, 'above_then')
const many = sql<number>`count(*)::int`

/** Organisations of a place on a day by kind and type: Biểu 5-BTCTW. */
export async function countOrganisations(viewer: Viewer, place: Place, on: Day, { tag }: Tagged) {
  // As isBaseCell of the organisations has it, by the superior and type of that day.
  const isBase = sql<boolean>`coalesce(${aboveThen.kind} = 'top', false)
    and ${each.cellType} is distinct from 'village'`
  return db
    .select({ kind: each.kind, type: each.cellType, isBase: isBase.as('is_base'), n: many })
    .from(each)
    .leftJoin(aboveThen, and(eq(aboveThen.orgId, each.parentId), heldOn(aboveThen, on)))
    .where(
      and(
        scope(viewer, 'statistics.read', { path: each.path }),
        heldOn(each, on),
        await insideThen(place, each.path, on),
        inArray(each.kind, ['grassroots', 'section', 'cell']),
        inCut(each.orgId, { tag }),
      ),
    )
    .groupBy(each.kind, each.cellType, sql`is_base`)
}
export type OrganisationCount = Awaited<ReturnType<typeof countOrganisations>>[number]

/** Chi bộ of a place on a day. */
export async function countCellsOn(viewer: Viewer, place: Place, on: Day, { tag }: Tagged) {
  const [row] = await db
    .select({ n: many })
    .from(each)
    .where(
      and(
        scope(viewer, 'statistics.read', { path: each.path }),
        heldOn(each, on),
        await insideThen(place, each.path, on),
        eq(each.kind, 'cell'),
        inCut(each.orgId, { tag }),
      ),
    )
  return row?.n ?? 0
}
