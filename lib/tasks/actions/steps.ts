'use server'

import { and, eq } from 'drizzle-orm'
import { members } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { isCurrent } from '@/lib/members/conditions'
import { closeInput, extendInput, reassignInput, reopenTaskInput, reportInput } from '@/lib/tasks/input'
import { lockTask } from '@/lib/tasks/load'
import { assertExtends, assertMayReopen, assertOpen, assertReassigns } from '@/lib/tasks/rules'
import { takeStep } from '@/lib/tasks/take-step'

/** Báo tiến độ: what has been done so far; the next minutes begin with these words. */
export const reportTask = action({
  permission: 'tasks.report',
  input: reportInput,
  load: (tx, { taskId }) => lockTask(tx, taskId),
  run: async (its) => {
    assertOpen(its.thing)
    const { progress } = its.input
    await takeStep(its, { kind: 'progress', note: progress }, { result: progress })
    return { message: 'Đã ghi tiến độ; kỳ họp tới biên bản có sẵn nội dung này.' }
  },
})

/** Ghi kết quả between meetings; the next one still hears of it. */
export const closeTask = action({
  permission: 'tasks.close',
  input: closeInput,
  load: (tx, { taskId }) => lockTask(tx, taskId),
  run: async (its) => {
    assertOpen(its.thing)
    const { verdict, outcome } = its.input
    await takeStep(
      its,
      { kind: verdict, note: outcome },
      { state: verdict, result: outcome, isUnreported: true },
    )
    return { message: 'Đã ghi kết quả; kỳ họp tới chi bộ nghe báo cáo.', detail: { verdict } }
  },
})

export const extendTask = action({
  permission: 'tasks.extend',
  input: extendInput,
  load: (tx, { taskId }) => lockTask(tx, taskId),
  run: async (its) => {
    const { dueOn, reason } = its.input
    assertExtends(its.thing, dueOn, its.today)
    await takeStep(its, { kind: 'extended', note: reason, dueOn }, { dueOn })
    return { message: 'Đã gia hạn.', detail: { before: its.thing.dueOn, dueOn } }
  },
})

/** Giao lại cho đồng chí khác của chi bộ: deadline and history stay with the task. */
export const reassignTask = action({
  permission: 'tasks.reassign',
  input: reassignInput,
  load: (tx, { taskId }) => lockTask(tx, taskId),
  run: async (its) => {
    const { tx, thing, input } = its
    assertReassigns(thing, input.assigneeId)
    const [person] = await tx
      .select({ id: members.id, fullName: members.fullName })
      .from(members)
      .where(and(eq(members.id, input.assigneeId), eq(members.orgId, thing.orgId), isCurrent))
      .for('share')
    if (!person)
      throw new RuleError('Người này không có trong danh sách chi bộ; đồng chí chọn lại.', 'assigneeId')
    const note = `Từ đồng chí ${thing.assignee} sang đồng chí ${person.fullName}. ${input.why}`
    await takeStep(
      its,
      { kind: 'reassigned', note },
      { assigneeId: person.id, assigneeName: person.fullName },
    )
    return {
      message: `Đã giao lại cho đồng chí ${person.fullName}.`,
      detail: { before: thing.ownerId, after: person.id },
    }
  },
})

/** A result entered by mistake. */
export const reopenTask = action({
  permission: 'tasks.reopen',
  input: reopenTaskInput,
  load: (tx, { taskId }) => lockTask(tx, taskId),
  run: async (its) => {
    assertMayReopen(its.thing)
    await takeStep(
      its,
      { kind: 'reopened', note: its.input.reason },
      { state: 'open', result: '', isUnreported: false },
    )
    return { message: 'Đã mở lại nhiệm vụ.' }
  },
})
