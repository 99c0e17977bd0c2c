'use server'

import { and, eq, inArray } from 'drizzle-orm'
import { studyAttendances, studySessions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { changedTicks } from '@/lib/core/ticks'
import { membersBelow, placeOfRecords } from '@/lib/records/load'
import { createSessionInput, markInput, updateSessionInput } from './input'
import { sessionById, sessionForCell } from './load'
import { assertMayMark, assertSpan } from './rules'

/** Ghi đợt học tập, lớp bồi dưỡng: for the organisation's own members and every cell below. */
export const createSession = action({
  permission: 'study.create',
  isNew: true,
  input: createSessionInput,
  load: (tx, { organisationId }) => placeOfRecords(tx, organisationId),
  run: async ({ tx, viewer, thing: place, input }) => {
    const { organisationId: _, ...given } = input
    const row = { ...given, endsOn: given.endsOn ?? given.startsOn }
    assertSpan(row)
    const [made] = await tx
      .insert(studySessions)
      .values({ ...row, orgId: place.id, recordedBy: viewer.accountId })
      .returning({ id: studySessions.id })
    if (!made) throw new Error('session not made')
    return { goTo: `/study/${made.id}`, detail: { made: made.id, ...row } }
  },
})

export const updateSession = action({
  permission: 'study.update',
  input: updateSessionInput,
  load: (tx, { sessionId }) => sessionById(tx, sessionId),
  run: async ({ tx, thing: session, input }) => {
    const { sessionId: _, version: __, ...given } = input
    const row = { ...given, endsOn: given.endsOn ?? given.startsOn }
    assertSpan(row)
    await tx
      .update(studySessions)
      .set({ ...row, version: session.version + 1 })
      .where(eq(studySessions.id, session.id))
    return { message: 'Đã sửa đợt học.', detail: row }
  },
})

/** Ai đã dự, của cả chi bộ: one tick a member. */
export const markAttendance = action({
  permission: 'study.mark',
  input: markInput,
  load: (tx, { sessionId, cellId }) => sessionForCell(tx, sessionId, cellId),
  run: async ({ tx, viewer, thing: { session, path }, input, today }) => {
    assertMayMark(session, { path }, today)
    const { shown } = input
    const { on, off } = changedTicks(input, input.members)
    await membersBelow(tx, { path }, [...on, ...off], 'members')
    const ofSession = (ids: number[]) =>
      and(eq(studyAttendances.sessionId, session.id), inArray(studyAttendances.memberId, ids))
    if (off.length > 0) await tx.delete(studyAttendances).where(ofSession(off))
    if (on.length > 0)
      await tx
        .insert(studyAttendances)
        .values(
          on.map((memberId) => ({
            ...{ sessionId: session.id, memberId, markedBy: viewer.accountId, markedOn: today },
          })),
        )
        .onConflictDoNothing()
    const attended = await tx.$count(studyAttendances, ofSession(shown))
    return {
      message: `Đã lưu: ${attended} đồng chí dự, ${shown.length - attended} đồng chí chưa dự.`,
      detail: { attended: on, absent: off },
    }
  },
})
