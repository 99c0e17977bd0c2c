'use server'

import { eq } from 'drizzle-orm'
import { exemptions, members } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { inNameCase } from '@/lib/core/fields'
import { assertApplies, assertExemptible } from '@/lib/exemptions/rules'
import { runningCell } from '@/lib/organisations/load'
import { assertNewcomer } from '@/lib/transfers/newcomer'
import { addExemption } from './add-exemption'
import { assertComesBack } from './comes-back'
import {
  createExemptionInput,
  createMemberInput,
  endExemptionInput,
  revealCardInput,
  updateMemberInput,
} from './input'
import { memberById, memberWithData } from './load'
import { assertPerson } from './person'
import {
  assertDeath,
  assertIdentityKept,
  assertMayExempt,
  assertStatusFollows,
  assertStayFits,
  sinceChange,
  sortNameOf,
} from './rules'

export const createMember = action({
  permission: 'members.create',
  input: createMemberInput,
  load: (tx, { organisationId }) => runningCell(tx, organisationId, 'share'),
  run: async ({ tx, viewer, thing: cell, input, today }) => {
    const { organisationId: _, isConfirmed, ...given } = input
    await assertNewcomer({ tx, viewer, thing: cell }, { ...given, isConfirmed })
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
    return { goTo: `/members/${made.id}?after=create`, detail: { made: made.id } }
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
    // The case of the letters alone is no other name.
    if (!can(viewer, 'members.amend', member))
      assertIdentityKept({ ...member, fullName: inNameCase(member.fullName) }, given)
    assertStatusFollows(member.status, given.status)
    await assertComesBack(tx, member, given.status)
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
      goTo: `/members/${member.id}?after=update`,
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
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input }) => {
    assertExemptible(member)
    if (input.kind !== 'ageHealth' && !can(viewer, 'members.amend', member))
      throw new RuleError(
        'Trường hợp này do cấp ủy cơ sở quyết định (Hướng dẫn 06-HD/TW, điểm 10.3a): đồng chí làm đơn xin miễn, chi bộ đề nghị, cấp ủy ghi quyết định trên đơn.',
        'kind',
      )
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
    return { goTo: `/members/${member.id}?after=exempt`, detail: { kind, startsOn, endsOn } }
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
        memberId: exemptions.memberId,
        path: exemptions.orgPath,
        startsOn: exemptions.startsOn,
        endsOn: exemptions.endsOn,
      })
      .from(exemptions)
      .where(eq(exemptions.id, exemptionId))
      .for('no key update')
    return found
  },
  run: async ({ tx, thing: exemption, input: { endsOn } }) => {
    assertApplies(exemption)
    assertStayFits({ startsOn: exemption.startsOn, endsOn }, 'endsOn')
    if (exemption.endsOn && endsOn > exemption.endsOn)
      throw new RuleError('Gia hạn phải có đơn và quyết định mới; đồng chí ghi một lần miễn mới.', 'endsOn')
    await tx.update(exemptions).set({ endsOn }).where(eq(exemptions.id, exemption.id))
    return { goTo: `/members/${exemption.memberId}?after=endExemption`, detail: { endsOn } }
  },
})
