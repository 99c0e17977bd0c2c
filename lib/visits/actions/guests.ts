'use server'

import { and, eq, sql } from 'drizzle-orm'
import { tasks, visitMatches, visitors, visitPromises } from '@/db/schema'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { followInput, matchInput } from '@/lib/visits/input'
import { lockVisit } from '@/lib/visits/load'

/** Khớp đại biểu: who a guest of the minutes is. A new decision stands beside the old one and holds. */
export const matchGuest = action({
  permission: 'visits.match',
  input: matchInput,
  load: (tx, { visitId }) => lockVisit(tx, visitId),
  run: async ({ tx, viewer, thing: visit, input: { visitorId }, today, insteadOf }) => {
    const chosen = visitorId === 'none' ? null : visitorId
    if (chosen !== null) {
      const [known] = await tx
        .select({ id: visitors.id })
        .from(visitors)
        .where(and(eq(visitors.id, chosen), sql`starts_with(${visit.path}, ${visitors.orgPath})`))
      if (!known) throw new NotFound()
    }
    await tx.insert(visitMatches).values({
      visitId: visit.id,
      orgId: visit.orgId,
      visitorId: chosen,
      decidedBy: viewer.accountId,
      insteadOf,
      decidedOn: today,
    })
    return {
      message: chosen === null ? 'Đã ghi: không thuộc danh sách.' : 'Đã khớp đại biểu với danh sách.',
      detail: { step: 'match', guest: visit.fullName, visitorId: chosen },
    }
  },
})

/** Lời hứa khi dự thành nhiệm vụ: the cell hears of it at its meetings until it is done. */
export const followPromise = action({
  permission: 'visits.follow',
  input: followInput,
  load: (tx, { visitId }) => lockVisit(tx, visitId),
  run: async ({ tx, viewer, thing: visit, input: { title, dueOn = null }, today }) => {
    if (!visit.isSent)
      throw new RuleError(
        'Biên bản này chưa gửi lên cấp trên. Đồng chí ghi việc theo dõi sau khi nhận được biên bản.',
      )
    if (dueOn !== null && dueOn < visit.heldOn)
      throw new RuleError('Hạn làm xong trước ngày dự sinh hoạt. Đồng chí sửa lại hạn.', 'dueOn')
    const [task] = await tx
      .insert(tasks)
      .values({
        orgId: visit.orgId,
        meetingId: visit.meetingId,
        title,
        assigneeName: visit.fullName,
        dueOn,
      })
      .returning({ id: tasks.id })
    if (!task) throw new NotFound()
    await tx.insert(visitPromises).values({
      visitId: visit.id,
      orgId: visit.orgId,
      taskId: task.id,
      writtenBy: viewer.accountId,
      writtenOn: today,
    })
    return { message: 'Đã ghi thành việc theo dõi của chi bộ.', detail: { step: 'promise', title, dueOn } }
  },
})
