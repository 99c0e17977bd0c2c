'use server'

import { and, eq, inArray } from 'drizzle-orm'
import { meetings, visitPlans } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { planInput } from '@/lib/visits/input'
import { lockVisitor } from '@/lib/visits/load'

/** Lịch trình of one month: what is ticked is planned, what is not is no longer. */
export const planVisits = action({
  permission: 'visits.plan',
  input: planInput,
  load: (tx, { visitorId }) => lockVisitor(tx, visitorId),
  run: async ({ tx, thing: visitor, input: { month, ids } }) => {
    const ofMonth = await tx
      .select({ id: meetings.id, orgId: meetings.orgId })
      .from(meetings)
      .where(and(eq(meetings.month, month), within(meetings.orgPath, visitor.path)))
    const chosen = ofMonth.filter(({ id }) => ids.includes(id))
    if (chosen.length !== new Set(ids).size) throw new NotFound()
    const others = ofMonth.flatMap(({ id }) => (ids.includes(id) ? [] : [id]))
    await tx
      .delete(visitPlans)
      .where(and(eq(visitPlans.visitorId, visitor.id), inArray(visitPlans.meetingId, [0, ...others])))
    if (chosen.length > 0)
      await tx
        .insert(visitPlans)
        .values(chosen.map(({ id, orgId }) => ({ visitorId: visitor.id, meetingId: id, orgId })))
        .onConflictDoNothing()
    return {
      message: `Đã lưu lịch trình: ${chosen.length} kỳ sinh hoạt.`,
      detail: { step: 'plan', month, ids },
    }
  },
})
