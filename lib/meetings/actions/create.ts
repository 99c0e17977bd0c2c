'use server'

import { and, eq } from 'drizzle-orm'
import { meetings, thematicTopics } from '@/db/schema'
import { dueDaysBelow } from '@/lib/calendar/due-days'
import { assertMayRegister, assertNotFarAhead } from '@/lib/calendar/rules'
import { action } from '@/lib/core/action'
import { monthOf, showMonth } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { combineInput, createMeetingInput } from '@/lib/meetings/input'
import { assertNotOpened, linkTopic, lockMeeting } from '@/lib/meetings/load'
import { isThematic, needsOccasion } from '@/lib/meetings/rules/kinds'
import { assertAlone } from '@/lib/meetings/same-evening'
import { runningCell } from '@/lib/organisations/load'
import { findRuleSet } from '@/lib/rulesets/load'

/** Mở một kỳ họp: the month's regular meeting if the committee above has not opened it, or any other kind. */
export const createMeeting = action({
  permission: 'meetings.create',
  input: createMeetingInput,
  load: (tx, { orgId }) => runningCell(tx, orgId),
  run: async ({ tx, thing: cell, input: { orgId, topicId, isBeside, ...given }, today }) => {
    const { kind, plannedOn, plannedAt, occasion, lateReason } = given
    const month = monthOf(plannedOn)
    if (needsOccasion(kind) && occasion === '')
      throw new RuleError(
        kind === 'congress'
          ? 'Đồng chí ghi nhiệm kỳ của đại hội, ví dụ 2025–2030.'
          : 'Đồng chí ghi lý do họp bất thường.',
        'occasion',
      )
    assertNotFarAhead(plannedOn, today, 'plannedOn')
    await assertNotOpened(tx, { orgId, kind, plannedOn, plannedAt }, 'plannedOn')
    if (!isBeside) await assertAlone(tx, { orgId, plannedOn, plannedAt })
    const [{ dueOn = null } = {}] = kind === 'regular' ? await dueDaysBelow(tx, month, cell.path) : []
    const [made] = await tx
      .insert(meetings)
      .values({
        ...given,
        orgId,
        month,
        dueOn,
        occasion: occasion || null,
        lateReason: dueOn && plannedOn !== dueOn ? lateReason || null : null,
        state: 'registered',
        registeredOn: today,
      })
      .onConflictDoNothing()
      .returning({ id: meetings.id })
    if (!made)
      throw new RuleError(
        `Tháng ${showMonth(month)} chi bộ đã có kỳ sinh hoạt thường kỳ. Đồng chí vào Lịch để đăng ký ngày họp; họp thêm trong tháng thì chọn loại khác, ví dụ hội nghị bất thường.`,
        'plannedOn',
      )
    // What was held already is recorded as it was; a day still to come keeps to the common day like any registration.
    if (kind === 'regular' && plannedOn >= today) {
      const ruleSet = await findRuleSet(tx, 'commonDay', month, cell.path)
      assertMayRegister({ month, dueOn, plannedOn, reason: lateReason, ruleSet })
    }
    if (topicId !== undefined && isThematic({ kind, isCombined: false }))
      await linkTopic(tx, made.id, topicId, orgId)
    return { goTo: `/meetings/${made.id}`, detail: { kind, plannedOn, meetingId: made.id } }
  },
})

/** Kết hợp sinh hoạt chuyên đề trong buổi thường kỳ: two parts in one session, until the minutes are completed. */
export const combineMeeting = action({
  permission: 'meetings.register',
  input: combineInput,
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  run: async ({ tx, thing: meeting, input: { topicId } }) => {
    if (meeting.kind !== 'regular') throw new NotFound()
    if (meeting.state === 'held' || meeting.state === 'notHeld')
      throw new RuleError('Kỳ sinh hoạt này đã xong nên không thêm được phần chuyên đề.')
    await tx.update(meetings).set({ isCombined: true }).where(eq(meetings.id, meeting.id))
    if (topicId !== undefined) await linkTopic(tx, meeting.id, topicId, meeting.orgId)
    return {
      message: 'Buổi này có thêm phần sinh hoạt chuyên đề. Biên bản có phần riêng để ghi.',
      detail: { topicId },
    }
  },
})

/** Bỏ phần chuyên đề: the topic goes back to the plan; what was written of it is dropped at the next saving. */
export const separateMeeting = action({
  permission: 'meetings.register',
  input: combineInput.pick({ meetingId: true }),
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  run: async ({ tx, thing: meeting }) => {
    if (!meeting.isCombined) throw new NotFound()
    if (meeting.state === 'held')
      throw new RuleError('Kỳ sinh hoạt này đã họp nên không bỏ được phần chuyên đề.')
    await tx.update(meetings).set({ isCombined: false }).where(eq(meetings.id, meeting.id))
    await tx
      .update(thematicTopics)
      .set({ meetingId: null })
      .where(and(eq(thematicTopics.meetingId, meeting.id), eq(thematicTopics.orgId, meeting.orgId)))
    return { message: 'Đã bỏ phần sinh hoạt chuyên đề khỏi buổi này.' }
  },
})
