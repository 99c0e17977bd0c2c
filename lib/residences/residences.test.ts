import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { moveMember } from '@/lib/members/move'
import {
  commentOnResident,
  endResidence,
  exemptResident,
  introduceToResidence,
  receiveResidence,
} from './actions'
import { residenceFilter } from './input'
import { commentPaperOf } from './print'
import { getResidence, listResidences, listResidentsOf } from './queries'
import { residenceForPrint } from './queries/print'
import { exemptKindsOn } from './rule-set'
import { assertAnswered, assertCommentOf, commentItems, isAsked } from './rules'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'cutru')
})
beforeEach(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"') ON CONFLICT DO NOTHING`
  await expect.poll(businessDay, { timeout: 5_000 }).toBe('2022-09-07')
})

const answersOf = (isExempt: boolean) =>
  Object.fromEntries(commentItems(isExempt).map(({ key, choices }) => [key, choices[0]]))

/** Sends the introduction; the address it leads to holds the id. */
const introduced = async (form: Parameters<typeof send>[1]) =>
  Number.parseInt((await send(introduceToResidence, form)).goTo?.split('/')[2] ?? '', 10)

test('phiếu: sáu mục, người được miễn bốn mục; mỗi mục một mức của phiếu', () => {
  expect(commentItems(false)).toHaveLength(6)
  expect(commentItems(true)).toHaveLength(4)
  expect(() => assertAnswered(false, answersOf(false))).not.toThrow()
  expect(() => assertAnswered(true, answersOf(true))).not.toThrow()
  expect(() => assertAnswered(false, { ...answersOf(false), meetings: '' })).toThrow(/Tham gia sinh hoạt/)
  expect(() => assertAnswered(false, { ...answersOf(false), lead: 'Rất tốt' })).toThrow(/Gương mẫu/)
})

test('phiếu của năm ghi hoặc năm trước, từ ngày giới thiệu, không phải ngày chưa đến', () => {
  const of = (year: number, on: string) => () =>
    assertCommentOf(year, on, { introducedOn: '2022-03-01', endedOn: null }, '2023-01-10')
  expect(of(2022, '2023-01-10')).not.toThrow()
  expect(of(2022, '2022-03-01')).not.toThrow()
  expect(of(2022, '2022-02-28')).toThrow(/01\/03\/2022/)
  expect(of(2022, '2023-01-11')).toThrow(/chưa đến/)
  expect(of(2020, '2022-12-01')).toThrow(/năm 2022 hoặc 2021/)
})

test('giới thiệu, tiếp nhận, nhận xét; chi bộ nơi công tác thấy khi xếp loại', async () => {
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Trịnh Hữu Đáng' })
  await signInAs(world.accounts.cellSecretary)
  const form = { memberId: member.id, residenceOrgId: world.neighbour.id, introducedOn: '1/9/2022' }
  const id = await introduced(form)
  expect((await send(introduceToResidence, form)).message).toContain('đã được giới thiệu')
  expect(
    (await send(receiveResidence, { residenceId: id, version: 1, receivedOn: '5/9/2022' })).message,
  ).toContain('Không tìm thấy')
  const there = await signInAs(world.accounts.neighbour)
  expect(
    (await listResidences(there, residenceFilter.parse({ side: 'here' }), '2022-09-07')).rows,
  ).toMatchObject([{ fullName: 'Trịnh Hữu Đáng', receivedOn: null, hasComment: false }])
  await send(receiveResidence, { residenceId: id, version: 1, receivedOn: '5/9/2022' })
  const home = await viewerOf(world.accounts.cellSecretary)
  const rated = () => listResidentsOf(home, world.cell.id, 2022)
  expect(await rated()).toMatchObject([{ memberId: member.id, hasComment: false }])
  const comment = { residenceId: id, year: 2022, signer: 'Lạ Mặt Nhân', commentedOn: '7/9/2022' }
  expect(
    (await send(commentOnResident, { ...comment, ...answersOf(false), lead: '' })).fields,
  ).toHaveProperty('lead')
  expect(await send(commentOnResident, { ...comment, ...answersOf(false) })).toMatchObject({ ok: true })
  expect(await rated()).toMatchObject([{ hasComment: true }])
  expect(await getResidence(there, id, '2022-09-07')).toMatchObject({
    may: { end: false, member: false, comment: true },
  })
  await signInAs(world.accounts.cellSecretary)
  await send(endResidence, { residenceId: id, version: 2, endedOn: '7/9/2022' })
  expect(await rated()).toMatchObject([{ id, hasComment: true }])
  expect(await listResidentsOf(home, world.cell.id, 2023)).toEqual([])
  await expect(owner`UPDATE residence_comments SET remark = 'x'`).rejects.toThrow('never changed')
})

test('dọn đi trong năm: nơi cũ vẫn nhận xét được năm ấy, không năm sau; phiếu ấy tính cho năm dù đã giới thiệu nơi mới', async () => {
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Trịnh Dọn Nhà' })
  const home = await signInAs(world.accounts.cellSecretary)
  const old = await introduced({
    ...{ memberId: member.id, residenceOrgId: world.neighbour.id, introducedOn: '1/3/2022' },
  })
  await send(endResidence, { residenceId: old, version: 1, endedOn: '5/9/2022' })
  const now = await introduced({
    memberId: member.id,
    place: 'Đảng ủy phường Hà Trung',
    introducedOn: '6/9/2022',
  })
  const rated = async (year: number) =>
    (await listResidentsOf(home, world.cell.id, year)).find(({ memberId }) => memberId === member.id)
  expect(await rated(2022)).toEqual({ id: now, memberId: member.id, hasComment: false })
  const there = await signInAs(world.accounts.neighbour)
  expect((await getResidence(there, old, '2023-12-31'))?.may.comment).toBe(true)
  expect((await getResidence(there, old, '2024-01-01'))?.may.comment).toBe(false)
  const comment = { residenceId: old, signer: 'Lạ Mặt Nhân', commentedOn: '7/9/2022', ...answersOf(false) }
  expect(await send(commentOnResident, { ...comment, year: 2022 })).toMatchObject({ ok: true })
  expect(await rated(2022)).toEqual({ id: old, memberId: member.id, hasComment: true })
  expect(await rated(2021)).toBeUndefined()
  const register = async (viewer: Viewer, filter: object) =>
    (await listResidences(viewer, residenceFilter.parse(filter), '2022-09-07')).rows.map(({ id }) => id)
  // Both stretches of the year are in its register, and nothing is missing any more.
  expect(await register(home, {})).toEqual(expect.arrayContaining([old, now]))
  expect(await register(there, { side: 'here' })).toContain(old)
  const missing = await register(home, { comment: 'no' })
  expect(missing.filter((id) => id === old || id === now)).toEqual([])
  expect(() =>
    assertCommentOf(2023, '2023-01-09', { introducedOn: '2022-03-01', endedOn: '2022-09-05' }, '2023-01-10'),
  ).toThrow('cư trú ở đây đến ngày 05/09/2022')
})

test('chuyển chi bộ thì việc giới thiệu đi theo; qua đời thì không còn ai phải nhận xét', async () => {
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Lục Chuyển Đi' })
  const viewer = await signInAs(world.accounts.cellSecretary)
  const form = { memberId: member.id, place: 'Đảng ủy phường Hà Trung', introducedOn: '1/9/2022' }
  const id = await introduced(form)
  const to = { toOrgId: world.neighbour.id, on: '2022-09-10', reason: 'transferred' as const }
  await db.transaction((tx) => moveMember(tx, { viewer }, member.id, to))
  const there = await viewerOf(world.accounts.neighbour)
  const listed = async () =>
    (await listResidences(there, residenceFilter.parse({}), '2022-09-12')).rows.map((row) => row.id)
  expect(await listed()).toContain(id)
  expect((await listResidentsOf(there, world.neighbour.id, 2022)).map((row) => row.id)).toContain(id)
  await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-12', since_reason = 'left' WHERE id = ${member.id}`
  expect(await listed()).not.toContain(id)
})

test('nơi cư trú ở ngoài: chi bộ tự nhập phiếu giấy gửi về', async () => {
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Đặng Ở Xa' })
  await signInAs(world.accounts.cellSecretary)
  const form = { memberId: member.id, place: 'Đảng ủy phường Hà Trung', introducedOn: '1/3/2022' }
  const id = await introduced(form)
  const comment = { residenceId: id, year: 2021, isExempt: 'on', signer: 'Bí thư', commentedOn: '2/3/2022' }
  expect(await send(commentOnResident, { ...comment, ...answersOf(true) })).toMatchObject({ ok: true })
})

test('diện được miễn là dữ liệu của bộ quy tắc: chưa nhập thì không có; nhập rồi thì chọn được, lọc được, phiếu ít mục', async () => {
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Hầu Được Miễn' })
  const viewer = await signInAs(world.accounts.cellSecretary)
  const form = { memberId: member.id, residenceOrgId: world.neighbour.id, introducedOn: '1/9/2022' }
  const kind = 'Diện thử thứ nhất'
  expect(await exemptKindsOn('2022-09-07', world.cell.path)).toEqual([])
  expect((await send(introduceToResidence, { ...form, exemptKind: kind })).fields).toHaveProperty(
    'exemptKind',
  )
  const values = JSON.stringify({ exemptKinds: [kind, 'Diện thử thứ hai'], askedFromMonth: 10 })
  await owner`INSERT INTO rule_sets (domain, org_id, name, source, valid_from, values)
    VALUES ('residence', ${world.top.id}, 'Thử', 'Văn bản thử', '2022-01-01', ${values}::text::jsonb)`
  const id = await introduced(form)
  const listed = async (filter: object) =>
    (await listResidences(viewer, residenceFilter.parse(filter), '2022-09-07')).rows.map(
      (row) => row.fullName,
    )
  expect(await listed({ exempt: 'yes' })).toEqual([])
  const exempt = { residenceId: id, version: 1, exemptKind: kind }
  await signInAs(world.accounts.neighbour)
  expect((await send(exemptResident, exempt)).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.cellSecretary)
  expect((await send(exemptResident, { ...exempt, exemptKind: 'Diện lạ' })).fields).toHaveProperty(
    'exemptKind',
  )
  expect(await send(exemptResident, exempt)).toMatchObject({ ok: true })
  expect(await listed({ exempt: 'yes' })).toEqual(['Hầu Được Miễn'])
  expect(await listed({ exempt: 'no' })).not.toContain('Hầu Được Miễn')
  const known = await residenceForPrint(viewer, id)
  expect(known && commentPaperOf(known, '2022-09-07').items).toHaveLength(4)
})

test('tháng nhắc nhận xét là cài đặt', () => {
  const values = { exemptKinds: [], askedFromMonth: 11 }
  expect(['2022-10-31', '2022-11-01'].map((day) => isAsked(day, values))).toEqual([false, true])
})

test('sổ của năm chọn được: ai thuộc chi bộ khi ấy, ai chưa có phiếu; người mới giới thiệu năm sau không có', async () => {
  const stays = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ma Ở Lại' })
  const goes = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ma Đi Sau' })
  const fresh = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Ma Mới Về' })
  const introduce = async (memberId: number, on: string) => {
    const [made] = await owner`INSERT INTO residences (org_id, member_id, place, introduced_on)
      VALUES (${world.cell.id}, ${memberId}, 'Tổ dân phố 3', ${on}) RETURNING id`
    return Number(made?.id)
  }
  const commented = await introduce(stays.id, '2020-03-01')
  await introduce(goes.id, '2020-03-01')
  await introduce(fresh.id, '2022-01-02')
  await owner`INSERT INTO residence_comments (residence_id, org_id, year, is_exempt, answers, signer, commented_on,
      written_by, written_on)
    VALUES (${commented}, ${world.cell.id}, 2021, false, '{}', 'Bí thư', '2021-12-01',
      ${world.accounts.cellSecretary.id}, '2021-12-01')`
  await owner.begin(async (tx) => {
    await tx`UPDATE members SET org_id = ${world.neighbour.id}, since_on = '2022-02-01', since_reason = 'transferred'
      WHERE id = ${goes.id}`
    await tx`UPDATE residences SET org_id = ${world.neighbour.id} WHERE member_id = ${goes.id}`
  })
  const listed = async (who: 'cellSecretary' | 'neighbour', asked: object) =>
    (await listResidences(await viewerOf(world.accounts[who]), residenceFilter.parse(asked), '2022-09-07'))
      .rows
  const ours = (rows: { fullName: string }[]) =>
    rows.map(({ fullName }) => fullName).filter((name) => name.startsWith('Ma '))
  const then = await listed('cellSecretary', { year: '2021' })
  expect(ours(then)).toEqual(['Ma Ở Lại', 'Ma Đi Sau'])
  expect(then.filter(({ mayOpen }) => !mayOpen).map(({ fullName }) => fullName)).toEqual(['Ma Đi Sau'])
  expect(ours(await listed('cellSecretary', { year: '2021', comment: 'no' }))).toEqual(['Ma Đi Sau'])
  expect(ours(await listed('cellSecretary', { year: '2021', comment: 'yes' }))).toEqual(['Ma Ở Lại'])
  expect(ours(await listed('cellSecretary', {}))).toEqual(['Ma Ở Lại', 'Ma Mới Về'])
  expect(ours(await listed('neighbour', {}))).toEqual(['Ma Đi Sau'])
  expect(ours(await listed('neighbour', { year: '2021' })), 'khi ấy chưa ở chi bộ này').toEqual([])
})
