import { beforeEach, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { send, signInAs, viewerOf } from '@/lib/core/testing'
import { listDuties } from '@/lib/home/queries'
import { askException, decideException } from './actions/exceptions'
import { sumOf } from './figures'
import { getBoard } from './queries/board'
import { listExceptions } from './queries/exceptions'
import { countMeetings } from './queries/meetings'
import { type CalendarWorld, makeCalendarWorld, meetingOf, open, plan } from './testing'

let world: CalendarWorld
beforeEach(async () => {
  world = await makeCalendarWorld()
  await open(world)
})

const setRule = (more: object) =>
  owner`UPDATE rule_sets SET values = values || ${JSON.stringify(more)}::text::jsonb WHERE domain = 'commonDay' AND org_id = ${world.top.id}`

async function ask(heldOn = '15/09/2022') {
  await signInAs(world.accounts.cellSecretary)
  const { id, version } = await meetingOf(world.cell)
  return send(askException, { id, version, heldOn, reason: 'Cả thôn chống lũ' })
}
const asked = async () => {
  const [row] = await owner`SELECT * FROM day_exceptions WHERE org_id = ${world.cell.id} ORDER BY id DESC`
  return row
}
async function decide(who: keyof CalendarWorld['accounts'], decision: string, reason = 'Đường bị ngập') {
  await signInAs(world.accounts[who])
  const row = await asked()
  return send(decideException, { exceptionId: row?.id, version: row?.version, decision, reason })
}
const titles = async (who: keyof CalendarWorld['accounts'], today = '2022-09-05') =>
  (await listDuties(await viewerOf(world.accounts[who]), today)).map(({ title }) => title)

test('mặc định: đề nghị bị từ chối, nêu quy định; không ghi gì', async () => {
  const answer = await ask()
  expect(answer.fields?.heldOn?.[0]).toMatch(/không cho cấp trên cho phép thêm.*Hướng dẫn 19-HD\/BTCHU/s)
  expect(await asked()).toBeUndefined()
})

test('thiết lập cho phép: đề nghị, cấp trên cho phép có tên, ngày, lý do; chi bộ đăng ký đúng ngày ấy', async () => {
  await setRule({ mayExceed: true })
  await signInAs(world.accounts.cellSecretary)
  expect((await plan(world.cell, '15/09/2022', { lateReason: 'Lũ' })).message).toContain('đề nghị cấp trên')
  expect(await ask()).toMatchObject({ ok: true })
  expect((await ask('16/09/2022')).message).toContain('đang chờ cấp trên')
  expect(await titles('committeeSecretary')).toContain(
    'Trả lời đề nghị họp ngày 15/09/2022: Chi bộ thôn Đông Hạ',
  )
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  const waiting = {
    month: '2022-09-01',
    path: world.commune.path,
    today: '2022-09-05',
    state: 'asked' as const,
  }
  expect(await countMeetings(viewer, waiting)).toBe(1)
  const board = await getBoard(viewer, world.commune, waiting.month, waiting.today)
  expect(sumOf(board ?? []).asked).toBe(1)
  const { id } = await meetingOf(world.cell)
  await owner`UPDATE meetings SET state = 'held', held_on = '2022-09-09' WHERE id = ${id}`
  expect(await countMeetings(viewer, waiting), 'họp xong rồi thì thôi').toBe(0)
  expect((await titles('committeeSecretary')).join()).not.toContain('Trả lời đề nghị')
  await owner`UPDATE meetings SET state = 'open', held_on = NULL WHERE id = ${id}`

  expect((await decide('committeeSecretary', 'permitted', ' ')).fields).toHaveProperty('reason')
  expect(await decide('committeeSecretary', 'permitted')).toMatchObject({ ok: true })
  expect(await asked()).toMatchObject({
    state: 'permitted',
    decided_by: world.accounts.committeeSecretary.id,
    decided_by_name: 'Phạm Ngọc Toản',
    decision_reason: 'Đường bị ngập',
    rule: expect.stringContaining('không quá 2 ngày'),
  })
  await signInAs(world.accounts.cellSecretary)
  expect((await plan(world.cell, '14/09/2022', { lateReason: 'Lũ' })).fields).toHaveProperty('plannedOn')
  expect(await plan(world.cell, '15/09/2022', { lateReason: 'Lũ' })).toMatchObject({ ok: true })
})

test('không cho phép: lịch vẫn như quy định, đề nghị lại được; trả lời một lần', async () => {
  await setRule({ mayExceed: true })
  await ask()
  expect(await decide('committeeSecretary', 'refused')).toMatchObject({ ok: true })
  expect((await decide('permanentCommittee', 'permitted')).message).toContain('đã có trả lời')
  await signInAs(world.accounts.cellSecretary)
  expect((await plan(world.cell, '15/09/2022', { lateReason: 'Lũ' })).fields).toHaveProperty('plannedOn')
  expect(await ask('12/09/2022')).toMatchObject({ ok: true })
})

test('chi bộ không tự cho phép; cơ sở dữ liệu giữ nguyên điều đã trả lời', async () => {
  await setRule({ mayExceed: true })
  await ask()
  for (const who of ['cellSecretary', 'committeeOffice', 'neighbour', 'districtOffice'] as const)
    expect((await decide(who, 'permitted')).message).toContain('Không tìm thấy')
  await decide('permanentCommittee', 'permitted')
  const row = await asked()
  await expect(owner`UPDATE day_exceptions SET held_on = '2022-09-20' WHERE id = ${row?.id}`).rejects.toThrow(
    'decided once',
  )
  await expect(owner`DELETE FROM day_exceptions WHERE id = ${row?.id}`).rejects.toThrow('decided once')
})

test('hạn đăng ký, hạn xác nhận theo bộ quy tắc có trong Việc cần làm, cả cho tháng sau', async () => {
  const dueOf = async (who: keyof CalendarWorld['accounts'], today: string) =>
    (await listDuties(await viewerOf(world.accounts[who]), today)).find(({ title }) =>
      /chưa đăng ký lịch tháng 9|Đăng ký lịch sinh hoạt tháng 9/.test(title),
    )
  expect(await dueOf('committeeOffice', '2022-08-18')).toBeUndefined()
  await setRule({ registerByDay: 20, confirmByDay: 25 })
  expect(await dueOf('cellSecretary', '2022-08-18')).toMatchObject({ dueOn: '2022-08-20' })
  expect(await dueOf('committeeOffice', '2022-08-18')).toMatchObject({ dueOn: '2022-08-20' })
  await signInAs(world.accounts.cellSecretary)
  await plan(world.cell, '07/09/2022')
  const duties = await listDuties(await viewerOf(world.accounts.committeeOffice), '2022-08-26')
  expect(duties.find(({ title }) => title.startsWith('Xác nhận lịch'))).toMatchObject({ dueOn: '2022-08-25' })
})

test('người làm thay đề nghị, người làm thay trả lời: ghi thay đồng chí nào', async () => {
  await setRule({ mayExceed: true })
  await owner`UPDATE grants SET substitutes_for = 'Đào Xuân Thạch', starts_on = '2022-09-01', ends_on = '2022-09-30'
    WHERE account_id IN (${world.accounts.cellSecretary.id}, ${world.accounts.committeeSecretary.id})`
  await ask()
  await decide('committeeSecretary', 'permitted')
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const { id } = await meetingOf(world.cell)
  expect(await listExceptions(viewer, id)).toMatchObject([
    { insteadOf: 'Đào Xuân Thạch', decidedBy: expect.stringContaining('(thay đồng chí Đào Xuân Thạch)') },
  ])
})
