import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import type { Session } from '@/lib/auth/session'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { createConference } from './actions/conferences'
import { createOwnFeed, revokeOwnFeed, viewerOfFeed } from './feed'
import { listFeedEvents } from './queries/feed'
import { type CalendarWorld, makeCalendarWorld, meetingOf, open, plan } from './testing'

let world: CalendarWorld
beforeEach(async () => {
  world = await makeCalendarWorld()
  await owner`UPDATE accounts SET must_change_password = false WHERE org_path LIKE ${`${world.top.path}%`}`
})

const sessionOf = async (account: { id: number }): Promise<Session> => ({
  id: 'x',
  mustChangePassword: false,
  expiresAt: 0,
  acting: undefined,
  held: [],
  newNotices: 0,
  viewer: await viewerOf(account),
})

test('địa chỉ lưu dạng băm; tạo mới thì địa chỉ cũ hết hiệu lực; thu hồi, khóa tài khoản thì không còn', async () => {
  const session = await sessionOf(world.accounts.cellSecretary)
  const old = await createOwnFeed(session)
  expect(old).toMatch(/^[\w-]{43}$/)
  const rows =
    await owner`SELECT token_hash FROM calendar_feeds WHERE account_id = ${world.accounts.cellSecretary.id}`
  expect(rows.map(({ token_hash }) => token_hash)).toEqual([createHash('sha256').update(old).digest('hex')])
  expect((await viewerOfFeed(old))?.accountId).toBe(world.accounts.cellSecretary.id)

  const [one, two] = await Promise.all([createOwnFeed(session), createOwnFeed(session)])
  expect(await viewerOfFeed(old)).toBeUndefined()
  const alive = await Promise.all([one, two].map(viewerOfFeed))
  expect(alive.filter(Boolean)).toHaveLength(1)
  await revokeOwnFeed(session)
  expect(await Promise.all([one, two].map(viewerOfFeed))).toEqual([undefined, undefined])

  const next = await createOwnFeed(session)
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${world.accounts.cellSecretary.id}`
  expect(await viewerOfFeed(next)).toBeUndefined()
  for (const odd of ['', 'abc', `${next}x`, `${next.slice(0, 42)}'`])
    expect(await viewerOfFeed(odd)).toBeUndefined()
})

test('lịch của bí thư: kỳ của chi bộ mình và hội nghị cấp trên, giờ UTC, không có tên chi bộ khác', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.cell, '07/09/2022')
  await plan(world.neighbour, '07/09/2022', { place: 'Nhà văn hóa Tây Thượng' })
  await signInAs(world.accounts.districtOffice)
  await send(createConference, { orgId: world.top.id, name: 'Hội nghị mật', heldOn: '15/09/2022' })
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const { id, version } = await meetingOf(world.cell)
  const events = await listFeedEvents(viewer, '2022-09-05')
  expect(events).toMatchObject([
    {
      uid: `meeting-${id}@portal`,
      sequence: version,
      start: new Date('2022-09-07T12:30:00Z'),
      minutes: 90,
      location: 'Nhà văn hóa thôn',
      status: 'TENTATIVE',
    },
    { start: '2022-09-15', summary: 'Hội nghị' },
  ])
  expect(JSON.stringify(events)).not.toMatch(/Tây Thượng|mật/)
  expect(await listFeedEvents(await viewerOf(world.accounts.committeeOffice), '2022-09-05')).toHaveLength(3)

  await owner`UPDATE meetings SET state = 'notHeld', version = version + 1 WHERE id = ${id}`
  expect((await listFeedEvents(viewer, '2022-09-05'))[0]).toMatchObject({
    sequence: version + 1,
    status: 'CANCELLED',
  })
})

test('các kỳ họp khác cũng có: chi ủy chỉ với chi ủy, kỳ xét đảng viên không nêu việc', async () => {
  const day = { orgId: world.cell.id, month: '2022-09-01', plannedOn: '2022-09-12', plannedAt: '19:30' }
  await seedDb.insert(schema.meetings).values([
    { ...day, kind: 'thematic' },
    { ...day, kind: 'committee' },
    { ...day, kind: 'discipline' },
  ])
  const seenBy = async (who: keyof CalendarWorld['accounts']) =>
    (await listFeedEvents(await viewerOf(world.accounts[who]), '2022-09-05')).map(({ summary }) => summary)
  expect(await seenBy('cellSecretary')).toEqual(['Sinh hoạt chuyên đề', 'Họp chi ủy', 'Họp chi bộ'])
  expect(await seenBy('member')).toEqual(['Sinh hoạt chuyên đề', 'Họp chi bộ'])
})

test('quá 100 chi bộ trong phạm vi: chỉ chi bộ đồng chí sinh hoạt và hội nghị', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.cell, '07/09/2022')
  await plan(world.neighbour, '07/09/2022')
  for (let n = 0; n < 98; n += 1)
    await makeOrganisation(seedDb, { kind: 'cell', parentId: world.commune.id, name: `Chi bộ số ${n}` })
  const viewer = await viewerOf(world.accounts.districtOffice)
  expect(await listFeedEvents(viewer, '2022-09-05')).toEqual([])
  const asMember = { ...viewer, memberId: world.secretary.id }
  expect(await listFeedEvents(asMember, '2022-09-05')).toHaveLength(1)
})
