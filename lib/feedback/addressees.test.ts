import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { addAddressee, changeAddressee } from './actions/addressees'
import { draftReply } from './actions/agency'
import { createItem } from './actions/create'
import { askExtension } from './actions/extension'
import { addField, changeField } from './actions/fields'
import { handOver } from './actions/handover'
import { proposeItem } from './actions/leader'
import { assignMany } from './actions/many'
import { mergeItem } from './actions/office'
import { agencyWords } from './labels'
import { listAgenciesAtWork, listCatalogue, listFieldCatalogue } from './queries/addressees'
import { listProposed } from './queries/approvals'
import { hasApprover, listAddressees, listAgencies, listFields, listNarrowings } from './queries/catalogue'
import { getItem } from './queries/item'
import { tell } from './story'
import { itemAt, itemRow, newItem, step, stepsOf, stopClock, TODAY } from './testing'

let world: World
const today = new Date().toISOString().slice(0, 10)
beforeAll(async () => {
  await stopClock()
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

test('lĩnh vực: thêm, trùng, sửa, đóng; Văn phòng phân loại theo danh mục, hoặc giữ chữ đã ghi', async () => {
  const itemId = await itemAt(world, 'forwarded')
  await signInAs(world.accounts.districtOffice)
  const office = await viewerOf(world.accounts.districtOffice)
  expect(await send(addField, { name: 'Giao thông' })).toMatchObject({ ok: true })
  expect((await send(addField, { name: 'giao Thông' })).fields?.name?.[0]).toContain('đã có lĩnh vực tên này')
  const [field] = await listFieldCatalogue(office, today)
  const change = { fieldId: field?.id ?? 0, version: 1, name: 'Giao thông, xây dựng', endsOn: '31/12/2030' }
  expect((await send(changeField, change)).goTo).toBe('/feedback/addressees')
  expect((await send(changeField, change)).message).toContain('vừa được người khác sửa')
  expect(await listFields(office, '2030-12-31')).toEqual(['Giao thông, xây dựng'])
  expect(await listFields(office, '2031-01-01')).toEqual([])
  const propose = (name: string) => step(world, 'districtOffice', proposeItem, itemId, { field: name })
  expect((await propose('Chuyện khác')).fields?.field?.[0]).toContain('trong danh mục')
  expect((await itemRow(itemId)).status).toBe('forwarded')
  expect(await propose((await itemRow(itemId)).field)).toMatchObject({ ok: true })
  await signInAs(world.accounts.cellSecretary)
  const item = {
    ...newItem(world),
    vote: '',
    orgId: world.cell.id,
    isRaiserHidden: '',
    isSensitive: '',
  }
  expect((await send(createItem, { ...item, field: 'Chuyện khác' })).fields?.field?.[0]).toContain('danh mục')
  expect(await send(createItem, { ...item, field: 'Giao thông, xây dựng' })).toHaveProperty('goTo')
  await signInAs(world.accounts.organisationBoard)
  expect((await send(changeField, { ...change, version: 2 })).message).toContain('Không tìm thấy')
})

test('lịch sử giữ lời đã nói khi chuyển, dù danh mục đổi sau đó', async () => {
  const own = await makeWorld(seedDb, 'loidanoi')
  const assign = async (isAssigned: boolean) => {
    await owner`UPDATE addressees SET is_assigned = ${isAssigned} WHERE agency_id = ${own.agency.id}`
    return itemAt(own, 'assigned')
  }
  const [asked, told] = [await assign(false), await assign(true)]
  const office = await viewerOf(own.accounts.districtOffice)
  const story = async (itemId: number) =>
    (await getItem(office, itemId, TODAY))?.steps.map(tell).join('. ') ?? ''
  const both = [await story(asked), await story(told)]
  expect(both[0]).toContain(`trình Thường trực chuyển ${own.agency.name}, đề nghị xem xét`)
  expect(both[0]).not.toContain('giao')
  expect(both[1]).toContain(`giao ${own.agency.name} xử lý`)
  const isAsked = async () => (await listAgencies(office, TODAY)).map(({ isRequest }) => isRequest)
  expect(await isAsked()).toEqual([false])
  await owner`UPDATE addressees SET is_assigned = NOT is_assigned WHERE agency_id = ${own.agency.id}`
  expect(await isAsked(), 'danh mục nói cách gọi hôm nay').toEqual([true])
  expect([await story(asked), await story(told)]).toEqual(both)
})

test('lọc theo đảng bộ cơ sở: Văn phòng huyện chọn được, chi bộ không có', async () => {
  const names = async (who: keyof typeof world.accounts) =>
    (await listNarrowings(await viewerOf(world.accounts[who]), TODAY)).communes.map(({ name }) => name)
  expect(await names('districtOffice')).toContain(world.commune.name)
  expect(await names('committeeOffice')).toEqual([world.commune.name])
  expect(await names('cellSecretary')).toEqual([])
})

test('lọc danh sách: nơi nhận, lĩnh vực đúng như danh mục, đúng thứ tự', async () => {
  await signInAs(world.accounts.districtOffice)
  for (const name of ['Ở giữa', 'Ả đầu', 'Cuối'])
    expect(await send(addField, { name })).toMatchObject({ ok: true })
  const office = await viewerOf(world.accounts.districtOffice)
  const { addressees, fields } = await listNarrowings(office, TODAY)
  expect(fields.map(({ name }) => name)).toEqual(await listFields(office, TODAY))
  expect(fields.slice(-3).map(({ name }) => name)).toEqual(['Ở giữa', 'Ả đầu', 'Cuối'])
  expect(addressees).toEqual((await listAddressees(office, TODAY)).map(({ id, name }) => ({ id, name })))
  expect(addressees.length).toBeGreaterThan(0)
})

test('sắp xếp cơ quan: mọi mục đang xử lý sang cơ quan mới, có vết; hạn, dự thảo, đề nghị gia hạn giữ nguyên', async () => {
  const heir = await makeOrganisation(seedDb, {
    ...{ kind: 'agency', parentId: world.top.id, name: 'Phòng Nông nghiệp và Môi trường' },
  })
  const [assigned, drafted, answered] = [
    await itemAt(world, 'assigned'),
    await itemAt(world, 'drafted'),
    await itemAt(world, 'answered'),
  ]
  const proposed = await itemAt(world, 'proposed')
  const [proposal] = await owner<{ dueOn: string }[]>`
    SELECT due_on::text AS "dueOn" FROM feedback_steps WHERE item_id = ${proposed} AND step = 'propose'`
  const merged = await itemAt(world, 'forwarded')
  expect(await step(world, 'districtOffice', mergeItem, merged, { mainId: assigned })).toMatchObject({
    ok: true,
  })
  await step(world, 'agencyOfficer', askExtension, assigned, { dueOn: '10/10/2022' })
  const before = await itemRow(assigned)
  const draft = (await itemRow(drafted)).replyText

  await signInAs(world.accounts.districtOffice)
  const given = { fromId: world.agency.id, agencyId: heir.id, decision: 'Quyết định số 05-QĐ/HU' }
  expect((await send(handOver, given)).fields?.isConfirmed?.[0]).toContain('xác nhận')
  expect(await send(handOver, { ...given, agencyId: world.agency.id, isConfirmed: 'on' })).toMatchObject({
    ok: false,
  })
  expect(await send(handOver, { ...given, agencyId: world.commune.id, isConfirmed: 'on' })).toMatchObject({
    ok: false,
  })
  expect(await itemRow(assigned)).toEqual(before)
  const moved = await send(handOver, { ...given, isConfirmed: 'on', isEnding: 'on' })
  expect(moved.goTo).toMatch(/moved=\d+$/)

  const { dueOn, askedDueOn } = before
  expect(await itemRow(assigned)).toMatchObject({ ownerId: heir.id, agencyId: heir.id, dueOn, askedDueOn })
  expect(await itemRow(merged)).toMatchObject({
    ownerId: heir.id,
    agencyId: heir.id,
    status: 'merged',
    dueOn,
  })
  expect(await itemRow(drafted)).toMatchObject({ ownerId: world.top.id, agencyId: heir.id, replyText: draft })
  expect(await itemRow(answered)).toMatchObject({ agencyId: world.agency.id })
  // What waits for the leader is proposed for the heir now, by the deadline it was proposed with; nobody has it yet.
  expect(await itemRow(proposed)).toMatchObject({ status: 'proposed', agencyId: null })
  const leader = await viewerOf(world.accounts.permanentCommittee)
  expect((await listProposed(leader)).find(({ id }) => id === proposed)).toMatchObject({
    agency: heir.name,
    proposedDueOn: proposal?.dueOn,
  })
  const { version } = await itemRow(proposed)
  await signInAs(world.accounts.permanentCommittee)
  expect(await send(assignMany, { 'items[]': [`${proposed}:${version}`] })).toHaveProperty('goTo')
  expect(await itemRow(proposed)).toMatchObject({
    status: 'assigned',
    agencyId: heir.id,
    dueOn: proposal?.dueOn,
  })
  expect(await owner`SELECT ended_on::text AS day FROM organisations WHERE id = ${world.agency.id}`).toEqual([
    { day: expect.stringMatching(/^\d{4}/) },
  ])
  expect((await stepsOf(assigned)).at(-1)).toMatchObject({
    ...{ step: 'handOver', toOrgId: heir.id, note: `${world.agency.name}: Quyết định số 05-QĐ/HU` },
  })
  expect(await step(world, 'agencyOfficer', draftReply, assigned), 'cơ quan cũ không còn thấy').toMatchObject(
    {
      ok: false,
    },
  )
  const rows = await listCatalogue(await viewerOf(world.accounts.districtOffice), today)
  expect(rows[0]?.agency).toBe(heir.name)
  await signInAs(world.accounts.agencyOfficer)
  expect(await send(handOver, { ...given, fromId: heir.id, isConfirmed: 'on' })).toMatchObject({ ok: false })
})

test('trình giao cơ quan đã thôi hoạt động thì không duyệt giao được', async () => {
  const own = await makeWorld(seedDb, 'coquanthoi')
  const itemId = await itemAt(own, 'proposed')
  await owner`UPDATE organisations SET ended_on = '2022-09-12' WHERE id = ${own.agency.id}`
  const { code, version } = await itemRow(itemId)
  await signInAs(own.accounts.permanentCommittee)
  expect(await send(assignMany, { 'items[]': [`${itemId}:${version}`] })).toMatchObject({
    ...{ ok: false, message: `${code}: Đồng chí chọn cơ quan trong danh sách.` },
  })
})

test('cơ quan đã thôi hoạt động mà còn mục: có trong danh sách, chuyển đi được; ngày cuối đã không nhận việc mới', async () => {
  const own = await makeWorld(seedDb, 'conmuc')
  const heir = await makeOrganisation(seedDb, { kind: 'agency', parentId: own.top.id, name: 'Phòng kế tục' })
  const itemId = await itemAt(own, 'assigned')
  const waiting = await itemAt(own, 'forwarded')
  await owner`UPDATE organisations SET ended_on = ${TODAY} WHERE id = ${own.agency.id}`
  const office = await viewerOf(own.accounts.districtOffice)
  expect((await listAgencies(office, TODAY)).map(({ name }) => name)).toEqual([heir.name])
  expect((await step(own, 'districtOffice', proposeItem, waiting)).fields?.agencyId?.[0]).toContain(
    'danh sách',
  )
  const atWork = async () => (await listAgenciesAtWork(office)).map(({ name, items }) => [name, items])
  expect(await atWork()).toEqual([
    [heir.name, 0],
    [own.agency.name, 1],
  ])
  await signInAs(own.accounts.districtOffice)
  const given = { fromId: own.agency.id, agencyId: heir.id, decision: 'Quyết định số 05-QĐ/HU' }
  expect(await send(handOver, { ...given, isConfirmed: 'on', isEnding: 'on' })).toHaveProperty('goTo')
  expect(await itemRow(itemId)).toMatchObject({ ownerId: heir.id, status: 'assigned' })
  expect(await atWork()).toEqual([[heir.name, 1]])
  const [ended] = await owner`SELECT ended_on::text AS day FROM organisations WHERE id = ${own.agency.id}`
  expect(ended, 'ngày cuối đã ghi giữ nguyên').toEqual({ day: TODAY })
})

test('cơ quan chưa có ai trả lời được: chỗ chọn cơ quan nói ngay; có tài khoản thì thôi', async () => {
  const own = await makeWorld(seedDb, 'chuacoai')
  const office = await viewerOf(own.accounts.districtOffice)
  const words = async () => (await listAgencies(office, TODAY)).map(agencyWords)
  expect(await words()).toEqual([own.agency.name])
  await makeOrganisation(seedDb, { kind: 'agency', parentId: own.top.id, name: 'Cơ quan mới' })
  expect(await words()).toContain('Cơ quan mới (chưa có tài khoản)')
  await owner`UPDATE addressees SET is_assigned = false WHERE agency_id = ${own.agency.id}`
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${own.accounts.agencyOfficer.id}`
  expect(await words()).toContain(`${own.agency.name} (chuyển, đề nghị xem xét; chưa có tài khoản)`)
})

test('chưa ai giữ vai trò Thường trực thì nơi trình giao biết trước', async () => {
  const { id } = world.accounts.permanentCommittee
  const office = await viewerOf(world.accounts.districtOffice)
  expect(await hasApprover(office, TODAY)).toBe(true)
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${id}`
  expect(await hasApprover(office, TODAY)).toBe(false)
  await owner`UPDATE accounts SET closed_at = null WHERE id = ${id}`
})
