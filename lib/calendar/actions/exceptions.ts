'use server'

import { eq, sql } from 'drizzle-orm'
import { dayExceptions } from '@/db/schema'
import { withInstead } from '@/lib/accounts/words'
import { assertMayAsk } from '@/lib/calendar/exceptions'
import { askExceptionInput, decideExceptionInput } from '@/lib/calendar/input'
import { lockException, lockMeeting } from '@/lib/calendar/load'
import { quote } from '@/lib/calendar/rules'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { findRuleSet } from '@/lib/rulesets/load'

/** Đề nghị cấp trên cho phép họp muộn hơn số ngày được lùi. */
export const askException = action({
  permission: 'exceptions.ask',
  input: askExceptionInput,
  load: (tx, { id }) => lockMeeting(tx, id),
  run: async ({ tx, viewer, thing: meeting, input: { heldOn, reason }, today, insteadOf }) => {
    const ruleSet = await findRuleSet(tx, 'commonDay', meeting.month, meeting.path)
    assertMayAsk({ ...meeting, heldOn, ruleSet })
    const rule = ruleSet ? quote(ruleSet) : ''
    const made = await tx
      .insert(dayExceptions)
      .values({
        orgId: meeting.orgId,
        meetingId: meeting.id,
        heldOn,
        reason,
        rule,
        askedBy: viewer.accountId,
        askedOn: today,
        insteadOf,
      })
      .onConflictDoNothing()
      .returning({ id: dayExceptions.id })
    if (made.length === 0)
      throw new RuleError('Chi bộ đã có một đề nghị đang chờ cấp trên; đồng chí chờ trả lời.')
    return { goTo: `/calendar/${meeting.id}?done=asked`, detail: { heldOn, reason } }
  },
})

/** Cho phép hoặc không: once, by the committee above, with its reason. */
export const decideException = action({
  permission: 'exceptions.decide',
  input: decideExceptionInput,
  load: (tx, { exceptionId }) => lockException(tx, exceptionId),
  run: async ({ tx, viewer, thing: asked, input: { decision, reason }, today, insteadOf }) => {
    if (asked.state !== 'asked')
      throw new RuleError('Đề nghị này đã có trả lời. Đồng chí tải lại trang để xem.')
    const ruleSet = await findRuleSet(tx, 'commonDay', asked.month, asked.path)
    if (decision === 'permitted') assertMayAsk({ ...asked, state: asked.meetingState, ruleSet })
    await tx
      .update(dayExceptions)
      .set({
        state: decision,
        decidedBy: viewer.accountId,
        decidedByName: withInstead(viewer.fullName, insteadOf),
        decidedOn: today,
        decidedAt: sql`now()`,
        decisionReason: reason,
        version: asked.version + 1,
      })
      .where(eq(dayExceptions.id, asked.id))
    return {
      goTo: `/calendar/${asked.meetingId}?done=${decision}`,
      detail: { meetingId: asked.meetingId, heldOn: asked.heldOn, decision, reason },
    }
  },
})
