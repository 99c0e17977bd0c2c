import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { endingExemptions } from '@/lib/home/queries/away'
import { createExemption } from '@/lib/members/actions'
import { listExemptions } from '@/lib/members/queries/detail'
import { listExemptionsOf } from '@/lib/members/queries/whole'
import { withdrawExemption } from './actions/withdraw'

let world: Awaited<ReturnType<typeof makeWorld>>
let memberId = 0
beforeAll(async () => {
  world = await makeWorld(seedDb, 'miennham')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-20"'::jsonb)`
  memberId = (await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ngô Văn Nhầm' })).id
})

const shown = async () => listExemptions(await viewerOf(world.accounts.cellSecretary), memberId)
const newest = async () => (await shown())[0]?.id ?? 0
const enter = (startsOn: string, kind = 'ageHealth', more: object = {}) =>
  send(createExemption, { memberId, kind, startsOn, decidedBy: 'Chi bộ', decisionNumber: '3', ...more })
const withdraw = (exemptionId: number, mistake = 'ghi nhầm người') =>
  send(withdrawExemption, { exemptionId, mistake })

test('miễn ghi nhầm người: rút thì như chưa từng áp dụng, dòng cũ còn kèm lý do, ghi lại được ngay', async () => {
  await signInAs(world.accounts.cellSecretary)
  expect(await enter('10/9/2022')).toHaveProperty('goTo')
  const wrong = await newest()
  expect((await withdraw(wrong, '')).fields).toHaveProperty('mistake')
  expect(await withdraw(wrong)).toHaveProperty('goTo', `/members/${memberId}?after=withdrawExemption`)
  expect(await shown()).toMatchObject([
    { startsOn: '2022-09-10', endsOn: '2022-09-09', withdrawnReason: 'ghi nhầm người' },
  ])
  expect(await listExemptionsOf(await viewerOf(world.accounts.cellSecretary), [memberId])).toEqual([])
  expect((await withdraw(wrong)).message).toMatch(/không áp dụng nữa/)
  // What never applied stands in nobody's way.
  expect(await enter('1/9/2022')).toHaveProperty('goTo')
  expect(await withdraw(await idFrom('2022-09-01'))).toHaveProperty('goTo')
})

const idFrom = async (startsOn: string) => (await shown()).find((row) => row.startsOn === startsOn)?.id ?? 0

test('cấp ủy ghi thì cấp ủy rút; lần đã rút không thành quá hạn', async () => {
  await signInAs(world.accounts.committeeOffice)
  expect(await enter('2/9/2022', 'mobileWork', { endsOn: '30/9/2022' })).toHaveProperty('goTo')
  const entered = await idFrom('2022-09-02')
  await signInAs(world.accounts.cellSecretary)
  expect((await withdraw(entered)).message).toMatch(/cấp ủy rút/)
  await signInAs(world.accounts.neighbour)
  expect((await withdraw(entered)).message).toMatch(/[Kk]hông tìm thấy/)
  await signInAs(world.accounts.committeeOffice)
  expect(await withdraw(entered)).toHaveProperty('goTo')
  // Nobody is to return from it, though no return was written.
  expect(await endingExemptions(await viewerOf(world.accounts.cellSecretary), '2022-10-05')).toEqual([])
  expect(await enter('1/11/2022', 'mobileWork', { endsOn: '30/11/2022' })).toHaveProperty('goTo')
  expect(await withdraw(await idFrom('2022-11-01'))).toHaveProperty('goTo')
  expect(await shown()).toMatchObject([{ startsOn: '2022-11-01', endsOn: '2022-09-19' }, {}, {}, {}])
})

test('theo đơn đã có quyết định thì không rút', async () => {
  const other = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ngô Văn Đơn' })
  const exempt = {
    orgId: world.cell.id,
    memberId: other.id,
    kind: 'mobileWork' as const,
    startsOn: '2022-09-02',
  }
  const [granted] = await seedDb
    .insert(schema.exemptions)
    .values({ ...exempt, endsOn: '2022-12-30', decidedBy: 'Đảng ủy' })
    .returning()
  await seedDb.insert(schema.exemptionRequests).values({
    ...{ ...exempt, wish: 'temporary', submittedOn: '2022-09-01', state: 'granted', decidedOn: '2022-09-01' },
    ...{ submittedBy: world.accounts.cellSecretary.id, exemptionId: granted?.id },
  })
  await signInAs(world.accounts.committeeOffice)
  expect((await withdraw(granted?.id ?? 0)).message).toMatch(/theo đơn hoặc biên bản/)
  expect(
    (await listExemptions(await viewerOf(world.accounts.cellSecretary), other.id)).map(
      (row) => row.isDecided,
    ),
  ).toEqual([true])
  expect((await shown()).map((row) => row.isDecided)).toEqual([false, false, false, false])
})
