import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeReplyTemplates } from '@/db/seed/base/reply-templates'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { draftReply } from './actions/agency'
import { addReplyTemplate, changeReplyTemplate, endReplyTemplate } from './actions/templates'
import { listOfferedTemplates, listReplyTemplates } from './queries/templates'
import { gapsIn } from './rules/gaps'
import { itemAt, itemRow, step, stopClock, TODAY, type World } from './testing'

let world: World
let other: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'traloimau')
  await makeReplyTemplates(seedDb, world.top.id)
  const front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
  other = await makeAccount(seedDb, {
    ...{ orgId: front.id, fullName: 'Hà Văn Mặt', loginName: 'mattran.traloimau', roles: ['agencyOfficer'] },
  })
})

const words = { replyKind: 'settled', name: 'Đã sửa đường', text: 'Đã sửa […đoạn đường].' }
const offered = async (account: { id: number }) =>
  (await listOfferedTemplates(await viewerOf(account), TODAY)).map(({ name }) => name)

test('mẫu chung có đủ sáu loại kết quả, mẫu nào cũng có chỗ cần điền', async () => {
  const standard = await listOfferedTemplates(await viewerOf(world.accounts.agencyOfficer), TODAY)
  expect(new Set(standard.map(({ kind }) => kind))).toEqual(new Set(schema.replyKind.enumValues))
  for (const { text } of standard) expect(gapsIn(text)).not.toEqual([])
  expect(await offered(world.accounts.committeeOffice)).toHaveLength(6)
  for (const who of ['cellSecretary', 'permanentCommittee', 'member'] as const)
    expect(await offered(world.accounts[who]), who).toEqual([])
})

test('cơ quan thêm, sửa, ngừng dùng mẫu của mình; cơ quan khác không thấy', async () => {
  await signInAs(world.accounts.agencyOfficer)
  expect(await send(addReplyTemplate, { orgId: world.agency.id, ...words })).toMatchObject({ ok: true })
  expect(await offered(world.accounts.agencyOfficer)).toContain('Đã sửa đường')
  expect(await offered(other)).not.toContain('Đã sửa đường')
  expect(await offered(world.accounts.committeeOffice)).not.toContain('Đã sửa đường')

  const rows = await listReplyTemplates(await viewerOf(world.accounts.agencyOfficer))
  const own = rows.find(({ name }) => name === 'Đã sửa đường')
  const its = { replyTemplateId: own?.id ?? 0, version: 1 }
  expect(await send(changeReplyTemplate, { ...its, ...words, name: 'Đã vá đường' })).toMatchObject({
    ok: true,
  })
  expect((await send(changeReplyTemplate, { ...its, ...words })).message).toContain('vừa được người khác sửa')
  expect(await send(endReplyTemplate, { ...its, version: 2 })).toMatchObject({ ok: true })
  expect(await offered(world.accounts.agencyOfficer)).not.toContain('Đã vá đường')
  expect(await send(endReplyTemplate, { ...its, version: 3 })).toMatchObject({ ok: true })
  expect(await offered(world.accounts.agencyOfficer)).toContain('Đã vá đường')

  await signInAs(other)
  expect((await send(endReplyTemplate, { ...its, version: 4 })).message).toContain('Không tìm thấy')
  expect((await send(addReplyTemplate, { orgId: world.agency.id, ...words })).message).toContain(
    'Không tìm thấy',
  )
  await signInAs(world.accounts.agencyOfficer)
  const common = { replyTemplateId: rows.find(({ id }) => id !== own?.id)?.id ?? 0, version: 1 }
  expect((await send(changeReplyTemplate, { ...common, ...words })).message).toContain('Không tìm thấy')
})

test('còn chỗ chưa điền thì báo tại ô, mục không đổi; điền rồi thì trình được', async () => {
  const itemId = await itemAt(world, 'assigned')
  const draft = (replyText: string) => step(world, 'agencyOfficer', draftReply, itemId, { replyText })
  expect((await draft('Hoàn thành ngày […ngày].')).fields?.replyText?.[0]).toContain(
    'Còn chỗ chưa điền: […ngày]',
  )
  expect(await itemRow(itemId)).toMatchObject({ status: 'assigned', replyText: null })
  expect(await draft('Hoàn thành ngày 12/9.')).toMatchObject({ ok: true })
})
