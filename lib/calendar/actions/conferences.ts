'use server'

import { eq, sql } from 'drizzle-orm'
import { conferences } from '@/db/schema'
import { affectedBy } from '@/lib/calendar/clashes'
import { cancelConferenceInput, conferenceInput, moveConferenceInput } from '@/lib/calendar/input'
import { findOrganisation, lockConference } from '@/lib/calendar/load'
import { assertMayChangeConference } from '@/lib/calendar/rules'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'

/** Hội nghị của cấp trên: not on the common day of a cell below, unless a reason is written. */
export const createConference = action({
  permission: 'conferences.create',
  isNew: true,
  input: conferenceInput,
  load: (tx, { orgId }) => findOrganisation(tx, orgId),
  run: async ({ tx, thing: org, input: { name, heldOn, clashReason } }) => {
    const affected = await affectedBy(tx, { path: org.path, org: org.name, heldOn, clashReason })
    const [made] = await tx
      .insert(conferences)
      .values({ orgId: org.id, name, heldOn, clashReason: affected.length > 0 ? clashReason : null })
      .returning({ id: conferences.id })
    return {
      goTo: `/calendar/conferences/${made?.id}`,
      detail: { conferenceId: made?.id, heldOn, clashReason, affected: affected.length },
    }
  },
})

/** Đổi ngày hội nghị: the new day is judged like a first one. */
export const moveConference = action({
  permission: 'conferences.change',
  input: moveConferenceInput,
  load: (tx, { conferenceId }) => lockConference(tx, conferenceId),
  run: async ({ tx, thing, input: { heldOn, clashReason, moveReason }, today }) => {
    assertMayChangeConference(thing, today)
    if (heldOn === thing.heldOn) throw new RuleError('Đồng chí nhập ngày mới, khác ngày đã ghi.', 'heldOn')
    if (heldOn < today) throw new RuleError('Ngày mới đã qua; đồng chí chọn từ hôm nay trở đi.', 'heldOn')
    const affected = await affectedBy(tx, { path: thing.path, org: thing.org, heldOn, clashReason })
    await tx
      .update(conferences)
      .set({
        heldOn,
        clashReason: affected.length > 0 ? clashReason : null,
        changeReason: moveReason,
        changedAt: sql`now()`,
        version: thing.version + 1,
      })
      .where(eq(conferences.id, thing.id))
    return {
      goTo: `/calendar/conferences/${thing.id}`,
      detail: { from: thing.heldOn, heldOn, moveReason, clashReason, affected: affected.length },
    }
  },
})

/** Hủy hội nghị: it stays in the calendar as cancelled, so that whoever noted its day hears of it. */
export const cancelConference = action({
  permission: 'conferences.change',
  input: cancelConferenceInput,
  load: (tx, { conferenceId }) => lockConference(tx, conferenceId),
  run: async ({ tx, thing, input: { cancelReason }, today }) => {
    assertMayChangeConference(thing, today)
    await tx
      .update(conferences)
      .set({
        cancelledOn: today,
        changeReason: cancelReason,
        changedAt: sql`now()`,
        version: thing.version + 1,
      })
      .where(eq(conferences.id, thing.id))
    return { goTo: `/calendar/conferences/${thing.id}`, detail: { cancelledOn: today, cancelReason } }
  },
})
