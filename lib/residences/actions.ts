'use server'

import { and, eq, isNull } from 'drizzle-orm'
import { organisations, residenceComments, residences } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { memberById } from '@/lib/members/load'
import { needRuleSet } from '@/lib/rulesets/load'
import { findDestination } from '@/lib/transfers/destination'
import { commentInput, endInput, exemptInput, introduceInput, receiveInput } from './input'
import { lockForComment, lockResidence } from './load'
import { assertAnswered, assertCommentOf, assertExemptKind, commentItems } from './rules'

/** Giới thiệu đảng viên đang công tác về giữ mối liên hệ với nơi cư trú (Quy định 213-QĐ/TW). */
export const introduceToResidence = action({
  permission: 'residences.introduce',
  input: introduceInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, thing: member, input, today }) => {
    const { residenceOrgId, introducedOn, number, exemptKind } = input
    if (member.status !== 'active' || member.standing === 'temporary')
      throw new RuleError(`Đồng chí ${member.fullName} không sinh hoạt chính thức ở chi bộ này.`)
    if (introducedOn > today) throw new RuleError('Ngày giới thiệu chưa đến.', 'introducedOn')
    assertExemptKind(exemptKind, (await needRuleSet(tx, 'residence', today, member.path)).values)
    const [running] = await tx
      .select({ id: residences.id })
      .from(residences)
      .where(and(eq(residences.memberId, member.id), isNull(residences.endedOn)))
    if (running)
      throw new RuleError(
        `Đồng chí ${member.fullName} đã được giới thiệu về một nơi cư trú; đồng chí kết thúc lần đó trước.`,
      )
    const to = await findDestination(tx, member, { toOrgId: residenceOrgId, place: input.place })
    const [cell] = await tx
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, to.toOrgId ?? 0))
    const [made] = await tx
      .insert(residences)
      .values({
        orgId: member.orgId,
        memberId: member.id,
        residenceOrgId: to.toOrgId,
        place: cell?.name ?? to.place,
        number,
        exemptKind,
        introducedOn,
      })
      .returning({ id: residences.id })
    if (!made) throw new Error('residence not made')
    return { goTo: `/residences/${made.id}?after=introduce`, detail: { made: made.id, memberId: member.id } }
  },
})

/** Nơi cư trú tiếp nhận, entered in its register. */
export const receiveResidence = action({
  permission: 'residences.receive',
  input: receiveInput,
  load: (tx, { residenceId }) => lockResidence(tx, residenceId, 'residence'),
  run: async ({ tx, thing, input: { receivedOn }, today }) => {
    if (thing.receivedOn || thing.endedOn)
      throw new RuleError('Nơi cư trú đã tiếp nhận; đồng chí tải lại trang.')
    if (receivedOn > today) throw new RuleError('Ngày tiếp nhận chưa đến.', 'receivedOn')
    if (receivedOn < thing.introducedOn)
      throw new RuleError(`Ngày tiếp nhận phải từ ngày ${showDay(thing.introducedOn)}.`, 'receivedOn')
    await tx
      .update(residences)
      .set({ receivedOn, version: thing.version + 1 })
      .where(eq(residences.id, thing.id))
    return { goTo: `/residences/${thing.id}?after=receive`, detail: { receivedOn } }
  },
})

/** Diện được miễn sinh hoạt nơi cư trú: of the rule set of today, or none any more. */
export const exemptResident = action({
  permission: 'residences.introduce',
  input: exemptInput,
  load: (tx, { residenceId }) => lockResidence(tx, residenceId, 'own'),
  run: async ({ tx, thing, input: { exemptKind }, today }) => {
    if (thing.endedOn) throw new RuleError('Lần giới thiệu này đã kết thúc.')
    assertExemptKind(exemptKind, (await needRuleSet(tx, 'residence', today, thing.path)).values)
    await tx
      .update(residences)
      .set({ exemptKind, version: thing.version + 1 })
      .where(eq(residences.id, thing.id))
    return {
      message: exemptKind ? 'Đã ghi diện được miễn.' : 'Đã ghi: không thuộc diện được miễn.',
      detail: { before: thing.exemptKind, after: exemptKind },
    }
  },
})

/** Phiếu nhận xét hằng năm: the newest of a year holds. */
export const commentOnResident = action({
  permission: 'residences.comment',
  isNew: true,
  input: commentInput,
  load: (tx, { residenceId }, viewer) => lockForComment(tx, viewer, residenceId),
  run: async ({ tx, viewer, thing, input, today, insteadOf }) => {
    const { year, isExempt, remark, signer, commentedOn, residenceId: _, ...given } = input
    assertCommentOf(year, commentedOn, thing, today)
    assertAnswered(isExempt, given)
    const answers = Object.fromEntries(
      commentItems(isExempt).map(({ key }) => [
        key,
        Object.entries(given).find(([name]) => name === key)?.[1] ?? '',
      ]),
    )
    await tx.insert(residenceComments).values({
      ...{ residenceId: thing.id, orgId: thing.orgId, year, isExempt, answers, remark, signer, commentedOn },
      ...{ writtenBy: viewer.accountId, insteadOf, writtenOn: today },
    })
    return {
      message: `Đã ghi nhận xét năm ${year}; chi bộ nơi công tác thấy khi xếp loại.`,
      detail: { year, commentedOn },
    }
  },
})

export const endResidence = action({
  permission: 'residences.end',
  input: endInput,
  load: (tx, { residenceId }) => lockResidence(tx, residenceId, 'own'),
  run: async ({ tx, thing, input: { endedOn }, today }) => {
    if (thing.endedOn) throw new RuleError('Lần giới thiệu này đã kết thúc.')
    if (endedOn > today || endedOn < thing.introducedOn)
      throw new RuleError(`Ngày kết thúc phải từ ${showDay(thing.introducedOn)} đến hôm nay.`, 'endedOn')
    await tx
      .update(residences)
      .set({ endedOn, version: thing.version + 1 })
      .where(eq(residences.id, thing.id))
    return { goTo: `/residences/${thing.id}?after=end`, detail: { endedOn } }
  },
})
