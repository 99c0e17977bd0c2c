'use server'

import { eq } from 'drizzle-orm'
import { agendas } from '@/db/schema'
import { agendaInput, issueInput, linesOf, movedLines } from '@/lib/agendas/input'
import { issueAgendaPapers } from '@/lib/agendas/issue'
import { knownBefore, lockAgenda, sectionsFor } from '@/lib/agendas/load'
import { assertCanIssue, assertCanPlan, withKeys, withMissing } from '@/lib/agendas/rules'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { papersAfter } from '@/lib/papers/after'

/** Lưu chương trình, giấy mời: as often as needed until the meeting is held. Moving a line saves what was typed, too. */
export const saveAgenda = action({
  permission: 'agendas.write',
  input: agendaInput,
  load: (tx, { meetingId }) => lockAgenda(tx, meetingId),
  run: async ({ tx, thing, input }) => {
    assertCanPlan(thing.state)
    const { lines, at } = input.move
      ? movedLines(input, input.move)
      : { lines: linesOf(input), at: undefined }
    if (lines.length === 0)
      throw new RuleError('Chương trình chưa có nội dung nào. Đồng chí ghi ít nhất một dòng.')
    const keyed = withKeys(lines, thing.lines, await sectionsFor(tx, thing))
    const written = { lines: keyed, invited: input.invited, version: thing.version + 1 }
    await tx
      .insert(agendas)
      .values({ ...written, meetingId: thing.id, orgId: thing.orgId })
      .onConflictDoUpdate({ target: agendas.meetingId, set: written })
    return {
      goTo: input.move
        ? `/meetings/${thing.id}/agenda${at ? `?moved=${at}#line-${at}` : ''}`
        : `/meetings/${thing.id}#papers`,
      detail: { lines: lines.length },
    }
  },
})

/** Thêm vào chương trình: what came up since it was saved, each in its place. */
export const addMissing = action({
  permission: 'agendas.write',
  input: issueInput,
  load: (tx, { meetingId }) => lockAgenda(tx, meetingId),
  run: async ({ tx, thing }) => {
    assertCanPlan(thing.state)
    const lines = withMissing(thing.lines, await knownBefore(tx, thing))
    await tx
      .update(agendas)
      .set({ lines, version: thing.version + 1 })
      .where(eq(agendas.meetingId, thing.id))
    return { goTo: `/meetings/${thing.id}/agenda`, detail: { lines: lines.length } }
  },
})

/** Phát hành chương trình, giấy mời: both as they stand, kept as they were sent out; changed later, they are issued anew. */
export const issueAgenda = action({
  permission: 'agendas.issue',
  input: issueInput,
  load: (tx, { meetingId }) => lockAgenda(tx, meetingId),
  run: async ({ tx, viewer, thing, input }) => {
    assertCanIssue(thing)
    const issued = await issueAgendaPapers(tx, input.meetingId, viewer.accountId)
    papersAfter(issued.agendaId, ['agenda', 'invitation'])
    return { goTo: `/meetings/${thing.id}?after=issue#papers`, detail: issued }
  },
})
