'use server'

import { eq } from 'drizzle-orm'
import { agendas } from '@/db/schema'
import { agendaInput, linesOf, movedLines } from '@/lib/agendas/input'
import { assertCanPlan } from '@/lib/agendas/rules'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { lockMeeting } from '@/lib/meetings/load'

/** Lưu chương trình, giấy mời: as often as needed until the meeting is held. Moving a line saves what was typed, too. */
export const saveAgenda = action({
  permission: 'agendas.write',
  input: agendaInput,
  load: async (tx, { meetingId }) => {
    const meeting = await lockMeeting(tx, meetingId)
    const [written] = await tx
      .select({ version: agendas.version })
      .from(agendas)
      .where(eq(agendas.meetingId, meetingId))
    return meeting && { ...meeting, version: written?.version ?? 0 }
  },
  run: async ({ tx, thing, input }) => {
    assertCanPlan(thing.state)
    const { lines, at } = input.move
      ? movedLines(input, input.move)
      : { lines: linesOf(input), at: undefined }
    if (lines.length === 0)
      throw new RuleError('Chương trình chưa có nội dung nào. Đồng chí ghi ít nhất một dòng.')
    const written = { lines, invited: input.invited, version: thing.version + 1 }
    await tx
      .insert(agendas)
      .values({ ...written, meetingId: thing.id, orgId: thing.orgId })
      .onConflictDoUpdate({ target: agendas.meetingId, set: written })
    return {
      goTo: at ? `/meetings/${thing.id}/agenda?moved=${at}#line-${at}` : `/meetings/${thing.id}#papers`,
      detail: { lines: lines.length },
    }
  },
})
