import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { previewOf } from '@/lib/imports/testing'
import { createOrganisation } from './actions'
import { withdrawOrganisation } from './actions/withdraw'
import { listBelow } from './queries'
import { namesFor } from './rules'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'lapnham')
  await owner`INSERT INTO settings (key, value) VALUES ('profile', '"huyen"') ON CONFLICT DO NOTHING`
})

const makeCell = (name: string) =>
  makeOrganisation(seedDb, { kind: 'cell', parentId: world.commune.id, name })
const withdraw = async (organisationId: number, isConfirmed = 'on') => {
  const [row] = await owner`SELECT version FROM organisations WHERE id = ${organisationId}`
  return send(withdrawOrganisation, { organisationId, version: row?.version, isConfirmed })
}
const isThere = async (id: number) =>
  (await owner`SELECT 1 FROM organisations WHERE id = ${id} AND ended_on IS NULL`).length === 1

describe('bỏ tổ chức lập nhầm', () => {
  test('chi bộ trùng, mới mở kỳ cho mọi chi bộ: bỏ được, không còn trong tháng nào; tên ấy lập lại, nhập lại được', async () => {
    await signInAs(world.accounts.admin)
    const { id } = await makeCell('Chi bộ thôn Trùng')
    await seedDb.insert(schema.meetings).values({ orgId: id, month: '2022-09-01' })
    expect(await withdraw(id, '')).toMatchObject({ ok: false })
    expect(await withdraw(id)).toMatchObject({ goTo: `/organisations/${id}` })
    expect(await isThere(id)).toBe(false)
    expect(await owner`SELECT state FROM meetings WHERE org_id = ${id}`).toEqual([{ state: 'notHeld' }])
    const viewer = await viewerOf(world.accounts.organisationBoard)
    expect((await listBelow(viewer, world.commune.id)).map((row) => row.id)).not.toContain(id)

    const row = ['Chi bộ thôn Trùng', 'Chi bộ', 'xã An Thịnh', 'Thôn, khu dân cư']
    const heads = ['Tên tổ chức', 'Loại tổ chức', 'Trực thuộc', 'Loại hình chi bộ']
    expect(await previewOf(viewer, 'organisations', [heads, row])).toMatchObject({ fresh: 1, known: 0 })
    const { captions, ...names } = namesFor('cell', 'thôn Trùng', world.commune)
    const place = { parentId: world.commune.id, kind: 'cell', cellType: 'village' }
    expect(await send(createOrganisation, { ...names, ...captions, ...place })).toHaveProperty('goTo')
  })

  test('đã có người, có việc thì nói có gì, không bỏ', async () => {
    await signInAs(world.accounts.organisationBoard)
    const { id } = await makeCell('Chi bộ thôn Có người')
    await makeMember(seedDb, { orgId: id, fullName: 'Lò Thị Én' })
    await makeAccount(seedDb, {
      ...{ orgId: id, fullName: 'Lò Thị Én', loginName: 'lothien', roles: ['cellSecretary'] },
    })
    const refused = await withdraw(id)
    expect(refused.message).toMatch(/đảng viên.*vai trò của tài khoản/)
    expect((await withdraw(world.commune.id)).message).toContain('tổ chức trực thuộc')
    expect(await isThere(id)).toBe(true)
  })

  test('đảng bộ đứng đầu, cơ quan không bỏ ở đây; chi bộ, đảng ủy không bỏ được', async () => {
    await signInAs(world.accounts.admin)
    for (const { id } of [world.top, world.agency])
      expect((await withdraw(id)).message).toContain('Không tìm thấy')
    const { id } = await makeCell('Chi bộ thôn Trống')
    for (const who of ['committeeOffice', 'cellSecretary'] as const) {
      await signInAs(world.accounts[who])
      expect((await withdraw(id)).message).toContain('Không tìm thấy')
    }
    expect(await isThere(id)).toBe(true)
  })
})
