import type { Day } from '@/lib/core/dates'
import type { Attendee, MinutesContent } from '@/lib/meetings/content'
import type { Random } from '../kit/random'
import type { Member } from './members'
import { excuses } from './texts/common'

/** Who belonged to the cell on a day: the register as it was then. */
export const membersOn = (people: Member[], day: Day) =>
  people.filter(({ admittedOn }) => !admittedOn || admittedOn <= day)

const isExempt = ({ exemption }: Member, day: Day) =>
  !!exemption && exemption.startsOn <= day && (!exemption.endsOn || exemption.endsOn >= day)
const isAway = ({ away }: Member, day: Day) => !!away && away.startsOn <= day

function stateOf(
  random: Random,
  member: Member,
  day: Day,
  unexcusedShare: number,
): Pick<Attendee, 'state' | 'reason' | 'channel'> {
  const at = { reason: '', channel: '' }
  if (isExempt(member, day)) return { ...at, state: random.chance(0.12) ? 'present' : 'exemptAbsent' }
  if (isAway(member, day))
    return random.chance(0.45)
      ? { ...at, state: 'online', channel: 'Zalo (gọi video)' }
      : { ...at, state: 'excused', reason: 'Đang làm việc ngoài tỉnh, đã báo cáo' }
  if (member.position || random.chance(0.925)) return { ...at, state: 'present' }
  if (random.chance(unexcusedShare)) return { ...at, state: 'unexcused' }
  return { ...at, state: 'excused', reason: random.pick(excuses) }
}

/** Điểm danh of one meeting. */
export const rollCall = (
  random: Random,
  people: Member[],
  day: Day,
  recorder: string,
  unexcusedShare = 0.12,
): MinutesContent['attendance'] =>
  membersOn(people, day).map((member) => {
    const marked = stateOf(random, member, day, unexcusedShare)
    return {
      memberId: member.id,
      name: member.fullName,
      position: member.position || member.occupation || '',
      standing: member.standing,
      isExempt: isExempt(member, day),
      isElsewhere: false,
      isSuspended: false,
      seenBy: marked.state === 'online' ? recorder : '',
      opinion: '',
      ...marked,
    }
  })
