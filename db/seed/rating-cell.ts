import * as schema from '@/db/schema'
import { makeAccount, makeMember, makeOrganisation, type SeedDb } from './factories'
import story from './rating-2025.json'

/** The cell of the year-end review of 2025: 18 invented members, two exempt, two on probation, and its accounts. */
export async function makeRatingCell(db: SeedDb, parentId: number, label: string) {
  const cell = await makeOrganisation(db, {
    kind: 'cell',
    parentId,
    name: 'Chi bộ thôn 7',
    letterheadUpper: 'ĐẢNG BỘ XÃ BÌNH KHÊ',
    placeName: 'Bình Khê',
  })
  await db.insert(schema.terms).values({ orgId: cell.id, name: '2025–2027', startsOn: '2025-01-01' })
  const people: Awaited<ReturnType<typeof makeMember>>[] = []
  for (const { name, birthYear, status, post, admittedOn, exemption } of story.members) {
    const member = await makeMember(db, {
      orgId: cell.id,
      fullName: name,
      birthYear,
      standing: status === 'dự bị' ? 'probationary' : 'full',
      position: /^(Bí thư|Phó Bí thư) chi bộ$|^Chi ủy viên$/.test(post) ? post : '',
      admittedOn,
    })
    people.push(member)
    if (exemption)
      await db.insert(schema.exemptions).values({
        orgId: cell.id,
        memberId: member.id,
        kind: exemption.kind === 'tuổi cao' ? 'ageHealth' : 'mobileWork',
        startsOn: exemption.startsOn ?? exemption.decidedOn,
        endsOn: exemption.endsOn,
        decidedBy: exemption.decidedBy,
      })
  }
  const accountOf = (index: number, role: 'cellSecretary' | 'member') => {
    const person = people[index]
    if (!person) throw new Error('no such member')
    return makeAccount(db, {
      orgId: cell.id,
      fullName: person.fullName,
      memberId: person.id,
      loginName: `${role}${index}.${label}`.toLowerCase(),
      roles: [role],
    })
  }
  return {
    cell,
    people,
    secretary: await accountOf(0, 'cellSecretary'),
    member: await accountOf(17, 'member'),
  }
}
