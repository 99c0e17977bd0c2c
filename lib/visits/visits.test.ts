import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { visitDuties } from '@/lib/home/queries/visits'
import { send } from '@/lib/meetings/actions/steps'
import { complete, reopen } from '@/lib/meetings/actions/write'
import { withGuestPosts } from '@/lib/meetings/guest-posts'
import { knownOf } from '@/lib/meetings/known-of'
import { tasksDone } from '@/lib/meetings/rules/tasks'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { assignVisitor, endAssignment } from './actions/assign'
import { followPromise, matchGuest } from './actions/guests'
import { addVisitor, changeVisitor } from './actions/people'
import { planVisits } from './actions/plan'
import { countVisitYear } from './queries/count'
import { getVisitor, listAssignments, listExpectedGuests, listVisitors } from './queries/people'
import { listStops } from './queries/plan'
import { getVisit, listMatches, listPromises, listRemarks } from './queries/visit'
import { getVisitYear } from './queries/year'
import { areasIn } from './rules/route'

let world: World
let serial = 0
const TODAY = '2022-09-08'
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${JSON.stringify(TODAY)}::jsonb)`
})
beforeEach(async () => {
  serial += 1
  world = await makeWorld(seedDb, `du${serial}`)
})

const kiem = {
  fullName: 'Đặng Hữu Kiệm',
  position: 'Phó Bí thư Huyện ủy',
  kind: 'leader',
  startsOn: '01/01/2022',
}
const idOf = (goTo?: string) => Number(goTo?.split('/').at(-1))
async function added(more: Record<string, string | number> = {}) {
  await signInAs(world.accounts.organisationBoard)
  return idOf((await post(addVisitor, { orgId: world.top.id, ...kiem, ...more })).goTo)
}

/** Minutes of the cell with this guest, completed; sent where asked. */
async function attended(name: string, isSent = true) {
  const guests = [{ name, position: 'Huyện ủy', role: 'dự, chỉ đạo', isHigherLevel: true }]
  const guestRemarks = [{ name, text: 'Hứa làm đường vào thôn.' }]
  const [draft] = await makeReady(world, [
    readyContent(world, { guests, guestRemarks, feedback: [], hasNoFeedback: true }),
  ])
  const minutesId = draft?.minutesId ?? 0
  await signInAs(world.accounts.cellSecretary)
  expect(await post(complete, { minutesId, draftVersion: 1, secret: 'no' })).toMatchObject({
    goTo: expect.any(String),
  })
  if (isSent) expect(await post(send, { minutesId })).toMatchObject({ ok: true })
  const [visit] = await owner`SELECT id FROM visits WHERE meeting_id = ${draft?.meetingId ?? 0}`
  return { visitId: Number(visit?.id), minutesId }
}
const yearAt = async (who: keyof World['accounts'] = 'organisationBoard', place = world.top) =>
  getVisitYear(await viewerOf(world.accounts[who]), place, 2022, TODAY)

const needThreeCells = () => owner`INSERT INTO rule_sets (domain, name, source, valid_from, values, org_id)
  VALUES ('visits', 'a', 'Hướng dẫn 19', '2022-09-01', '{"cellsPerYear": 3}', ${world.top.id})`

describe('phân công', () => {
  test('Ban Tổ chức thêm người, phân công xã và chi bộ; không ra ngoài đảng bộ, không hai lần một nơi', async () => {
    const visitorId = await added({ ownCellId: world.cell.id })
    const given = { visitorId, startsOn: '01/09/2022' }
    expect(await post(assignVisitor, { ...given, placeId: world.commune.id })).toMatchObject({ ok: true })
    expect(await post(assignVisitor, { ...given, placeId: world.cell.id })).toMatchObject({ ok: true })
    expect((await post(assignVisitor, { ...given, placeId: world.cell.id })).message).toContain(
      'đã được phân công',
    )
    const other = await makeWorld(seedDb, `dukhac${serial}`)
    expect((await post(assignVisitor, { ...given, placeId: other.cell.id })).message).toContain(
      'Không tìm thấy',
    )
    const board = await viewerOf(world.accounts.organisationBoard)
    const [newest] = await listAssignments(board, visitorId)
    const end = { assignmentId: newest?.id ?? 0, version: 1 }
    expect((await post(endAssignment, { ...end, endsOn: '31/08/2022' })).message).toContain(
      'từ ngày bắt đầu trở đi',
    )
    expect(await post(endAssignment, { ...end, endsOn: '08/09/2022' })).toMatchObject({ ok: true })
    const visitor = await getVisitor(board, visitorId)
    expect(
      await post(changeVisitor, { visitorId, version: visitor?.version ?? 0, ...kiem, endsOn: '31/12/2022' }),
    ).toMatchObject({ ok: true })
    await expect(
      owner`UPDATE visit_assignments SET org_id = ${world.neighbour.id} WHERE id = ${end.assignmentId}`,
    ).rejects.toThrow('only ends')
  })

  test('xã chỉ cử người của xã; chi bộ thấy tên người sẽ dự, không xem bảng', async () => {
    const leader = await added()
    await signInAs(world.accounts.committeeOffice)
    expect((await post(addVisitor, { orgId: world.top.id, ...kiem })).message).toContain('Không tìm thấy')
    const own = idOf(
      (await post(addVisitor, { orgId: world.commune.id, ...kiem, fullName: 'Hà Minh Tuyên' })).goTo,
    )
    const given = { placeId: world.cell.id, startsOn: '01/01/2022' }
    expect(await post(assignVisitor, { ...given, visitorId: own })).toMatchObject({ ok: true })
    expect((await post(assignVisitor, { ...given, visitorId: leader })).message).toContain('Không tìm thấy')
    const secretary = await viewerOf(world.accounts.cellSecretary)
    expect((await listExpectedGuests(secretary, world.cell, TODAY)).map(({ name }) => name)).toEqual([
      'Hà Minh Tuyên',
      'Đặng Hữu Kiệm',
    ])
    const [holder, next] = await Promise.all(
      [world.commune.id, world.neighbour.id].map(async (orgId) => {
        const { id } = await makeMember(seedDb, {
          orgId: world.neighbour.id,
          fullName: `Trần Giữ Chức ${orgId}`,
        })
        await owner`INSERT INTO posts (member_id, org_id, kind, starts_on, recorded_by)
          VALUES (${id}, ${orgId}, 'secretary', '2020-06-01', ${world.accounts.committeeOffice.id})`
        // A secretary of the commune who also sits above it is one person, met by the post nearest to the cell.
        if (orgId === world.commune.id)
          await owner`INSERT INTO posts (member_id, org_id, kind, starts_on, recorded_by)
            VALUES (${id}, ${world.top.id}, 'committeeMember', '2020-06-01', ${world.accounts.committeeOffice.id})`
        return `Trần Giữ Chức ${orgId}`
      }),
    )
    const expected = await listExpectedGuests(secretary, world.cell, TODAY)
    expect(expected.map(({ name }) => name)).toEqual(['Hà Minh Tuyên', 'Đặng Hữu Kiệm', holder])
    expect(expected.at(-1)).toMatchObject({ position: 'Bí thư, Đảng bộ xã An Thịnh' })
    const guests = [holder, next].map((name = '') => ({ name, position: '', role: '', isHigherLevel: true }))
    const written = await seedDb.transaction((tx) => withGuestPosts(tx, secretary, world.cell, guests, TODAY))
    expect(written.map(({ position }) => position)).toEqual(['Bí thư, Đảng bộ xã An Thịnh', ''])
    expect(await getVisitor(secretary, own)).toBeUndefined()
    expect(await getVisitYear(secretary, world.top, 2022, TODAY)).toMatchObject({ rows: [], cells: 0 })
  })

  test('lịch trình lấy từ lịch chi bộ trong địa bàn; bỏ chọn thì thôi; kỳ ngoài phạm vi coi như không có', async () => {
    const visitorId = await added()
    const [meeting, foreign] = await Promise.all(
      [world.cell, world.neighbour].map(
        async ({ id }) =>
          (
            await owner`INSERT INTO meetings (org_id, month, state, planned_on, planned_at, place)
            VALUES (${id}, '2022-10-01', 'confirmed', '2022-10-07', '19:30', 'Nhà văn hóa') RETURNING id`
          )[0],
      ),
    )
    await post(assignVisitor, { visitorId, placeId: world.cell.id, startsOn: '01/09/2022' })
    const board = await viewerOf(world.accounts.organisationBoard)
    const stops = async () => {
      const visitor = { id: visitorId, path: world.top.path }
      const paths = areasIn(await listAssignments(board, visitorId), visitor, '2022-10-01')
      return listStops(board, visitor, paths, '2022-10-01')
    }
    expect(await stops()).toMatchObject([
      { id: meeting?.id, day: '2022-10-07', at: '19:30', place: 'Nhà văn hóa', isChosen: false },
    ])
    const shown = [Number(meeting?.id), Number(foreign?.id)]
    const plan = (ids: number[], before: number[] = []) =>
      post(planVisits, {
        ...{ visitorId, month: '2022-10-01', 'ids[]': ids.map(String) },
        ...{ shown: [...shown, ...ids].join(','), tickedBefore: before.join(',') },
      })
    expect(await plan(shown)).toMatchObject({ ok: true })
    expect((await stops()).filter(({ isChosen }) => isChosen)).toHaveLength(2)
    await plan([])
    expect((await stops()).filter(({ isChosen }) => isChosen)).toHaveLength(2)
    await owner`UPDATE meetings SET state = 'notHeld', not_held_reason = 'Lũ' WHERE id = ${Number(meeting?.id)}`
    expect(await stops()).toMatchObject([{ isChosen: true, state: 'notHeld' }, { isChosen: true }])
    expect((await plan([])).message, 'không họp được thì không đếm').toContain(': 1 kỳ sinh hoạt')
    await plan([], shown)
    expect((await stops()).filter(({ isChosen }) => isChosen)).toHaveLength(0)
    expect((await plan([2_000_000_000])).message).toContain('Không tìm thấy')
  })
})

describe('đọc từ biên bản', () => {
  test('đúng tên thì tự khớp và vào bảng; chi bộ của mình không tính chỉ tiêu', async () => {
    await needThreeCells()
    await added({ ownCellId: world.cell.id })
    await attended('đồng chí Đặng Hữu Kiệm', false)
    const { rows, unmatched, unvisited, needed } = await yearAt()
    expect(rows).toMatchObject([{ visits: 1, cells: 1, progress: { counted: 0, needed: 3, isMet: false } }])
    expect(rows[0]?.months).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0])
    expect([unmatched.length, unvisited.map(({ name }) => name), needed]).toEqual([
      0,
      ['Chi bộ thôn Tây Thượng'],
      3,
    ])
    const commune = await yearAt('committeeOffice', world.commune)
    expect(commune.rows).toMatchObject([{ visits: 1, visitor: { fullName: 'Đặng Hữu Kiệm' } }])
    expect(commune.rows[0]?.progress, 'xã chỉ thấy một phần lượt dự').toBeUndefined()
  })

  test('chỉ dự họp chi ủy thì không tính là đã dự sinh hoạt chi bộ', async () => {
    await added()
    const { visitId } = await attended('Đặng Hữu Kiệm', false)
    await owner`UPDATE meetings SET kind = 'committee' WHERE id = (SELECT meeting_id FROM visits WHERE id = ${visitId})`
    const { rows, unvisited } = await yearAt()
    expect([rows.map(({ visits }) => visits), unvisited.length]).toEqual([[0], 2])
    const board = await viewerOf(world.accounts.organisationBoard)
    expect(await countVisitYear(board, world.top, 2022, TODAY)).toMatchObject({ unvisited: 2 })
  })

  test('đổi chi bộ sinh hoạt có ngày: lượt dự trước đó vẫn tính; để trống là sửa chỗ ghi nhầm', async () => {
    await needThreeCells()
    const visitorId = await added()
    await attended('Đặng Hữu Kiệm', false)
    await signInAs(world.accounts.organisationBoard)
    const change = async (homeFrom: string, ownCellId: number | string) => {
      const { version = 0 } =
        (await getVisitor(await viewerOf(world.accounts.organisationBoard), visitorId)) ?? {}
      const answer = await post(changeVisitor, { visitorId, version, ...kiem, ownCellId, homeFrom })
      expect(answer).toHaveProperty('goTo')
      return (await yearAt()).rows[0]?.progress?.counted
    }
    expect(await change('08/09/2022', world.cell.id), 'mới về chi bộ này').toBe(1)
    expect(await change('', world.neighbour.id)).toBe(1)
    expect(await change('', world.cell.id), 'ngày đổi cũ vẫn còn').toBe(1)
    const board = await viewerOf(world.accounts.organisationBoard)
    expect((await getVisitor(board, visitorId))?.homesBefore).toEqual([
      { ownCellId: null, residenceCellId: null, lastOn: '2022-09-07' },
    ])
  })

  test('tên không dấu mà đúng chức vụ thì tự khớp và nói rõ; việc cần làm nhắc lượt chưa khớp', async () => {
    await added({ position: 'Bí thư Huyện ủy', fullName: 'Đỗ Trọng Vĩnh' })
    await added({ position: 'Huyện ủy' })
    await attended('Dang Huu Kiem', false)
    expect(await yearAt()).toMatchObject({
      unmatched: [],
      nearly: [{ fullName: 'Dang Huu Kiem', visitor: { fullName: 'Đặng Hữu Kiệm' } }],
    })
    const board = await viewerOf(world.accounts.organisationBoard)
    const duties = async () => (await visitDuties(board, TODAY)).map(({ title }) => title)
    expect(await duties()).toEqual(['1 chi bộ chưa có cấp trên dự sinh hoạt năm 2022'])
    await attended('Lạ Mặt', false)
    await attended('Hà Minh Tuyên', false)
    await added({ fullName: 'Hà Minh Tuyên', kind: 'committee' })
    const { visitId } = await attended('Hà Minh Tuyên', false)
    await owner`INSERT INTO visits (meeting_id, org_id, full_name, position, held_on)
      SELECT meeting_id, ${world.neighbour.id}, full_name, position, held_on FROM visits WHERE id = ${visitId}`
    const { unmatched, unvisited } = await yearAt()
    expect(unvisited, 'chỉ một lượt dự không cần xem').toEqual([])
    expect(await countVisitYear(board, world.top, 2022, TODAY), 'bằng số trên trang').toMatchObject({
      unmatched: unmatched.length,
      unvisited: unvisited.length,
    })
    expect(await duties()).toContain('Xem 1 lượt đại biểu chưa khớp với danh sách dự sinh hoạt')
    expect(await visitDuties(await viewerOf(world.accounts.cellSecretary), TODAY)).toEqual([])
    expect((await listVisitors(board, world.top, {}, TODAY)).rows.map(({ fullName }) => fullName)).toEqual([
      'Đặng Hữu Kiệm',
      'Hà Minh Tuyên',
      'Đỗ Trọng Vĩnh',
    ])
  })

  test('đại biểu chọn theo danh sách mà để trống chức vụ: lưu thì có chức vụ; đã ghi thì giữ', async () => {
    await added({ unit: 'Đồn Biên phòng' })
    const guests = [
      { name: 'Đặng Hữu Kiệm', position: '' },
      { name: 'Đặng Hữu Kiệm', position: 'Huyện ủy' },
      { name: 'Người lạ', position: '' },
    ].map((guest) => ({ ...guest, role: '', isHigherLevel: true }))
    const secretary = await viewerOf(world.accounts.cellSecretary)
    const filled = await seedDb.transaction((tx) =>
      withGuestPosts(tx, secretary, world.cell, guests, '2022-09-07'),
    )
    expect(filled.map(({ position }) => position)).toEqual([
      'Phó Bí thư Huyện ủy, Đồn Biên phòng',
      'Huyện ủy',
      '',
    ])
    const before = await seedDb.transaction((tx) =>
      withGuestPosts(tx, secretary, world.cell, guests, '2021-12-31'),
    )
    expect(before[0]?.position, 'chưa được cử').toBe('')
  })

  test('chưa khớp thì chọn bằng tay, chọn lại được, chỉ thêm; mở lại biên bản thì mất theo', async () => {
    const visitorId = await added()
    const { visitId, minutesId } = await attended('Đặng Hữu Kiêm', false)
    expect((await yearAt()).unmatched).toHaveLength(1)
    await signInAs(world.accounts.committeeOffice)
    const stranger = idOf((await post(addVisitor, { orgId: world.commune.id, ...kiem, fullName: 'Ai' })).goTo)
    await signInAs(world.accounts.organisationBoard)
    expect(await post(matchGuest, { visitId, visitorId: 'none' })).toMatchObject({ ok: true })
    expect(await yearAt()).toMatchObject({ unmatched: [], rows: [{ visits: 0 }] })
    expect(await post(matchGuest, { visitId, visitorId })).toMatchObject({ ok: true })
    expect((await yearAt()).rows).toMatchObject([{ visits: 1 }])
    const other = await makeWorld(seedDb, `dula${serial}`)
    await signInAs(other.accounts.organisationBoard)
    expect((await post(matchGuest, { visitId, visitorId: stranger })).message).toContain('Không tìm thấy')

    const board = await viewerOf(world.accounts.organisationBoard)
    expect(await listMatches(board, visitId)).toMatchObject([{ visitorId }, { visitorId: null }])
    await expect(owner`DELETE FROM visit_matches WHERE visit_id = ${visitId}`).rejects.toThrow('only added')
    await signInAs(world.accounts.cellSecretary)
    expect(await post(reopen, { minutesId, reason: 'Ghi sai tên đại biểu' })).toMatchObject({
      goTo: expect.any(String),
    })
    expect(await owner`SELECT 1 FROM visit_matches WHERE visit_id = ${visitId}`).toHaveLength(0)
    expect(await getVisit(board, visitId)).toBeUndefined()
  })

  test('lời hứa thành nhiệm vụ của chi bộ; chưa gửi biên bản thì chưa ghi được, ý kiến chưa lộ', async () => {
    await added()
    const early = await attended('Đặng Hữu Kiệm', false)
    const board = await signInAs(world.accounts.organisationBoard)
    const promise = { title: 'Làm 600 m đường vào thôn', dueOn: '31/12/2022' }
    expect((await post(followPromise, { visitId: early.visitId, ...promise })).message).toContain('chưa gửi')
    expect(await getVisit(board, early.visitId)).toMatchObject({ remark: '', isReadable: false })
    expect((await listRemarks(board, world.top, { year: 2022, isPromised: false })).rows).toEqual([])

    await signInAs(world.accounts.cellSecretary)
    await post(send, { minutesId: early.minutesId })
    await signInAs(world.accounts.organisationBoard)
    expect(
      (await post(followPromise, { visitId: early.visitId, title: 'a', dueOn: '01/09/2022' })).message,
    ).toContain('trước ngày dự')
    expect(await post(followPromise, { visitId: early.visitId, ...promise })).toMatchObject({ ok: true })
    expect(await listPromises(board, [early.visitId])).toMatchObject([
      { title: promise.title, state: 'open' },
    ])
    expect((await listRemarks(board, world.top, { year: 2022, isPromised: true })).rows).toMatchObject([
      { fullName: 'Đặng Hữu Kiệm', remark: 'Hứa làm đường vào thôn.' },
    ])
    const noDay = { year: 2022, isPromised: true, after: ['2022-02-31', 1] }
    expect((await listRemarks(board, world.top, noDay)).rows).toHaveLength(1)
    const [task] = await owner`SELECT id, org_id, assignee_name FROM tasks WHERE title = ${promise.title}`
    expect(task).toMatchObject({ org_id: world.cell.id, assignee_name: 'Đặng Hữu Kiệm' })
    // The cell hears of it; what it did itself is counted without it.
    const meeting = { meetingId: 0, orgId: world.cell.id, month: '2022-10-01' }
    const { promised } = await knownOf(db, meeting, '2022-10-07')
    expect(promised).toEqual([task?.id])
    const row = { taskId: Number(task?.id), state: 'open' as const }
    expect(tasksDone([row, { taskId: null, state: 'done' }], { promised, notDue: [] })).toMatchObject({
      part: 1,
      whole: 1,
    })
    expect(tasksDone([row], { promised, notDue: [] })).toBeUndefined()
  })

  test('đã ghi lời hứa thì không mở lại biên bản được nữa, kể cả sau khi rút', async () => {
    await added()
    const { visitId, minutesId } = await attended('Đặng Hữu Kiệm')
    await signInAs(world.accounts.organisationBoard)
    await post(followPromise, { visitId, title: 'Kéo điện cuối thôn' })
    await owner`ALTER TABLE minutes DISABLE TRIGGER USER`
    await owner`UPDATE minutes SET status = 'completed', sent_at = NULL, sent_on = NULL WHERE id = ${minutesId}`
    await owner`ALTER TABLE minutes ENABLE TRIGGER USER`
    await signInAs(world.accounts.cellSecretary)
    expect((await post(reopen, { minutesId, reason: 'Sửa chữ' })).message).toContain('Kéo điện cuối thôn')
  })
})
