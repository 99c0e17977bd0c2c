'use server'

import { eq } from 'drizzle-orm'
import { grants } from '@/db/schema'
import { assertMayGive, assertMayManage } from '@/lib/accounts/authority'
import { endGrantInput, giveGrantInput } from '@/lib/accounts/input'
import { accountById, personById, placeById } from '@/lib/accounts/load'
import {
  assertConfirmed,
  assertDatesInOrder,
  assertInspectionFits,
  assertStillMember,
  assertSubstituteEnds,
} from '@/lib/accounts/rules'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { addDays } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'

export const giveGrant = action({
  permission: 'grants.give',
  input: giveGrantInput,
  load: (tx, { organisationId }) => placeById(tx, organisationId),
  run: async ({ tx, viewer, thing: place, input, today }) => {
    const { accountId, role, startsOn, endsOn, substitutesFor, decision } = input
    const account = await accountById(tx, accountId)
    if (!account || !can(viewer, 'accounts.read', account)) throw new NotFound()
    await assertMayManage(tx, viewer, account.id, today)
    assertInspectionFits(input, place.kind)
    assertMayGive(viewer, role, place.path)
    assertDatesInOrder(startsOn, endsOn)
    assertSubstituteEnds(substitutesFor, endsOn)
    const person = account.memberId === null ? undefined : await personById(tx, account.memberId)
    assertStillMember(person?.status, role)
    if (role === 'member' && !account.memberId)
      throw new RuleError('Tài khoản chưa gắn với đảng viên nào; đồng chí gắn trước.', 'role')
    await tx.insert(grants).values({
      accountId,
      role,
      orgId: place.id,
      startsOn,
      endsOn,
      substitutesFor: substitutesFor || null,
      decision: decision || null,
      grantedBy: viewer.accountId,
    })
    return {
      goTo: `/accounts/${accountId}#grants`,
      detail: {
        ...{ accountId, role, startsOn, endsOn },
        ...(substitutesFor ? { substitutesFor } : {}),
        ...(decision ? { decision } : {}),
      },
    }
  },
})

/** Ends at once: the last day it holds is yesterday, and the next request no longer has it. */
export const endGrant = action({
  permission: 'grants.end',
  input: endGrantInput,
  load: async (tx, { grantId }) => {
    const [found] = await tx
      .select({
        id: grants.id,
        path: grants.orgPath,
        role: grants.role,
        accountId: grants.accountId,
        endsOn: grants.endsOn,
      })
      .from(grants)
      .where(eq(grants.id, grantId))
      .for('no key update')
    return found
  },
  run: async ({ tx, viewer, thing: grant, input: { isConfirmed }, today }) => {
    if (grant.accountId === viewer.accountId)
      throw new RuleError('Vai trò của chính đồng chí do văn phòng cấp trên hoặc quản trị khác kết thúc.')
    assertMayGive(viewer, grant.role, grant.path)
    const last = addDays(today, -1)
    if (grant.endsOn && grant.endsOn <= last) throw new RuleError('Vai trò này đã kết thúc.')
    assertConfirmed(isConfirmed, 'kết thúc')
    await tx.update(grants).set({ endsOn: last }).where(eq(grants.id, grant.id))
    return {
      goTo: `/accounts/${grant.accountId}?ended=${grant.id}`,
      detail: { accountId: grant.accountId, role: grant.role },
    }
  },
})
