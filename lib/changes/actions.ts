'use server'

import { eq } from 'drizzle-orm'
import { memberChanges } from '@/db/schema'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { inNameCase } from '@/lib/core/fields'
import { memberWithData } from '@/lib/members/load'
import { assertDatesFit, assertDeath, assertStatusFollows } from '@/lib/members/rules'
import { applyChange } from './apply'
import { decideChangeInput, proposeChangeInput, withdrawChangeInput } from './input'
import { changeById, isWaiting } from './load'
import { assertMayApply, assertProposes, assertWaiting, diffOf } from './rules'

/** Đề nghị sửa thông tin: nothing changes before the committee agrees. One proposal of a member waits at a time. */
export const proposeChange = action({
  permission: 'memberChanges.propose',
  input: proposeChangeInput,
  load: (tx, { memberId }) => memberWithData(tx, memberId),
  run: async ({ tx, viewer, thing: member, input: given, today }) => {
    // Of himself nobody proposes expulsion or death, whatever was sent: the status stays.
    const input =
      viewer.memberId === member.id ? { ...given, status: member.status, diedOn: undefined } : given
    assertDatesFit(input, today)
    if (await isWaiting(tx, member.id))
      throw new RuleError(
        'Đồng chí này đang có một đề nghị chờ xét; chờ kết quả hoặc rút lại rồi gửi lần khác.',
      )
    // The case of the letters alone is no other name.
    const fullName = inNameCase(member.fullName) === input.fullName ? member.fullName : input.fullName
    const diff = diffOf(member, { ...input, fullName, ethnicGroup: input.ethnicGroup || 'Kinh' })
    assertProposes(diff)
    assertStatusFollows(member.status, input.status)
    assertDeath(member, input, today)
    const [made] = await tx
      .insert(memberChanges)
      .values({
        ...{ ...diff, memberId: member.id, reason: input.changeReason },
        ...{ proposedBy: viewer.accountId, proposedOn: today },
      })
      .returning({ id: memberChanges.id })
    if (!made) throw new Error('change not made')
    return { goTo: `/changes/${made.id}?after=propose`, detail: { made: made.id, ...diff } }
  },
})

/** Đồng ý: applied at once and whole; không đồng ý: with a reason, and nothing changes. */
export const decideChange = action({
  permission: 'memberChanges.decide',
  input: decideChangeInput,
  load: (tx, { changeId }) => changeById(tx, changeId),
  run: async ({ tx, viewer, thing: change, input: { verdict, refusal }, today }) => {
    assertWaiting(change)
    if (verdict === 'refused' && !refusal)
      throw new RuleError('Đồng chí nêu lý do để người đề nghị biết.', 'refusal')
    const member = await memberWithData(tx, change.memberId)
    if (!member) throw new Error('member of a change is gone')
    if (verdict === 'approved') {
      assertMayApply(change, member)
      await applyChange(tx, { viewer, today }, change, member)
    }
    await tx
      .update(memberChanges)
      .set({
        ...{ state: verdict, refusal: verdict === 'refused' ? refusal : '' },
        ...{ decidedBy: viewer.accountId, decidedOn: today, version: change.version + 1 },
      })
      .where(eq(memberChanges.id, change.id))
    return { goTo: `/changes/${change.id}?after=decide`, detail: { verdict, memberId: member.id } }
  },
})

export const withdrawChange = action({
  permission: 'memberChanges.withdraw',
  input: withdrawChangeInput,
  load: (tx, { changeId }) => changeById(tx, changeId),
  run: async ({ tx, viewer, thing: change, today }) => {
    assertWaiting(change)
    await tx
      .update(memberChanges)
      .set({
        ...{ state: 'withdrawn', decidedBy: viewer.accountId },
        ...{ decidedOn: today, version: change.version + 1 },
      })
      .where(eq(memberChanges.id, change.id))
    return { goTo: `/changes/${change.id}?after=withdraw` }
  },
})
