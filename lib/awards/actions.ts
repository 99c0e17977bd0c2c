'use server'

import { eq } from 'drizzle-orm'
import { awards, disciplines } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { isLiving } from '@/lib/members/comes-back'
import { memberById } from '@/lib/members/load'
import { isInCell } from '@/lib/members/rules'
import { endAwardInput, endDisciplineInput, recordAwardInput, recordDisciplineInput } from './input'
import { consideredBy, standingDiscipline, standingEntry } from './load'
import { assertEnds, assertFollows, assertIssued, assertMayEnd, assertMayRecord } from './rules'
import { setStatus } from './status'

/** Ghi khen thưởng by title, date and number. */
export const recordAward = action({
  permission: 'awards.record',
  isNew: true,
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
  isNew: true,
  input: recordDisciplineInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    assertIssued(input.disciplinedOn, today, 'disciplinedOn')
    const considered = input.proposalId ? await consideredBy(tx, input.proposalId) : undefined
    if (input.proposalId) assertFollows(considered, member.id, input.disciplinedOn)
    assertMayRecord(input.penalty, considered?.state, can(viewer, 'members.amend', member))
    const row = {
      ...{ penalty: input.penalty, title: input.disciplineTitle, proposalId: input.proposalId },
      ...{ decidedOn: input.disciplinedOn, decisionNumber: input.disciplineNumber },
      ...{ level: input.disciplineLevel, issuer: input.disciplineIssuer },
    }
    await tx.insert(disciplines).values({ ...row, memberId: member.id, recordedBy: viewer.accountId })
    if (input.penalty === 'expulsion' && isInCell(member.status))
      await setStatus(tx, member, { status: 'expelled', on: input.disciplinedOn, sinceReason: 'left' })
    const { title: _, ...detail } = row
    return { message: 'Đã ghi quyết định kỷ luật.', detail }
  },
})

/** Hết hiệu lực, hủy bỏ (khiếu nại), or entered by mistake; without an expulsion the member is back in the list. */
export const endDiscipline = action({
  permission: 'disciplines.end',
  input: endDisciplineInput,
  load: (tx, { disciplineId }) => standingDiscipline(tx, disciplineId),
  run: async ({ tx, viewer, thing: discipline, input, today }) => {
    const { disciplineEndsOn: endsOn, disciplineEndNote: endNote } = input
    assertEnds(discipline, endsOn, today, 'disciplineEndsOn')
    assertMayEnd(discipline.penalty, can(viewer, 'members.amend', discipline))
    await tx
      .update(disciplines)
      .set({ endsOn, endNote, version: discipline.version + 1 })
      .where(eq(disciplines.id, discipline.id))
    const found = discipline.penalty === 'expulsion' && (await memberById(tx, discipline.memberId))
    const member = found && found.status === 'expelled' ? found : undefined
    const isBack = member !== undefined && (await isLiving(tx, member.orgId))
    if (isBack) await setStatus(tx, member, { status: 'active', on: endsOn, sinceReason: 'returned' })
    const gone =
      member &&
      'chi bộ cũ đã kết thúc hoạt động, nơi đồng chí ấy sinh hoạt từ nay ghi tiếp nhận từ nơi khác đến'
    const what = isBack ? 'đồng chí ấy trở lại danh sách chi bộ' : gone
    return {
      message: `Đã ghi không còn hiệu lực từ ${showDay(endsOn)}${what ? `; ${what}` : ''}.`,
      detail: { endsOn, isBack },
    }
  },
})
