import type { Attendee } from '@/lib/meetings/content'
import { mayStayAway } from './attendance'

/** A member of the cell as the register knows them on the day of the meeting. */
export type Registered = Pick<
  Attendee,
  'memberId' | 'name' | 'position' | 'standing' | 'isExempt' | 'isElsewhere' | 'isSuspended'
>

const blank = { state: null, reason: '', channel: '', seenBy: '', opinion: '' }

/**
 * Puts the register and what was already marked together: newly registered members appear unmarked, facts come from
 * the register, a marked person stays even when the register no longer lists them, and so do those added by hand.
 */
export function rollOf(register: readonly Registered[], marked: readonly Attendee[]): Attendee[] {
  const before = new Map(marked.map((row) => [row.memberId, row]))
  const known = new Set(register.map(({ memberId }) => memberId))
  const gone = marked.filter(
    ({ memberId, state }) => memberId === null || (!known.has(memberId) && state !== null),
  )
  return [
    ...register.map((member) => {
      const row = { ...blank, ...before.get(member.memberId), ...member }
      return row.state === 'exemptAbsent' && !mayStayAway(member) ? { ...row, state: null } : row
    }),
    ...gone,
  ]
}
