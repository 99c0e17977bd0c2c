import type { Cell } from '../demo/organisations'
import { makePeople, type Person } from '../demo/people'
import given from '../meeting-2025-11.json'

const posts = /^(Bí thư chi bộ|Phó Bí thư chi bộ|Chi ủy viên)/
const women = /\sThị\s/

/** The members of Chi bộ thôn 3 as the case has them. */
const ofThon3: Person[] = given.members.map((member) => {
  const [first = '', ...rest] = member.post.split(', ')
  const isProbationary = member.status === 'dự bị'
  return {
    fullName: member.name,
    sex: women.test(member.name) ? 'female' : 'male',
    birthYear: member.birthYear,
    position: posts.test(first) ? first : '',
    occupation: rest.join(', '),
    standing: isProbationary ? 'probationary' : 'full',
    admittedOn: member.admittedOn ?? `${Math.min(member.birthYear + 27, 2019)}-05-19`,
    officialOn: isProbationary ? null : `${Math.min(member.birthYear + 28, 2020)}-05-19`,
    ...(member.exemption
      ? {
          exemption: {
            kind: 'ageHealth' as const,
            startsOn: member.exemption.decidedOn,
            decidedBy: member.exemption.decidedBy,
          },
        }
      : {}),
  }
})

/** People made for 2022 as they would stand today: those on probation were admitted this year. */
const today = ({ exemption, ...person }: Person): Person => ({
  ...person,
  ...(exemption?.kind === 'ageHealth' ? { exemption } : {}),
  ...(person.standing === 'probationary' ? { admittedOn: '2025-05-19' } : {}),
})

export const peopleOf = ({ plan, isBorder }: Cell): Person[] =>
  plan.key === 'thon3' ? ofThon3 : makePeople(plan, isBorder).map(today)
