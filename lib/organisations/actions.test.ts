import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { createOrganisation, updateOrganisation } from './actions'
import { organisationFilter } from './input'
import { getOrganisation, listBelow, listPosts, listRoots, searchOrganisations } from './queries'
import { namesFor } from './rules'

let world: World
let other: typeof world
beforeAll(async () => {
  world = await makeWorld(seedDb, 'tochuc')
  other = await makeWorld(seedDb, 'tochuckhac')
})

const cell = (given: object = {}) => {
  const { captions, ...names } = namesFor('cell', 'thôn Đình Thượng', world.commune)
  return { ...names, ...captions, parentId: world.commune.id, kind: 'cell', cellType: 'village', ...given }
}
const countCells = async () => (await owner`SELECT count(*)::int AS n FROM organisations`)[0]?.n

describe('thêm tổ chức', () => {
  test('đúng chỗ, đúng đường dẫn, có nhiệm kỳ đầu', async () => {
    await signInAs(world.accounts.organisationBoard)
    const answer = await send(
      createOrganisation,
      cell({ termName: '2022–2025', termStartsOn: '1/6/2022', tags: 'biên giới, trường học, biên giới' }),
    )
    expect(answer.goTo).toMatch(/^\/organisations\/\d+$/)
    const [made] = await owner`SELECT * FROM organisations WHERE id = ${Number(answer.goTo?.split('/')[2])}`
    expect(made).toMatchObject({
      path: `${world.commune.path}${made?.id}/`,
      letterhead_upper: 'ĐẢNG BỘ XÃ AN THỊNH',
      tags: ['biên giới', 'trường học'],
    })
    expect(await owner`SELECT name, starts_on::text FROM terms WHERE org_id = ${made?.id}`).toEqual([
      { name: '2022–2025', starts_on: '2022-06-01' },
    ])
  })

  test('gửi lại cùng biểu mẫu không thêm lần hai', async () => {
    await signInAs(world.accounts.admin)
    const form = cell({ name: 'Chi bộ gửi lại', submitKey: randomUUID() })
    const answers = await Promise.all([send(createOrganisation, form), send(createOrganisation, form)])
    expect(answers[0]?.goTo).toBe(answers[1]?.goTo)
    expect(await owner`SELECT 1 FROM organisations WHERE name = 'Chi bộ gửi lại'`).toHaveLength(1)
  })

  test.each([
    ['cấp trên của nơi khác', () => cell({ parentId: other.commune.id }), /Không tìm thấy/],
    ['cấp trên không có', () => cell({ parentId: 2_000_000_000 }), /Không tìm thấy/],
    ['mã không phải số', () => cell({ parentId: '1 or 1=1' }), /xem lại các ô/],
    ['chi bộ dưới chi bộ', () => cell({ parentId: world.cell.id }), /không đặt trực thuộc/],
    ['chi bộ thiếu loại hình', () => cell({ cellType: '' }), /loại hình/],
    ['tên rỗng', () => cell({ name: '   ' }), /xem lại các ô/],
    ['tên có ký tự NUL', () => cell({ name: 'Chi bộ\u0000' }), /xem lại các ô/],
    ['tên một triệu chữ', () => cell({ name: 'x'.repeat(1_000_000) }), /xem lại các ô/],
    ['tên là danh sách', () => cell({ name: ['một', 'hai'] }), /xem lại các ô/],
  ])('từ chối: %s', async (_what, form, message) => {
    await signInAs(world.accounts.organisationBoard)
    const before = await countCells()
    expect(await send(createOrganisation, form())).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    })
    expect(await countCells()).toBe(before)
  })

  test.each(['cellSecretary', 'committeeOffice', 'permanentCommittee'] as const)(
    '%s không thêm được',
    async (who) => {
      await signInAs(world.accounts[who])
      expect(await send(createOrganisation, cell())).toMatchObject({ ok: false })
    },
  )

  test('chữ tổ hợp thành chữ dựng sẵn, thẻ HTML chỉ là chữ', async () => {
    await signInAs(world.accounts.admin)
    const { goTo } = await send(createOrganisation, cell({ name: 'Chi bộ <b>Đoàn Kết</b>'.normalize('NFD') }))
    const [made] = await owner`SELECT name FROM organisations WHERE id = ${Number(goTo?.split('/')[2])}`
    expect(made?.name).toBe('Chi bộ <b>Đoàn Kết</b>'.normalize('NFC'))
  })
})

test('cấp ủy quyết định điền sẵn: cấp ủy ngay trên', async () => {
  const viewer = await viewerOf(world.accounts.admin)
  expect((await getOrganisation(viewer, world.neighbour.id))?.superior).toBe(world.commune.committeeName)
  expect((await getOrganisation(viewer, world.top.id))?.superior).toBeNull()
})

describe('sửa tên', () => {
  const edit = async (given: object = {}) => {
    const viewer = await viewerOf(world.accounts.admin)
    const now = await getOrganisation(viewer, world.neighbour.id)
    const { captions, ...names } = namesFor('cell', 'thôn Tây Thượng', world.commune)
    return {
      ...names,
      ...captions,
      organisationId: world.neighbour.id,
      cellType: 'village',
      version: now?.version ?? 0,
      ...given,
    }
  }

  test('người mở trang cũ bị từ chối, không ghi đè', async () => {
    await signInAs(world.accounts.admin)
    const old = await edit({ name: 'Chi bộ tên cũ', isTypo: 'on' })
    expect(
      await send(updateOrganisation, await edit({ name: 'Chi bộ tên mới', isTypo: 'on' })),
    ).toMatchObject({ ok: true })
    expect(await send(updateOrganisation, old)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/người khác sửa/),
    })
    expect(await owner`SELECT name FROM organisations WHERE id = ${world.neighbour.id}`).toEqual([
      { name: 'Chi bộ tên mới' },
    ])
  })

  test.each([
    ['đổi tên mà không nói là sửa lỗi', { name: 'Chi bộ tên khác' }, 'name', 'Đổi tên, đổi loại hình'],
    ['đổi loại hình', { name: 'Chi bộ tên mới', cellType: 'school' }, 'cellType', 'Đổi tên, đổi loại hình'],
    ['tên đã có', { name: 'chi bộ  thôn Đông Hạ', isTypo: 'on' }, 'name', 'đã có tổ chức tên'],
    ['thành lập ngày chưa đến', { name: 'Chi bộ tên mới', foundedOn: '01/01/2100' }, 'foundedOn', 'chưa đến'],
  ])('từ chối: %s', async (_what, given, field, said) => {
    await signInAs(world.accounts.admin)
    expect(await send(updateOrganisation, await edit(given))).toMatchObject({
      ...{ ok: false, fields: { [field]: [expect.stringContaining(said)] } },
    })
  })

  test('thêm tổ chức thành lập ngày chưa đến cũng vậy; thể thức thì sửa thẳng', async () => {
    await signInAs(world.accounts.admin)
    expect(
      await send(createOrganisation, cell({ name: 'Chi bộ mai sau', foundedOn: '01/01/2100' })),
    ).toMatchObject({
      ...{ ok: false, fields: { foundedOn: [expect.stringContaining('chưa đến')] } },
    })
    expect(
      await send(updateOrganisation, await edit({ name: 'Chi bộ tên mới', symbol: 'CBTT' })),
    ).toMatchObject({
      ok: true,
    })
  })

  test('bộ hai cấp từ chối tên cấp huyện trên văn bản', async () => {
    await signInAs(world.accounts.admin)
    expect(
      await send(updateOrganisation, await edit({ letterheadUpper: 'ĐẢNG BỘ HUYỆN MINH GIANG' })),
    ).toMatchObject({
      ok: false,
      fields: { letterheadUpper: [expect.stringContaining('01/7/2025')] },
    })
  })
})

describe('xem', () => {
  test('các dòng cộng lại bằng tổ chức trên', async () => {
    const viewer = await viewerOf(world.accounts.organisationBoard)
    const top = await getOrganisation(viewer, world.top.id)
    const rows = await listBelow(viewer, world.top.id)
    const sum = (key: 'cells' | 'full' | 'probationary') => rows.reduce((total, row) => total + row[key], 0)
    expect(top).toMatchObject({ cells: sum('cells'), full: sum('full'), probationary: sum('probationary') })
    expect(top?.full).toBe(4)
  })

  test('chi bộ chỉ thấy mình; tổ chức khác coi như không có', async () => {
    const viewer = await viewerOf(world.accounts.cellSecretary)
    expect((await listRoots(viewer)).map(({ id }) => id)).toEqual([world.cell.id])
    expect(await getOrganisation(viewer, world.neighbour.id)).toBeUndefined()
    expect(await getOrganisation(viewer, world.commune.id)).toBeUndefined()
  })

  test('tìm không dấu, ký tự đại diện chỉ là chữ', async () => {
    const viewer = await viewerOf(world.accounts.organisationBoard)
    const names = async (q: string) =>
      (await searchOrganisations(viewer, organisationFilter.parse({ q }))).rows.map(({ id }) => id)
    expect(await names('dong ha')).toEqual([world.cell.id])
    expect(await names('ĐÔNG HẠ'.normalize('NFD'))).toEqual([world.cell.id])
    expect(await names('%')).toEqual([])
    expect(await names('a\u0000')).not.toEqual([])
  })
  test('người giữ chức vụ: bí thư trước, rồi phó bí thư, chi ủy viên, không theo vần tên', async () => {
    const { cell: place, accounts } = await makeWorld(seedDb, 'tochucchucvu')
    const people = await owner`SELECT id FROM members WHERE org_id = ${place.id} ORDER BY sort_name`
    const given = ['Chi ủy viên', 'Phó Bí thư chi bộ, Trưởng thôn', 'Bí thư chi bộ']
    for (const [at, { id }] of people.entries())
      await owner`UPDATE members SET position = ${given[at] ?? ''} WHERE id = ${id}`
    const held = await listPosts(await viewerOf(accounts.organisationBoard), place.id)
    expect(held.map(({ position }) => position)).toEqual(given.toReversed())
  })
})
