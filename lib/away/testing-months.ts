import { expect } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeMember } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { setClock } from '@/lib/clock/actions'
import { type Day, showDay } from '@/lib/core/dates'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { openBook } from '@/lib/dues/actions/book'
import { setGroups } from '@/lib/dues/actions/people'
import { duesStateOf } from '@/lib/dues/queries/state'
import { listDuties } from '@/lib/home/queries'
import { registerOn } from '@/lib/meetings/register'
import { raiseDeadlines } from '@/lib/notices/deadlines'
import { noticeText } from '@/lib/notices/labels'
import { listNotices } from '@/lib/notices/queries'
import { awayFilter } from './input'
import { getFollowed } from './queries/person'
import { listAway } from './queries/register'

type Who = 'cellSecretary' | 'committeeOffice' | 'member' | 'neighbour'

/** A cell with one member who will be away; the clock and the meetings of each month are moved by hand. */
export async function makeMonths(label: string, firstDay: Day) {
  const world = await makeWorld(seedDb, label)
  await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đỗ Thị Ở Nhà' })
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${firstDay}"`}::jsonb)`
  const { member, cell, accounts } = world
  const clock = { today: firstDay }
  const viewer = (who: Who) => viewerOf(accounts[who])

  /** Ngày trình diễn, set by the form itself. */
  async function setDay(day: Day) {
    await signInAs(accounts.cellSecretary)
    clock.today = day
    return (await send(setClock, { clockOn: showDay(day) })).ok
  }

  /** What was set a moment ago is read again after two seconds at the latest. */
  const on = (day: Day) => expect.poll(() => setDay(day), { timeout: 5_000 }).toBe(true)

  /** What stands on somebody's desk about this member. */
  async function duties(who: Who = 'cellSecretary') {
    const found = await listDuties(await viewer(who), clock.today)
    return found.filter(({ title }) => title.includes(member.fullName)).map(({ title }) => title)
  }

  /** What the daily look at deadlines has told somebody by now, the newest first. */
  async function told(who: Who = 'cellSecretary') {
    await raiseDeadlines()
    const { rows } = await listNotices(await viewer(who), { after: undefined })
    return rows.map(noticeText)
  }

  async function followed() {
    const found = await getFollowed(await viewer('cellSecretary'), member.id, clock.today)
    if (!found) throw new Error('not found')
    return found
  }

  /** Sổ đảng phí opened from a month on; only this member has a group, and so owes. */
  async function openDues(month: string) {
    await signInAs(accounts.cellSecretary)
    await send(openBook, { orgId: cell.id, startsOn: month })
    const group = { [`group-${member.id}`]: 'others', [`figure-${member.id}`]: '5.000' }
    return send(setGroups, { orgId: cell.id, fromMonth: month, ...group })
  }
  const dues = async () => duesStateOf(await viewer('cellSecretary'), member.id, clock.today)

  async function nextStep() {
    const { rows } = await listAway(await viewer('committeeOffice'), awayFilter.parse({}), clock.today)
    expect([(await followed()).next]).toEqual(rows.map(({ next }) => next))
    return rows.map(({ next }) => next?.text)
  }

  const meet = (heldOn: Day, isThere = false) =>
    holdMeeting({ orgId: cell.id, memberId: member.id, templateId: template?.id ?? 0, heldOn, isThere })
  const as = (who: Who) => signInAs(accounts[who])
  return { world, clock, viewer, as, on, duties, told, openDues, dues, followed, nextStep, meet }
}

type Held = { orgId: number; memberId: number; templateId: number; heldOn: Day; isThere: boolean }

/** The month's regular meeting with completed minutes: the register of the day decides who is exempt. */
async function holdMeeting({ orgId, memberId, templateId, heldOn, isThere }: Held) {
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({ orgId, month: `${heldOn.slice(0, 7)}-01`, state: 'held', heldOn })
    .returning()
  const meetingId = meeting?.id ?? 0
  await seedDb.insert(schema.minutes).values({
    ...{ meetingId, orgId, templateId, status: 'sent', content: {}, outcome: {}, letterhead: {} },
    ...{ contentHash: heldOn, completedAt: new Date(heldOn), completedOn: heldOn, sentOn: heldOn },
    sentAt: new Date(heldOn),
  })
  const roll = await registerOn(db, orgId, heldOn)
  const absent = (isExempt: boolean) => (isExempt ? ('exemptAbsent' as const) : ('unexcused' as const))
  await seedDb.insert(schema.attendances).values(
    roll.map(({ memberId: id, name, standing, isExempt }) => ({
      ...{ meetingId, orgId, memberId: id, fullName: name, standing, isExempt, heldOn },
      state: id === memberId && !isThere ? absent(isExempt) : ('present' as const),
    })),
  )
  return roll.find(({ memberId: id }) => id === memberId)
}
