import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeOrganisation } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import { calendarFilter } from '@/lib/calendar/input'
import { countMeetings } from '@/lib/calendar/queries/meetings'
import { getPlace } from '@/lib/calendar/queries/places'
import { type CalendarWorld, makeCalendarWorld, open, plan } from '@/lib/calendar/testing'
import { seedDb, signInAs } from '@/lib/core/testing'
import { ownMeetings } from './queries/cell-meetings'
import { confirmations, unopenedMonth } from './queries/committee'

const TODAY = '2022-09-05'
let world: CalendarWorld

/** How long the list is that a duty's address leads to. */
async function listed(viewer: Parameters<typeof countMeetings>[0], href = '') {
  const filter = calendarFilter.parse(Object.fromEntries(new URL(href, 'http://x').searchParams))
  const place = await getPlace(viewer, filter.org)
  if (!place || !filter.month) throw new Error('no place')
  const directOf = filter.direct && place.id
  return countMeetings(viewer, {
    month: filter.month,
    path: place.path,
    today: TODAY,
    state: filter.state,
    directOf,
  })
}

describe('số ở việc cần làm bằng danh sách phía sau', () => {
  beforeAll(async () => {
    world = await makeCalendarWorld()
  })

  test('một chi bộ có kỳ rồi, các chi bộ khác chưa: vẫn còn việc mở tháng, nói rõ mấy chi bộ', async () => {
    const viewer = await signInAs(world.accounts.organisationBoard)
    expect(
      await unopenedMonth(viewer, TODAY),
      'cổng mới cài: tháng này chưa mở thì chưa ai trễ',
    ).toMatchObject([
      { title: 'Mở kỳ sinh hoạt tháng 9/2022 cho 3 chi bộ', note: expect.stringContaining('Tháng đầu') },
    ])
    expect((await unopenedMonth(viewer, TODAY))[0]).not.toHaveProperty('dueOn')
    await open(world, '2022-10-01')
    expect(
      await unopenedMonth(viewer, TODAY),
      'bắt đầu từ tháng sau thì tháng này không còn là việc',
    ).toEqual([])
    await owner`DELETE FROM meetings WHERE month = '2022-10-01'`
    await seedDb.insert(schema.meetings).values({ orgId: world.cell.id, month: '2022-09-01' })
    const titles = async () => (await unopenedMonth(viewer, TODAY)).map(({ title }) => title)
    expect(await titles()).toEqual(['Mở kỳ sinh hoạt tháng 9/2022 cho 2 chi bộ'])
    await open(world)
    expect(await titles()).toEqual([])
    const founded = await makeOrganisation(seedDb, {
      ...{ kind: 'cell', parentId: world.top.id, name: 'Chi bộ cơ sở mới lập' },
    })
    expect(await titles()).toEqual(['Mở kỳ sinh hoạt tháng 9/2022 cho 1 chi bộ'])
    const dueOn = async () => (await unopenedMonth(viewer, TODAY))[0]?.dueOn
    expect(await dueOn()).toBe('2022-09-01')
    await owner`UPDATE organisations SET founded_on = ${TODAY} WHERE id = ${founded.id}`
    expect(await dueOn(), 'mới lập thì không trễ từ trước ngày lập').toBe(TODAY)
    await open(world)
    const ahead = async (day: string) => (await unopenedMonth(viewer, day)).map(({ title }) => title)
    expect(await ahead('2022-09-19')).toEqual([])
    expect(await ahead('2022-09-20')).toEqual(['Mở kỳ sinh hoạt tháng 10/2022 cho 4 chi bộ'])
  })

  test('tháng sau đã có chi bộ đăng ký: nơi xác nhận thấy ngay; chi bộ chưa đăng ký thì chưa nhắc', async () => {
    await open(world, '2022-10-01')
    await signInAs(world.accounts.committeeOffice)
    expect(await plan(world.neighbour, '07/10/2022', {}, '2022-10-01')).toMatchObject({ ok: true })
    const viewer = await signInAs(world.accounts.committeeOffice)
    const titles = (await confirmations(viewer, TODAY)).map(({ title }) => title)
    expect(titles.filter((title) => title.includes('10/2022'))).toEqual([
      'Xác nhận lịch sinh hoạt tháng 10/2022 của 1 chi bộ',
    ])
    await owner`DELETE FROM meetings WHERE month = '2022-10-01'`
  })

  test('Văn phòng huyện chỉ đếm chi bộ cơ sở, danh sách cũng vậy; đảng ủy xã đếm các chi bộ của xã', async () => {
    for (const [who, registered, left] of [
      ['districtOffice', 0, 1],
      ['committeeOffice', 1, 2],
    ] as const) {
      await signInAs(world.accounts.committeeOffice)
      if (registered) await plan(world.neighbour, '07/09/2022')
      const viewer = await signInAs(world.accounts[who])
      const duties = await confirmations(viewer, TODAY)
      expect(duties.map(({ title }) => title.match(/\d+ chi bộ/)?.[0])).toEqual([
        ...(registered ? [`${registered} chi bộ`] : []),
        `${left} chi bộ`,
      ])
      for (const { title, href } of duties) expect(title).toContain(`${await listed(viewer, href)} chi bộ`)
    }
  })
})

test('việc của chi bộ không mất khi đã cũ hay đã nhiều; hạn gửi theo quy định của ngày họp', async () => {
  world = await makeCalendarWorld()
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  const orgId = world.cell.id
  const days = [
    '2021-03-07',
    ...Array.from({ length: 14 }, (_, at) => `2022-08-${String(at + 10)}`),
    '2022-09-03',
  ]
  const held = await seedDb
    .insert(schema.meetings)
    .values(
      days.map((heldOn) => ({
        ...{ orgId, heldOn, kind: 'extraordinary' as const, state: 'held' as const },
        month: `${heldOn.slice(0, 7)}-01`,
      })),
    )
    .returning()
  await seedDb.insert(schema.minutes).values(
    held.map(({ id }) => ({
      meetingId: id,
      orgId,
      templateId: template?.id ?? 0,
      status: 'completed' as const,
      content: {},
    })),
  )
  const rule = { domain: 'meetings' as const, orgId: world.top.id, name: 'Gửi trong 9 ngày', source: 'Thử' }
  const [known] =
    await owner`SELECT values FROM rule_sets WHERE domain = 'meetings' AND org_id IS NULL ORDER BY valid_from DESC LIMIT 1`
  await seedDb.insert(schema.ruleSets).values({
    ...rule,
    values: { ...known?.values, sendWithinDays: 9 },
    validFrom: '2022-09-01',
  })
  const duties = await ownMeetings(await signInAs(world.accounts.cellSecretary), '2022-09-05')
  expect(duties).toHaveLength(days.length)
  expect(duties[0]?.title).toContain('3/2021')
  expect(duties.at(-1)?.dueOn).toBe('2022-09-12')
  expect(duties.at(-2)?.dueOn).not.toBe('2022-09-01')
  expect(await ownMeetings(await signInAs(world.accounts.neighbour), '2022-09-05')).toEqual([])
})
