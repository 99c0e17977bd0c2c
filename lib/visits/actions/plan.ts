'use server'

import { and, eq, inArray } from 'drizzle-orm'
import { meetings, visitPlans } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { changedTicks } from '@/lib/core/ticks'
import { planInput } from '@/lib/visits/input'
import { lockVisitor } from '@/lib/visits/load'

/** Lịch trình of one month: what was ticked on the page is planned, what was unticked is no longer. */
export const planVisits = action({
  permission: 'visits.plan',
  input: planInput,
  load: (tx, { visitorId }) => lockVisitor(tx, visitorId),
  run: async ({ tx, thing: visitor, input }) => {
    const { month, ids } = input
    const { on, off } = changedTicks(input, ids)
    const ofMonth = await tx
      .select({ id: meetings.id, orgId: meetings.orgId, state: meetings.state })
      .from(meetings)
      .where(and(eq(meetings.month, month), within(meetings.orgPath, visitor.path)))
    const chosen = ofMonth.filter(({ id }) => on.includes(id))
    if (chosen.length !== on.length) throw new NotFound()
    const planned = (meetingIds: number[]) =>
      and(eq(visitPlans.visitorId, visitor.id), inArray(visitPlans.meetingId, [0, ...meetingIds]))
    await tx.delete(visitPlans).where(planned(off))
    if (chosen.length > 0)
      await tx
        .insert(visitPlans)
        .values(chosen.map(({ id, orgId }) => ({ visitorId: visitor.id, meetingId: id, orgId })))
        .onConflictDoNothing()
    const toAttend = ofMonth.filter(({ state }) => state !== 'notHeld')
    const all = await tx.$count(visitPlans, planned(toAttend.map(({ id }) => id)))
    return {
      message: `Đã lưu lịch trình: ${all} kỳ sinh hoạt.`,
      detail: { step: 'plan', month, ids },
    }
  },
})
