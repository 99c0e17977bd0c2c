import { addDays } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { minutesContent } from '@/lib/meetings/content'
import { votersPresent } from '@/lib/meetings/rules/voting'
import { makeRandom } from '../kit/random'
import { placeOf, startsAt } from './calendar'
import type { Member } from './members'
import type { Cell } from './organisations'
import type { Considered } from './persons-plan'
import { rollCall } from './roll'

export type Row = { plan: Considered; cell: Cell; people: Member[]; member: Member }

/** The minutes of a meeting about one person, by secret ballot; everybody in the hall agrees. */
export function contentOf({ plan: { kind, heldOn, reason, subject }, cell, people, member }: Row) {
  const [chair, deputy, third] = people
  const recorder = third?.position ? third : deputy
  const named = (one?: Member) => ({
    memberId: one?.id ?? null,
    name: one?.fullName ?? '',
    position: one?.position ?? '',
  })
  const attendance = rollCall(
    makeRandom(`xét người ${cell.plan.key} ${heldOn}`),
    people,
    heldOn,
    recorder?.fullName ?? '',
    0,
  )
  const voters = votersPresent(attendance, false)
  const present = attendance.filter(({ state }) => state === 'present')
  const { memberId, name } = { memberId: member.id, name: member.fullName }
  const tellers = present.filter((one) => one.memberId !== memberId && !one.isExempt).slice(3, 6)
  const content = minutesContent.parse({
    opening: {
      heldOn,
      startedAt: startsAt(cell),
      place: placeOf(cell),
      reason,
      chair: named(chair),
      recorder: named(recorder),
      recorderNamed: 'được cử tại phần mở đầu, chi bộ nhất trí',
      programme: 'chi bộ nhất trí thông qua',
    },
    tellers: tellers.map(({ name, position }) => ({ name, position })),
    subjects: [
      {
        ...subject,
        memberId,
        name,
        ...(kind === 'confirmation'
          ? { admittedOn: member.admittedOn, probationEndsOn: addDays(member.admittedOn ?? heldOn, 365) }
          : {}),
        vote: {
          form: 'secret',
          issued: voters,
          returned: voters,
          valid: voters,
          invalid: 0,
          inFavour: voters,
          against: 0,
          other: 0,
        },
      },
    ],
    conclusion: subject.conclusion,
    adoption: { readBackBy: recorder?.fullName, agreed: present.length, of: present.length },
    endedAt: `${padded(Number(startsAt(cell).slice(0, 2)) + 1)}:15`,
  })
  return { ...content, attendance }
}
