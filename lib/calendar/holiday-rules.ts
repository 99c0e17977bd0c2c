import { addDays, type Day, daysBetween, showDay, showWeekday, weekdayOf } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Holiday } from '@/lib/core/working-days'
import { stretchesOf } from './stretches'

export const holidayKinds = ['holiday', 'makeUp', 'none'] as const
export type HolidayKind = (typeof holidayKinds)[number]
export const holidayKindLabel: Record<HolidayKind, string> = {
  holiday: 'Nghỉ',
  makeUp: 'Làm bù',
  none: 'Bình thường (bỏ ngày đang ghi)',
}

/** Longer than any break there is: a slip of the year, not a holiday. */
const LONGEST = 31

type Standing = Holiday & { name: string; source: string }
type Announced = { fromDay: Day; toDay: Day; kind: HolidayKind; documentOn: Day }

/** What one announcement may say of days in a row. */
export function assertAnnounced({ fromDay, toDay, kind, documentOn }: Announced, today: Day) {
  if (toDay < fromDay)
    throw new RuleError(`Ngày cuối không thể trước ngày đầu (${showDay(fromDay)}).`, 'toDay')
  if (daysBetween(fromDay, toDay) >= LONGEST)
    throw new RuleError(`Một đợt không quá ${LONGEST} ngày; đồng chí xem lại ngày, năm.`, 'toDay')
  if (documentOn > today)
    throw new RuleError(`Văn bản không thể ra sau hôm nay (${showDay(today)}).`, 'documentOn')
  if (kind !== 'makeUp') return
  for (let day = fromDay; day <= toDay; day = addDays(day, 1))
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6)
      throw new RuleError(
        `${showWeekday(day)} vốn là ngày làm việc; làm bù vào thứ Bảy hoặc Chủ nhật.`,
        'fromDay',
      )
}

/** Two for one day: the later one replaces the former only when that is meant. */
export function assertReplaces(kind: HolidayKind, standing: Standing[], isMeant: boolean) {
  if (kind === 'none') {
    if (standing.length > 0) return
    throw new RuleError('Những ngày này chưa ghi là ngày nghỉ hay làm bù nên không có gì để bỏ.', 'kind')
  }
  if (standing.length === 0 || isMeant) return
  const known = stretchesOf(standing).map(
    ({ from, to, name }) => `${from === to ? showDay(from) : `${showDay(from)} – ${showDay(to)}`}: ${name}`,
  )
  throw new RuleError(
    `Đang ghi ${known.join('; ')}. Đồng chí đổi ngày, hoặc đánh dấu ô này để thay.`,
    'isReplacing',
  )
}
