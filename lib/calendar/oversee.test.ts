import { beforeEach, expect, test, vi } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { setDay, withdrawDay } from './actions/days'
import { confirmMeetings, openMonth, unconfirmMeeting, withdrawMonth } from './actions/oversee'
import { reportNotHeld } from './actions/plan'
import { getPlan } from './queries/meetings'
import { type CalendarWorld, makeCalendarWorld, meetingOf, open, openedMeetings, plan } from './testing'

type Row = { id: number; version: number }
const shown = ({ id, version }: Row) => `${id}:${version}`
let world: CalendarWorld
beforeEach(async () => {
  world = await makeCalendarWorld()
})

test('mở tháng: mỗi chi bộ một kỳ với ngày thống nhất; mở lần nữa không thêm kỳ nào', async () => {
  expect(await open(world)).toMatchObject({
    ok: true,
    goTo: `/calendar?month=2022-09&org=${world.top.id}&done=opened`,
  })
  expect((await meetingOf(world.cell)).dueOn).toBe('2022-09-07')
  expect((await meetingOf(world.school)).dueOn).toBe('2022-09-01')
  const again = await Promise.all([open(world), open(world)])
  expect(again.every(({ message }) => message.includes('Mọi chi bộ đã có'))).toBe(true)
  expect(await openedMeetings(world)).toBe(3)
})

test('tháng 10/2022: thôn ngày 07, trường học thứ Năm 06; tháng 8/2022 không có ngày thống nhất', async () => {
  await open(world, '2022-10-01')
  expect((await meetingOf(world.cell, '2022-10-01')).dueOn).toBe('2022-10-07')
  expect((await meetingOf(world.school, '2022-10-01')).dueOn).toBe('2022-10-06')
  await open(world, '2022-08-01')
  expect((await meetingOf(world.cell, '2022-08-01')).dueOn).toBeNull()
  await signInAs(world.accounts.cellSecretary)
  expect(await plan(world.cell, '20/8/2022', {}, '2022-08-01')).toMatchObject({ ok: true })
})

test('mở tháng cho 564 chi bộ, chi bộ đã giải thể không có kỳ', async () => {
  await owner`
    INSERT INTO organisations (parent_id, kind, cell_type, name, short_name, committee_name, symbol,
      letterhead_upper, letterhead_lower, place_name, captions, ended_on)
    SELECT ${world.commune.id}, 'cell', 'village', 'Chi bộ ' || n, 'Chi bộ ' || n, 'Chi bộ', 'CB', 'A', 'B', 'C', '{}',
      CASE WHEN n = 562 THEN '2022-08-31'::date END
    FROM generate_series(1, 562) AS n`
  await open(world)
  expect(await openedMeetings(world)).toBe(564)
})

test('chỉ Ban Tổ chức, Văn phòng huyện mở tháng; ngoài phạm vi coi như không có', async () => {
  for (const who of ['cellSecretary', 'committeeOffice', 'admin', 'neighbour'] as const) {
    await signInAs(world.accounts[who])
    expect(await send(openMonth, { orgId: world.top.id, month: '2022-09-01' })).toMatchObject({ ok: false })
  }
  const other = await makeCalendarWorld()
  await signInAs(world.accounts.organisationBoard)
  const far = await send(openMonth, { orgId: world.top.id, month: '2062-09-01' })
  expect(far.message).toContain('còn hơn một năm nữa')
  const foreign = await send(openMonth, { orgId: other.top.id, month: '2022-09-01' })
  expect(foreign.message).toContain('Không tìm thấy')
})

test('xác nhận nhiều chi bộ một lần, mỗi chi bộ một dòng nhật ký; sau đó chi bộ không tự đổi được', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.cell, '07/09/2022')
  await plan(world.neighbour, '07/09/2022')
  const plans = [await meetingOf(world.cell), await meetingOf(world.neighbour)]
  const ids = plans.map(({ id }) => id)
  expect(await send(confirmMeetings, { 'plans[]': plans.map(shown) })).toMatchObject({ ok: true })
  expect((await meetingOf(world.neighbour)).state).toBe('confirmed')
  const entries =
    await owner`SELECT subject FROM audit_entries WHERE action = 'meetings.confirm' AND outcome = 'done'
    AND subject = ANY(${ids.map((id) => `meetings:${id}`)})`
  expect(entries).toHaveLength(2)

  await signInAs(world.accounts.cellSecretary)
  expect((await plan(world.cell, '07/09/2022')).message).toContain('bỏ xác nhận')
  await signInAs(world.accounts.committeeOffice)
  const { id, version } = await meetingOf(world.cell)
  expect(await send(unconfirmMeeting, { id, version })).toMatchObject({ ok: true })
  await signInAs(world.accounts.cellSecretary)
  expect(await plan(world.cell, '07/09/2022')).toMatchObject({ ok: true })
})

test('xác nhận: không chọn, chưa đăng ký, của nơi khác, không có quyền đều bị từ chối, không ghi gì', async () => {
  await open(world)
  const other = await makeCalendarWorld()
  await signInAs(other.accounts.organisationBoard)
  await send(openMonth, { orgId: other.top.id, month: '2022-09-01' })
  await signInAs(world.accounts.committeeOffice)
  await plan(world.cell, '07/09/2022')
  const own = await meetingOf(world.cell)
  const confirm = (...rows: Row[]) => send(confirmMeetings, { 'plans[]': rows.map(shown) })
  expect((await confirm()).fields).toHaveProperty('plans')
  expect((await confirm(own, await meetingOf(world.neighbour))).message).toContain('chưa đăng ký')
  expect((await confirm(own, await meetingOf(other.cell))).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.cellSecretary)
  expect((await confirm(own)).message).toContain('Không tìm thấy')
  expect((await meetingOf(world.cell)).state).toBe('registered')
})

test('chi bộ đăng ký lại sau khi trang đã mở: không xác nhận lịch chưa ai xem, nói rõ chi bộ nào', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.cell, '07/09/2022')
  await plan(world.neighbour, '07/09/2022')
  const plans = [await meetingOf(world.cell), await meetingOf(world.neighbour)]
  await plan(world.cell, '09/09/2022', { lateReason: 'Gặt chạy bão' })
  const answer = await send(confirmMeetings, { 'plans[]': plans.map(shown) })
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('vừa được đăng ký lại') })
  expect(answer.message).toContain('Đông Hạ')
  expect(answer.message).not.toContain('Tây Thượng')
  expect((await meetingOf(world.neighbour)).state).toBe('registered')
})

test('ngày nghỉ: huyện ấn định 08/09 cho trường học; lịch đã đăng ký ngày khác phải đăng ký lại', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.school, '01/09/2022')
  const day = { orgId: world.top.id, month: '2022-09-01', cellType: 'school', reason: 'Nghỉ Quốc khánh' }
  expect(await send(setDay, { ...day, heldOn: '08/09/2022' })).toMatchObject({ ok: false })
  await signInAs(world.accounts.districtOffice)
  expect((await send(setDay, { ...day, heldOn: '02/09/2022' })).message).toContain('ngày nghỉ')
  expect((await send(setDay, { ...day, heldOn: '08/10/2022' })).fields).toHaveProperty('heldOn')
  expect((await send(setDay, { ...day, heldOn: '08/09/2022', reason: '' })).fields).toHaveProperty('reason')
  expect(await send(setDay, { ...day, heldOn: '08/09/2022' })).toMatchObject({
    ok: true,
    message: expect.stringContaining('1 chi bộ đã đăng ký ngày khác phải đăng ký lại'),
  })
  expect(await meetingOf(world.school)).toMatchObject({ dueOn: '2022-09-08', state: 'open', plannedOn: null })
  expect((await meetingOf(world.cell)).dueOn).toBe('2022-09-07')
  await signInAs(world.accounts.committeeOffice)
  expect(await plan(world.school, '08/09/2022')).toMatchObject({ ok: true })
})

test('ấn định trước khi mở tháng; tháng chưa có quy định thì không ấn định', async () => {
  await signInAs(world.accounts.districtOffice)
  const day = { orgId: world.top.id, cellType: 'school', reason: 'Nghỉ Quốc khánh' }
  await send(setDay, { ...day, month: '2022-09-01', heldOn: '08/09/2022' })
  await open(world)
  expect((await meetingOf(world.school)).dueOn).toBe('2022-09-08')
  await signInAs(world.accounts.districtOffice)
  const early = await send(setDay, { ...day, month: '2022-08-01', heldOn: '08/08/2022' })
  expect(early.message).toContain('chưa có quy định')
})

test('đã báo không họp được mà huyện ấn định ngày khác: kỳ vẫn là không họp được, ngày thống nhất theo ngày mới', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await plan(world.school, '01/09/2022')
  const { id, version } = await meetingOf(world.school)
  await send(reportNotHeld, { id, version, reason: 'Thi lại' })
  await signInAs(world.accounts.districtOffice)
  const day = { orgId: world.top.id, month: '2022-09-01', cellType: 'school', reason: 'Nghỉ Quốc khánh' }
  expect((await send(setDay, { ...day, heldOn: '08/09/2022' })).message).toBe(
    'Đã ấn định ngày 08/09/2022 cho 1 chi bộ.',
  )
  expect(await meetingOf(world.school)).toMatchObject({
    state: 'notHeld',
    dueOn: '2022-09-08',
    plannedOn: '2022-09-01',
  })
  await signInAs(world.accounts.committeeOffice)
  expect(await plan(world.school, '08/09/2022')).toMatchObject({ ok: true })
})

test('chi bộ lập sau ngày thống nhất: tháng đầu không có ngày thống nhất, họp ngày nào cũng được', async () => {
  const founded = (foundedOn: string) =>
    makeOrganisation(seedDb, {
      kind: 'cell',
      parentId: world.commune.id,
      name: `Chi bộ lập ${foundedOn}`,
      cellType: 'village',
      foundedOn,
    })
  const [onDay, after] = [await founded('2022-09-07'), await founded('2022-09-08')]
  await open(world)
  expect((await meetingOf(onDay)).dueOn).toBe('2022-09-07')
  expect((await meetingOf(after)).dueOn).toBeNull()
  await signInAs(world.accounts.committeeOffice)
  expect(await plan(after, '20/09/2022')).toMatchObject({ ok: true })
})

test('một lần ấn định cho mọi loại hình; rút lại có lý do thì về ngày quy định, đã có chi bộ họp thì không rút', async () => {
  await open(world)
  await signInAs(world.accounts.districtOffice)
  const day = { orgId: world.top.id, month: '2022-09-01' }
  const set = (heldOn: string) => send(setDay, { ...day, cellType: 'all', heldOn, reason: 'Bão' })
  const withdraw = (withdrawType: string, withdrawReason = 'Ghi nhầm') =>
    send(withdrawDay, { ...day, withdrawType, withdrawReason })
  const dues = async () =>
    [await meetingOf(world.cell), await meetingOf(world.school)].map(({ dueOn }) => dueOn)
  const ownDayOf = async (org: { id: number }) =>
    (await getPlan(await viewerOf(world.accounts.cellSecretary), (await meetingOf(org)).id))?.own?.reason
  expect(await ownDayOf(world.cell)).toBeUndefined()
  expect(await set('12/09/2022')).toMatchObject({ message: 'Đã ấn định ngày 12/09/2022 cho 3 chi bộ.' })
  expect(await dues()).toEqual(['2022-09-12', '2022-09-12'])
  expect(await ownDayOf(world.cell), 'chi bộ đọc được lý do').toBe('Bão')
  expect((await withdraw('all', '')).fields).toHaveProperty('withdrawReason')
  expect(await withdraw('school')).toMatchObject({ goTo: expect.stringContaining('done=dayWithdrawn') })
  expect(await dues()).toEqual(['2022-09-12', '2022-09-01'])
  const { id } = await meetingOf(world.cell)
  await owner`UPDATE meetings SET state = 'held', held_on = '2022-09-12' WHERE id = ${id}`
  expect((await withdraw('all')).message).toContain('1 chi bộ họp đúng ngày')
  await owner`UPDATE meetings SET state = 'open', held_on = NULL WHERE id = ${id}`
  await signInAs(world.accounts.committeeOffice)
  expect((await withdraw('all')).message).toContain('Không tìm thấy')
  await signInAs(world.accounts.districtOffice)
  expect(await withdraw('all')).toMatchObject({ ok: true })
  expect(await dues()).toEqual(['2022-09-07', '2022-09-01'])
  expect((await withdraw('all')).message).toContain('Không tìm thấy')
})

test('rút tháng mở nhầm: khi chưa chi bộ nào ghi gì; có lý do; mở lại được; kỳ đã có kết quả thì ở lại', async () => {
  await open(world, '2022-11-01')
  const opened = async () => (await owner`SELECT FROM meetings WHERE month = '2022-11-01'`).length
  const withdraw = (orgId = world.top.id, reason = 'Nhầm tháng') =>
    send(withdrawMonth, { orgId, month: '2022-11-01', reason })
  await signInAs(world.accounts.committeeOffice)
  expect((await withdraw(world.commune.id)).ok).toBe(false)
  expect(await plan(world.cell, '07/11/2022', {}, '2022-11-01')).toMatchObject({ ok: true })
  await signInAs(world.accounts.districtOffice)
  expect((await withdraw(world.top.id, '')).fields).toHaveProperty('reason')
  expect((await withdraw()).message).toContain('1 chi bộ đã ghi vào kỳ này')
  expect(await opened()).toBe(3)
  const { id } = await meetingOf(world.cell, '2022-11-01')
  await owner`UPDATE meetings SET state = 'open', planned_on = NULL, place = NULL, recorder_id = ${world.secretary.id} WHERE id = ${id}`
  expect((await withdraw()).message, 'đã cử thư ký').toContain('1 chi bộ đã ghi')
  await owner`UPDATE meetings SET recorder_id = NULL, is_combined = true WHERE id = ${id}`
  expect((await withdraw()).message, 'đã gộp chuyên đề').toContain('1 chi bộ đã ghi')
  await owner`UPDATE meetings SET is_combined = false, documents_posted_on = '2022-11-01' WHERE id = ${id}`
  expect((await withdraw()).message, 'đã đăng tài liệu').toContain('1 chi bộ đã ghi')
  await owner`UPDATE meetings SET documents_posted_on = NULL WHERE id = ${id}`
  expect(await withdraw()).toMatchObject({ goTo: expect.stringContaining('done=monthWithdrawn') })
  expect(await opened()).toBe(0)
  expect((await withdraw()).message).toContain('Không tìm thấy')
  await open(world, '2022-11-01')
  expect(await opened()).toBe(3)
  const held = await meetingOf(world.cell, '2022-11-01')
  await owner`UPDATE meetings SET state = 'notHeld', not_held_reason = 'Lũ' WHERE id = ${held.id}`
  await expect(owner`DELETE FROM meetings WHERE id = ${held.id}`).rejects.toThrow('never changed')
})

test('rút tháng mở nhầm: không khi tháng đã qua, đã ban hành thông báo lịch, đã có lịch trình dự; chi bộ đã kết thúc không chặn', async () => {
  const month = '2022-11-01'
  await open(world, month)
  await open(world, '2022-08-01')
  await signInAs(world.accounts.districtOffice)
  const withdraw = (orgId = world.top.id, of = month) =>
    send(withdrawMonth, { orgId, month: of, reason: 'Nhầm tháng' })
  expect((await withdraw(world.top.id, '2022-08-01')).message).toContain('Tháng 8/2022 đã qua')

  const { id } = await meetingOf(world.cell, month)
  const [visitor] =
    await owner`INSERT INTO visitors (org_id, full_name, position, kind, starts_on) VALUES (${world.top.id}, 'Đặng Hữu Kiệm', 'Phó Bí thư', 'leader', '2022-01-01') RETURNING id`
  await owner`INSERT INTO visit_plans (visitor_id, meeting_id, org_id) VALUES (${visitor?.id}, ${id}, ${world.cell.id})`
  const planned = (await withdraw()).message
  expect(planned).toContain('đã có trong lịch trình dự sinh hoạt: ')
  expect(planned).not.toContain('đã ghi vào kỳ này')
  await owner`DELETE FROM visit_plans`

  const ended = await meetingOf(world.school, month)
  await owner`UPDATE meetings SET state = 'registered', planned_on = '2022-11-03', place = 'Trường' WHERE id = ${ended.id}`
  await owner`UPDATE organisations SET ended_on = '2022-10-31' WHERE id = ${world.school.id}`
  expect(await withdraw()).toMatchObject({ goTo: expect.stringContaining('done=monthWithdrawn') })
  await open(world, month)
  await signInAs(world.accounts.districtOffice)
  const by = world.accounts.districtOffice.id
  await owner`INSERT INTO schedule_notices (org_id, month, issued_on, number, content, issued_by) VALUES (${world.commune.id}, ${month}, '2022-09-05', 7, '{}', ${by})`
  for (const org of [world.top, world.commune, world.cell])
    expect((await withdraw(org.id)).message).toContain('Thông báo lịch sinh hoạt tháng 11/2022 (số 7)')
})

test('rút tháng trong lúc chi bộ đang ghi: đợi xong mới hỏi, nên thấy điều vừa ghi', async () => {
  await open(world, '2022-11-01')
  const { id } = await meetingOf(world.cell, '2022-11-01')
  await signInAs(world.accounts.districtOffice)
  let withdrawn: ReturnType<typeof send> | undefined
  await owner.begin(async (tx) => {
    await tx`INSERT INTO agendas (meeting_id, org_id, lines, invited) VALUES (${id}, ${world.cell.id}, '[]', '')`
    withdrawn = send(withdrawMonth, { orgId: world.top.id, month: '2022-11-01', reason: 'Nhầm tháng' })
    await vi.waitFor(async () =>
      expect(
        await tx`SELECT FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      ).not.toHaveLength(0),
    )
  })
  expect((await withdrawn)?.message).toContain('1 chi bộ đã ghi vào kỳ này')
})
