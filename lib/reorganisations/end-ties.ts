import 'server-only'
import { and, asc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { grants, posts, residences, visitAssignments, visitors } from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import { homesUntil } from '@/lib/visits/rules/target'

type Ending = { orgId: number; heirId: number | undefined; on: Day }

/** Nơi cư trú: members of other cells whom this one knew as residents are known to its heir. */
export const handOverResidents = (tx: Tx, { orgId, heirId }: Omit<Ending, 'on'>) =>
  tx
    .update(residences)
    .set({ residenceOrgId: heirId ?? null, version: sql`${residences.version} + 1` })
    .where(and(eq(residences.residenceOrgId, orgId), isNull(residences.endedOn)))

/** Dự sinh hoạt: nobody is assigned any more; whose own cell or cell of residence it was has the heir for it from then on. */
export async function endVisits(tx: Tx, { orgId, heirId, on }: Ending) {
  const last = addDays(on, -1)
  await tx
    .update(visitAssignments)
    .set({
      endsOn: sql`greatest(${visitAssignments.startsOn}, ${last})`,
      version: sql`${visitAssignments.version} + 1`,
    })
    .where(
      and(
        eq(visitAssignments.orgId, orgId),
        or(isNull(visitAssignments.endsOn), gte(visitAssignments.endsOn, on)),
      ),
    )
  if (heirId === undefined) return
  const people = await tx
    .select()
    .from(visitors)
    .where(or(eq(visitors.ownCellId, orgId), eq(visitors.residenceCellId, orgId)))
    .orderBy(asc(visitors.id))
    .for('no key update')
  const heirOf = (cellId: number | null) => (cellId === orgId ? heirId : cellId)
  for (const person of people)
    await tx
      .update(visitors)
      .set({
        ownCellId: heirOf(person.ownCellId),
        residenceCellId: heirOf(person.residenceCellId),
        homesBefore: homesUntil(person, on),
        version: person.version + 1,
      })
      .where(eq(visitors.id, person.id))
}

/** Quyền held in an organisation end the day before it does not exist any more. */
export const endGrants = (tx: Tx, orgId: number, on: Day) =>
  tx
    .update(grants)
    .set({ endsOn: addDays(on, -1) })
    .where(and(eq(grants.orgId, orgId), or(isNull(grants.endsOn), gte(grants.endsOn, on))))

/** Chức vụ of an organisation that ends. */
export const endPosts = (tx: Tx, orgIds: number[], on: Day) =>
  tx
    .update(posts)
    .set({
      endsOn: sql`greatest(${posts.startsOn}, ${addDays(on, -1)})`,
      endNote: 'Tổ chức kết thúc hoạt động',
      version: sql`${posts.version} + 1`,
    })
    .where(and(inArray(posts.orgId, orgIds), isNull(posts.endsOn)))
