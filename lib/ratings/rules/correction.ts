import { type Day, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import type { Level } from './scale'

type Standing = { fullName: string; level: Level; since: Day | null }
type Corrected = { level: Level; decidedOn: Day }

/**
 * Xếp loại lại where a result turns out wrong (Quy định 366-QĐ/TW, Điều 15, khoản 3). What was found wrong may be the
 * figures themselves, so they do not bind here; the limit of "xuất sắc" does.
 */
export function assertCorrection({ level, decidedOn }: Corrected, standing: Standing, today: Day) {
  if (level === standing.level)
    throw new RuleError(
      `Đồng chí ${standing.fullName} đang được xếp loại mức này; đồng chí chọn mức khác.`,
      'level',
    )
  if (decidedOn > today || (standing.since && decidedOn < standing.since))
    throw new RuleError(
      `Ngày quyết định phải từ ${standing.since ? showDay(standing.since) : 'ngày quyết định trước'} đến hôm nay.`,
      'decidedOn',
    )
}
