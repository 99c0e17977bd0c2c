import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { draftReply } from '@/lib/feedback/actions/agency'
import { askExtension } from '@/lib/feedback/actions/extension'
import { approveInterim } from '@/lib/feedback/actions/interim'
import { feedbackFilter } from '@/lib/feedback/input'
import { countDesk, countItems } from '@/lib/feedback/queries/list'
import { getQueue } from '@/lib/feedback/queries/queue'
import { queueNames, queues } from '@/lib/feedback/queues'
import { itemAt, openItem, step, stopClock, TODAY, type World } from '@/lib/feedback/testing'
import { meetingFilter } from '@/lib/meetings/input'
import { countMeetings } from '@/lib/meetings/queries/list'
import { answersFilter } from '@/lib/synthesis/input'
import { listAnswersToRead } from '@/lib/synthesis/queries/answers'
import { inbox } from './queries/committee'
import { answersToRead, feedbackDuties } from './queries/feedback'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'soviec')
})

const as = (who: keyof World['accounts']) => viewerOf(world.accounts[who])
const asked = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams)
const numberIn = (title: string) => Number(title.match(/\d+/)?.[0])

/** How many the list, or the desk, shows that a duty leads to. */
async function listed(viewer: Viewer, href: string) {
  const desk = queueNames.find((queue) => href.startsWith(queues[queue].href))
  if (desk) return (await getQueue(viewer, desk)).total
  if (href.startsWith('/feedback/answers'))
    return (await listAnswersToRead(viewer, answersFilter.parse(asked(href)), TODAY)).length
  if (href.startsWith('/meetings')) return countMeetings(viewer, meetingFilter.parse(asked(href)))
  return (await countItems(viewer, feedbackFilter.parse(asked(href)), TODAY)).total
}

test('việc về phản ánh, góp ý: số ở việc cần làm bằng danh sách phía sau, kể cả trả lời bước đầu', async () => {
  const base = await makeOrganisation(seedDb, { kind: 'cell', parentId: world.top.id, name: 'Chi bộ cơ sở' })
  await openItem(world, base.id)
  for (const status of ['sent', 'clarifying', 'assigned', 'answered'] as const) {
    await itemAt(world, status)
    await itemAt(world, status)
  }
  const interim = await itemAt(world, 'assigned')
  await step(world, 'agencyOfficer', draftReply, interim, { replyKind: 'inProgress' })
  await step(world, 'permanentCommittee', approveInterim, interim, { dueOn: '30/11/2022' })
  const late = await itemAt(world, 'assigned')
  expect(await step(world, 'agencyOfficer', askExtension, late, { dueOn: '10/10/2022' })).toMatchObject({
    ok: true,
  })
  const seen: string[] = []
  for (const who of [
    'cellSecretary',
    'committeeOffice',
    'districtOffice',
    'agencyOfficer',
    'permanentCommittee',
  ] as const) {
    const viewer = await as(who)
    for (const { title, href } of [
      ...(await feedbackDuties(viewer, TODAY)),
      ...(await answersToRead(viewer)),
    ]) {
      seen.push(`${who}: ${title}`)
      expect(await listed(viewer, href), `${who}: ${title}`).toBe(numberIn(title))
    }
  }
  expect(seen).toEqual([
    'cellSecretary: Làm rõ 2 phản ánh, góp ý được trả lại',
    'cellSecretary: Thông báo 3 trả lời tại kỳ sinh hoạt thường kỳ tới',
    'committeeOffice: Xử lý 2 phản ánh, góp ý chi bộ gửi lên',
    'districtOffice: Phân loại, trình giao 1 phản ánh, góp ý mới đến',
    'agencyOfficer: Soạn trả lời 4 phản ánh, góp ý được giao',
    'permanentCommittee: Quyết định 1 đề nghị gia hạn trả lời phản ánh',
  ])
})

test('chưa làm rõ: bàn đã hỏi có danh sách của mình', async () => {
  const [committee, office] = [await as('committeeOffice'), await as('districtOffice')]
  expect([(await countDesk(committee, TODAY)).asked, (await countDesk(office, TODAY)).asked]).toEqual([2, 0])
  expect(await listed(committee, '/feedback?desk=asked')).toBe(2)
  expect(await listed(office, '/feedback?desk=asked')).toBe(0)
})

test('chờ chi bộ làm rõ thì hạn tạm dừng, không quá hạn; trả lời có ngày phải thông báo', async () => {
  const viewer = await as('cellSecretary')
  const clarify = (await feedbackDuties(viewer, TODAY)).find(({ id }) => id === 'feedback.respond')
  expect(clarify).toBeDefined()
  expect(clarify?.dueOn).toBeUndefined()
  await owner`UPDATE feedback_items SET due_on = '2022-11-30' WHERE status = 'answered'`
  const [toRead] = await answersToRead(viewer)
  expect(toRead?.dueOn, 'trả lời bước đầu').toBe('2022-10-31')
  expect(toRead?.workDaysLeft, 'cuối tháng là ngày theo lịch').toBeUndefined()
  const agency = await as('agencyOfficer')
  const at = async (day: string) =>
    (await feedbackDuties(agency, day)).find(({ id }) => id === 'feedback.draft')?.workDaysLeft
  await owner`UPDATE feedback_items SET due_on = '2022-09-09' WHERE status = 'assigned'`
  expect([await at('2022-09-09'), await at('2022-09-19'), await at('2022-09-07')]).toEqual([0, -6, 2])
  const read = await listAnswersToRead(viewer, {}, TODAY)
  expect(read.map(({ dueOn, nextOn }) => [dueOn, nextOn])).toEqual([
    ['2022-11-30', null],
    ['2022-11-30', null],
    ['2022-10-31', '2022-11-30'],
  ])
})

test('biên bản chờ tiếp nhận: Văn phòng huyện đếm chi bộ cơ sở, danh sách cũng vậy', async () => {
  const base = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.top.id,
    name: 'Chi bộ cơ sở khác',
  })
  const [template] = await seedDb.select().from(schema.templates).limit(1)
  for (const orgId of [base.id, world.cell.id, world.neighbour.id]) {
    const held = { month: '2022-09-01', state: 'held' as const, heldOn: TODAY }
    const [meeting] = await seedDb
      .insert(schema.meetings)
      .values({ orgId, ...held })
      .returning()
    await seedDb.insert(schema.minutes).values({
      ...{ meetingId: meeting?.id ?? 0, orgId, templateId: template?.id ?? 0, status: 'sent', content: {} },
    })
  }
  for (const [who, many] of [
    ['districtOffice', 1],
    ['committeeOffice', 2],
  ] as const) {
    const viewer = await as(who)
    const [duty] = await inbox(viewer)
    expect(duty?.title, who).toContain(`${many} biên bản`)
    expect(await listed(viewer, duty?.href ?? ''), who).toBe(many)
  }
})
