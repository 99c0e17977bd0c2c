'use server'

import { eq, sql } from 'drizzle-orm'
import { meetings, minutes } from '@/db/schema'
import { action } from '@/lib/core/action'
import { postInput } from '@/lib/meetings/input'
import { lockMeeting } from '@/lib/meetings/load'
import { assertPosted } from '@/lib/meetings/rules/postings'

/** Ghi ngày đăng Sổ tay đảng viên điện tử; entering again corrects a wrong day. */
export const recordPostings = action({
  permission: 'meetings.post',
  input: postInput,
  load: async (tx, { meetingId }) => {
    const [typed] = await tx
      .select({ entryPath: minutes.entryPath })
      .from(minutes)
      .where(eq(minutes.meetingId, meetingId))
    const meeting = await lockMeeting(tx, meetingId)
    return meeting && { ...meeting, entryPath: typed?.entryPath }
  },
  run: async ({ tx, thing, input, today }) => {
    const posted = {
      documentsPostedOn: input.documentsPostedOn ?? null,
      minutesPostedOn: input.minutesPostedOn ?? null,
    }
    assertPosted({ ...posted, heldOn: thing.heldOn, today })
    await tx
      .update(meetings)
      .set({ ...posted, version: sql`${meetings.version} + 1` })
      .where(eq(meetings.id, thing.id))
    return { message: 'Đã ghi ngày đăng Sổ tay đảng viên điện tử.', detail: posted }
  },
})
