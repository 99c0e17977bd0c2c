import { z } from 'zod'
import { postBasis, postKind } from '@/db/schema'
import { choice, chosen, day, id, optionalText, text } from '@/lib/core/fields'

/** Named after the post: other forms stand on the same page. */
export const recordPostInput = z.object({
  memberId: id(),
  postKind: choice(postKind.enumValues),
  postOrgId: chosen('Đồng chí chọn nơi giữ chức vụ.'),
  postFrom: day(),
  postTo: day().optional(),
  postBasis: choice(postBasis.enumValues).optional(),
  postDecision: optionalText(60),
  postDecidedBy: optionalText(150),
})

export const withdrawPostInput = z.object({
  wrongPostId: chosen('Đồng chí chọn chức vụ ghi nhầm.'),
  postMistake: text(200),
})

export const endPostInput = z.object({
  postId: chosen('Đồng chí chọn chức vụ kết thúc.'),
  postEndsOn: day(),
  postEndNote: text(200),
})
