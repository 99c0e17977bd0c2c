import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Status } from './transitions'

type Asked = { agencyId: number; dueOn: Day; opinionOf: number[]; opinionOn?: Day }

/** Opinions come before the answer, and from others than the agency that answers. */
export function assertOpinions({ agencyId, dueOn, opinionOf, opinionOn }: Asked, today: Day) {
  if (opinionOf.length === 0) return
  if (opinionOf.includes(agencyId))
    throw new RuleError('Cơ quan xử lý đã trả lời mục này; đồng chí chỉ mời cơ quan khác góp ý.', 'opinionOf')
  if (!opinionOn) throw new RuleError('Đồng chí ghi ngày các cơ quan góp ý.', 'opinionOn')
  if (opinionOn <= today || opinionOn > dueOn)
    throw new RuleError(
      `Ngày góp ý phải sau ngày ${showDay(today)} và không sau hạn trả lời, ngày ${showDay(dueOn)}.`,
      'opinionOn',
    )
}

/** An opinion helps only while the answer is being prepared. */
export const opinionStatuses = ['assigned', 'drafted'] as const satisfies Status[]
