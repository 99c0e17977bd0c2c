import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { stopClock } from '@/lib/feedback/testing'
import { raiseDeadlines } from './deadlines'
import { noticeText } from './labels'
import { openOwn } from './own-notices'
import { listNotices } from './queries'

/** Miễn đến hết 14/12/2022: mốc 60 ngày là thứ Bảy 15/10, 30 ngày là thứ Hai 14/11, 7 ngày là thứ Tư 07/12. */
const ENDS_ON = '2022-12-14'
let world: World
let exemption: { id: number; memberId: number }
beforeAll(stopClock)
beforeEach(async () => {
  await owner`DELETE FROM deadline_runs`
  world = await makeWorld(seedDb, `hetmien${randomUUID().slice(0, 8)}`)
  const [made] = await seedDb
    .insert(schema.exemptions)
    .values({
      ...{ orgId: world.cell.id, memberId: world.member.id, kind: 'mobileWork', decidedBy: 'Đảng ủy' },
      ...{ startsOn: '2022-04-15', endsOn: ENDS_ON },
    })
    .returning()
  if (!made) throw new Error('no exemption')
  exemption = made
})

const runOn = async (day: string) => {
  await owner`UPDATE settings SET value = ${JSON.stringify(day)}::jsonb WHERE key = 'clockOn'`
  await raiseDeadlines()
}
const told = async (who: keyof typeof world.accounts = 'cellSecretary') =>
  (await listNotices(await viewerOf(world.accounts[who]), { after: undefined })).rows

test('mỗi mốc một thông báo cho bí thư chi bộ và một cho chính đảng viên, mở ra là trang của đảng viên; không ai khác được báo', async () => {
  for (const [day, many] of [
    ['2022-10-14', 0],
    ['2022-10-15', 0],
    ['2022-10-17', 1],
    ['2022-10-18', 1],
    ['2022-11-14', 2],
    ['2022-12-07', 3],
    ['2022-12-14', 3],
    ['2022-12-15', 3],
  ] as const) {
    await Promise.all([runOn(day), runOn(day)])
    expect(await told(), day).toHaveLength(many)
  }
  const [notice] = await told()
  expect(await openOwn(await viewerOf(world.accounts.cellSecretary), notice?.id ?? 0)).toBe(
    `/away/${exemption.memberId}`,
  )
  expect((await told('member')).map(({ kind }) => kind)).toEqual(Array(3).fill('ownExemptionEnding'))
  const [own] = await told('member')
  expect(own && noticeText(own)).toBe(
    'Đồng chí được miễn sinh hoạt đến hết ngày 14/12/2022. Đồng chí trở lại sinh hoạt, hoặc làm đơn xin miễn tiếp gửi chi bộ trước ngày ấy.',
  )
  expect(await openOwn(await viewerOf(world.accounts.member), own?.id ?? 0)).toBe(
    `/away/${exemption.memberId}`,
  )
  for (const who of ['neighbour', 'committeeOffice', 'organisationBoard'] as const)
    expect(await told(who), who).toEqual([])
})

test('cổng tắt qua hai mốc: chỉ báo mốc gần nhất', async () => {
  await runOn('2022-12-09')
  await runOn('2022-12-12')
  expect(await told()).toHaveLength(1)
})

test('đảng viên không có tài khoản thì chỉ bí thư được báo; bí thư được miễn nhận cả hai', async () => {
  await owner`UPDATE accounts SET member_id = NULL WHERE id = ${world.accounts.member.id}`
  await runOn('2022-11-14')
  expect([(await told()).length, (await told('member')).length]).toEqual([1, 0])
  await owner`UPDATE accounts SET member_id = ${world.member.id} WHERE id = ${world.accounts.cellSecretary.id}`
  await seedDb.insert(schema.grants).values({
    ...{ accountId: world.accounts.cellSecretary.id, orgId: world.cell.id, role: 'member' },
    startsOn: '2020-01-01',
  })
  await runOn('2022-12-07')
  expect((await told()).map(({ kind }) => kind).sort()).toEqual([
    ...['exemptionEnding', 'exemptionEnding', 'ownExemptionEnding'],
  ])
})

test('đã trở lại, đã có đơn mới, đã được miễn tiếp thì không báo', async () => {
  const place = { orgId: world.cell.id, memberId: exemption.memberId }
  const by = world.accounts.cellSecretary.id
  const asked = { ...place, kind: 'mobileWork', wish: 'temporary', place: 'Phường Đông Cát' } as const
  const [request] = await seedDb
    .insert(schema.exemptionRequests)
    .values({
      ...asked,
      startsOn: '2022-12-15',
      endsOn: '2023-06-30',
      submittedOn: '2022-10-10',
      submittedBy: by,
    })
    .returning()
  await runOn('2022-10-17')
  expect(await told()).toEqual([])
  await owner`UPDATE exemption_requests SET state = 'withdrawn' WHERE id = ${request?.id ?? 0}`
  await runOn('2022-10-18')
  expect(await told()).toHaveLength(1)
  const renewed = { ...place, kind: 'mobileWork', decidedBy: 'Đảng ủy' } as const
  await seedDb.insert(schema.exemptions).values({ ...renewed, startsOn: '2022-12-15', endsOn: '2023-06-30' })
  await runOn('2022-11-14')
  expect(await told()).toHaveLength(1)
})
