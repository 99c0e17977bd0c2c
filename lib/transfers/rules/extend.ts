import { type Day, monthsLater, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { RuleValues } from '@/lib/rulesets/values'

type Stay = {
  endsOn: Day | null
  /** Of the paper of introduction, once it has been extended. */
  firstEndsOn: Day | null
}

/** Từ ngày nào gia hạn được tính: the end the paper of introduction names; extensions that follow each other add up. */
export const extendedFrom = ({ endsOn, firstEndsOn }: Stay) => firstEndsOn ?? endsOn

/**
 * Quy định 294-QĐ/TW, 6.3.2b; Hướng dẫn 38-HD/BTCTW, 4.3.2c: a temporary stay is extended by less than one year; from
 * then on the transfer is an official one.
 */
export function assertExtends(stay: Stay, endsOn: Day, { extendMonths, kindBasis }: RuleValues<'transfers'>) {
  const from = extendedFrom(stay)
  if (!from || !stay.endsOn) throw new RuleError('Lần sinh hoạt tạm thời này không ghi ngày kết thúc.')
  if (endsOn <= stay.endsOn)
    throw new RuleError(`Ngày kết thúc mới phải sau ngày đang ghi (${showDay(stay.endsOn)}).`, 'endsOn')
  const last = monthsLater(from, extendMonths)
  if (endsOn >= last)
    throw new RuleError(
      `Gia hạn sinh hoạt tạm thời dưới ${extendMonths} tháng, tính từ ${showDay(from)}: phải trước ${showDay(last)} (${kindBasis}). Lâu hơn thì chuyển sinh hoạt chính thức.`,
      'endsOn',
    )
}
