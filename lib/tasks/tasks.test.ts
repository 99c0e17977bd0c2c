import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { complete, openMinutes, reopen } from '@/lib/meetings/actions/write'
import type { MinutesContent } from '@/lib/meetings/content'
import { contentOf } from '@/lib/meetings/content-of'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { closeTask, extendTask, reopenTask, reportTask } from './actions/steps'
import { taskFilter } from './input'
import { countByCell, listTasks } from './queries/list'
import { getTask, listSteps } from './queries/task'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'nhiemvu')
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
})

const quiet = { feedback: [], hasNoFeedback: true }
const filter = (words: object = {}) => taskFilter.parse(words)

/** A meeting that gave the member one task, and that task. */
async function given(title: string, dueOn = '2022-09-15') {
  const [draft] = await makeReady(world, [
    readyContent(world, {
      ...quiet,
      assignments: [
        { title, memberId: world.member.id, assignee: world.member.fullName, withNames: '', dueOn },
      ],
    }),
  ])
  await signInAs(world.accounts.cellSecretary)
  expect(
    await post(complete, { minutesId: draft?.minutesId ?? 0, draftVersion: 1, secret: 'no' }),
  ).toHaveProperty('goTo')
  const [task] = await owner`SELECT id FROM tasks WHERE meeting_id = ${draft?.meetingId ?? 0}`
  return { taskId: Number(task?.id), minutesId: draft?.minutesId ?? 0 }
}
const rowOf = async (taskId: number) => (await owner`SELECT * FROM tasks WHERE id = ${taskId}`)[0]

test('người được giao báo tiến độ, không tự kết thúc; bí thư gia hạn rồi ghi kết quả', async () => {
  const { taskId } = await given('Rà soát hộ nghèo')
  await signInAs(world.accounts.member)
  expect(await post(reportTask, { taskId, version: 1, progress: 'Đã rà soát 5 hộ' })).toMatchObject({
    ok: true,
  })
  expect(await post(closeTask, { taskId, version: 2, verdict: 'done', outcome: 'Xong' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Không tìm thấy'),
  })
  await signInAs(world.accounts.cellSecretary)
  expect(await post(extendTask, { taskId, version: 2, dueOn: '15/09/2022', reason: 'Mưa lũ' })).toMatchObject(
    {
      ok: false,
    },
  )
  expect(await post(extendTask, { taskId, version: 2, dueOn: '30/09/2022', reason: 'Mưa lũ' })).toMatchObject(
    {
      ok: true,
    },
  )
  expect(await post(closeTask, { taskId, version: 3, verdict: 'done', outcome: 'Đủ 12 hộ' })).toMatchObject({
    ok: true,
  })
  expect(await rowOf(taskId)).toMatchObject({
    state: 'done',
    result: 'Đủ 12 hộ',
    is_unreported: true,
    version: 4,
  })
  const steps = await listSteps(await viewerOf(world.accounts.member), taskId)
  expect(steps.map(({ kind }) => kind)).toEqual(['progress', 'extended', 'done'])
  await expect(owner`UPDATE task_steps SET note = 'khác' WHERE task_id = ${taskId}`).rejects.toThrow('added')

  expect(await post(reopenTask, { taskId, version: 4, reason: 'Ghi nhầm' })).toMatchObject({ ok: true })
  expect(await rowOf(taskId)).toMatchObject({ state: 'open', result: '', is_unreported: false })
})

test('người làm thay ghi bước nào thì bước ấy nói rõ thay đồng chí nào; việc của chính mình thì không', async () => {
  const { taskId } = await given('Sửa kênh N4')
  const [grant] = await seedDb
    .insert(schema.grants)
    .values({
      accountId: world.accounts.member.id,
      role: 'cellSecretary',
      orgId: world.cell.id,
      startsOn: '2022-09-01',
      endsOn: '2022-09-30',
      substitutesFor: 'Đào Xuân Thạch',
    })
    .returning()
  await signInAs(world.accounts.member)
  await post(reportTask, { taskId, version: 1, progress: 'Đã vét 200 mét' })
  expect(await post(closeTask, { taskId, version: 2, verdict: 'done', outcome: 'Xong' })).toMatchObject({
    ok: true,
  })
  const steps = await listSteps(await viewerOf(world.accounts.cellSecretary), taskId)
  expect(steps.map(({ kind, insteadOf }) => [kind, insteadOf])).toEqual([
    ['progress', null],
    ['done', 'Đào Xuân Thạch'],
  ])
  await owner`DELETE FROM grants WHERE id = ${grant?.id ?? 0}`
})

test('đã có tiến độ thì biên bản giao việc không mở lại được nữa', async () => {
  const { taskId, minutesId } = await given('Trồng cây')
  await post(reportTask, { taskId, version: 1, progress: 'Đã mua cây' })
  expect(await post(reopen, { minutesId, reason: 'Sửa' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('Trồng cây'),
  })
})

test('việc xong giữa hai kỳ: kỳ sau có sẵn kết quả; mở lại biên bản kỳ sau thì lại chờ báo cáo', async () => {
  const { taskId } = await given('Dọn vệ sinh ngõ')
  await post(closeTask, { taskId, version: 1, verdict: 'done', outcome: 'Đã dọn xong' })
  const [meeting] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId: world.cell.id,
      kind: 'regular',
      month: '2022-10-01',
      plannedOn: TODAY,
      state: 'confirmed',
    })
    .returning()
  expect(await post(openMinutes, { meetingId: meeting?.id ?? 0 })).toHaveProperty('goTo')
  const [made] = await owner`SELECT id, content FROM minutes WHERE meeting_id = ${meeting?.id ?? 0}`
  const { lastTasks } = contentOf(made?.content)
  expect(lastTasks).toContainEqual(expect.objectContaining({ taskId, state: 'done', result: 'Đã dọn xong' }))
  await owner`DELETE FROM minutes WHERE id = ${made?.id}`

  const heard = lastTasks.filter((each) => each.taskId === taskId)
  const [draft] = await makeReady(world, [readyContent(world, { ...quiet, lastTasks: heard })])
  const minutesId = draft?.minutesId ?? 0
  expect(await post(complete, { minutesId, draftVersion: 1, secret: 'no' })).toHaveProperty('goTo')
  expect(await rowOf(taskId)).toMatchObject({ is_unreported: false, reported_meeting_id: draft?.meetingId })
  expect(await post(reopenTask, { taskId, version: 3, reason: 'Nhầm' })).toMatchObject({ ok: false })
  expect(await post(reopen, { minutesId, reason: 'Ghi thiếu' })).toHaveProperty('goTo')
  expect(await rowOf(taskId)).toMatchObject({ state: 'done', is_unreported: true, reported_meeting_id: null })
})

describe('bản nháp mở trước khi việc có kết quả', () => {
  const completed = async (lastTasks: MinutesContent['lastTasks'], heldOn = TODAY) => {
    const content = readyContent(world, { ...quiet, lastTasks })
    const assignments = content.assignments.map((each) => ({ ...each, dueOn: '2022-12-31' }))
    const opening = { ...content.opening, heldOn }
    const [draft] = await makeReady(world, [{ ...content, opening, assignments }])
    await post(complete, { minutesId: draft?.minutesId ?? 0, draftVersion: 1, secret: 'no' })
    const [row] = await owner`SELECT content FROM minutes WHERE id = ${draft?.minutesId ?? 0}`
    return contentOf(row?.content).lastTasks
  }
  const row = (taskId: number, title: string) => ({
    taskId,
    title,
    assignee: '',
    state: 'open' as const,
    result: '',
    known: { state: 'open' as const, result: '' },
  })

  test('thì theo kết quả mới, không đưa việc về đang thực hiện; việc giao sau cũng có trong biên bản', async () => {
    const { taskId } = await given('Vận động làm đường')
    const later = await given('Nạo vét mương')
    await post(closeTask, { taskId, version: 2, verdict: 'done', outcome: 'Xong 300 mét' })
    const said = await completed([row(taskId, 'Vận động làm đường')])
    expect(said).toContainEqual(expect.objectContaining({ taskId, state: 'done', result: 'Xong 300 mét' }))
    expect(said.map(({ title }) => title)).toContain('Nạo vét mương')
    expect(await rowOf(taskId)).toMatchObject({ state: 'done', result: 'Xong 300 mét', is_unreported: false })
    expect(await rowOf(later.taskId)).toMatchObject({ state: 'open' })
  })

  test('việc có kết quả sau ngày họp là việc của kỳ sau, biên bản ghi muộn không nói trước', async () => {
    const { taskId } = await given('Dọn kênh sau họp')
    await post(closeTask, { taskId, version: 1, verdict: 'done', outcome: 'Xong sau họp' })
    const said = await completed([row(taskId, 'Dọn kênh sau họp')], '2022-09-10')
    expect(said).toContainEqual(expect.objectContaining({ taskId, state: 'open', result: '' }))
    expect(await rowOf(taskId)).toMatchObject({ state: 'done', result: 'Xong sau họp', is_unreported: true })
  })

  test('điều đã gõ vào bản nháp thì giữ nguyên; ô chưa gõ theo kết quả mới', async () => {
    const { taskId } = await given('Sửa nhà văn hóa')
    await post(closeTask, { taskId, version: 1, verdict: 'done', outcome: 'Xong mái' })
    await completed([{ ...row(taskId, 'Sửa nhà văn hóa'), result: 'Xong cả mái và nền' }])
    expect(await rowOf(taskId)).toMatchObject({ state: 'done', result: 'Xong cả mái và nền' })
  })

  test('kết quả điền sẵn từ trước không ghi đè tiến độ báo sau', async () => {
    const { taskId } = await given('Trồng cây ven đường')
    await post(reportTask, { taskId, version: 1, progress: 'Đã trồng 20 cây' })
    const [before] = await completed([row(taskId, 'Trồng cây ven đường')])
    await post(closeTask, { taskId, version: 3, verdict: 'done', outcome: 'Đã trồng đủ 50 cây' })
    const after = await completed(before ? [before] : [])
    expect(after[0]).toMatchObject({ state: 'done', result: 'Đã trồng đủ 50 cây' })
  })
})

test('tìm không dấu, lọc quá hạn; cấp trên thấy trong phạm vi, chi bộ khác không thấy', async () => {
  const { taskId } = await given('Đọc loa truyền thanh', '2022-09-19')
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const titles = async (words: object, who = viewer) =>
    (await listTasks(who, filter(words), TODAY)).rows.map(({ title }) => title)
  expect(await titles({ q: 'doc loa' })).toEqual(['Đọc loa truyền thanh'])
  expect(await titles({ state: 'overdue' })).toContain('Đọc loa truyền thanh')
  expect(await titles({ person: String(world.secretary.id), state: 'all' })).toEqual([])
  const commune = await viewerOf(world.accounts.committeeOffice)
  expect(await titles({ q: 'doc loa' }, commune)).toHaveLength(1)
  expect(await countByCell(commune, TODAY)).toMatchObject([{ id: world.cell.id }])
  const stranger = await viewerOf(world.accounts.neighbour)
  expect(await titles({ state: 'all' }, stranger)).toEqual([])
  expect(await getTask(stranger, taskId)).toBeUndefined()
  expect((await getTask(commune, taskId))?.may).toEqual({
    report: false,
    close: false,
    extend: false,
    reassign: false,
    reopen: false,
  })
})
