import type { Attendee } from '@/lib/meetings/content'
import type { Posted } from './postings'

/** Vắng có lý do trong năm, before this meeting: how many in a row at its end, and the longest row. */
export type Excused = { memberId: number; last: number; longest: number }

/** What other records say about a meeting, beside its minutes. */
export type Known = Posted & {
  /** Sinh hoạt chuyên đề in the month: in this session or in one of its own. */
  hasThematic: boolean
  excused: readonly Excused[]
  /** Tasks that are promises of those who attended from above: the cell hears of them, it does not do them. */
  promised: readonly number[]
  /** Tasks whose last day is still to come on the day of the meeting. */
  notDue: readonly number[]
}

export const nothingKnown: Known = {
  hasThematic: false,
  documentsPostedOn: null,
  minutesPostedOn: null,
  excused: [],
  promised: [],
  notDue: [],
}

/** Counts rows of excused absences, the oldest meeting first. */
export function excusedRuns(absences: { memberId: number; isExcused: boolean }[]): Excused[] {
  const runs = new Map<number, Excused>()
  for (const { memberId, isExcused } of absences) {
    const before = runs.get(memberId)
    const last = isExcused ? (before?.last ?? 0) + 1 : 0
    runs.set(memberId, { memberId, last, longest: Math.max(before?.longest ?? 0, last) })
  }
  return [...runs.values()]
}

type Row = Pick<Attendee, 'memberId' | 'name' | 'state'> &
  Partial<Pick<Attendee, 'isExempt' | 'isElsewhere' | 'isSuspended'>>

/**
 * Who has the longest row of excused absences in the year, this meeting included. Nobody expects the exempt, those in
 * temporary activity elsewhere and the suspended (`expected` of attendance.ts).
 */
export function longestExcused(rows: readonly Row[], before: readonly Excused[]) {
  const known = new Map(before.map((each) => [each.memberId, each]))
  const runs = rows.map(({ memberId, name, state, isExempt, isElsewhere, isSuspended }) => {
    const { last = 0, longest = 0 } = (memberId !== null && known.get(memberId)) || {}
    const isCounted = state === 'excused' && !isExempt && !isElsewhere && !isSuspended
    return { name, run: isCounted ? Math.max(longest, last + 1) : longest }
  })
  return runs.reduce((most, each) => (each.run > most.run ? each : most), { name: '', run: 0 })
}
