import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { excusedRuns } from '@/lib/meetings/rules/known'
import type { RuleValues } from '@/lib/rulesets/values'

/** One regular meeting of completed minutes, as the roll has one member. */
export type Attended = {
  heldOn: Day
  state: 'present' | 'online' | 'excused' | 'unexcused' | 'exemptAbsent'
  /** In the roll of the day. */
  isExempt: boolean
  /** An exemption decided since covers the day, or came after it in the year. */
  isSettled: boolean
}

/** Meetings of a calendar year that the member did not attend and for which no reason was recorded; the exempt owe none. */
export const missedDays = (rows: readonly Attended[], year: number): Day[] =>
  rows
    .filter(
      ({ heldOn, state, isExempt, isSettled }) =>
        state === 'unexcused' && !isExempt && !isSettled && yearOf(heldOn) === year,
    )
    .map(({ heldOn }) => heldOn)
    .toSorted()

export const missedMonths = (rows: readonly Attended[], year: number): Day[] => [
  ...new Set(missedDays(rows, year).map((heldOn) => `${heldOn.slice(0, 7)}-01`)),
]

/** Vắng có lý do nhiều kỳ liên tiếp: the row at the end of what is known of the year. */
export const excusedInARow = (rows: readonly Attended[], year: number): number =>
  excusedRuns(
    rows
      .filter(({ heldOn, isExempt }) => yearOf(heldOn) === year && !isExempt)
      .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
      .map(({ state }) => ({ memberId: 0, isExcused: state === 'excused' })),
  )[0]?.last ?? 0

/** "Vắng có lý do 4 kỳ liên tiếp, quá 3 kỳ theo bảng chấm điểm"; nothing where the sheet lets it pass or does not ask. */
export const excusedWords = (run: number, limit: number | undefined): string =>
  limit !== undefined && run > limit
    ? `Vắng có lý do ${run} kỳ liên tiếp, quá ${limit} kỳ theo bảng chấm điểm`
    : ''

/** Được miễn mà vẫn dự, in the year: counted, no duty (Cao Lộc 2022). */
export const attendedWhileExempt = (rows: readonly Attended[], year: number): number =>
  rows.filter(
    ({ heldOn, state, isExempt }) =>
      isExempt && yearOf(heldOn) === year && ['present', 'online'].includes(state),
  ).length

export const yearOf = (day: Day) => Number(day.slice(0, 4))

export type Level = 'none' | 'first' | 'last' | 'removal'

/** One month short of the rule is the last reminder; from the rule on the cell considers removal. */
export function levelOf(months: number, removalMonths: number): Level {
  if (months === 0) return 'none'
  if (months >= removalMonths) return 'removal'
  return months === removalMonths - 1 ? 'last' : 'first'
}

type Rule = Pick<RuleValues<'away'>, 'removalMonths' | 'removalBasis'>

/** "Vắng 2 tháng trong năm 2022 (1/2022, 2/2022), không có lý do ghi nhận. …", with the rule. */
export function absenceWords(months: readonly Day[], { removalMonths, removalBasis }: Rule): string {
  const [first] = months
  if (!first) return ''
  const counted = `Vắng ${months.length} tháng trong năm ${yearOf(first)} (${months.map(showMonth).join(', ')}), không có lý do ghi nhận.`
  const next = {
    none: '',
    first: `Đến ${removalMonths} tháng thì chi bộ phải xem xét xóa tên.`,
    last: `Thêm một tháng nữa thì chi bộ phải xem xét xóa tên.`,
    removal: 'Chi bộ phải xem xét đề nghị xóa tên.',
  }[levelOf(months.length, removalMonths)]
  return `${counted} ${next} Căn cứ: ${removalBasis}.`
}

export type AbsenceFacts = {
  months: readonly Day[]
  /** Newest absence, newest warning of the year. */
  lastOn: Day | null
  warnedOn: Day | null
  /** A removal was proposed or a request for exemption is under way. */
  isUnderWay: boolean
}

/**
 * What the cell must do about an absence: warn after the first and the second month, each once; from the third on
 * consider removal until it is under way. Nothing where the months are settled by an exemption.
 */
export function absenceDuty(facts: AbsenceFacts, rule: Rule): 'warn' | 'remove' | undefined {
  const level = levelOf(facts.months.length, rule.removalMonths)
  if (level === 'none' || facts.isUnderWay) return undefined
  if (level === 'removal') return 'remove'
  return isWarned(facts) ? undefined : 'warn'
}

/** Nothing was missed since the last warning. */
export const isWarned = ({ warnedOn, lastOn }: Pick<AbsenceFacts, 'warnedOn' | 'lastOn'>) =>
  warnedOn !== null && lastOn !== null && warnedOn >= lastOn

type Warning = { doneOn: Day; channel: string; note: string }

/** Mọi lần nhắc nhở on file, as the minutes about a removal take them over. */
export const warningsOnFile = (warnings: readonly Warning[], channelOf: (channel: string) => string) =>
  warnings.map(({ doneOn, channel, note }) => `${showDay(doneOn)}, ${channelOf(channel)}: ${note}`).join('\n')
