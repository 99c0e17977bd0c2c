import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { moveMember } from '@/lib/members/move'
import { endPost, recordPost, withdrawPost } from './actions'
import { printedPosition } from './labels'
import { listPostPlaces, listPosts, listPostsOn } from './queries'
import { assertMayHold, MOST_IN_CHI_UY, postsAt } from './rules'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'chucvu')
})

const post = (given: Record<string, string | number> = {}) => ({
  ...{ memberId: world.member.id, postOrgId: world.cell.id, postKind: 'deputySecretary' },
  ...{ postFrom: '15/06/2022', postBasis: 'elected', postDecision: '12-QĐ/ĐU', postDecidedBy: 'Đảng ủy xã' },
  ...given,
})
const positionOf = async (id: number) =>
  (await owner`SELECT position FROM members WHERE id = ${id}`)[0]?.position
const postsOf = async (id: number) => listPosts(await viewerOf(world.accounts.cellSecretary), id)

describe('ghi và kết thúc chức vụ', () => {
  test('đang giữ thì biên bản in theo; kết thúc thì còn trong quá trình, không xóa được', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(recordPost, post())).toMatchObject({ ok: true })
    expect(await positionOf(world.member.id)).toBe('Phó Bí thư chi bộ')
    expect(await send(recordPost, post())).toMatchObject({ fields: { postKind: expect.anything() } })
    const [running] = await postsOf(world.member.id)
    expect(running).toMatchObject({ kind: 'deputySecretary', startsOn: '2022-06-15', endsOn: null })
    const end = { postId: running?.id ?? 0, postEndNote: 'Hết nhiệm kỳ' }
    expect(await send(endPost, { ...end, postEndsOn: '14/06/2022' })).toMatchObject({ ok: false })
    expect(await send(endPost, { ...end, postEndsOn: '21/09/2022' })).toMatchObject({ ok: false })
    expect(await send(endPost, { ...end, postEndsOn: '31/08/2022' })).toMatchObject({ ok: true })
    expect(await send(endPost, { ...end, postEndsOn: '31/08/2022' })).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
    expect(await positionOf(world.member.id)).toBe('')
    expect(await postsOf(world.member.id)).toMatchObject([{ endsOn: '2022-08-31', endNote: 'Hết nhiệm kỳ' }])
    await expect(owner`DELETE FROM posts`).rejects.toThrow('end once')
    await expect(owner`UPDATE posts SET ends_on = NULL`).rejects.toThrow('end once')
  })

  test('chức vụ cũ ghi cả hai ngày, không đổi biên bản', async () => {
    await signInAs(world.accounts.cellSecretary)
    const past = post({ postKind: 'secretary', postFrom: '01/01/2018', postTo: '31/12/2019' })
    expect(await send(recordPost, past)).toMatchObject({ ok: true })
    expect(await positionOf(world.member.id)).toBe('')
  })

  test('một nơi chỉ có một bí thư, kể cả khi hai người cùng bấm', async () => {
    const other = await makeMember(seedDb, { orgId: world.neighbour.id, fullName: 'Tạ Cùng Lúc' })
    await signInAs(world.accounts.committeeOffice)
    const secretary = (memberId: number) =>
      send(recordPost, post({ memberId, postOrgId: world.neighbour.id, postKind: 'secretary' }))
    const answers = await Promise.all([secretary(world.stranger.id), secretary(other.id)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      message: expect.stringContaining('đang có bí thư'),
    })
  })

  test('chi bộ chỉ ghi chức vụ trong chi bộ; cấp ủy ghi chức vụ của cấp ủy', async () => {
    const viewer = await signInAs(world.accounts.cellSecretary)
    const place = { path: world.cell.path }
    expect((await listPostPlaces(viewer, place)).map(({ id }) => id)).toEqual([world.cell.id])
    const above = post({ postOrgId: world.commune.id, postKind: 'committeeMember' })
    expect(await send(recordPost, above)).toMatchObject({ fields: { postOrgId: expect.anything() } })
    expect(await send(recordPost, post({ postOrgId: world.neighbour.id }))).toMatchObject({ ok: false })
    const office = await signInAs(world.accounts.committeeOffice)
    expect((await listPostPlaces(office, place)).map(({ id }) => id)).toEqual([
      world.cell.id,
      world.commune.id,
    ])
    expect(await send(recordPost, above)).toMatchObject({ ok: true })
    const [held] = await postsOf(world.member.id)
    await signInAs(world.accounts.cellSecretary)
    const end = { postId: held?.id ?? 0, postEndsOn: '01/09/2022', postEndNote: 'Thử' }
    expect(await send(endPost, end)).toMatchObject({ fields: { postId: expect.anything() } })
    await signInAs(world.accounts.member)
    expect(await send(recordPost, post())).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
  })
})

test('chức vụ ghi nhầm, đang giữ hay đã kết thúc: rút thì không ai giữ ngày nào, biên bản thôi in, dòng cũ còn kèm lý do', async () => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Chu Ghi Nhầm' })
  const office = await signInAs(world.accounts.committeeOffice)
  const past = { postFrom: '01/01/2020', postTo: '31/12/2020', postKind: 'secretary' }
  for (const given of [past, { postKind: 'committeeMember' }])
    expect(await send(recordPost, post({ memberId: id, ...given }))).toMatchObject({ ok: true })
  expect(await positionOf(id)).toBe('Chi ủy viên')
  const heldBy = async (day: string) =>
    (await listPostsOn(office, world.cell.id, day)).filter(({ memberId }) => memberId === id).length
  expect([await heldBy('2020-06-01'), await heldBy(TODAY)]).toEqual([1, 1])
  const [running, over] = await listPosts(office, id)
  const withdraw = (wrongPostId = 0, postMistake = 'ghi nhầm người') =>
    send(withdrawPost, { wrongPostId, postMistake })
  expect((await withdraw(running?.id, '')).fields).toHaveProperty('postMistake')
  await signInAs(world.accounts.neighbour)
  expect((await withdraw(running?.id)).message).toMatch(/[Kk]hông tìm thấy/)
  await signInAs(world.accounts.cellSecretary)
  for (const wrong of [running, over]) expect(await withdraw(wrong?.id)).toMatchObject({ ok: true })
  expect((await withdraw(running?.id)).message).toMatch(/[Kk]hông tìm thấy/)
  expect([await heldBy('2020-06-01'), await heldBy(TODAY)]).toEqual([0, 0])
  expect(await positionOf(id)).toBe('')
  expect(await listPosts(office, id)).toMatchObject([
    { startsOn: '2022-06-15', endsOn: '2022-06-14', endNote: 'ghi nhầm người' },
    { startsOn: '2020-01-01', endsOn: '2019-12-31', endNote: 'ghi nhầm người' },
  ])
  expect(await send(recordPost, post({ memberId: id, postKind: 'committeeMember' }))).toMatchObject({
    ok: true,
  })
})

test('chức danh gõ hay nhập sẵn, chức vụ chưa ghi ngày: ghi hay rút chức vụ cũ, chức vụ của cấp trên thì biên bản vẫn in', async () => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Chu Gõ Sẵn' })
  await owner`UPDATE members SET position = 'Chi ủy viên' WHERE id = ${id}`
  const office = await signInAs(world.accounts.committeeOffice)
  const past = { postFrom: '01/01/2020', postTo: '31/12/2020', postKind: 'committeeMember' }
  const above = { postOrgId: world.commune.id, postKind: 'standingMember' }
  const left = { postOrgId: world.commune.id, postKind: 'inspectionMember' }
  for (const given of [past, above, left]) {
    expect(await send(recordPost, post({ memberId: id, ...given }))).toMatchObject({ ok: true })
    expect(await positionOf(id)).toBe('Chi ủy viên')
  }
  for (const { id: postId, kind } of await listPosts(office, id)) {
    const done =
      kind === 'inspectionMember'
        ? await send(endPost, { postId, postEndsOn: '01/09/2022', postEndNote: 'thôi' })
        : await send(withdrawPost, { wrongPostId: postId, postMistake: 'ghi nhầm' })
    expect(done).toMatchObject({ ok: true })
    expect(await positionOf(id)).toBe('Chi ủy viên')
  }
})

test('chuyển chi bộ: chức vụ của chi bộ cũ kết thúc hôm trước, của cấp ủy chung thì còn; ra khỏi Đảng thì hết', async () => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Chu Thị Chuyển' })
  await signInAs(world.accounts.committeeOffice)
  for (const [postKind, postOrgId] of [
    ['groupLeader', world.cell.id],
    ['committeeMember', world.commune.id],
  ] as const)
    expect(await send(recordPost, post({ memberId: id, postKind, postOrgId }))).toMatchObject({ ok: true })
  const viewer = await viewerOf(world.accounts.committeeOffice)
  await seedDb.transaction((tx) =>
    moveMember(tx, { viewer }, id, { toOrgId: world.neighbour.id, on: '2022-09-10', reason: 'transferred' }),
  )
  const ends = async () =>
    new Map((await listPosts(viewer, id)).map(({ kind, endsOn, endNote }) => [kind, [endsOn, endNote]]))
  expect(await ends()).toEqual(
    new Map([
      ['committeeMember', [null, '']],
      ['groupLeader', ['2022-09-09', 'Chuyển sinh hoạt']],
    ]),
  )
  await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-15', since_reason = 'left' WHERE id = ${id}`
  expect((await ends()).get('committeeMember')).toEqual(['2022-09-14', 'Ra khỏi danh sách đảng viên'])
})

describe('quy tắc', () => {
  const place = { kind: 'cell', name: 'Chi bộ thôn' }
  const held = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ memberId: at + 1, fullName: `Người ${at + 1}` },
      kind: at === 0 ? ('secretary' as const) : ('committeeMember' as const),
    }))
  const attempt = (count: number, memberId: number) => () =>
    assertMayHold(
      { kind: 'committeeMember', startsOn: '2022-01-01' },
      { memberId, place, held: held(count), today: TODAY },
    )

  test.each([MOST_IN_CHI_UY - 2, MOST_IN_CHI_UY - 1, MOST_IN_CHI_UY])('chi ủy đang có %i người', (count) => {
    if (count < MOST_IN_CHI_UY) expect(attempt(count, 99)).not.toThrow()
    else expect(attempt(count, 99)).toThrow('mục 23.2')
    expect(attempt(count, 1)).not.toThrow()
  })

  test('chức vụ của cấp ủy không có ở chi bộ', () => {
    for (const kind of postsAt('grassroots').filter((each) => !postsAt('cell').includes(each)))
      expect(() =>
        assertMayHold({ kind, startsOn: '2022-01-01' }, { memberId: 1, place, held: [], today: TODAY }),
      ).toThrow('không có chức vụ này')
  })

  test('chữ in trên biên bản: chức vụ cao nhất; chữ ghi tay giữ nguyên', () => {
    expect(printedPosition(['committeeMember', 'deputySecretary'], '')).toBe('Phó Bí thư chi bộ')
    expect(printedPosition([], 'Phó bí thư chi bộ')).toBe('')
    expect(printedPosition([], 'Trưởng ban nhân dân thôn')).toBe('Trưởng ban nhân dân thôn')
  })
})
