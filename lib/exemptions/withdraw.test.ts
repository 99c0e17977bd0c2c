import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { listReturns } from '@/lib/away/queries/person'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { endingExemptions } from '@/lib/home/queries/away'
import { createExemption, endExemption } from '@/lib/members/actions'
import { listExemptions } from '@/lib/members/queries/detail'
import { listExemptionsOf } from '@/lib/members/queries/whole'
import { recordReturn } from './actions/return'
import { withdrawExemption } from './actions/withdraw'

let world: World
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

test('lần đã rút thì không kết thúc, không ghi trở lại được nữa; đã ghi trở lại mà rút thì nói là ghi nhầm', async () => {
  const wrong = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ngô Văn Về Nhầm' })
  const exempt = { orgId: world.cell.id, memberId: wrong.id, kind: 'mobileWork', decidedBy: 'x' } as const
  const [before, after] = await seedDb
    .insert(schema.exemptions)
    .values([
      { ...exempt, startsOn: '2022-01-05', endsOn: '2022-05-31' },
      { ...exempt, startsOn: '2022-08-01', endsOn: '2022-12-31' },
    ])
    .returning()
  const [beforeId, afterId] = [before?.id ?? 0, after?.id ?? 0]
  await signInAs(world.accounts.committeeOffice)
  expect(await withdraw(beforeId)).toHaveProperty('goTo')
  const back = { returnedOn: '15/9/2022', hasReport: 'on' }
  expect((await send(endExemption, { exemptionId: beforeId, endsOn: '31/5/2022' })).message).toMatch(
    /không áp dụng/,
  )
  await signInAs(world.accounts.cellSecretary)
  expect((await send(recordReturn, { exemptionId: beforeId, ...back })).message).toMatch(/không áp dụng/)
  expect(await send(recordReturn, { exemptionId: afterId, ...back })).toHaveProperty('goTo')
  const returns = async () => listReturns(await viewerOf(world.accounts.cellSecretary), wrong.id)
  expect(await returns()).toMatchObject([{ id: afterId, isWithdrawn: false }])
  await signInAs(world.accounts.committeeOffice)
  expect(await withdraw(afterId)).toHaveProperty('goTo')
  expect(await returns()).toMatchObject([{ id: afterId, isWithdrawn: true, isComplete: true }])
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
