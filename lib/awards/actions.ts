'use server'

import { eq } from 'drizzle-orm'
import { awards, disciplines, members } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { memberById } from '@/lib/members/load'
import { isInCell, notBefore } from '@/lib/members/rules'
import { endAwardInput, endDisciplineInput, recordAwardInput, recordDisciplineInput } from './input'
import { consideredBy, standingEntry } from './load'
import { assertEnds, assertFollows, assertIssued } from './rules'

/** Ghi khen thưởng by title, date and number. */
export const recordAward = action({
  permission: 'awards.record',
  input: recordAwardInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    assertIssued(input.awardedOn, today, 'awardedOn')
    const row = {
      ...{ title: input.awardTitle, decidedOn: input.awardedOn, decisionNumber: input.awardNumber },
      ...{ level: input.awardLevel, issuer: input.awardIssuer },
    }
    await tx.insert(awards).values({ ...row, memberId: member.id, recordedBy: viewer.accountId })
    return { message: 'Đã ghi khen thưởng.', detail: row }
  },
})

/** Thu hồi, or entered by mistake: the row stays and says why. */
export const endAward = action({
  permission: 'awards.end',
  input: endAwardInput,
  load: (tx, { awardId }) => standingEntry(tx, awards, awardId),
  run: async ({ tx, thing: award, input: { awardEndsOn: endsOn, awardEndNote: endNote }, today }) => {
    assertEnds(award, endsOn, today, 'awardEndsOn')
    await tx
      .update(awards)
      .set({ endsOn, endNote, version: award.version + 1 })
      .where(eq(awards.id, award.id))
    return { message: 'Đã ghi không còn giá trị.', detail: { title: award.title, endsOn, endNote } }
  },
})

/** Ghi quyết định kỷ luật by title, never its file, and the log without its title. Khai trừ ends the membership. */
export const recordDiscipline = action({
  permission: 'disciplines.record',
  input: recordDisciplineInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    assertIssued(input.disciplinedOn, today, 'disciplinedOn')
    if (input.proposalId)
      assertFollows(await consideredBy(tx, input.proposalId), member.id, input.disciplinedOn)
    const row = {
      ...{ penalty: input.penalty, title: input.disciplineTitle, proposalId: input.proposalId },
      ...{ decidedOn: input.disciplinedOn, decisionNumber: input.disciplineNumber },
      ...{ level: input.disciplineLevel, issuer: input.disciplineIssuer },
    }
    await tx.insert(disciplines).values({ ...row, memberId: member.id, recordedBy: viewer.accountId })
    if (input.penalty === 'expulsion' && isInCell(member.status))
      await tx
        .update(members)
        .set({
          ...{ status: 'expelled', sinceOn: notBefore(input.disciplinedOn, member), sinceReason: 'left' },
          version: member.version + 1,
        })
        .where(eq(members.id, member.id))
    const { title: _, ...detail } = row
    return { message: 'Đã ghi quyết định kỷ luật.', detail }
  },
})

/** Hết hiệu lực, hủy bỏ (khiếu nại), or entered by mistake. */
export const endDiscipline = action({
  permission: 'disciplines.end',
  input: endDisciplineInput,
  load: (tx, { disciplineId }) => standingEntry(tx, disciplines, disciplineId),
  run: async ({ tx, thing: discipline, input, today }) => {
    const { disciplineEndsOn: endsOn, disciplineEndNote: endNote } = input
    assertEnds(discipline, endsOn, today, 'disciplineEndsOn')
    await tx
      .update(disciplines)
      .set({ endsOn, endNote, version: discipline.version + 1 })
      .where(eq(disciplines.id, discipline.id))
    return {
      message: `Đã ghi không còn hiệu lực từ ${showDay(endsOn)}.`,
      detail: { endsOn },
    }
  },
})
