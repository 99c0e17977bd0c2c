import { addDays, type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'

/** Nhiệm kỳ mới bắt đầu sau nhiệm kỳ trước; ngày cuối, nếu có, sau ngày đầu. */
export function assertTermFits(
  term: { startsOn: string; endsOn?: string | undefined },
  before: { startsOn: string } | undefined,
  fields = { start: 'startsOn', end: 'endsOn' },
) {
  if (term.endsOn && term.endsOn <= term.startsOn)
    throw new RuleError('Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.', fields.end)
  if (before && term.startsOn <= before.startsOn)
    throw new RuleError(
      `Nhiệm kỳ phải bắt đầu sau nhiệm kỳ trước (${showDay(before.startsOn)}).`,
      fields.start,
    )
}

/** No number twice in one term: what was numbered in the term before was numbered before the new one began. */
export function assertTermFollows(startsOn: Day, lastNumberedOn: Day | undefined, field = 'startsOn') {
  if (lastNumberedOn && startsOn <= lastNumberedOn)
    throw new RuleError(
      `Đã có văn bản cho số theo nhiệm kỳ trước cho ngày ${showDay(lastNumberedOn)}; nhiệm kỳ mới đánh số lại từ 01 nên bắt đầu từ ngày ${showDay(addDays(lastNumberedOn, 1))} trở đi.`,
      field,
    )
}

/** A document stays in the term whose number it bears. */
export function assertTermMoves(from: Day, to: Day, isNumbered: boolean) {
  if (to > from && isNumbered)
    throw new RuleError(
      `Đã có văn bản cho số theo nhiệm kỳ này, nên nhiệm kỳ bắt đầu muộn nhất ngày ${showDay(from)}.`,
      'termStartsOn',
    )
}

/** The same of its end: no document outlasts its term. */
export function assertTermCovers(endsOn: Day | undefined, lastNumberedOn: Day | undefined) {
  if (endsOn && lastNumberedOn && endsOn < lastNumberedOn)
    throw new RuleError(
      `Đã có văn bản cho số theo nhiệm kỳ này cho ngày ${showDay(lastNumberedOn)}, nên nhiệm kỳ kết thúc từ ngày ấy trở đi.`,
      'termEndsOn',
    )
}

/** A number the portal has given is not given twice. */
export function assertMayContinue(last: number, highest: number) {
  if (last < highest)
    throw new RuleError(
      `Cổng đã cho đến số ${highest} trong nhiệm kỳ này; đồng chí ghi số từ ${highest} trở lên.`,
      'lastNumber',
    )
}
