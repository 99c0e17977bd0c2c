import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { storeMembers } from './actions'
import { getImport } from './queries'
import { countMembers, previewOf } from './testing'

const HEADS = [
  'Chi bộ',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Đảng viên',
  'Ngày kết nạp',
  'Số thẻ',
  'Điện thoại',
]
const person = (name: string, more: Partial<Record<number, string | number | { day: string }>> = {}) =>
  ['Chi bộ thôn Đông Hạ', name, 'Nam', '07/09/1985', 'Chính thức', '', '', ''].map(
    (cell, at) => more[at] ?? cell,
  )

let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhapdv')
  viewer = await viewerOf(world.accounts.committeeOffice)
})

describe('xem trước', () => {
  test.each<[string, Parameters<typeof person>[1], RegExp]>([
    ['ngày không có', { 5: '31/02/2010' }, /31\/02\/2010 không có trong lịch/],
    ['thiếu giới tính', { 2: '' }, /“Nam” hoặc “Nữ”/],
    ['giới tính lạ', { 2: 'Khác' }, /“Khác” không có trong danh sách/],
    ['chưa đủ tuổi', { 3: 2015 }, /đủ 18 tuổi/],
    ['kết nạp ngày mai', { 5: '01/01/2099' }, /chưa đến/],
    ['số thẻ là số', { 6: 1_085_000_123 }, /bỏ số 0/],
    ['chi bộ lạ', { 0: 'Chi bộ không có' }, /Không có chi bộ “Chi bộ không có”/],
    ['tên có chữ số', { 1: 'Nguyễn Văn 5' }, /chỉ gồm chữ cái/],
    ['ký tự NUL', { 1: 'Nguyễn\ufffd' }, /chỉ gồm chữ cái/],
  ])('%s', async (_name, more, words) => {
    const { says, wrong } = await previewOf(viewer, 'members', [HEADS, person('Nguyễn Sai', more)])
    expect(wrong).toBe(1)
    expect(says[0]).toMatch(words)
  })

  test('đã có: cùng tên, năm sinh, chi bộ; khác ngày sinh là người khác', async () => {
    const orgId = world.cell.id
    await makeMember(seedDb, { orgId, fullName: 'Trần Đã Có', birthYear: 1985, bornOn: '1985-01-01' })
    const one = (born: string | number) =>
      previewOf(viewer, 'members', [HEADS, person('trần  đã có'.normalize('NFD'), { 3: born })])
    expect(await one(1985)).toMatchObject({ known: 1, fresh: 0 })
    expect(await one('01/01/1985')).toMatchObject({ known: 1, fresh: 0 })
    expect(await one('02/02/1985')).toMatchObject({ known: 0, fresh: 1 })
  })

  test('đã có mà tệp ghi khác: nói cột nào khác, vì nhập không sửa; ô trống, khác chữ hoa thì không', async () => {
    const orgId = world.cell.id
    const held = { fullName: 'Trần Tải Ra', birthYear: 1985, phone: '0912345678', admittedOn: '2010-05-19' }
    await makeMember(seedDb, { orgId, sex: 'male', ...held })
    const differs = async (more: Parameters<typeof person>[1]) => {
      const { known, list } = await previewOf(viewer, 'members', [
        HEADS,
        person('TRẦN TẢI RA', { 3: 1985, ...more }),
      ])
      expect(known).toBe(1)
      return list.verdicts[0]?.note
    }
    expect(await differs({})).toBe('')
    expect(await differs({ 5: '19/5/2010', 7: '0912 345 678' })).toBe('')
    expect(await differs({ 5: '19/5/2011', 7: '0912345679' })).toBe('Ngày kết nạp, Điện thoại')
  })

  test('người đã bị xóa tên: không nhập lại, cần quyết định; danh sách ghi đúng là đã rời thì đã có', async () => {
    const orgId = world.cell.id
    await makeMember(seedDb, {
      orgId,
      fullName: 'Cao Trở Lại',
      birthYear: 1985,
      bornOn: '1985-09-07',
      status: 'removed',
    })
    const { says, wrong } = await previewOf(viewer, 'members', [HEADS, person('Cao Trở Lại')])
    expect([wrong, says[0]]).toEqual([1, expect.stringMatching(/xóa tên.*theo quyết định/i)])
    const past = [
      [...HEADS, 'Tình trạng'],
      [...person('Cao Trở Lại'), 'Đã xóa tên'],
    ]
    expect(await previewOf(viewer, 'members', past)).toMatchObject({ known: 1, wrong: 0 })
    expect(
      await previewOf(viewer, 'members', [HEADS, person('Cao Trở Lại', { 3: '08/09/1985' })]),
    ).toMatchObject({
      fresh: 1,
    })
  })

  test('cùng họ tên, ngày sinh ở chi bộ khác: không ghi người ấy hai lần; trùng năm sinh thôi thì là người khác', async () => {
    const own = await viewerOf(world.accounts.cellSecretary)
    await makeMember(seedDb, { orgId: world.neighbour.id, fullName: 'Mai Hai Nơi', bornOn: '1985-09-07' })
    const { says, wrong } = await previewOf(own, 'members', [HEADS, person('mai hai nơi')])
    expect([wrong, says[0]]).toEqual([1, expect.stringMatching(/chi bộ khác.*“Chuyển sinh hoạt”/)])
    expect(says[0]).not.toContain(world.neighbour.name)
    expect(await previewOf(own, 'members', [HEADS, person('Mai Hai Nơi', { 3: 1985 })])).toMatchObject({
      fresh: 1,
    })
  })

  test('trùng trong danh sách: người, số thẻ', async () => {
    const { says } = await previewOf(viewer, 'members', [
      HEADS,
      person('Lê Một', { 6: '001085000999' }),
      person('Lê Một'),
      person('Lê Hai', { 6: '001 085 000 999' }),
    ])
    expect(says).toEqual([
      '',
      expect.stringMatching(/Trùng với dòng 2/),
      expect.stringMatching(/trùng với dòng 2/),
    ])
  })

  test('số thẻ của người ngoài phạm vi: từ chối, không lộ là ai', async () => {
    const other = await viewerOf(world.accounts.cellSecretary)
    await makeMember(seedDb, {
      orgId: world.neighbour.id,
      fullName: 'Bí Mật Nhân',
      cardNumber: '001085000777',
    })
    const { says } = await previewOf(other, 'members', [HEADS, person('Lê Ba', { 6: '001085000777' })])
    expect(says[0]).toMatch(/đã ghi cho một đảng viên khác/)
    expect(says[0]).not.toContain('Bí Mật')
    // Who left comes back with the same number, typed or imported.
    await owner`UPDATE members SET status = 'transferred', since_on = '2022-09-07', since_reason = 'left'
      WHERE full_name = 'Bí Mật Nhân'`
    const back = await previewOf(other, 'members', [HEADS, person('Lê Ba', { 6: '001085000777' })])
    expect(back.says).toEqual([''])
  })

  test('bí thư chỉ nhập vào chi bộ mình; để trống là chi bộ mình; chi bộ bạn coi như không có', async () => {
    const own = await viewerOf(world.accounts.cellSecretary)
    const { says } = await previewOf(own, 'members', [
      HEADS,
      person('Ngô Một', { 0: '' }),
      person('Ngô Hai', { 0: 'Chi bộ thôn Tây Thượng' }),
    ])
    expect(says[0]).toBe('')
    expect(says[1]).toMatch(/Không có chi bộ “Chi bộ thôn Tây Thượng” trong phạm vi/)
  })

  test('tên chi bộ thiếu dấu, chữ hoa, chữ tách dấu: hiểu được khi chỉ có một, và nói đã hiểu thế nào', async () => {
    const read = async (name: string) => {
      const { says, list } = await previewOf(viewer, 'members', [HEADS, person('Ngô Bốn', { 0: name })])
      return [says[0], list.verdicts[0]?.place, list.verdicts[0]?.placeAs]
    }
    const cell = 'Chi bộ thôn Đông Hạ'
    for (const exact of [cell, cell.toUpperCase(), cell.normalize('NFD'), ` ${cell.replaceAll(' ', '  ')}`])
      expect(await read(exact)).toEqual(['', cell, undefined])
    expect(await read('CHI BO THON DONG HA')).toEqual(['', cell, 'CHI BO THON DONG HA'])
    await makeOrganisation(seedDb, { kind: 'cell', parentId: world.commune.id, name: 'Chi bộ thôn Dòng Ha' })
    const [says] = await read('chi bo thon dong ha')
    expect(says).toMatch(/Có 2 chi bộ tên “chi bo thon dong ha”/)
    expect(await read(cell)).toEqual(['', cell, undefined])
  })

  test('người khác, kể cả cấp trên, không mở được bản xem trước', async () => {
    const { id } = await previewOf(viewer, 'members', [HEADS, person('Vũ Riêng')])
    expect(await getImport(await viewerOf(world.accounts.organisationBoard), id)).toBeUndefined()
  })
})

describe('nhập', () => {
  test('đúng những gì đã xem, một lần, có nhật ký; danh sách không còn lưu', async () => {
    await signInAs(world.accounts.committeeOffice)
    const { id } = await previewOf(viewer, 'members', [
      HEADS,
      person('Phạm Mới', { 5: { day: '2010-05-19' }, 6: '001085000123', 7: 912_345_678 }),
      person('Trần Đã Có', { 3: 1985 }),
    ])
    const form = { importId: id, submitKey: randomUUID() }
    const answers = await Promise.all([send(storeMembers, form), send(storeMembers, form)])
    expect(answers.map(({ goTo }) => goTo)).toEqual([`/imports/${id}`, `/imports/${id}`])
    const rows = await owner`SELECT m.*, s.starts_on::text AS since FROM members m
      JOIN memberships s ON s.member_id = m.id WHERE full_name = 'Phạm Mới'`
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ org_id: world.cell.id, org_path: world.cell.path, since: '2010-05-19' })
    expect(rows[0]).toMatchObject({ card_number: '001085000123', phone: '0912345678', sort_name: 'Mới Phạm' })
    expect(await getImport(viewer, id)).toMatchObject({ list: null, fresh: 1, known: 1 })
    expect(
      await owner`SELECT detail->>'made' AS made FROM audit_entries WHERE subject = ${`imports:${id}`}`,
    ).toEqual([{ made: '1' }])
    expect(await send(storeMembers, { importId: id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/đã nhập rồi/),
    })
  })

  test('người đã chuyển đi nay về: xem trước nói là ai, nhập thì là chính người ấy, quá trình nối tiếp', async () => {
    await signInAs(world.accounts.committeeOffice)
    const gone = { fullName: 'Cao Về Lại', bornOn: '1985-09-07', birthYear: 1985, admittedOn: '2010-05-19' }
    const here = await makeMember(seedDb, { orgId: world.cell.id, ...gone })
    const other = await makeMember(seedDb, { orgId: world.neighbour.id, ...gone, fullName: 'Cao Từ Bên' })
    await owner`UPDATE members SET status = 'transferred', since_on = '2022-06-01', since_reason = 'left'
      WHERE id IN (${here.id}, ${other.id})`
    const rows = [
      [...HEADS, 'Sinh hoạt tại chi bộ từ ngày'],
      [...person('Cao Về Lại', { 7: '0912345678' }), '05/09/2022'],
      [...person('Cao Từ Bên'), ''],
    ]
    const { id, fresh, list } = await previewOf(viewer, 'members', rows)
    expect(fresh).toBe(2)
    expect(list.verdicts.map(({ note }) => note)).toEqual([
      expect.stringMatching(/khỏi Chi bộ thôn Đông Hạ từ 01\/06\/2022/),
      expect.stringMatching(/khỏi Chi bộ thôn Tây Thượng/),
    ])
    const before = await countMembers(world.cell.id)
    expect(await send(storeMembers, { importId: id })).toHaveProperty('goTo')
    expect(await countMembers(world.cell.id)).toBe((before ?? 0) + 1)
    expect(
      await owner`SELECT org_id, status, reason, starts_on::text AS since FROM memberships
        WHERE member_id = ${here.id} ORDER BY starts_on`,
    ).toMatchObject([
      { status: 'active', since: '2010-05-19' },
      { status: 'transferred', since: '2022-06-01' },
      { status: 'active', reason: 'received', since: '2022-09-05' },
    ])
    expect(
      await owner`SELECT phone, org_id FROM members WHERE id IN (${here.id}, ${other.id}) ORDER BY id`,
    ).toEqual([
      { phone: '0912345678', org_id: world.cell.id },
      { phone: null, org_id: world.cell.id },
    ])
    expect(await previewOf(viewer, 'members', rows)).toMatchObject({ fresh: 0, known: 2 })
  })

  test('còn một dòng sai: không dòng nào được nhập', async () => {
    await signInAs(world.accounts.committeeOffice)
    const before = await countMembers(world.cell.id)
    const { id } = await previewOf(viewer, 'members', [
      HEADS,
      person('Đỗ Đúng'),
      person('Đỗ Sai', { 3: '31/02/1985' }),
    ])
    expect(await send(storeMembers, { importId: id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Còn 1 dòng sai/),
    })
    expect(await countMembers(world.cell.id)).toBe(before)
  })

  test('danh sách trong cổng đổi từ lúc xem: từ chối, không nhập gì', async () => {
    await signInAs(world.accounts.committeeOffice)
    const { id } = await previewOf(viewer, 'members', [HEADS, person('Hồ Đổi'), person('Hồ Khác')])
    await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Hồ Đổi', birthYear: 1985 })
    expect(await send(storeMembers, { importId: id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/đã thay đổi từ lúc/),
    })
    expect(await owner`SELECT 1 FROM members WHERE full_name = 'Hồ Khác'`).toHaveLength(0)
  })

  test('người khác không nhập hộ được', async () => {
    const { id } = await previewOf(viewer, 'members', [HEADS, person('Hà Lạ')])
    await signInAs(world.accounts.organisationBoard)
    expect(await send(storeMembers, { importId: id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/Không tìm thấy/),
    })
  })

  test('quá một ngày: bản xem trước không còn', async () => {
    await signInAs(world.accounts.committeeOffice)
    const { id } = await previewOf(viewer, 'members', [HEADS, person('Hà Cũ')])
    await owner`ALTER TABLE imports DISABLE TRIGGER keep_imports`
    await owner`UPDATE imports SET created_at = now() - interval '25 hours' WHERE id = ${id}`
    await owner`ALTER TABLE imports ENABLE TRIGGER keep_imports`
    expect(await getImport(viewer, id)).toBeUndefined()
    expect(await send(storeMembers, { importId: id })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/quá một ngày/),
    })
  })
})
