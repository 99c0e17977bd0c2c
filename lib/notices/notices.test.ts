import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeAccount } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { draftReply, passOnItem, recallDraft } from '@/lib/feedback/actions/agency'
import { clarifyItem } from '@/lib/feedback/actions/committee'
import { askExtension, refuseExtension } from '@/lib/feedback/actions/extension'
import { approveInterim } from '@/lib/feedback/actions/interim'
import { approveReply, assignItem } from '@/lib/feedback/actions/leader'
import { itemAt, itemRow, makeMinutes, step, stopClock, TODAY, type World } from '@/lib/feedback/testing'
import { returnMinutes, send as sendMinutes } from '@/lib/meetings/actions/steps'
import { raiseDeadlines } from './deadlines'
import { noticeText } from './labels'
import { openOwn, seeAllOwn } from './own-notices'
import { countNew, countNewOf, listNotices } from './queries'
import { isOver } from './rules'

let world: World
let head: { id: number }
let label = 0
beforeAll(stopClock)
beforeEach(async () => {
  await owner`UPDATE settings SET value = ${JSON.stringify(TODAY)}::jsonb WHERE key = 'clockOn'`
  world = await makeWorld(seedDb, `tin${++label}`)
  head = await makeAccount(seedDb, {
    ...{ orgId: world.agency.id, fullName: 'Chủ tịch Ủy ban', loginName: `chutich.tin${label}` },
    roles: ['agencyHead'],
  })
})

const toldTo = async (account: { id: number }) =>
  (await listNotices(await viewerOf(account), { after: undefined })).rows
const kindsOf = async (account: { id: number }) => (await toldTo(account)).map(({ kind }) => kind)
const rowsOf = (itemId: number) =>
  owner<{ kind: string; accountId: number }[]>`
    SELECT kind, account_id AS "accountId" FROM notices WHERE item_id = ${itemId} ORDER BY id`
const setDay = (day: string) =>
  owner`UPDATE settings SET value = ${JSON.stringify(day)}::jsonb WHERE key = 'clockOn'`
/** The clock is read at most every two seconds; within a transaction at once. */
const runOn = async (day: string) => {
  await setDay(day)
  await raiseDeadlines()
}

test('trả lời được duyệt: bí thư và thư ký chi bộ hỏi được báo, không ai khác; mở ra là đến trả lời', async () => {
  const itemId = await itemAt(world, 'answered')
  const { cellSecretary, cellRecorder } = world.accounts
  const told = (await rowsOf(itemId)).filter(({ kind }) => kind === 'answered')
  expect(told.map(({ accountId }) => accountId).sort()).toEqual([cellSecretary.id, cellRecorder.id].sort())
  for (const who of ['neighbour', 'member', 'committeeOffice', 'admin'] as const)
    expect(await kindsOf(world.accounts[who]), who).toEqual([])

  const [notice] = await toldTo(cellSecretary)
  if (!notice) throw new Error('no notice')
  const { code, title } = await itemRow(itemId)
  expect(noticeText(notice)).toContain(code)
  expect(noticeText(notice)).not.toContain(title)
  const secretary = await viewerOf(cellSecretary)
  expect(await countNew(secretary)).toBe(1)
  await expect(openOwn(await viewerOf(world.accounts.neighbour), notice.id)).rejects.toThrow('Không tìm thấy')
  expect(await openOwn(secretary, notice.id)).toBe(`/feedback/${itemId}`)
  expect(await countNew(secretary)).toBe(0)
  expect(await countNew(await viewerOf(cellRecorder))).toBe(1)
})

test('mỗi bước báo đúng bàn: cơ quan, thủ trưởng, Thường trực, chi bộ', async () => {
  const itemId = await itemAt(world, 'assigned')
  expect(await kindsOf(world.accounts.agencyOfficer)).toEqual(['assigned'])
  expect(await kindsOf(head)).toEqual(['assigned'])
  await step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '10/10/2022' })
  await step(world, 'agencyOfficer', draftReply, itemId)
  expect(await kindsOf(world.accounts.permanentCommittee)).toEqual(['draftWaiting', 'extensionAsked'])
  const other = await itemAt(world, 'sent')
  await step(world, 'committeeOffice', clarifyItem, other)
  expect(await kindsOf(world.accounts.cellSecretary)).toEqual(['clarify'])
})

test('dự thảo rút rồi: không còn là việc mới của Thường trực; dự thảo sau báo một lần', async () => {
  const itemId = await itemAt(world, 'drafted')
  const leader = await viewerOf(world.accounts.permanentCommittee)
  expect(await countNew(leader)).toBe(1)
  const assigned = await countNew(await viewerOf(world.accounts.agencyOfficer))
  expect(await step(world, 'agencyOfficer', recallDraft, itemId)).toMatchObject({ ok: true })
  expect(await countNew(leader)).toBe(0)
  expect(await countNew(await viewerOf(world.accounts.agencyOfficer))).toBe(assigned)
  await step(world, 'agencyOfficer', draftReply, itemId)
  expect(await countNew(leader)).toBe(1)
})

test('một đồng chí Thường trực duyệt: việc của người kia và của cơ quan hết mới; thông báo cũ nói đã sang bước khác', async () => {
  const other = await makeAccount(seedDb, {
    ...{ orgId: world.top.id, fullName: 'Phó bí thư', loginName: `phobithu.tin${label}` },
    roles: ['permanentCommittee'],
  })
  const many = async (account: { id: number }) => countNew(await viewerOf(account))
  const { permanentCommittee, agencyOfficer, cellSecretary } = world.accounts
  const itemId = await itemAt(world, 'assigned')
  await step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '10/10/2022' })
  expect(await many(other)).toBe(1)
  await step(world, 'permanentCommittee', refuseExtension, itemId)
  expect(await many(other)).toBe(0)
  const decided = await many(agencyOfficer)
  await step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '10/10/2022' })
  await step(world, 'permanentCommittee', refuseExtension, itemId)
  expect(await many(agencyOfficer), 'quyết định sau thay quyết định trước').toBe(decided)
  await step(world, 'agencyOfficer', draftReply, itemId, { replyKind: 'inProgress' })
  expect(await many(agencyOfficer)).toBe(0)
  expect(await many(other)).toBe(1)

  await step(world, 'permanentCommittee', approveInterim, itemId, { dueOn: '18/10/2022' })
  expect(await many(other)).toBe(0)
  await step(world, 'agencyOfficer', draftReply, itemId)
  expect(await many(cellSecretary), 'trả lời bước đầu còn chờ đọc').toBe(1)
  await step(world, 'permanentCommittee', approveReply, itemId)
  expect([await many(permanentCommittee), await many(other), await many(agencyOfficer)]).toEqual([0, 0, 0])
  expect(await many(cellSecretary), 'chỉ còn trả lời').toBe(1)
  expect((await toldTo(cellSecretary)).map((each) => [each.kind, isOver(each)])).toEqual([
    ['answered', false],
    ['interim', true],
  ])
  expect((await toldTo(other)).map(isOver)).toEqual([true, true, true, true])
})

test('gửi lại cùng một biểu mẫu chỉ báo một lần; bước bị từ chối không báo gì', async () => {
  const itemId = await itemAt(world, 'drafted')
  const submitKey = randomUUID()
  await step(world, 'permanentCommittee', approveReply, itemId, { submitKey })
  await step(world, 'permanentCommittee', approveReply, itemId, { submitKey })
  await step(world, 'permanentCommittee', approveReply, itemId)
  expect((await rowsOf(itemId)).filter(({ kind }) => kind === 'answered')).toHaveLength(2)

  const refused = await itemAt(world, 'proposed')
  expect(await step(world, 'permanentCommittee', assignItem, refused, { dueOn: '01/01/2022' })).toMatchObject(
    { ok: false },
  )
  expect(await rowsOf(refused)).toEqual([])
})

test('tài khoản đã đóng, vai trò đã hết thì không được báo; người làm thay thì được', async () => {
  const { cellSecretary, cellRecorder } = world.accounts
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${cellSecretary.id}`
  await owner`UPDATE grants SET ends_on = '2022-09-01' WHERE account_id = ${cellRecorder.id}`
  const { neighbour } = world.accounts
  await owner`
    INSERT INTO grants (account_id, role, org_id, starts_on, ends_on, substitutes_for)
    VALUES (${neighbour.id}, 'cellSecretary', ${world.cell.id}, '2022-09-01', '2022-12-31', 'Đào Xuân Thạch')`
  const itemId = await itemAt(world, 'sent')
  await step(world, 'committeeOffice', clarifyItem, itemId)
  expect((await rowsOf(itemId)).map(({ accountId }) => accountId)).toEqual([neighbour.id])
  expect(await kindsOf(neighbour)).toEqual(['clarify'])
})

test('con số ở đầu mỗi trang: giữ một phút, đếm lại ngay khi số chưa xem đổi', async () => {
  await itemAt(world, 'assigned')
  const officer = await viewerOf(world.accounts.agencyOfficer)
  expect(await countNewOf(officer, 1)).toBe(1)
  await seeAllOwn(officer)
  expect(await countNewOf(officer, 1)).toBe(1)
  expect(await countNewOf(officer, 2)).toBe(0)
})

test('ra ngoài phạm vi thì không hiện nữa: cơ quan đã chuyển mục đi', async () => {
  const itemId = await itemAt(world, 'assigned')
  const officer = await viewerOf(world.accounts.agencyOfficer)
  expect(await countNew(officer)).toBe(1)
  const [other] = await owner`
    INSERT INTO organisations (kind, parent_id, name, short_name, committee_name, symbol, letterhead_upper, letterhead_lower, place_name, captions)
    SELECT kind, parent_id, 'Phòng Nông nghiệp', 'Phòng Nông nghiệp', committee_name, symbol, letterhead_upper, letterhead_lower, place_name, captions
    FROM organisations WHERE id = ${world.agency.id} RETURNING id`
  await step(world, 'agencyOfficer', passOnItem, itemId, { agencyId: other?.id })
  expect(await toldTo(world.accounts.agencyOfficer)).toEqual([])
  expect(await countNew(officer)).toBe(0)
  await seeAllOwn(officer)
  const [left] =
    await owner`SELECT count(*)::int AS many FROM notices WHERE account_id = ${officer.accountId} AND NOT is_seen`
  expect(left?.many).toBe(0)
})

test('biên bản bị trả lại: chi bộ được báo một lần cho mỗi lần trả', async () => {
  const { minutesId, meetingId } = await makeMinutes(world)
  await signInAs(world.accounts.cellSecretary)
  expect(await send(sendMinutes, { minutesId })).toMatchObject({ ok: true })
  await signInAs(world.accounts.committeeOffice)
  const answer = await send(returnMinutes, { minutesId, reason: 'Thiếu phần biểu quyết.' })
  expect(answer).toMatchObject({ ok: true })
  const [notice, ...more] = await toldTo(world.accounts.cellSecretary)
  expect(notice).toMatchObject({ kind: 'minutesReturned', meetingId })
  expect(more).toEqual([])
  expect(await kindsOf(world.accounts.cellRecorder)).toEqual(['minutesReturned'])
  expect(await kindsOf(world.accounts.neighbour)).toEqual([])

  const recorder = await viewerOf(world.accounts.cellRecorder)
  expect(await countNew(recorder)).toBe(1)
  const { id } = world.accounts.cellSecretary
  await owner`INSERT INTO supplements (minutes_id, org_id, text, returned_reason, return_no, written_by, written_on)
    VALUES (${minutesId}, ${world.cell.id}, 'Biểu quyết 13/16.', 'Thiếu phần biểu quyết.', 1, ${id}, ${TODAY})`
  await signInAs(world.accounts.cellSecretary)
  expect(await send(sendMinutes, { minutesId })).toMatchObject({ ok: true })
  expect(await countNew(recorder), 'đã gửi lại thì không còn là việc mới của ai').toBe(0)
})

test('hạn trả lời 04/10: nhắc từ 29/9, quá hạn báo thủ trưởng, ba ngày làm việc sau báo Thường trực; chạy lại không báo lại', async () => {
  const itemId = await itemAt(world, 'assigned')
  const { agencyOfficer, permanentCommittee } = world.accounts
  await runOn('2022-09-28')
  expect(await kindsOf(agencyOfficer)).toEqual(['assigned'])
  await Promise.all([runOn('2022-09-29'), runOn('2022-09-29')])
  await runOn('2022-09-30')
  expect(await kindsOf(agencyOfficer)).toEqual(['dueSoon', 'assigned'])
  await runOn('2022-10-05')
  expect(await kindsOf(head)).toEqual(['overdue', 'dueSoon', 'assigned'])
  expect(await kindsOf(agencyOfficer)).toEqual(['dueSoon', 'assigned'])
  await runOn('2022-10-07')
  expect(await kindsOf(permanentCommittee)).toEqual([])
  // The portal was off on the day it should have been told.
  await runOn('2022-10-11')
  expect(await kindsOf(permanentCommittee)).toEqual(['escalated'])
  await runOn('2022-10-12')
  expect((await rowsOf(itemId)).filter(({ kind }) => kind === 'overdue')).toHaveLength(1)
})

test('cơ quan chưa có tài khoản thủ trưởng: quá hạn thì báo cán bộ của cơ quan', async () => {
  await owner`UPDATE accounts SET closed_at = now() WHERE id = ${head.id}`
  await itemAt(world, 'assigned')
  await runOn('2022-10-17')
  expect(await kindsOf(world.accounts.agencyOfficer)).toContain('overdue')
})

test('cơ quan không còn tài khoản nào: nhắc hạn, quá hạn đến Văn phòng, không rơi vào khoảng trống', async () => {
  const itemId = await itemAt(world, 'assigned')
  await owner`UPDATE accounts SET closed_at = now() WHERE id IN (${head.id}, ${world.accounts.agencyOfficer.id})`
  await runOn('2022-10-03')
  await runOn('2022-10-06')
  expect(await kindsOf(world.accounts.districtOffice)).toEqual(['overdue', 'dueSoon'])
  expect((await rowsOf(itemId)).filter(({ kind }) => kind !== 'assigned')).toHaveLength(2)
})

test('cơ sở dữ liệu giữ thông báo như đã báo', async () => {
  await itemAt(world, 'assigned')
  await expect(owner`UPDATE notices SET kind = 'answered'`).rejects.toThrow('a notice stays')
  await expect(owner`DELETE FROM notices`).rejects.toThrow('a notice stays')
  await owner`UPDATE notices SET is_seen = true`
  await expect(owner`UPDATE notices SET is_seen = false`).rejects.toThrow('a notice stays')
})
