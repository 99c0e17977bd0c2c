import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { createSession, markAttendance, updateSession } from './actions'
import {
  countAttended,
  getSession,
  listAttendance,
  listSessions,
  listStudyOf,
  listStudyPlaces,
} from './queries'
import { shareWords } from './rules'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'hoctap')
})

const session = (given: Record<string, string | number> = {}) => ({
  ...{ organisationId: world.commune.id, kind: 'resolution', title: 'Nghị quyết Trung ương 5' },
  ...{ organiser: 'Đảng ủy xã', startsOn: '05/08/2022', endsOn: '06/08/2022', ...given },
})
const idIn = (answer: { goTo?: string }) => Number(answer.goTo?.split('/').at(-1))
const mark = (sessionId: number, members: number[], given: Record<string, string | number> = {}) => ({
  ...{ sessionId, cellId: world.cell.id, 'members[]': members.map(String) },
  ...{ shown: [world.secretary.id, world.recorder.id, world.member.id].join(','), ...given },
})
async function held(given: Record<string, string | number> = {}) {
  await signInAs(world.accounts.committeeOffice)
  return idIn(await send(createSession, session(given)))
}

describe('đợt học tập', () => {
  test('xã ghi, chi bộ thấy, huyện thấy; chi bộ không ghi cho cả xã, không sửa của xã', async () => {
    const id = await held()
    for (const account of [
      world.accounts.cellSecretary,
      world.accounts.neighbour,
      world.accounts.organisationBoard,
    ])
      expect(await getSession(await viewerOf(account), id)).toMatchObject({ endsOn: '2022-08-06' })
    const viewer = await signInAs(world.accounts.cellSecretary)
    expect((await listStudyPlaces(viewer)).map((place) => place.id)).toEqual([world.cell.id])
    for (const answer of [
      await send(createSession, session()),
      await send(updateSession, { ...session(), sessionId: id, version: 1 }),
    ])
      expect(answer).toMatchObject({ message: expect.stringContaining('Không tìm thấy') })
    const own = idIn(await send(createSession, session({ organisationId: world.cell.id })))
    expect(await getSession(await viewerOf(world.accounts.neighbour), own)).toBeUndefined()
    expect((await listSessions(viewer, { year: 2022 })).map((row) => row.id)).toEqual([own, id])
    expect(await listSessions(viewer, { kind: 'training' })).toEqual([])
  })

  test('ngày ngược thì từ chối; sửa bằng bản cũ thì từ chối', async () => {
    const id = await held()
    expect(await send(createSession, session({ endsOn: '04/08/2022' }))).toMatchObject({
      fields: { endsOn: expect.anything() },
    })
    const edit = { ...session({ title: 'Tên khác' }), sessionId: id, version: 1 }
    expect(await send(updateSession, edit)).toMatchObject({ ok: true })
    expect(await send(updateSession, edit)).toMatchObject({
      message: expect.stringMatching(/người khác sửa/),
    })
  })
})

describe('người dự', () => {
  test('đánh dấu, bỏ dấu; tỷ lệ của chi bộ và lịch sử của từng người khớp danh sách', async () => {
    const id = await held()
    const viewer = await signInAs(world.accounts.cellSecretary)
    const { secretary, member } = world
    expect(await send(markAttendance, mark(id, [secretary.id, member.id]))).toMatchObject({
      message: expect.stringContaining('2 đồng chí dự, 1'),
    })
    const stale = mark(id, [], { tickedBefore: `${secretary.id}` })
    expect(await send(markAttendance, stale)).toMatchObject({
      message: expect.stringContaining('1 đồng chí dự, 2'),
    })
    const rows = await listAttendance(viewer, id, world.cell)
    expect(rows.filter(({ markedOn }) => markedOn).map((row) => row.id)).toEqual([member.id])
    const counts = await countAttended(await viewerOf(world.accounts.committeeOffice), id, world.commune)
    expect(counts.find((row) => row.id === world.cell.id)).toMatchObject({ total: 3, attended: 1 })
    expect(counts.find((row) => row.id === world.neighbour.id)).toMatchObject({ attended: 0 })
    const own = await viewerOf(world.accounts.member)
    expect(await listStudyOf(own, member.id)).toMatchObject([{ id }])
    expect(await listStudyOf(own, secretary.id)).toEqual([])
  })

  test('đợt của chi bộ khác, đợt chưa đến, người chi bộ khác, chi bộ khác: không ghi', async () => {
    const id = await held()
    const later = await held({ startsOn: '21/09/2022', endsOn: '21/09/2022' })
    await signInAs(world.accounts.neighbour)
    const foreign = idIn(await send(createSession, session({ organisationId: world.neighbour.id })))
    await signInAs(world.accounts.cellSecretary)
    for (const [sent, says] of [
      [mark(foreign, [world.member.id]), 'không tổ chức cho chi bộ'],
      [mark(later, [world.member.id]), 'chưa ghi người dự'],
      [mark(id, [world.stranger.id], { shown: world.stranger.id }), 'không còn trong danh sách'],
      [
        mark(id, [world.stranger.id], { shown: world.stranger.id, cellId: world.neighbour.id }),
        'Không tìm thấy',
      ],
    ] as const)
      expect(await send(markAttendance, sent)).toMatchObject({ message: expect.stringContaining(says) })
    expect(
      await owner`SELECT 1 FROM study_attendances WHERE session_id IN ${owner([id, later, foreign])}`,
    ).toEqual([])
  })

  test('tỷ lệ làm tròn xuống; không có ai thì không có tỷ lệ', () => {
    expect([shareWords({ attended: 2, total: 3 }), shareWords({ attended: 0, total: 0 })]).toEqual([
      '66%',
      '',
    ])
  })
})
