'use server'

import { eq } from 'drizzle-orm'
import { visitAssignments } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { assignInput, endAssignmentInput } from '@/lib/visits/input'
import { assertBelow, assignmentsAt, lockAssignment, lockVisitor } from '@/lib/visits/load'
import { assertMayAssign, assertPeriod } from '@/lib/visits/rules/assigning'

/** Phân công địa bàn, or one cell. */
export const assignVisitor = action({
  permission: 'visits.assign',
  input: assignInput,
  load: (tx, { visitorId }) => lockVisitor(tx, visitorId),
  run: async ({ tx, thing: visitor, input: { placeId, startsOn, endsOn = null } }) => {
    await assertBelow(tx, visitor.path, [placeId], ['grassroots', 'section', 'cell'])
    assertMayAssign({ startsOn, endsOn }, visitor, await assignmentsAt(tx, visitor.id, placeId))
    await tx.insert(visitAssignments).values({ visitorId: visitor.id, orgId: placeId, startsOn, endsOn })
    return {
      goTo: `/visits/people/${visitor.id}`,
      detail: { step: 'assign', placeId, startsOn, endsOn },
    }
  },
})

/** Kết thúc phân công: the row stays, with its last day. */
export const endAssignment = action({
  permission: 'visits.assign',
  input: endAssignmentInput,
  load: (tx, { assignmentId }) => lockAssignment(tx, assignmentId),
  run: async ({ tx, thing: assignment, input: { endsOn } }) => {
    assertPeriod({ startsOn: assignment.startsOn, endsOn })
    if (assignment.endsOn !== null && endsOn > assignment.endsOn)
      throw new RuleError('Phân công này đã kết thúc sớm hơn ngày ấy. Đồng chí ghi phân công mới.', 'endsOn')
    await tx
      .update(visitAssignments)
      .set({ endsOn, version: assignment.version + 1 })
      .where(eq(visitAssignments.id, assignment.id))
    return { message: 'Đã ghi ngày kết thúc phân công.', detail: { step: 'end', endsOn } }
  },
})
