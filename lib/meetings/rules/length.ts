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
