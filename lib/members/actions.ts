'use server'

import { and, eq, isNull } from 'drizzle-orm'
import { awayStays, exemptions, members, organisations } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { addExemption } from './add-exemption'
import {
  createAwayStayInput,
  createExemptionInput,
  createMemberInput,
  endAwayStayInput,
  endExemptionInput,
  revealCardInput,
  updateMemberInput,
} from './input'
import { memberById, memberWithData, subjectById } from './load'
import { assertPerson } from './person'
import {
  assertDeath,
  assertIdentityKept,
  assertMayExempt,
  assertStatusFollows,
  assertStayFits,
  overlaps,
  sinceChange,
  sortNameOf,
} from './rules'

export const createMember = action({
  permission: 'members.create',
  input: createMemberInput,
  load: async (tx, { organisationId }) => {
    const [cell] = await tx
      .select({ id: organisations.id, path: organisations.path })
      .from(organisations)
      .where(
        and(
          eq(organisations.id, organisationId),
          eq(organisations.kind, 'cell'),
          isNull(organisations.endedOn),
        ),
      )
      .for('share')
    return cell
  },
  run: async ({ tx, thing: cell, input, today }) => {
    const { organisationId: _, ...given } = input
    await assertPerson(tx, { path: cell.path }, input, today)
    const [made] = await tx
      .insert(members)
      .values({
        ...given,
        ethnicGroup: given.ethnicGroup || 'Kinh',
        orgId: cell.id,
        sortName: sortNameOf(given.fullName),
      })
      .returning({ id: members.id })
    if (!made) throw new Error('member not made')
    return { goTo: `/members/${made.id}`, detail: { made: made.id } }
  },
})

export const updateMember = action({
  permission: 'members.update',
  input: updateMemberInput,
  load: (tx, { memberId }) => memberWithData(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    const { memberId: _, cardNumber, diedOn, ...typed } = input
    const given = { ...typed, ethnicGroup: typed.ethnicGroup || 'Kinh' }
    await assertPerson(tx, { path: member.path, exceptId: member.id }, input, today)
    if (!can(viewer, 'members.amend', member)) assertIdentityKept(member, given)
    assertStatusFollows(member.status, given.status)
    assertDeath(member, input, today)
    await tx
      .update(members)
      .set({
        ...given,
        // An empty box keeps the number: the form never shows it.
        ...(cardNumber ? { cardNumber } : {}),
        bornOn: given.bornOn ?? null,
        admittedOn: given.admittedOn ?? null,
        officialOn: given.officialOn ?? null,
        phone: given.phone ?? null,
        sortName: sortNameOf(given.fullName),
        ...sinceChange(member, input, today),
        version: member.version + 1,
      })
      .where(eq(members.id, member.id))
    return {
      goTo: `/members/${member.id}`,
      detail: {
        before: { fullName: member.fullName, standing: member.standing, status: member.status },
        after: { fullName: given.fullName, standing: given.standing, status: given.status, diedOn },
        isCardChanged: cardNumber !== undefined,
      },
    }
  },
})

/** Đọc số thẻ: nothing is written but the audit entry, and that entry is what lets the page show the number. */
export const revealCard = action({
  permission: 'members.reveal',
  outcome: 'read',
  input: revealCardInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async () => ({ message: 'Số thẻ hiện trong 5 phút; lần xem này đã ghi nhật ký.' }),
})

export const createExemption = action({
  permission: 'exemptions.create',
  input: createExemptionInput,
  load: (tx, { memberId }) => subjectById(tx, memberId),
  run: async ({ tx, thing: member, input }) => {
    assertMayExempt(input)
    const { kind, startsOn, endsOn, decidedBy, decisionNumber } = input
    await addExemption(tx, {
      orgId: member.orgId,
      memberId: member.id,
      kind,
      startsOn,
      endsOn,
      decidedBy,
      decisionNumber: decisionNumber || null,
    })
    return { goTo: `/members/${member.id}#exemptions`, detail: { kind, startsOn, endsOn } }
  },
})

/** Trở lại sinh hoạt before the written end, or the end of an open-ended one. */
export const endExemption = action({
  permission: 'exemptions.end',
  input: endExemptionInput,
  load: async (tx, { exemptionId }) => {
    const [found] = await tx
      .select({
        id: exemptions.id,
        path: exemptions.orgPath,
        startsOn: exemptions.startsOn,
        endsOn: exemptions.endsOn,
      })
      .from(exemptions)
      .where(eq(exemptions.id, exemptionId))
      .for('update')
    return found
  },
  run: async ({ tx, thing: exemption, input: { endsOn } }) => {
    assertStayFits({ startsOn: exemption.startsOn, endsOn })
    if (exemption.endsOn && endsOn > exemption.endsOn)
      throw new RuleError('Gia hạn phải có đơn và quyết định mới; đồng chí ghi một lần miễn mới.', 'endsOn')
    await tx.update(exemptions).set({ endsOn }).where(eq(exemptions.id, exemption.id))
    return { message: `Đã ghi kết thúc miễn ngày ${showDay(endsOn)}.`, detail: { endsOn } }
  },
})

export const createAwayStay = action({
  permission: 'awayStays.create',
  input: createAwayStayInput,
  load: (tx, { memberId }) => subjectById(tx, memberId),
  run: async ({ tx, thing: member, input }) => {
    const { place, work, contact, startsOn } = input
    const before = await tx
      .select({ startsOn: awayStays.startsOn, endsOn: awayStays.endsOn })
      .from(awayStays)
      .where(eq(awayStays.memberId, member.id))
    if (before.some((each) => overlaps(each, { startsOn })))
      throw new RuleError(
        'Đã có một lần đi làm xa trong thời gian này; đồng chí ghi ngày về trước.',
        'startsOn',
      )
    await tx
      .insert(awayStays)
      .values({ orgId: member.orgId, memberId: member.id, place, work, contact, startsOn })
    return { goTo: `/members/${member.id}#away`, detail: { startsOn } }
  },
})

export const endAwayStay = action({
  permission: 'awayStays.end',
  input: endAwayStayInput,
  load: async (tx, { stayId }) => {
    const [found] = await tx
      .select({
        id: awayStays.id,
        path: awayStays.orgPath,
        startsOn: awayStays.startsOn,
        version: awayStays.version,
      })
      .from(awayStays)
      .where(eq(awayStays.id, stayId))
      .for('update')
    return found
  },
  run: async ({ tx, thing: stay, input: { returnedOn: endsOn } }) => {
    assertStayFits({ startsOn: stay.startsOn, endsOn })
    await tx
      .update(awayStays)
      .set({ endsOn, version: stay.version + 1 })
      .where(eq(awayStays.id, stay.id))
    return { message: `Đã ghi ngày về ${showDay(endsOn)}.`, detail: { endsOn } }
  },
})
