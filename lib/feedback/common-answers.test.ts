import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { draftReply } from './actions/agency'
import { approveInterim } from './actions/interim'
import { approveReply } from './actions/leader'
import { mergeItem } from './actions/office'
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

test('mục gộp chung một trả lời chỉ kể một lần; trả lời bước đầu cũng theo phạm vi thông báo', async () => {
  const own = await makeWorld(seedDb, 'gopchung')
  const far = await makeOrganisation(seedDb, { kind: 'cell', parentId: own.commune.id, name: 'Chi bộ Xa' })
  const login = { fullName: 'Lê Văn Bí', loginName: 'xa.gopchung' }
  const reader = await viewerOf(
    await makeAccount(seedDb, { orgId: far.id, ...login, roles: ['cellSecretary'] }),
  )
  const [main, other] = [await itemAt(own, 'assigned'), await itemAt(own, 'forwarded')]
  expect(await step(own, 'districtOffice', mergeItem, other, { mainId: main })).toMatchObject({ ok: true })
  await step(own, 'agencyOfficer', draftReply, main, { replyKind: 'inProgress', replyText: 'Đang khảo sát.' })
  const scope = { scope: 'committee', dueOn: '30/11/2022' }
  expect(await step(own, 'permanentCommittee', approveInterim, main, scope)).toMatchObject({ ok: true })
  const read = async () => (await listCommonAnswers(reader, TODAY)).map((row) => [row.id, row.replyText])
  expect(await read()).toEqual([[main, 'Đang khảo sát.']])
  expect(await listCommonAnswers(await viewerOf(own.accounts.cellSecretary), TODAY)).toEqual([])
  await step(own, 'agencyOfficer', draftReply, main, { replyText: 'Đã sửa xong.' })
  expect(await step(own, 'permanentCommittee', approveReply, main, scope)).toMatchObject({ ok: true })
  expect(await read()).toEqual([[main, 'Đã sửa xong.']])
})

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
  // A cell directly below the top has no committee between: what is told "in the committee" is told in all of the top.
  const baseCell = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.top.id,
    name: 'Chi bộ Kiểm lâm',
  })
  await owner`UPDATE feedback_items SET org_id = ${baseCell.id} WHERE code = ${codes[1] ?? ''}`
  expect(new Set(await read(await secretaryAt(far.id, 'xa2.traloichung')))).toEqual(
    new Set([ofCommittee, ofAll]),
  )
  // Older ones stand in the synthesis of their month.
  expect(await listCommonAnswers(await secretaryAt(far.id, 'sau.traloichung'), '2022-12-01')).toEqual([])
})
