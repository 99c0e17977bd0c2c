import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { storeMembers } from './actions'
import { previewOf } from './testing'

const HEADS = [
  ...['Chi bộ', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Dân tộc', 'Đảng viên'],
  ...['Ngày kết nạp', 'Sinh hoạt tại chi bộ từ ngày', 'Số thẻ'],
]
type Cells = Partial<Record<(typeof HEADS)[number], string>>
const person = (name: string, more: Cells = {}) => {
  const usual: Cells = {
    ...{ 'Chi bộ': world.cell.name, 'Họ và tên': name, 'Giới tính': 'Nam' },
    ...{ 'Ngày sinh': '07/09/1985', 'Đảng viên': 'Chính thức' },
  }
  return HEADS.map((head) => ({ ...usual, ...more })[head] ?? '')
}

let world: World
let viewer: Awaited<ReturnType<typeof viewerOf>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhaptrolai')
  viewer = await viewerOf(world.accounts.committeeOffice)
})

/** Official, in the cell since 2010, gone since 01/06/2022. */
async function whoLeft(fullName: string, more: Partial<Parameters<typeof makeMember>[1]> = {}) {
  const { id } = await makeMember(seedDb, {
    ...{ orgId: world.cell.id, fullName, bornOn: '1985-09-07', birthYear: 1985 },
    ...{ ethnicGroup: 'Tày', sinceOn: '2010-05-19' },
    ...more,
  })
  await owner`UPDATE members SET status = 'transferred', since_on = '2022-06-01', since_reason = 'left' WHERE id = ${id}`
  return id
}

test.each<[string, Cells, string, RegExp]>([
  ['ngày vào chi bộ lúc đầu', { 'Sinh hoạt tại chi bộ từ ngày': '19/05/2010' }, 'sinceOn', /sau ngày chuyển/],
  ['đúng ngày đi', { 'Sinh hoạt tại chi bộ từ ngày': '01/06/2022' }, 'sinceOn', /đi từ 01\/06\/2022/],
  ['chính thức thành dự bị', { 'Đảng viên': 'Dự bị' }, 'standing', /đã là đảng viên chính thức/],
  ['giới tính khác', { 'Giới tính': 'Nữ' }, 'sex', /Khác với danh sách/],
  ['dân tộc khác', { 'Dân tộc': 'Nùng' }, 'ethnicGroup', /Khác với danh sách/],
  ['ngày kết nạp khác', { 'Ngày kết nạp': '20/05/2010' }, 'admittedOn', /Khác với danh sách/],
  ['số thẻ khác', { 'Số thẻ': '001085000124' }, 'cardNumber', /Khác với danh sách/],
])('người trở lại, %s: từ chối ở đúng cột', async (name, more, column, words) => {
  const fullName = `Cao ${[...name].filter((letter) => /\p{L}| /u.test(letter)).join('')}`
  await whoLeft(fullName, { admittedOn: '2010-05-19', cardNumber: '001085000123' })
  const { list } = await previewOf(viewer, 'members', [HEADS, person(fullName, more)])
  expect(list.verdicts[0]?.problems).toEqual([{ column, says: expect.stringMatching(words) }])
})

test('cùng một người trở lại ở hai dòng của hai chi bộ: nói trùng với dòng nào', async () => {
  await whoLeft('Cao Hai Dòng')
  const { says } = await previewOf(viewer, 'members', [
    HEADS,
    person('Cao Hai Dòng'),
    person('Cao Hai Dòng', { 'Chi bộ': world.neighbour.name }),
  ])
  expect(says).toEqual(['', expect.stringMatching(/Trùng với dòng 2/)])
})

test('danh sách ghi điều cổng chưa có thì được ghi thêm; lần chuyển đi còn trong quá trình', async () => {
  await signInAs(world.accounts.committeeOffice)
  const id = await whoLeft('Cao Ghi Thêm', { bornOn: null })
  const { id: importId, list } = await previewOf(viewer, 'members', [
    HEADS,
    person('Cao Ghi Thêm', {
      ...{ 'Ngày kết nạp': '19/05/2010', 'Số thẻ': '001085000321', 'Dân tộc': 'tày' },
      ...{ 'Sinh hoạt tại chi bộ từ ngày': '02/06/2022' },
    }),
  ])
  expect(list.verdicts[0]?.note).toMatch(/^Trở lại từ 02\/06\/2022/)
  expect(await send(storeMembers, { importId })).toHaveProperty('goTo')
  expect(
    await owner`SELECT born_on::text AS born, admitted_on::text AS admitted, card_number, ethnic_group
      FROM members WHERE id = ${id}`,
  ).toEqual([
    { born: '1985-09-07', admitted: '2010-05-19', card_number: '001085000321', ethnic_group: 'Tày' },
  ])
  expect(
    await owner`SELECT status, starts_on::text AS since FROM memberships WHERE member_id = ${id} ORDER BY starts_on`,
  ).toEqual([
    { status: 'active', since: '2010-05-19' },
    { status: 'transferred', since: '2022-06-01' },
    { status: 'active', since: '2022-06-02' },
  ])
})
