import { RuleError } from '@/lib/core/errors'
import { type Held, identityFields, sameAs } from '@/lib/members/rules'

/** What may be proposed: everything the register holds of a person but the card number and the posts. */
export const proposedFields = [...identityFields, 'diedOn', 'occupation', 'phone', 'address'] as const
export type ProposedField = (typeof proposedFields)[number]
type Values = Record<string, string | number | null>

/** Old and new of what differs. */
export function diffOf(before: Held<ProposedField>, after: Held<ProposedField>) {
  const changed = proposedFields.filter((field) => !sameAs(before, after, field))
  const of = (held: Held<ProposedField>): Values =>
    Object.fromEntries(changed.map((field) => [field, held[field] ?? null]))
  return { before: of(before), after: of(after) }
}

export function assertProposes({ after }: { after: Values }) {
  if (Object.keys(after).length === 0)
    throw new RuleError('Chưa có ô nào khác với thông tin đang ghi; đồng chí sửa ô cần đổi rồi gửi.')
}

/** Only while the register still says what the proposal starts from. */
export function assertMayApply({ before }: { before: Values }, now: Held<ProposedField>) {
  const moved = proposedFields.filter(
    (field) => field in before && (before[field] ?? '') !== (now[field] ?? ''),
  )
  if (moved.length > 0)
    throw new RuleError(
      'Thông tin đã được sửa sau khi đề nghị nên không áp dụng được nữa; đồng chí ghi không đồng ý, nêu lý do, để đề nghị lại.',
    )
}

export function assertWaiting({ state }: { state: string }) {
  if (state !== 'waiting') throw new RuleError('Đề nghị này đã có kết quả, không xét lần nữa.')
}
