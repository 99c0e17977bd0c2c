'use server'

import { action } from '@/lib/core/action'
import { closeInput, extendInput, reopenTaskInput, reportInput } from '@/lib/tasks/input'
import { lockTask } from '@/lib/tasks/load'
import { assertExtends, assertMayReopen, assertOpen } from '@/lib/tasks/rules'
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
