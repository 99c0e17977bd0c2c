'use server'

import { eq } from 'drizzle-orm'
import { minutes } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { officeFor } from '@/lib/meetings/entry'
import { entryInput } from '@/lib/meetings/input'
import { lockMeeting } from '@/lib/meetings/load'
import { openDraft } from '@/lib/meetings/open-draft'
import { assertMayEnter } from '@/lib/meetings/rules/entry'

/** Nhập thay: the office above, or a helper of the cell, types what somebody wrote on paper; both names are kept. */
export const enterMinutes = action({
  permission: 'minutes.enter',
  input: entryInput,
  load: async (tx, { meetingId }) => {
    const meeting = await lockMeeting(tx, meetingId)
    return meeting && { ...meeting, id: `meeting-${meeting.id}`, meeting }
  },
  run: async ({ tx, viewer, thing: { meeting }, input: { paperWrittenBy, paperOn }, today }) => {
    const [existing] = await tx
      .select({ status: minutes.status, savedBy: minutes.savedBy, enteredBy: minutes.enteredBy })
      .from(minutes)
      .where(eq(minutes.meetingId, meeting.id))
      .for('no key update')
    const isOfCell = can(viewer, 'minutes.write', { path: meeting.path, ownerId: meeting.ownerId })
    assertMayEnter(
      {
        isHeldOff: meeting.state === 'notHeld',
        status: existing?.status ?? null,
        isWrittenByCell: existing !== undefined && existing.savedBy !== null && existing.enteredBy === null,
        isOfCell,
      },
      paperOn,
      today,
    )
    await openDraft(tx, meeting, today, {
      enteredBy: viewer.accountId,
      paperWrittenBy,
      paperOn,
      entryOrgId: isOfCell ? null : officeFor(viewer, meeting.path),
    })
    return { goTo: `/meetings/${meeting.id}/minutes`, detail: { paperWrittenBy, paperOn } }
  },
})
