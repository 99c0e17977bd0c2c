import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import evening from '@/db/seed/evening-2022-09.json' with { type: 'json' }
import { makeMember } from '@/db/seed/factories'
import { test as base, db, type World } from '../fixtures'

/** The cell of the evening with its 18 members and the numbers it has given, and its meeting of 9/2022, confirmed. */
export async function makeEvening(world: World) {
  const own = new Set([world.secretary.fullName, world.recorder.fullName, world.member.fullName])
  for (const { name, status, isExempt, birthYear } of evening.members) {
    if (own.has(name)) continue
    const standing = status === 'dự bị' ? 'probationary' : 'full'
    const member = await makeMember(db, { orgId: world.cell.id, fullName: name, standing, birthYear })
    if (isExempt)
      await db.insert(schema.exemptions).values({
        orgId: world.cell.id,
        memberId: member.id,
        kind: 'ageHealth',
        startsOn: '2020-03-06',
        decidedBy: 'Chi bộ thôn Đông Hạ',
      })
  }
  await db
    .insert(schema.addressees)
    .values({ orgId: world.top.id, name: 'Thường trực Huyện ủy Minh Giang', position: 2 })
  await db.insert(schema.templates).values({ ...regularTemplate, orgId: world.top.id })
  const [term] = await db
    .select({ id: schema.terms.id })
    .from(schema.terms)
    .where(eq(schema.terms.orgId, world.cell.id))
  if (!term) throw new Error('no term that day')
  await db.insert(schema.numberSeries).values([
    { orgId: world.cell.id, termId: term.id, type: 'BB', last: 5 },
    { orgId: world.cell.id, termId: term.id, type: 'NQ', last: 2 },
  ])
  const [meeting] = await db
    .insert(schema.meetings)
    .values({
      orgId: world.cell.id,
      month: '2022-09-01',
      dueOn: '2022-09-07',
      plannedOn: '2022-09-07',
      plannedAt: '19:30',
      place: 'Nhà văn hóa thôn Đông Hạ',
      state: 'confirmed',
    })
    .returning()
  if (!meeting) throw new Error('meeting not made')
  return meeting.id
}

/** Tests of that evening: the meeting, its secretary signed in. */
export const test = base.extend<{ meetingId: number }>({
  meetingId: async ({ world, signInAs }, use) => {
    const meetingId = await makeEvening(world)
    await signInAs('cellSecretary')
    await use(meetingId)
  },
})
