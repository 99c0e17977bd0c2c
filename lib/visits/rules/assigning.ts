import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

type Period = { startsOn: Day; endsOn: Day | null }

export function assertPeriod({ startsOn, endsOn }: Period) {
  if (endsOn !== null && endsOn < startsOn)
    throw new RuleError('Ngày kết thúc phải từ ngày bắt đầu trở đi.', 'endsOn')
}

/** Nobody is sent before he is on the list or after he left it, nor twice to one place at a time. */
export function assertMayAssign(given: Period, visitor: Period, others: readonly Period[]) {
  assertPeriod(given)
  if (given.startsOn < visitor.startsOn)
    throw new RuleError(
      `Đồng chí này có trong danh sách từ ${showDay(visitor.startsOn)}; ngày bắt đầu phân công không thể sớm hơn.`,
      'startsOn',
    )
  if (visitor.endsOn !== null && (given.endsOn === null || given.endsOn > visitor.endsOn))
    throw new RuleError(
      `Đồng chí này thôi dự sinh hoạt từ sau ${showDay(visitor.endsOn)}; ngày kết thúc phân công không thể muộn hơn.`,
      'endsOn',
    )
  const isTwice = others.some(
    ({ startsOn, endsOn }) =>
      startsOn <= (given.endsOn ?? '9999-12-31') && given.startsOn <= (endsOn ?? '9999-12-31'),
  )
  if (isTwice)
    throw new RuleError(
      'Đồng chí này đã được phân công ở nơi đó trong thời gian ấy. Đồng chí kết thúc phân công cũ trước.',
      'placeId',
    )
}

/** Biên giới: village cells; yếu kém: any cell. Each has a committee member in charge. */
export const watchedTag = ({ tags, cellType }: { tags: readonly string[]; cellType: string | null }) => {
  if (tags.includes('biên giới') && cellType === 'village') return 'biên giới'
  return tags.includes('yếu kém') ? 'yếu kém' : undefined
}
