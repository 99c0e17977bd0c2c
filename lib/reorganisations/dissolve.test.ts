import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeAccount } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { handoverDuties } from '@/lib/home/queries/reorganisations'
import { letterheadOf } from '@/lib/meetings/letterhead'
import { minutesData } from '@/lib/meetings/paper-source'
import { readyContent } from '@/lib/meetings/testing-ready'
import { openCampaign } from '@/lib/ratings/actions/people'
import { confirmHandover } from './actions/confirm'
import { dissolveCell } from './actions/dissolve'
import { getOrganisationOn } from './queries/as-of'
import { getEvent, listEventsOf } from './queries/events'
import { listHandovers } from './queries/handovers'
import { listOpenWork } from './queries/open-work'
import { listReceiving, listToPlace } from './queries/placing'
import { handoverForPrint } from './queries/print'
import { dissolveForm as form, makeCell, makeOffice, placed as place } from './testing'

let world: World
let other: typeof world
beforeAll(async () => {
  world = await makeWorld(seedDb, 'giaithe')
  other = await makeWorld(seedDb, 'giaithekhac')
})

const four = ['Hoàng Văn Bí Thư', 'Lý Thị Phó', 'Ma Văn Một', 'Nông Thị Hai']
const membersOf = async (orgId: number) =>
  (await owner`SELECT count(*)::int AS n FROM members WHERE org_id = ${orgId} AND status = 'active'`)[0]?.n
const endedOn = async (id: number) =>
  (await owner`SELECT ended_on::text AS day FROM organisations WHERE id = ${id}`)[0]?.day
const ourBoard = () => signInAs(world.accounts.organisationBoard)

/** An item of the cell with an answer that waits to be read out, and a task of its first member. */
async function makeOpenWork(cell: { id: number }, memberId: number) {
  const [meeting] = await owner`INSERT INTO meetings (org_id, month, state, held_on, filed_on, filed_at)
    VALUES (${cell.id}, '2022-07-01', 'held', '2022-07-07', '2022-07-08', now()) RETURNING id`
  const meetingId = meeting?.id
  const [item] =
    await owner`INSERT INTO feedback_items (code, org_id, kind, addressee_id, field, raised_by, title, text,
      owner_id, status, sent_on, due_on, reply_text, replied_by, answered_on)
    VALUES (${`GT-${cell.id}`}, ${cell.id}, 'petition', ${world.addressee?.id ?? 0}, 'a', 'b', 'Đường vào bản', 'c',
      ${cell.id}, 'answered', '2022-07-08', '2022-10-31', 'Đã bố trí vốn', 'UBND huyện', '2022-08-20') RETURNING id`
  const [task] = await owner`INSERT INTO tasks (org_id, meeting_id, title, assignee_id, assignee_name)
    VALUES (${cell.id}, ${meetingId}, 'Giúp hộ nghèo', ${memberId}, 'x') RETURNING id`
  const [loose] = await owner`INSERT INTO tasks (org_id, meeting_id, title, assignee_name)
    VALUES (${cell.id}, ${meetingId}, 'Sửa loa', 'cả chi bộ') RETURNING id`
  await owner`INSERT INTO candidates (org_id, full_name, sort_name, sex, born_on, source)
    VALUES (${cell.id}, 'Cà Thị Nguồn', 'Nguồn Cà Thị', 'female', '1998-01-01', 'teacher')`
  await owner`INSERT INTO candidates (org_id, full_name, sort_name, sex, born_on, source, stage)
    VALUES (${cell.id}, 'Cà Văn Thôi', 'Thôi Cà Văn', 'male', '1998-01-01', 'teacher', 'stopped')`
  await owner`INSERT INTO meetings (org_id, month, due_on) VALUES (${cell.id}, '2022-09-01', '2022-09-07')`
  await owner`INSERT INTO guidance_topics (org_id, name) VALUES (${world.top.id}, 'Đảng phí')`
  await owner`INSERT INTO guidance_questions (org_id, topic_id, title, situation, asked_by, asked_on, due_on)
    SELECT ${cell.id}, id, 'Đóng thế nào?', 'a', ${world.accounts.member.id}, '2022-08-20', '2022-09-07' FROM guidance_topics`
  const [campaign] = await owner`INSERT INTO rating_campaigns (org_id, year, rule_set_id, held_on)
    SELECT ${cell.id}, 2022, min(id), '2022-08-20' FROM rule_sets RETURNING id`
  await owner`INSERT INTO ratings (campaign_id, org_id, member_id, full_name, is_reviewed, self_level, general_score)
    VALUES (${campaign?.id}, ${cell.id}, ${memberId}, 'a', true, 'good', 27)`
  return { itemId: item?.id, taskId: task?.id, looseId: loose?.id }
}

/** Minutes of August, sent before the cell ends. */
async function oldMinutes({ id: orgId }: { id: number }) {
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id, number: 1 })
    .returning()
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      ...{ orgId, month: '2022-08-01', state: 'held', heldOn: '2022-08-07' },
      ...{ filedOn: '2022-08-08', filedAt: new Date('2022-08-08') },
    })
    .returning()
  const [sent] = await seedDb
    .insert(schema.minutes)
    .values({
      ...{ orgId, meetingId: meeting?.id ?? 0, templateId: template?.id ?? 0, content: readyContent(world) },
      ...{ status: 'sent', letterhead: await letterheadOf(seedDb, orgId), contentHash: 'x' },
      ...{ completedOn: '2022-08-07', completedAt: new Date('2022-08-07') },
      ...{ sentOn: '2022-08-08', sentAt: new Date('2022-08-08') },
    })
    .returning()
  return sent?.id ?? 0
}

describe('giải thể chi bộ (Na Hang)', () => {
  test('mọi người có nơi mới, việc đang làm có người theo dõi, không ai mất, không ai thừa', async () => {
    await ourBoard()
    const { cell, people } = await makeOffice(world, 'Chi bộ Cơ quan xã An Thịnh', four)
    const far = await makeCell(world.commune.id, 'Chi bộ bản Xa', { tags: ['yếu kém'] })
    const [first, second] = people
    if (!first || !second) throw new Error('people missing')
    const work = await makeOpenWork(cell, first.id)
    // Done between two meetings: the heir's next meeting hears of it, but nothing is left to do.
    await owner`INSERT INTO task_steps (task_id, org_id, org_path, kind, note, done_by, done_on)
      SELECT id, org_id, org_path, 'done', 'Đã xong', ${world.accounts.cellSecretary.id}, '2022-08-20' FROM tasks WHERE id = ${work.looseId ?? 0}`
    await owner`UPDATE tasks SET state = 'done', is_unreported = true WHERE id = ${work.looseId ?? 0}`
    const account = await makeAccount(seedDb, {
      ...{ orgId: cell.id, fullName: first.fullName, memberId: first.id, loginName: 'bithu.coquan' },
      roles: ['cellSecretary'],
    })
    const to = [far.id, world.cell.id, world.neighbour.id, world.neighbour.id]
    const before = await Promise.all([far.id, world.cell.id, world.neighbour.id].map(membersOf))
    const board = await viewerOf(world.accounts.organisationBoard)
    // Said on the page before the decision is recorded.
    expect(await listOpenWork(board, cell)).toEqual([
      '1 phản ánh, góp ý đang theo dõi',
      '2 nhiệm vụ chưa xong hoặc chưa báo cáo chi bộ',
      '1 câu hỏi về quy định',
      '1 nguồn phát triển đảng',
    ])
    expect(await listOpenWork(await viewerOf(world.accounts.cellSecretary), cell)).toEqual([])
    const answer = await send(dissolveCell, form(cell.id, { ...place(people, to), heirId: far.id }))
    expect(answer.goTo).toMatch(/^\/reorganisations\/\d+\?done=1$/)
    expect(await Promise.all([far.id, world.cell.id, world.neighbour.id].map(membersOf))).toEqual(
      before.map((count, at) => count + (at === 2 ? 2 : 1)),
    )
    const lists = await listHandovers(board, Number(answer.goTo?.match(/\d+/)?.[0]))
    const works = await Promise.all(
      lists.map(async ({ id, orgId }) => ({ orgId, ...(await handoverForPrint(board, id))?.work })),
    )
    const none = { codes: [], tasks: 0, closedTasks: 0, candidates: 0 }
    expect(works).toHaveLength(3)
    expect(works).toEqual(
      expect.arrayContaining([
        { orgId: far.id, codes: [`GT-${cell.id}`], tasks: 1, closedTasks: 1, candidates: 1 },
        { orgId: world.cell.id, ...none },
        { orgId: world.neighbour.id, ...none },
      ]),
    )
    expect(await membersOf(cell.id)).toBe(0)
    expect(await endedOn(cell.id)).toBe('2022-08-31')
    // The answer waits at the heir, and the item still says who asked.
    expect(
      await owner`SELECT org_id, asked_by_id, owner_id, status FROM feedback_items WHERE id = ${work.itemId}`,
    ).toEqual([{ org_id: far.id, asked_by_id: cell.id, owner_id: far.id, status: 'answered' }])
    expect(await owner`SELECT step, note FROM feedback_steps WHERE item_id = ${work.itemId}`).toMatchObject([
      { step: 'inherit', note: expect.stringContaining('Quyết định số 45-QĐ/HU ngày 25/08/2022') },
    ])
    expect(
      await owner`SELECT id, org_id FROM tasks WHERE id IN (${work.taskId}, ${work.looseId}) ORDER BY id`,
    ).toEqual([
      { id: work.taskId, org_id: far.id },
      { id: work.looseId, org_id: far.id },
    ])
    // Also whom the cell had stopped following: the heir may go on.
    expect(
      await owner`SELECT org_id, stage FROM candidates WHERE full_name IN ('Cà Thị Nguồn', 'Cà Văn Thôi') ORDER BY id`,
    ).toEqual([
      { org_id: far.id, stage: 'outstanding' },
      { org_id: far.id, stage: 'stopped' },
    ])
    expect(await owner`SELECT org_id, first_org_id, state FROM guidance_questions`).toEqual([
      { org_id: far.id, first_org_id: cell.id, state: 'asked' },
    ])
    // Planned for a day that has passed, but no ballot was entered. What was typed for the campaign stays to be read, closed; the receiving cell lists its people anew.
    expect(
      await owner`SELECT state, self_level, general_score FROM ratings JOIN rating_campaigns c ON c.id = campaign_id`,
    ).toEqual([{ state: 'ended', self_level: 'good', general_score: 27 }])
    const heir = await makeAccount(seedDb, {
      ...{ orgId: far.id, fullName: 'Bí thư Xa', loginName: 'bithu.xa', roles: ['cellSecretary'] },
    })
    await signInAs(heir)
    await send(openCampaign, { orgId: far.id, year: 2022, heldOn: '20/12/2022' })
    expect(
      await owner`SELECT r.org_id FROM ratings r JOIN rating_campaigns c ON c.id = campaign_id
        WHERE c.state = 'open' AND member_id = ${first.id}`,
    ).toEqual([{ org_id: far.id }])
    expect(
      await owner`SELECT detail->'campaigns' AS years FROM audit_entries WHERE detail->>'kind' = 'dissolved' ORDER BY id DESC LIMIT 1`,
    ).toEqual([{ years: [2022] }])
    expect(await owner`SELECT kind FROM task_steps WHERE task_id = ${work.taskId}`).toEqual([
      { kind: 'moved' },
    ])
    expect(
      await owner`SELECT state, not_held_reason FROM meetings WHERE org_id = ${cell.id} AND month = '2022-09-01'`,
    ).toMatchObject([{ state: 'notHeld', not_held_reason: expect.stringContaining('giải thể') }])
    expect(
      await owner`SELECT role, org_id, ends_on::text AS until FROM grants WHERE account_id = ${account.id} ORDER BY id`,
    ).toEqual([
      { role: 'cellSecretary', org_id: cell.id, until: '2022-08-31' },
      { role: 'member', org_id: far.id, until: null },
    ])
    expect(await owner`SELECT name FROM organisations WHERE id = ${cell.id}`).toEqual([
      { name: 'Chi bộ Cơ quan xã An Thịnh' },
    ])
  })

  test('chi bộ tiếp nhận thấy việc, xác nhận một lần; nơi khác không thấy gì', async () => {
    await ourBoard()
    const { cell, people } = await makeOffice(world, 'Chi bộ Trạm Y tế xã', ['Bế Văn Ba', 'Bế Thị Bốn'])
    const { goTo } = await send(
      dissolveCell,
      form(cell.id, place(people, [world.cell.id, world.neighbour.id])),
    )
    const eventId = Number(goTo?.match(/\d+/)?.[0])
    const secretary = await viewerOf(world.accounts.cellSecretary)
    const [own, ...more] = await listHandovers(secretary, eventId)
    expect(more).toEqual([])
    expect(own?.people.map(({ fullName, position }) => [fullName, position])).toEqual([
      ['Bế Văn Ba', 'Bí thư chi bộ'],
    ])
    expect(await handoverDuties(secretary)).toContainEqual(
      expect.objectContaining({
        title: 'Xác nhận tiếp nhận 1 đảng viên từ Chi bộ Trạm Y tế xã',
        dueOn: '2022-10-14',
      }),
    )
    expect((await listEventsOf(secretary, world.cell.id)).map(({ id }) => id)).toContain(eventId)
    expect(await getEvent(await viewerOf(other.accounts.organisationBoard), eventId)).toBeUndefined()

    const confirming = { handoverId: own?.id ?? 0, version: 1, remark: 'Đủ hồ sơ' }
    await signInAs(world.accounts.neighbour)
    expect(await send(confirmHandover, confirming)).toMatchObject({ ok: false })
    await signInAs(world.accounts.cellSecretary)
    expect(await send(confirmHandover, confirming)).toMatchObject({ ok: true })
    expect(await send(confirmHandover, { ...confirming, version: 2 })).toMatchObject({
      message: expect.stringMatching(/đã được xác nhận/),
    })
    await expect(owner`UPDATE handovers SET remark = 'khác' WHERE id = ${own?.id ?? 0}`).rejects.toThrow(
      'stays as it was made',
    )
    const [waiting] =
      await owner`SELECT count(*)::int AS n FROM handovers WHERE event_id = ${eventId} AND confirmed_on IS NULL`
    expect(waiting?.n).toBe(1)
  })

  test('trước và sau: tên, số người theo ngày cộng lại bằng nhau', async () => {
    const board = await ourBoard()
    const { cell, people } = await makeOffice(world, 'Chi bộ Quân sự xã', ['Cà Văn Năm', 'Cà Thị Sáu'])
    const total = async (day: string) => (await getOrganisationOn(board, world.commune.id, day))?.full
    const before = await total('2022-08-31')
    const old = await oldMinutes(cell)
    await send(dissolveCell, form(cell.id, { toId: world.cell.id, kind: 'merged' }))
    await owner`UPDATE organisations SET letterhead_lower = 'a' WHERE id = ${cell.id}`
    expect((await minutesData(seedDb, old))?.letterhead.organisation).toBe('CHI BỘ QUÂN SỰ XÃ')
    expect(await total('2022-08-31')).toBe(before)
    expect(await total('2022-09-01')).toBe(before)
    expect(await getOrganisationOn(board, cell.id, '2022-08-31')).toMatchObject({
      name: 'Chi bộ Quân sự xã',
      full: people.length,
    })
    expect(await getOrganisationOn(board, cell.id, '2022-09-01')).toBeUndefined()
  })

  test('sáp nhập chi bộ không còn ai: nơi tiếp nhận là nơi kế thừa việc đang làm', async () => {
    await ourBoard()
    const { cell } = await makeOffice(world, 'Chi bộ Trạm Y tế', [])
    await owner`INSERT INTO tasks (org_id, title, assignee_name, given_on, given_by)
      VALUES (${cell.id}, 'Sửa cổng', 'cả chi bộ', '2022-08-20', ${world.accounts.cellSecretary.id})`
    const merge = (given: object) => send(dissolveCell, form(cell.id, { kind: 'merged', ...given }))
    expect(await merge({})).toMatchObject({ fields: { toId: [expect.stringMatching(/tiếp nhận chung/)] } })
    expect(await merge({ toId: world.cell.id, heirId: world.neighbour.id })).toMatchObject({
      message: expect.stringMatching(/mọi đảng viên về một chi bộ/),
    })
    expect(await endedOn(cell.id)).toBeNull()
    expect((await merge({ toId: world.cell.id })).goTo).toMatch(/^\/reorganisations\/\d+/)
    expect(await owner`SELECT org_id FROM tasks WHERE title = 'Sửa cổng'`).toEqual([
      { org_id: world.cell.id },
    ])
  })

  test('người đứng đầu trước, chi bộ yếu trước', async () => {
    const board = await ourBoard()
    const { cell } = await makeOffice(world, 'Chi bộ Công an xã', ['Đàm Bí Thư', 'An Phó', 'Ánh Thường'])
    expect((await listToPlace(board, cell.id)).map(({ fullName }) => fullName)).toEqual([
      'Đàm Bí Thư',
      'An Phó',
      'Ánh Thường',
    ])
    const [first] = await listReceiving(board, { id: cell.id, parentId: world.commune.id }, 'near')
    expect(first).toMatchObject({ name: 'Chi bộ bản Xa', isPriority: true })
  })
})
