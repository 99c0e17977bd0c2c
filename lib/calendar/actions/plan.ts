'use server'

import { and, eq, sql } from 'drizzle-orm'
import { meetings, members, thematicTopics } from '@/db/schema'
import { notHeldInput, recorderInput, registerInput } from '@/lib/calendar/input'
import { lockMeeting } from '@/lib/calendar/load'
import { permittedDay } from '@/lib/calendar/permitted'
import { assertMayRegister, assertStep, assertStillThere, lateDays } from '@/lib/calendar/rules'
import { action } from '@/lib/core/action'
import { NotFound } from '@/lib/core/errors'
import { assertNotOpened, lockCellOf } from '@/lib/meetings/load'
import { hasAccount } from '@/lib/members/conditions'
import { findRuleSet } from '@/lib/rulesets/load'

/** Đăng ký lịch sinh hoạt, or register it again until the committee above confirms. */
export const registerMeeting = action({
  permission: 'meetings.register',
  input: registerInput,
  load: async (tx, { id }, viewer) => {
    await lockCellOf(tx, id, viewer, 'meetings.register')
    return lockMeeting(tx, id)
  },
  run: async ({ tx, thing: meeting, input, today }) => {
    assertStep('register', meeting.state)
    assertStillThere(meeting.cellEndedOn)
    const { plannedOn, plannedAt, place, mode, lateReason } = input
    const ruleSet = await findRuleSet(tx, 'commonDay', meeting.month, meeting.path)
    const { month, dueOn } = meeting
    const permittedOn = await permittedDay(tx, meeting.id)
    assertMayRegister({ month, dueOn, plannedOn, reason: lateReason, ruleSet, permittedOn })
    await assertNotOpened(tx, { ...meeting, plannedOn, plannedAt }, 'plannedOn')
    const days = lateDays(dueOn, plannedOn)
    await tx
      .update(meetings)
      .set({
        state: 'registered',
        plannedOn,
        plannedAt,
        place,
        mode,
        lateReason: dueOn && plannedOn !== dueOn ? lateReason : null,
        notHeldReason: null,
        registeredAt: sql`now()`,
        registeredOn: today,
        version: meeting.version + 1,
      })
      .where(eq(meetings.id, meeting.id))
    return {
      goTo: `/calendar/${meeting.id}?done=${meeting.kind === 'regular' ? 'registered' : 'planned'}`,
      detail: { plannedOn, plannedAt, place, mode, lateDays: days, rule: ruleSet?.source ?? null },
    }
  },
})

/** Không họp được: a result too, with its reason. */
export const reportNotHeld = action({
  permission: 'meetings.register',
  input: notHeldInput,
  load: (tx, { id }) => lockMeeting(tx, id),
  run: async ({ tx, thing: meeting, input: { reason } }) => {
    assertStep('reportNotHeld', meeting.state)
    await tx
      .update(meetings)
      .set({ state: 'notHeld', notHeldReason: reason, version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id))
    // A topic of the year's plan waits for another meeting.
    await tx
      .update(thematicTopics)
      .set({ meetingId: null, version: sql`${thematicTopics.version} + 1` })
      .where(and(eq(thematicTopics.meetingId, meeting.id), eq(thematicTopics.orgId, meeting.orgId)))
    const done = meeting.kind === 'regular' ? 'notHeld' : 'otherNotHeld'
    return { goTo: `/calendar/${meeting.id}?done=${done}`, detail: { step: 'notHeld', reason } }
  },
})

/** Cử thư ký: a member of the cell, who may then write this meeting's minutes. */
export const nameRecorder = action({
  permission: 'meetings.register',
  input: recorderInput,
  load: (tx, { id }) => lockMeeting(tx, id),
  run: async ({ tx, thing: meeting, input: { recorderId } }) => {
    assertStep('name', meeting.state)
    const [member] = await tx
      .select({ fullName: members.fullName, hasAccount })
      .from(members)
      .where(and(eq(members.id, recorderId), eq(members.orgId, meeting.orgId), eq(members.status, 'active')))
    if (!member) throw new NotFound()
    await tx
      .update(meetings)
      .set({ recorderId, version: meeting.version + 1 })
      .where(eq(meetings.id, meeting.id))
    return {
      message: member.hasAccount
        ? `Đã cử đồng chí ${member.fullName} ghi biên bản kỳ này.`
        : `Đã cử đồng chí ${member.fullName} ghi biên bản kỳ này. Đồng chí ấy chưa có tài khoản nên chưa ghi trên cổng được; tên vẫn vào biên bản.`,
      detail: { step: 'recorder', recorderId },
    }
  },
})
