import type { RuleValues } from '@/lib/rulesets/values'
import { isSession, type MeetingForm } from './kinds'

const DAY = 24 * 60
/** Longer than this and one of the two times was mistyped. */
const LONGEST = 10 * 60

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Thời lượng in minutes; an end after midnight belongs to the next day. Undefined when it cannot be. */
export function minutesLong(startedAt: string | null, endedAt: string | null): number | undefined {
  if (!startedAt || !endedAt) return undefined
  const long = (minuteOf(endedAt) - minuteOf(startedAt) + DAY) % DAY
  return long > 0 && long <= LONGEST ? long : undefined
}

/**
 * Thời lượng tối thiểu: Hướng dẫn 42-HD/BTCTW gives 90 minutes, 120 for thường kỳ and chuyên đề in one session; where
 * a rule set has no figure for both together, the one for a single meeting. Other kinds have none.
 */
export const requiredMinutes = (
  { minMinutes, minMinutesCombined }: RuleValues<'meetings'>,
  { kind, isCombined }: MeetingForm,
) => {
  if (!isSession(kind)) return undefined
  return isCombined ? (minMinutesCombined ?? minMinutes) : minMinutes
}

type Part = { title: string; from: string | null; to: string | null }

/** What is wrong with the parts of a session: each with its time, one after the other, from the beginning to the end. */
export function partsProblem(parts: readonly Part[], startedAt: string | null, endedAt: string | null) {
  const [first] = parts
  if (!first || parts.length < 2) return 'Chưa ghi giờ của từng phần: thường kỳ và chuyên đề.'
  const untimed = parts.find(({ from, to }) => minutesLong(from, to) === undefined)
  if (untimed) return `Phần "${untimed.title}": giờ bắt đầu, kết thúc chưa đủ hoặc chưa đúng.`
  const gap = parts.find(({ from }, index) => index > 0 && from !== parts[index - 1]?.to)
  if (gap) return `Phần "${gap.title}" phải bắt đầu khi phần trước kết thúc.`
  if (first.from !== startedAt || parts.at(-1)?.to !== endedAt)
    return 'Giờ của các phần phải bắt đầu và kết thúc cùng giờ với buổi sinh hoạt.'
  return undefined
}
