import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeMember } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { openMinutes } from '@/lib/meetings/actions/write'
import { getDraft, heldTooLate } from '@/lib/meetings/queries/draft'
import { nameRecorder, registerMeeting, reportNotHeld } from './actions/plan'
import { listRecorders } from './queries/recorders'
import { type CalendarWorld, makeCalendarWorld, meetingOf, open, plan } from './testing'

let world: CalendarWorld
beforeEach(async () => {
  world = await makeCalendarWorld()
})

test('đăng ký: 07/09 được, 08/09 không lý do bị từ chối ở ô lý do, có lý do được, 10/09 và 06/09 bị từ chối', async () => {
  await open(world)
  await signInAs(world.accounts.cellSecretary)
  for (const day of ['08/09/2022', '9/9/2022'])
    expect((await plan(world.cell, day)).fields).toHaveProperty('lateReason')
  for (const day of ['10/09/2022', '6/9/2022'])
    expect((await plan(world.cell, day, { lateReason: 'Bí thư đi công tác' })).fields).toHaveProperty(
      'plannedOn',
    )
  expect(await meetingOf(world.cell)).toMatchObject({ state: 'open', plannedOn: null })

  expect(await plan(world.cell, '9.9.22', { lateReason: 'Bí thư đi công tác' })).toMatchObject({ ok: true })
  expect(await meetingOf(world.cell)).toMatchObject({
    state: 'registered',
    plannedOn: '2022-09-09',
    lateReason: 'Bí thư đi công tác',
  })
  await plan(world.cell, '07/09/2022', { lateReason: 'còn sót trong ô' })
  expect(await meetingOf(world.cell)).toMatchObject({ plannedOn: '2022-09-07', lateReason: null })
})

test.each([
  ['thiếu giờ', { plannedAt: '' }, 'plannedAt'],
  ['giờ sai', { plannedAt: '25:00' }, 'plannedAt'],
  ['ngày sai', { plannedOn: '31/02/2022' }, 'plannedOn'],
  ['địa điểm quá dài', { place: 'a'.repeat(201) }, 'place'],
  ['địa điểm là mảng', { place: ['a', 'b'] }, 'place'],
  ['NUL', { place: 'a\0' }, 'place'],
  ['hình thức lạ', { mode: 'telepathy' }, 'mode'],
])('dữ liệu xấu (%s): báo ở đúng ô, không ghi', async (_what, bad, field) => {
  await open(world)
  await signInAs(world.accounts.cellSecretary)
  const answer = await plan(world.cell, '07/09/2022', bad)
  expect(answer.fields).toHaveProperty(field)
  expect(await meetingOf(world.cell)).toMatchObject({ state: 'open', version: 1 })
})

test('chi bộ bạn, bản cũ, gửi lại cùng biểu mẫu', async () => {
  await open(world)
  await signInAs(world.accounts.neighbour)
  expect((await plan(world.cell, '07/09/2022')).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.cellSecretary)
  const submitKey = randomUUID()
  const { id, version } = await meetingOf(world.cell)
  const form = {
    id,
    version,
    plannedOn: '07/09/2022',
    plannedAt: '19:30',
    place: 'A',
    mode: 'inPerson',
    submitKey,
  }
  const answers = await Promise.all([send(registerMeeting, form), send(registerMeeting, form)])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect((await meetingOf(world.cell)).version).toBe(2)
  expect((await send(registerMeeting, { ...form, submitKey: randomUUID() })).message).toContain(
    'người khác sửa',
  )
})

test('đổi lịch vào đúng giờ một kỳ cùng loại đã có thì dừng; giữ giờ của chính mình thì được', async () => {
  await signInAs(world.accounts.cellSecretary)
  const at = { orgId: world.cell.id, kind: 'committee' as const, month: '2022-09-01', plannedAt: '19:30' }
  const [first, second] = await seedDb
    .insert(schema.meetings)
    .values(
      ['2022-09-05', '2022-09-06'].map((plannedOn) => ({ ...at, plannedOn, state: 'registered' as const })),
    )
    .returning({ id: schema.meetings.id })
  const register = (id: number, plannedOn: string, version: number) =>
    send(registerMeeting, { id, version, plannedOn, plannedAt: '19:30', place: 'A', mode: 'inPerson' })
  expect((await register(second?.id ?? 0, '05/09/2022', 1)).fields).toHaveProperty('plannedOn')
  expect(await register(first?.id ?? 0, '05/09/2022', 1)).toMatchObject({ ok: true })
})

test('hai kỳ cùng loại đổi lịch vào cùng một giờ ở cùng một lúc: một kỳ được, kỳ kia dừng ở ô ngày', async () => {
  await signInAs(world.accounts.cellSecretary)
  const at = { orgId: world.cell.id, kind: 'committee' as const, month: '2022-09-01', plannedAt: '19:30' }
  for (let round = 0; round < 5; round++) {
    const made = await seedDb
      .insert(schema.meetings)
      .values([{ ...at }, { ...at }])
      .returning({ id: schema.meetings.id })
    const plannedOn = `0${round + 1}/09/2022`
    const answers = await Promise.all(
      made.map(({ id }) =>
        send(registerMeeting, {
          id,
          version: 1,
          plannedOn,
          plannedAt: '19:30',
          place: 'A',
          mode: 'inPerson',
        }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)?.fields).toHaveProperty('plannedOn')
  }
})

test('không họp được là một kết quả có lý do; họp được thì đăng ký lại', async () => {
  await open(world)
  await signInAs(world.accounts.cellSecretary)
  const { id, version } = await meetingOf(world.cell)
  await owner`INSERT INTO thematic_topics (org_id, year, quarter, title, meeting_id)
    VALUES (${world.cell.id}, 2022, 3, 'Giữ rừng đầu nguồn', ${id})`
  expect((await send(reportNotHeld, { id, version, reason: ' ' })).fields).toHaveProperty('reason')
  expect(await send(reportNotHeld, { id, version, reason: 'Cả thôn chống lũ' })).toMatchObject({ ok: true })
  expect((await meetingOf(world.cell)).state).toBe('notHeld')
  // The topic of the year's plan waits for another meeting.
  expect(await owner`SELECT meeting_id FROM thematic_topics WHERE org_id = ${world.cell.id}`).toEqual([
    { meeting_id: null },
  ])
  expect(await plan(world.cell, '07/09/2022')).toMatchObject({ ok: true })
  await owner`UPDATE meetings SET state = 'held', held_on = '2022-09-07' WHERE id = ${id}`
  expect((await plan(world.cell, '07/09/2022')).message).toContain('đã họp')
  const [other] = await seedDb
    .insert(schema.meetings)
    .values({ orgId: world.cell.id, kind: 'extraordinary', month: '2022-09-01' })
    .returning()
  expect(
    await send(reportNotHeld, { id: other?.id ?? 0, version: other?.version ?? 0, reason: 'Mưa lũ' }),
  ).toMatchObject({ goTo: expect.stringContaining('done=otherNotHeld') })
})

test('cử thư ký là đảng viên đang sinh hoạt của chính chi bộ', async () => {
  await open(world)
  await signInAs(world.accounts.cellSecretary)
  const name = async (recorderId: number) => {
    const { id, version } = await meetingOf(world.cell)
    return send(nameRecorder, { id, version, recorderId })
  }
  expect((await name(world.stranger.id)).message).toContain('Không tìm thấy')
  const gone = await makeMember(seedDb, {
    orgId: world.cell.id,
    fullName: 'Đã Chuyển Đi',
    status: 'transferred',
  })
  expect((await name(gone.id)).message).toContain('Không tìm thấy')
  expect((await name(world.member.id)).message).toBe('Đã cử đồng chí Lê Công Rạng ghi biên bản kỳ này.')
  const onPaper = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Mai Ghi Tay' })
  expect((await name(onPaper.id)).message).toContain(
    'Mai Ghi Tay ghi biên bản kỳ này. Đồng chí ấy chưa có tài khoản',
  )
  const listed = await listRecorders(await viewerOf(world.accounts.cellSecretary), world.cell.id)
  expect(
    [onPaper, world.member].map(({ id }) => listed.find(({ value }) => value === id)?.hasAccount),
  ).toEqual([false, true])
})

test('mở biên bản của kỳ đã báo không họp đợi chi bộ trước, chưa giữ kỳ họp: không chờ lẫn nhau với người đăng ký', async () => {
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
  await open(world)
  await signInAs(world.accounts.cellSecretary)
  const { id, version } = await meetingOf(world.cell)
  expect(await send(reportNotHeld, { id, version, reason: 'Mưa lũ' })).toHaveProperty('goTo')
  let opened: ReturnType<typeof send> | undefined
  await owner.begin(async (tx) => {
    await tx`SELECT FROM organisations WHERE id = ${world.cell.id} FOR NO KEY UPDATE`
    opened = send(openMinutes, { meetingId: id })
    await vi.waitFor(async () =>
      expect(
        await tx`SELECT FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      ).not.toHaveLength(0),
    )
    expect(await tx`SELECT FROM meetings WHERE id = ${id} FOR UPDATE NOWAIT`).toHaveLength(1)
  })
  expect(await opened).toHaveProperty('goTo')
})

test('người ngoài gửi đăng ký, mở biên bản của chi bộ khác: không chờ và không giữ dòng của chi bộ ấy', async () => {
  await open(world)
  const meeting = await meetingOf(world.cell)
  const unknown = { ok: false, message: expect.stringContaining('Không tìm thấy nội dung này') }
  await signInAs(world.accounts.neighbour)
  await owner.begin(async (tx) => {
    await tx`SELECT id FROM organisations WHERE id = ${world.cell.id} FOR UPDATE`
    expect(await send(openMinutes, { meetingId: meeting.id })).toMatchObject(unknown)
    expect(await plan(world.cell, '07/09/2022')).toMatchObject(unknown)
  })
  expect(await meetingOf(world.cell)).toMatchObject({ state: 'open', plannedOn: null })
})

test('họp muộn quá số ngày được lùi: trang hoàn tất nhắc người ghi; ngày đã được phép thì không', async () => {
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
  await open(world)
  const viewer = await signInAs(world.accounts.cellSecretary)
  const { id } = await meetingOf(world.cell)
  expect(await send(openMinutes, { meetingId: id })).toHaveProperty('goTo')
  const draft = await getDraft(viewer, id, '2022-09-10')
  if (!draft) throw new Error('no draft')
  const heldOn = (day: string) => ({
    ...draft,
    content: { ...draft.content, opening: { ...draft.content.opening, heldOn: day } },
  })
  expect(await heldTooLate(viewer, heldOn('2022-09-09'))).toBeUndefined()
  expect(await heldTooLate(viewer, heldOn('2022-09-10'))).toContain('lùi 3 ngày')
  expect(await heldTooLate(await viewerOf(world.accounts.neighbour), heldOn('2022-09-10'))).toBeUndefined()
  await owner`INSERT INTO day_exceptions (org_id, meeting_id, held_on, reason, rule, asked_by, asked_on, state)
    VALUES (${world.cell.id}, ${id}, '2022-09-10', 'Lũ', '', ${world.accounts.cellSecretary.id}, '2022-09-05', 'permitted')`
  expect(await heldTooLate(viewer, heldOn('2022-09-10'))).toBeUndefined()
})
