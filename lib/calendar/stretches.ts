import { addDays, type Day } from '@/lib/core/dates'

type Named = { day: Day; name: string; source: string }

/** Days off in a row under one name, as one stretch: 01/09–04/09. */
export function stretchesOf(days: Named[]): { from: Day; to: Day; name: string; source: string }[] {
  const stretches: { from: Day; to: Day; name: string; source: string }[] = []
  for (const { day, name, source } of days) {
    const last = stretches.at(-1)
    if (last && last.name === name && addDays(last.to, 1) === day) last.to = day
    else stretches.push({ from: day, to: day, name, source })
  }
  return stretches
}
