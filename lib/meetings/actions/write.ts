'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { completeMinutes } from '@/lib/meetings/complete'
import { completeInput, minutesInput, openInput, reopenInput, saveInput } from '@/lib/meetings/input'
import { lockCellOf, lockMeeting, lockMinutes } from '@/lib/meetings/load'
import { openDraft } from '@/lib/meetings/open-draft'
import { holdPen } from '@/lib/meetings/pen'
import { reopenMinutes } from '@/lib/meetings/reopen'
import { saveFromForm } from '@/lib/meetings/save-form'
import { papersAfter } from '@/lib/papers/after'

/** Mở biên bản: one draft per meeting; a second opening leads to the first. */
export const openMinutes = action({
  permission: 'minutes.write',
  input: openInput,
  load: async (tx, { meetingId }, viewer) => {
    await lockCellOf(tx, meetingId, viewer, 'minutes.write')
    const meeting = await lockMeeting(tx, meetingId)
    return meeting && { ...meeting, id: `meeting-${meeting.id}`, meeting }
  },
  run: async ({ tx, thing: { meeting }, today }) => {
    await openDraft(tx, meeting, today)
    return { goTo: `/meetings/${meeting.id}/minutes` }
  },
})

/** Saving by the button, with or without JavaScript: the same reading as the autosave. */
export const saveMinutes = action({
  permission: 'minutes.write',
  input: saveInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: saveFromForm,
})

/** Nhận ghi: the pen passes to who asks for it; the one before is told at the next save and keeps the text. */
export const takePen = action({
  permission: 'minutes.write',
  input: minutesInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async (its) => ({
    detail: await holdPen(its, true),
    goTo: `/meetings/${its.thing.meetingId}/minutes`,
  }),
})

export const complete = action({
  permission: 'minutes.complete',
  input: completeInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, input, today }) => {
    if (input.secret === 'yes')
      throw new RuleError(
        'Biên bản có nội dung mật không được hoàn tất trên cổng này. Đồng chí xóa nội dung mật khỏi biên bản và lập tài liệu mật riêng trên giấy theo quy định bảo vệ bí mật nhà nước.',
        'secret',
      )
    const done = await completeMinutes({ tx, viewer, thing, draftVersion: input.draftVersion, today })
    papersAfter(thing.id, ['minutes', 'resolution', 'conclusion', 'ballotMinutes'])
    for (const proposalId of done.proposalIds) papersAfter(proposalId, ['personResolution'])
    return { goTo: `/meetings/${thing.meetingId}?after=complete`, detail: done }
  },
})

/** Mở lại: a slip noticed before anybody above has seen the minutes; the numbers stay with them. */
export const reopen = action({
  permission: 'minutes.reopen',
  input: reopenInput,
  load: (tx, { minutesId }) => lockMinutes(tx, minutesId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    const detail = await reopenMinutes({ tx, viewer, thing, reason: input.reason, today, insteadOf })
    return { goTo: `/meetings/${thing.meetingId}?after=reopen`, detail }
  },
})
