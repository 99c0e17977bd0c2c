import { beforeAll, expect, test } from 'vitest'
import { ruleSets } from '@/db/schema'
import { commonDayRule } from '@/db/seed/base/rulesets'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { DEFAULT_DAY_SOURCE } from '@/lib/rulesets/default-day'
import { setUpDuties } from './queries/set-up'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'bandau')
})
const titles = async (who: keyof typeof world.accounts) =>
  (await setUpDuties(await viewerOf(world.accounts[who]), '2022-09-08')).map(
    ({ title, href }) => `${title} → ${href}`,
  )

test('đủ cả thì không nhắc gì', async () => {
  for (const who of ['admin', 'organisationBoard'] as const) expect(await titles(who)).toEqual([])
})

test('thêm một chi bộ: ai làm được việc nào thì được nhắc việc ấy, theo thứ tự; cấp dưới thì không', async () => {
  const { id } = await makeOrganisation(seedDb, {
    kind: 'cell',
    parentId: world.commune.id,
    name: 'Chi bộ mới',
  })
  const term = `Ghi nhiệm kỳ: 1 tổ chức chưa có nhiệm kỳ hiện tại → /organisations/${id}`
  expect(await titles('admin')).toEqual([
    `Việc ban đầu 1: Cấp tài khoản cho bí thư: 1 chi bộ chưa có → /accounts/new?org=${id}&role=cellSecretary`,
    `Việc ban đầu 2: ${term}`,
  ])
  expect(await titles('organisationBoard')).toEqual([
    `Việc ban đầu 1: ${term}`,
    'Việc ban đầu 2: Nhập danh sách đảng viên: 1 chi bộ chưa có ai → /imports/new/members',
  ])
  for (const who of ['committeeOffice', 'cellSecretary', 'member', 'districtOffice'] as const)
    expect(await titles(who)).toEqual([])

  await owner`update organisations set ended_on = '2022-09-07' where id = ${id}`
  expect(await titles('organisationBoard')).toEqual([])
})

test('tài khoản cấp trước khi có danh sách: nhắc gắn với đảng viên cùng họ tên ở chi bộ ấy, gắn rồi thì thôi', async () => {
  const { cellRecorder } = world.accounts
  const [before] = await owner`select full_name, member_id from accounts where id = ${cellRecorder.id}`
  const named = (name: string, memberId: number | null) =>
    owner`update accounts set full_name = ${name}, member_id = ${memberId} where id = ${cellRecorder.id}`
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Vũ Đình Gắn' })
  await named('Vũ Đình Gán', null)
  expect(await titles('admin')).toEqual([])
  await named('Vũ Đình Gắn', null)
  expect(await titles('admin')).toEqual([
    `Việc ban đầu 1: Gắn tài khoản với đảng viên: 1 tài khoản trùng họ tên với đảng viên chưa có tài khoản → /accounts/${cellRecorder.id}#member`,
  ])
  await named('Vũ Đình Gắn', member.id)
  expect(await titles('admin')).toEqual([])
  await named(before?.full_name, before?.member_id)
})

test('nhiệm kỳ đã hết thì nhắc nhiệm kỳ mới', async () => {
  const ends = (day: string | null) =>
    owner`update terms set ends_on = ${day} where org_id = ${world.cell.id}`
  await ends('2022-09-07')
  expect(await titles('admin')).toEqual([
    `Việc ban đầu 1: Ghi nhiệm kỳ: 1 tổ chức chưa có nhiệm kỳ hiện tại → /organisations/${world.cell.id}`,
  ])
  await ends('2022-09-08')
  expect(await titles('admin')).toEqual([])
  await ends(null)
})

test('chưa có Thường trực, Ban Thường vụ thì phản ánh, xếp loại không ai duyệt: nhắc cấp tài khoản', async () => {
  const { permanentCommittee, standingCommittee } = world.accounts
  const ids = owner([permanentCommittee.id, standingCommittee.id])
  await owner`update accounts set closed_at = now() where id in ${ids}`
  expect(await titles('admin')).toEqual([
    `Việc ban đầu 1: Cấp tài khoản cho Thường trực → /accounts/new?org=${world.top.id}&role=permanentCommittee`,
    `Việc ban đầu 2: Cấp tài khoản cho Ban Thường vụ → /accounts/new?org=${world.top.id}&role=standingCommittee`,
  ])
  await owner`update accounts set closed_at = null where id in ${ids}`
  expect(await titles('admin')).toEqual([])
})

test('đảng bộ cơ sở không có văn phòng, không có bí thư thì gửi lên không ai nhận: nhắc cấp tài khoản', async () => {
  const committees = async () =>
    (await titles('admin')).filter((title) => title.includes('văn phòng đảng ủy'))
  const { committeeOffice, committeeSecretary } = world.accounts
  await owner`update accounts set closed_at = now() where id = ${committeeOffice.id}`
  expect(await committees()).toEqual([])
  await owner`update accounts set closed_at = now() where id = ${committeeSecretary.id}`
  expect(await committees()).toEqual([
    `Việc ban đầu 1: Cấp tài khoản cho văn phòng đảng ủy: 1 đảng bộ cơ sở chưa có → /accounts/new?org=${world.commune.id}&role=committeeOffice`,
  ])
  const ids = owner([committeeOffice.id, committeeSecretary.id])
  await owner`update accounts set closed_at = null where id in ${ids}`
})

test('tài khoản đã khóa thì chưa có người; tên chung của bản mới cài thì nhắc đặt tên', async () => {
  await owner`update accounts set closed_at = now() where id = ${world.accounts.districtOffice.id}`
  const office = `Việc ban đầu 1: Cấp tài khoản cho Văn phòng cấp ủy → /accounts/new?org=${world.top.id}&role=districtOffice`
  expect(await titles('admin')).toContain(office)
  await owner`update accounts set closed_at = null where id = ${world.accounts.districtOffice.id}`
  expect(await titles('admin')).not.toContain(office)

  await owner`update organisations set name = 'Đảng bộ xã' where id = ${world.top.id}`
  expect((await titles('admin'))[0]).toBe(
    `Việc ban đầu 1: Đặt tên, tiêu đề văn bản, địa danh của đảng bộ → /organisations/${world.top.id}/edit`,
  )
})

test('đặt tên rồi mà tiêu đề, địa danh còn tên chung thì vẫn nhắc', async () => {
  await owner`update organisations set name = 'Đảng bộ xã Sơn Vĩ' where id = ${world.top.id}`
  expect(await titles('admin')).toEqual([])
  for (const [column, text] of [
    ['letterhead_upper', 'ĐẢNG BỘ TỈNH'],
    ['letterhead_lower', 'HUYỆN ỦY'],
    ['place_name', 'Xã'],
  ] as const) {
    const [before] =
      await owner`select ${owner(column)} as text from organisations where id = ${world.top.id}`
    const write = (words: string) =>
      owner`update organisations set ${owner(column)} = ${words} where id = ${world.top.id}`
    await write(text)
    expect(await titles('admin'), column).toHaveLength(1)
    await write(before?.text)
  }
})

test('ngày thống nhất còn là mặc định khi cài đặt: Ban Tổ chức được nhắc đến khi ghi theo văn bản', async () => {
  const reminded = [
    'Việc ban đầu 1: Ghi ngày sinh hoạt thống nhất theo văn bản của cấp ủy → /settings/commonDay',
  ]
  expect(await titles('organisationBoard')).toEqual([])
  const day = { ...commonDayRule, orgId: world.top.id }
  await seedDb.insert(ruleSets).values({ ...day, source: DEFAULT_DAY_SOURCE })
  expect(await titles('organisationBoard')).toEqual(reminded)
  expect(await titles('admin')).toEqual([])
  const enteredBy = world.accounts.organisationBoard.id
  await seedDb.insert(ruleSets).values({ ...day, source: 'Quyết định 12-QĐ/HU', enteredBy })
  expect(await titles('organisationBoard')).toEqual([])
})
