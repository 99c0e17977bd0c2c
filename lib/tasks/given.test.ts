import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { giveTask } from './actions/give'
import { closeTask, reopenTask } from './actions/steps'
import { listAssignable } from './queries/give'
import { listMonth } from './queries/month'
import { getTask } from './queries/task'
import { standingAt } from './rules'

const TODAY = '2022-09-20'
let world: World
let helper: { id: number }
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'giaoviec')
  helper = await makeMember(seedDb, { orgId: world.cell.id, fullName: 'Quàng Thị Giúp' })
})

const form = (given: object = {}) => ({
  organisationId: world.cell.id,
  title: 'Giúp đỡ một hộ nghèo',
  basis: 'Gợi ý của đồng chí Bí thư Huyện ủy',
  dueOn: '30/09/2022',
  'members[]': [String(world.member.id), String(helper.id)],
  ...given,
})
const tasksOf = (title: string) =>
  owner`SELECT id, title, assignee_name AS name, due_on::text AS due, given_on::text AS given FROM tasks
    WHERE org_id = ${world.cell.id} AND title LIKE ${`${title}%`} ORDER BY id`

test('giao một việc cho hai người, mỗi người một phần; gửi lại không giao lần hai', async () => {
  await signInAs(world.accounts.cellSecretary)
  const sent = form({ [`part-${helper.id}`]: 'hộ ông Quàng Văn Ín', submitKey: randomUUID() })
  const answers = await Promise.all([send(giveTask, sent), send(giveTask, sent)])
  for (const answer of answers) expect(answer.goTo).toBe('/tasks?given=2')
  const made = await tasksOf('Giúp đỡ một hộ nghèo')
  expect(made).toMatchObject([
    { name: 'Quàng Thị Giúp', title: 'Giúp đỡ một hộ nghèo: hộ ông Quàng Văn Ín' },
    { name: world.member.fullName, due: '2022-09-30', given: TODAY },
  ])
  const task = await getTask(await viewerOf(world.accounts.member), Number(made[1]?.id))
  expect(task).toMatchObject({ meetingId: null, givenOn: TODAY, may: { report: true, close: false } })
})

test.each([
  ['không chọn ai', () => ({ 'members[]': [] }), 'members', /ít nhất một người/],
  [
    'người của chi bộ khác',
    () => ({ 'members[]': [String(world.stranger.id)] }),
    'members',
    /không còn trong danh sách/,
  ],
  ['hạn đã qua', () => ({ dueOn: '19/09/2022' }), 'dueOn', /từ hôm nay/],
  ['không ghi việc', () => ({ title: ' ' }), 'title', /./],
  ['việc riêng quá dài', () => ({ [`part-${helper.id}`]: 'x'.repeat(151) }), undefined, /dài quá 150/],
])('từ chối: %s', async (_what, given, field, words) => {
  await signInAs(world.accounts.cellSecretary)
  const before = await owner`SELECT count(*) FROM tasks`
  const answer = await send(giveTask, form(given()))
  expect(answer.ok).toBe(false)
  const said = Object.entries(answer.fields ?? {}).flatMap(([name, all]) =>
    (all ?? []).map((message) => ({ name, message })),
  )
  expect(said.some(({ name, message }) => words.test(message) && (!field || name === field))).toBe(true)
  expect(await owner`SELECT count(*) FROM tasks`).toEqual(before)
})

test.each(['member', 'neighbour', 'committeeOffice', 'organisationBoard'] as const)(
  '%s không giao được, không thấy danh sách để giao',
  async (who) => {
    await signInAs(world.accounts[who])
    expect(await send(giveTask, form())).toMatchObject({
      ok: false,
      message: expect.stringContaining('Không tìm thấy'),
    })
    expect(await listAssignable(await viewerOf(world.accounts[who]), world.cell.id)).toEqual([])
  },
)

test('báo cáo tháng: việc mới, việc xong trong tháng, việc quá hạn; tháng sau không kể việc đã xong', async () => {
  await signInAs(world.accounts.cellSecretary)
  await send(giveTask, form({ title: 'Rà soát hộ nghèo', 'members[]': [String(helper.id)] }))
  const [task] = await tasksOf('Rà soát hộ nghèo')
  await owner`UPDATE tasks SET given_on = '2022-08-10', due_on = '2022-08-31' WHERE id = ${task?.id}`
  const secretary = await viewerOf(world.accounts.cellSecretary)
  const standing = async (month: string, today = '2022-10-20') =>
    (await listMonth(secretary, { month }, today)).find(({ id }) => id === task?.id)
  expect(await standing('2022-07-01')).toBeUndefined()
  expect(await standing('2022-08-01')).toMatchObject({ standing: 'open', isNew: true })
  expect(await standing('2022-09-01')).toMatchObject({ standing: 'overdue', isNew: false })
  expect(
    await send(closeTask, { taskId: task?.id, version: 1, verdict: 'done', outcome: 'Đã rà soát 12 hộ' }),
  ).toMatchObject({ ok: true })
  expect(await standing('2022-08-01')).toMatchObject({ standing: 'open' })
  expect(await standing('2022-09-01')).toMatchObject({ standing: 'done', result: 'Đã rà soát 12 hộ' })
  expect(await standing('2022-10-01')).toBeUndefined()
  // Closed by mistake and opened again, it was done at the meeting of October.
  await signInAs(world.accounts.cellSecretary)
  expect(await send(reopenTask, { taskId: task?.id, version: 2, reason: 'Ghi nhầm việc' })).toMatchObject({
    ok: true,
  })
  const [held] = await owner`INSERT INTO meetings (org_id, month, state, held_on)
    VALUES (${world.cell.id}, '2022-10-01', 'held', '2022-10-07') RETURNING id`
  await owner`UPDATE tasks SET state = 'done', reported_meeting_id = ${held?.id} WHERE id = ${task?.id}`
  expect(await standing('2022-09-01')).toMatchObject({ standing: 'overdue' })
  expect(await standing('2022-10-01')).toMatchObject({ standing: 'done' })
  expect(await listMonth(await viewerOf(world.accounts.neighbour), { month: '2022-09-01' }, TODAY)).toEqual(
    [],
  )
})

test('cuối tháng: ngày cuối vẫn còn hạn', () => {
  const task = { state: 'open' as const, dueOn: '2022-09-30', closedOn: null }
  expect(standingAt(task, '2022-09-30')).toBe('open')
  expect(standingAt(task, '2022-10-01')).toBe('overdue')
  expect(standingAt({ ...task, state: 'notDone', closedOn: '2022-10-05' }, '2022-09-30')).toBe('open')
  expect(standingAt({ ...task, state: 'notDone', closedOn: '2022-10-05' }, '2022-10-31')).toBe('notDone')
})

test('chi bộ đã kết thúc hoạt động: không giao nhiệm vụ nữa', async () => {
  const { commune } = world
  const cell = await makeOrganisation(seedDb, { kind: 'cell', name: 'Chi bộ Đã Hết', parentId: commune.id })
  const { id } = await makeMember(seedDb, { orgId: cell.id, fullName: 'Quàng Văn Cũ' })
  const account = {
    orgId: cell.id,
    fullName: 'Quàng Văn Cũ',
    loginName: 'quang.cu',
    roles: ['cellSecretary' as const],
  }
  await signInAs(await makeAccount(seedDb, account))
  await owner`UPDATE organisations SET ended_on = '2022-08-31' WHERE id = ${cell.id}`
  expect(await send(giveTask, form({ organisationId: cell.id, 'members[]': [String(id)] }))).toMatchObject({
    message: expect.stringContaining('Không tìm thấy'),
  })
})
