import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeWorld } from '@/db/seed/world'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { addAddressee, changeAddressee } from './actions/addressees'
import { listCatalogue } from './queries/addressees'
import { listAddressees } from './queries/catalogue'

let world: Awaited<ReturnType<typeof makeWorld>>
const today = new Date().toISOString().slice(0, 10)
beforeAll(async () => {
  world = await makeWorld(seedDb, 'noinhan')
})

test('thêm, trùng tên, sửa, đóng: chi bộ chọn được nơi đang nhận; không xóa được', async () => {
  const office = await signInAs(world.accounts.districtOffice)
  const cell = await viewerOf(world.accounts.cellSecretary)
  const chosen = async (day: string) => (await listAddressees(cell, day)).map(({ name }) => name)
  const given = { name: 'Hội Nông dân huyện', isAssigned: 'no' }
  expect(await send(addAddressee, given)).toMatchObject({ ok: true })
  const again = await send(addAddressee, { ...given, name: 'Hội nông dân Huyện' })
  expect(again.fields?.name?.[0]).toContain('đã có nơi nhận tên này')
  expect(await chosen(today)).toEqual(['Ủy ban nhân dân huyện', 'Hội Nông dân huyện'])

  const rows = await listCatalogue(office, today)
  expect(rows[0]).toMatchObject({ agency: 'Ủy ban nhân dân huyện', officers: 'Trần Đức Luyện' })
  const added = rows.find(({ name }) => name === given.name)
  const change = { ...given, addresseeId: added?.id ?? 0, version: 1, agencyId: world.agency.id }
  expect(await send(changeAddressee, { ...change, agencyId: world.commune.id })).toMatchObject({ ok: false })
  const closed = await send(changeAddressee, { ...change, endsOn: '31/12/2030' })
  expect(closed.goTo).toBe('/feedback/addressees')
  expect(await chosen('2030-12-31')).toContain(given.name)
  expect(await chosen('2031-01-01')).not.toContain(given.name)
  expect((await send(changeAddressee, change)).message).toContain('vừa được người khác sửa')
  expect(await send(changeAddressee, { ...change, version: 2 })).toHaveProperty('goTo')
  expect(await chosen('2031-01-01')).toContain(given.name)
  await expect(db.$client`DELETE FROM addressees`).rejects.toThrow('permission denied')
})

test('Ban Tổ chức xem, không sửa; chi bộ không thấy danh mục', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  expect((await send(addAddressee, { name: 'Nơi khác', isAssigned: 'yes' })).message).toContain(
    'Không tìm thấy',
  )
  expect((await listCatalogue(board, today)).length).toBeGreaterThan(0)
  expect(await listCatalogue(await viewerOf(world.accounts.cellSecretary), today)).toEqual([])
})
