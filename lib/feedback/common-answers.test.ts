import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { approveReply } from './actions/leader'
import { listCommonAnswers } from './queries/common-answers'
import { itemAt, itemRow, step, stopClock, TODAY, type World } from './testing'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'traloichung')
})

const answered = async (scope: 'cell' | 'committee' | 'all') => {
  const itemId = await itemAt(world, 'drafted')
  expect(await step(world, 'permanentCommittee', approveReply, itemId, { scope })).toMatchObject({ ok: true })
  return (await itemRow(itemId)).code
}

test('phạm vi thông báo: chi bộ khác trong xã, chi bộ xã khác đọc được đúng phần của mình; chi bộ đã hỏi đọc ở mục của mình', async () => {
  const codes = [await answered('cell'), await answered('committee'), await answered('all')]
  const far = await makeOrganisation(seedDb, {
    kind: 'grassroots',
    parentId: world.top.id,
    name: 'Đảng bộ xã Xa',
  })
  const secretaryAt = async (parentId: number, loginName: string) => {
    const cell = await makeOrganisation(seedDb, { kind: 'cell', parentId, name: `Chi bộ ${loginName}` })
    return viewerOf(
      await makeAccount(seedDb, {
        orgId: cell.id,
        fullName: 'Lê Văn Bí',
        loginName,
        roles: ['cellSecretary'],
      }),
    )
  }
  const read = async (viewer: Awaited<ReturnType<typeof viewerOf>>) =>
    (await listCommonAnswers(viewer, TODAY)).map(({ code }) => code).filter((code) => codes.includes(code))
  const [, ofCommittee, ofAll] = codes
  expect(new Set(await read(await secretaryAt(world.commune.id, 'canh.traloichung')))).toEqual(
    new Set([ofCommittee, ofAll]),
  )
  expect(await read(await secretaryAt(far.id, 'xa.traloichung'))).toEqual([ofAll])
  for (const who of ['cellSecretary', 'committeeOffice', 'districtOffice'] as const)
    expect(await read(await viewerOf(world.accounts[who])), who).toEqual([])
  const other = await makeWorld(seedDb, 'traloikhac')
  expect(await read(await viewerOf(other.accounts.cellSecretary))).toEqual([])
  // Older ones stand in the synthesis of their month.
  expect(await listCommonAnswers(await secretaryAt(far.id, 'sau.traloichung'), '2022-12-01')).toEqual([])
})
