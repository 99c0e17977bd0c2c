'use server'

import { eq } from 'drizzle-orm'
import { posts } from '@/db/schema'
import { can } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { addDays, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { endPostInput, recordPostInput, withdrawPostInput } from './input'
import { heldAt, heldPost, memberForPost, placeOfPost, runningPost } from './load'
import { printPosition } from './print-position'
import { assertMayHold, assertPostEnds } from './rules'

const NOT_OWN = 'Chức vụ ở tổ chức khác do tổ chức ấy hoặc cấp trên chung ghi, rút.'

/** Ghi chức vụ đảng, running or ended: what runs in the own cell is what minutes print behind the name. */
export const recordPost = action({
  permission: 'posts.record',
  input: recordPostInput,
  load: (tx, { memberId }) => memberForPost(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    const place = await placeOfPost(tx, input.postOrgId)
    if (!place || !member.path.startsWith(place.path) || !can(viewer, 'posts.record', place))
      throw new RuleError(NOT_OWN, 'postOrgId')
    const post = { kind: input.postKind, startsOn: input.postFrom, endsOn: input.postTo }
    const held = await heldAt(tx, place.id)
    assertMayHold(post, { memberId: member.id, place, held, today })
    const [made] = await tx
      .insert(posts)
      .values({
        ...{ ...post, memberId: member.id, orgId: place.id, basis: input.postBasis },
        ...{ decisionNumber: input.postDecision, decidedBy: input.postDecidedBy },
        recordedBy: viewer.accountId,
      })
      .returning({ id: posts.id })
    if (!post.endsOn && place.id === member.orgId) await printPosition(tx, member)
    return { message: 'Đã ghi chức vụ.', detail: { made: made?.id, ...post, orgId: place.id } }
  },
})

/** Kết thúc chức vụ: the row stays as history. */
export const endPost = action({
  permission: 'posts.end',
  input: endPostInput,
  load: (tx, { postId }) => runningPost(tx, postId),
  run: async ({ tx, viewer, thing: post, input: { postEndsOn: endsOn, postEndNote: endNote }, today }) => {
    if (!can(viewer, 'posts.end', { path: post.orgPath })) throw new RuleError(NOT_OWN, 'postId')
    assertPostEnds(post, endsOn, { today, field: 'postEndsOn' })
    const member = await memberForPost(tx, post.memberId)
    await tx
      .update(posts)
      .set({ endsOn, endNote, version: post.version + 1 })
      .where(eq(posts.id, post.id))
    if (member?.orgId === post.orgId) await printPosition(tx, member)
    return {
      message: `Đã ghi kết thúc chức vụ ngày ${showDay(endsOn)}.`,
      detail: { kind: post.kind, endsOn, endNote },
    }
  },
})

/** Rút chức vụ ghi nhầm, of the wrong person or day, running or over: it stays in the list with the reason, held on no day. */
export const withdrawPost = action({
  permission: 'posts.withdraw',
  input: withdrawPostInput,
  load: (tx, { wrongPostId }) => heldPost(tx, wrongPostId),
  run: async ({ tx, viewer, thing: post, input: { postMistake: endNote } }) => {
    if (!can(viewer, 'posts.withdraw', { path: post.orgPath })) throw new RuleError(NOT_OWN, 'wrongPostId')
    const { kind, startsOn, endsOn, endNote: before } = post
    const member = await memberForPost(tx, post.memberId)
    await tx
      .update(posts)
      .set({ endsOn: addDays(startsOn, -1), endNote, version: post.version + 1 })
      .where(eq(posts.id, post.id))
    if (endsOn === null && member?.orgId === post.orgId) await printPosition(tx, member)
    return {
      message: 'Đã rút chức vụ ghi nhầm.',
      detail: { kind, startsOn, endsOn, before, reason: endNote },
    }
  },
})
