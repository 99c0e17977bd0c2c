import { type Day, daysBetween, showDay } from '@/lib/core/dates'
import type { RuleValues } from '@/lib/rulesets/values'
import { isWarned, levelOf } from './absences'
import { isVague } from './place'

export type Exempted = { id: number; endsOn: Day | null; isReturned: boolean }

/** Cách quản lý: exempt on the day, in temporary activity elsewhere, or followed by the own cell. */
export type Way = 'exempt' | 'elsewhere' | 'watched'
export function wayOf(
  { exemption, status }: { exemption: Exempted | null; status: string },
  today: Day,
): Way {
  if (exemption && !exemption.isReturned && (exemption.endsOn === null || exemption.endsOn >= today))
    return 'exempt'
  return status === 'elsewhere' ? 'elsewhere' : 'watched'
}

/** Quá hạn miễn: the last day is over, nobody has come back and nothing new was decided. */
export const isOverdue = ({ endsOn, isReturned }: Exempted, today: Day) =>
  endsOn !== null && endsOn < today && !isReturned

/** The nearest of the rule set's days before the end that has come: 60, 30 or 7; undefined when none has. */
export function warningDay(endsOn: Day | null, today: Day, days: readonly number[]): number | undefined {
  if (endsOn === null || endsOn < today) return undefined
  const left = daysBetween(today, endsOn)
  return days.toSorted((a, b) => a - b).find((each) => left <= each)
}

export type Followed = {
  status: string
  exemption: Exempted | null
  request: 'submitted' | 'proposed' | null
  months: number
  /** Newest absence, newest warning of the year. */
  lastOn: Day | null
  warnedOn: Day | null
  place: string
  isAbroad: boolean
  registeredOn: Day | null
  startsOn: Day
  lastContactOn: Day | null
  transfer: string | undefined
}
export type Next = { tone: 'bad' | 'warn' | 'calm'; text: string }

/** Việc tiếp theo with one member, the most pressing first. */
export function nextFor(row: Followed, today: Day, rule: RuleValues<'away'> | undefined): Next | undefined {
  const { exemption, request } = row
  if (request === 'submitted') return { tone: 'warn', text: 'Chi bộ xét đơn xin miễn' }
  if (request === 'proposed') return { tone: 'calm', text: 'Chờ cấp ủy quyết định miễn' }
  if (exemption && isOverdue(exemption, today))
    return {
      tone: 'bad',
      text: `Quá hạn miễn từ ${showDay(exemption.endsOn ?? today)}: ghi trở lại, hoặc làm đơn mới`,
    }
  const way = wayOf(row, today)
  const level = rule && way === 'watched' ? levelOf(row.months, rule.removalMonths) : 'none'
  if (level === 'removal') return { tone: 'bad', text: `Vắng ${row.months} tháng: xem xét xóa tên` }
  if (level !== 'none' && !isWarned(row)) return { tone: 'warn', text: `Vắng ${row.months} tháng: nhắc nhở` }
  if (row.transfer) return { tone: 'warn', text: 'Hợp đồng từ 12 tháng: chuyển sinh hoạt chính thức' }
  if (rule && exemption && warningDay(exemption.endsOn, today, rule.endWarnDays) !== undefined)
    return {
      tone: 'warn',
      text: `Hết hạn miễn ${showDay(exemption.endsOn ?? today)}: hỏi trở lại hay xin tiếp`,
    }
  if (isVague(row)) return { tone: 'warn', text: 'Hỏi rõ địa chỉ' }
  if (rule && daysBetween(row.lastContactOn ?? row.startsOn, today) > rule.contactDays)
    return { tone: 'calm', text: `Quá ${rule.contactDays} ngày chưa liên lạc` }
  if (row.registeredOn === null && !row.isAbroad) return { tone: 'calm', text: 'Nhắc đăng ký tạm trú' }
  return undefined
}
