'use server'

import { eq, sql } from 'drizzle-orm'
import { meetings, minutes, supplements } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { withdrawUntouched } from '@/lib/feedback/open-items'
import { feedbackLeaves } from '@/lib/meetings/answers'
import { contentOf } from '@/lib/meetings/content-of'
import { minutesInput, returnInput, supplementInput } from '@/lib/meetings/input'
import { lockMinutes } from '@/lib/meetings/load'
import { outcomeFrom } from '@/lib/meetings/outcome-of'
import { stepFrom } from '@/lib/meetings/rules/states'
import { settleOfReturn, tellOfReturn } from '@/lib/notices/tell'
import { papersAfter } from '@/lib/papers/after'
import { supplementFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'

/** Gửi cấp trên: the minutes and their feedback leave together; sending again after a return sends the supplement. */
export const send = action({
  permission: 'minutes.send',
  input: minutesInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, today }) => {
    const status = stepFrom(thing.status, 'send')
    const isFirst = thing.status === 'completed'
    if (!isFirst && !thing.isSupplemented)
      throw new RuleError('Đồng chí ghi nội dung bổ sung theo yêu cầu của cấp trên rồi mới gửi lại.')
    await tx
      .update(minutes)
      .set({ status, sentAt: sql`now()`, sentOn: today, returnedReason: null })
      .where(eq(minutes.id, thing.id))
    if (isFirst) {
      await tx
        .update(meetings)
        .set({ filedAt: sql`now()`, filedOn: today, version: sql`${meetings.version} + 1` })
        .where(eq(meetings.id, thing.meetingId))
      const outcome = outcomeFrom(thing.outcome)
      if (outcome)
        await feedbackLeaves(tx, {
          viewer,
          minutes: thing,
          content: contentOf(thing.content),
          outcome,
          day: today,
        })
    } else await settleOfReturn(tx, thing.meetingId)
    return { goTo: `/meetings/${thing.meetingId}?after=send` }
  },
})

/** Rút lại: a sending made by mistake, until the superior has received it or touched one of its items. */
export const withdraw = action({
  permission: 'minutes.withdraw',
  input: minutesInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, today, insteadOf }) => {
    const status = stepFrom(thing.status, 'withdraw')
    // What the superior has read and answered is not written anew.
    if (thing.returns > 0)
      throw new RuleError(
        'Cấp trên đã trả lại biên bản này một lần nên không rút lại được nữa. Đồng chí báo cấp trên trả lại để bổ sung.',
      )
    await withdrawUntouched(tx, thing.id, { doneBy: viewer.accountId, insteadOf, day: today })
    await tx.update(minutes).set({ status, sentAt: null, sentOn: null }).where(eq(minutes.id, thing.id))
    await tx
      .update(meetings)
      .set({ filedAt: null, filedOn: null, version: sql`${meetings.version} + 1` })
      .where(eq(meetings.id, thing.meetingId))
    return { goTo: `/meetings/${thing.meetingId}?after=withdraw` }
  },
})

export const receive = action({
  permission: 'minutes.receive',
  input: minutesInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, thing, today }) => {
    const status = stepFrom(thing.status, 'receive')
    await tx
      .update(minutes)
      .set({ status, receivedAt: sql`now()`, receivedOn: today })
      .where(eq(minutes.id, thing.id))
    return { goTo: `/meetings/${thing.meetingId}?after=receive` }
  },
})

/** Trả lại bổ sung: the text stays as it is; the cell answers beside it. */
export const returnMinutes = action({
  permission: 'minutes.return',
  input: returnInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, input, today }) => {
    const status = stepFrom(thing.status, 'return')
    if (thing.cellEndedOn)
      throw new RuleError(
        'Chi bộ đã giải thể hoặc sáp nhập nên không còn ai bổ sung; đồng chí tiếp nhận biên bản.',
      )
    const returns = thing.returns + 1
    await tx
      .update(minutes)
      .set({ status, returnedReason: input.reason, returns })
      .where(eq(minutes.id, thing.id))
    await tellOfReturn(tx, thing, { returns, doneBy: viewer.accountId, today })
    return { goTo: `/meetings/${thing.meetingId}?after=return`, detail: { reason: input.reason } }
  },
})

export const supplement = action({
  permission: 'minutes.supplement',
  input: supplementInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    if (thing.status !== 'returned' || !thing.returnedReason)
      throw new RuleError('Chỉ bổ sung được biên bản cấp trên đã trả lại.')
    const [made] = await tx
      .insert(supplements)
      .values({
        minutesId: thing.id,
        orgId: thing.orgId,
        text: input.text,
        returnedReason: thing.returnedReason,
        returnNo: thing.returns,
        writtenBy: viewer.accountId,
        writtenOn: today,
        insteadOf,
      })
      .returning({ id: supplements.id })
    if (!made) throw new Error('supplement not made')
    await queuePapers(tx, { id: made.id, orgId: thing.orgId }, [
      { form: 'supplement', fileName: supplementFileName(thing.month, thing.cell) },
    ])
    papersAfter(made.id, ['supplement'])
    return { goTo: `/meetings/${thing.meetingId}?after=supplement` }
  },
})
