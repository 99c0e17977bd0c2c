'use server'

import { eq } from 'drizzle-orm'
import { visitors } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addVisitorInput, changeVisitorInput } from '@/lib/visits/input'
import { assertBelow, findCommittee, lockVisitor } from '@/lib/visits/load'
import { assertPeriod } from '@/lib/visits/rules/assigning'
import { homesUntil } from '@/lib/visits/rules/target'

/** Thêm đồng chí dự sinh hoạt. */
export const addVisitor = action({
  permission: 'visits.assign',
  isNew: true,
  input: addVisitorInput,
  load: (tx, { orgId }) => findCommittee(tx, orgId),
  run: async ({ tx, thing: committee, input: { orgId, ...given } }) => {
    assertPeriod({ startsOn: given.startsOn, endsOn: given.endsOn ?? null })
    await assertBelow(tx, committee.path, [given.ownCellId, given.residenceCellId], ['cell'])
    const [made] = await tx
      .insert(visitors)
      .values({ orgId, ...given })
      .returning({ id: visitors.id })
    return { goTo: `/visits/people/${made?.id}`, detail: { step: 'add', name: given.fullName } }
  },
})

/** Sửa thông tin, or end: visits already read from minutes follow the list. */
export const changeVisitor = action({
  permission: 'visits.assign',
  input: changeVisitorInput,
  load: (tx, { visitorId }) => lockVisitor(tx, visitorId),
  run: async ({ tx, thing: visitor, input: { visitorId, version, homeFrom, ...given } }) => {
    assertPeriod({ startsOn: given.startsOn, endsOn: given.endsOn ?? null })
    await assertBelow(tx, visitor.path, [given.ownCellId, given.residenceCellId], ['cell'])
    const home = { ownCellId: given.ownCellId ?? null, residenceCellId: given.residenceCellId ?? null }
    const isMoved = home.ownCellId !== visitor.ownCellId || home.residenceCellId !== visitor.residenceCellId
    await tx
      .update(visitors)
      .set({
        ...{ ...given, ...home },
        ...(isMoved && homeFrom ? { homesBefore: homesUntil(visitor, homeFrom) } : {}),
        endsOn: given.endsOn ?? null,
        version: version + 1,
      })
      .where(eq(visitors.id, visitorId))
    return {
      goTo: `/visits/people/${visitorId}`,
      detail: { step: 'change', name: given.fullName, ...(isMoved ? { homeFrom } : {}) },
    }
  },
})
