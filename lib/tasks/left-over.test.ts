import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { ownTasks } from '@/lib/home/queries/people'
import { giveTask } from './actions/give'
import { closeTask, reassignTask } from './actions/steps'
import { taskFilter } from './input'
import { goneWords } from './labels'
import { countByPerson, countTasks, listTasks } from './queries/list'
import { getTask, listSteps } from './queries/task'

const TODAY = '2022-09-20'
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'nguoidi')
})

const filter = (words: object = {}) => taskFilter.parse(words)
const secretary = () => viewerOf(world.accounts.cellSecretary)

/** A member with one task, who then leaves the cell. */
async function leftWith(title: string, change: 'moved' | 'deceased') {
  const member = await makeMember(seedDb, { orgId: world.cell.id, fullName: `Ma Văn ${title}` })
  await signInAs(world.accounts.cellSecretary)
  const form = { organisationId: world.cell.id, title, dueOn: '21/09/2022', 'members[]': [String(member.id)] }
  expect(await send(giveTask, form)).toHaveProperty('goTo')
  if (change === 'moved')
    await owner`UPDATE members SET org_id = ${world.neighbour.id}, since_on = '2022-09-10', since_reason = 'transferred'
      WHERE id = ${member.id}`
  else
    await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-10', since_reason = 'left'
      WHERE id = ${member.id}`
  const [task] = await owner`SELECT id FROM tasks WHERE title = ${title}`
  return { taskId: Number(task?.id), member }
}

test('người nhận chuyển đi, từ trần: bí thư thấy ở danh sách riêng và ở "Việc cần làm", kể cả khi chưa đến hạn', async () => {
  const moved = await leftWith('Chuyển', 'moved')
  const dead = await leftWith('Mất', 'deceased')
  const { rows } = await listTasks(await secretary(), filter({ state: 'leftOver' }), TODAY)
  expect(rows.map(({ id, gone }) => [id, gone && goneWords(gone)])).toEqual([
    [moved.taskId, 'Người nhận đã chuyển sang chi bộ khác'],
    [dead.taskId, 'Người nhận: từ trần'],
  ])
  expect(await countTasks(await secretary(), filter(), TODAY)).toMatchObject({ leftOver: 2 })
  expect((await ownTasks(await secretary(), TODAY)).map(({ title }) => title)).toEqual([
    '2 nhiệm vụ có người nhận không còn ở chi bộ',
  ])
  // Counted, but against nobody who is gone.
  const counted = await countByPerson(await secretary(), filter(), TODAY)
  expect(counted).toMatchObject([{ isGone: true, memberId: null, name: '', open: 2 }])
})

test('giao lại cho người của chi bộ, có lý do và vết; người ngoài, người đang nhận thì không', async () => {
  const { taskId, member } = await leftWith('Giao lại', 'moved')
  await signInAs(world.accounts.cellRecorder)
  const form = { taskId, version: 1, assigneeId: world.member.id, why: 'Đồng chí đã chuyển sinh hoạt' }
  expect(await send(reassignTask, form)).toMatchObject({ ok: false, message: /Không tìm thấy/ })
  await signInAs(world.accounts.cellSecretary)
  for (const assigneeId of [world.stranger.id, member.id])
    expect((await send(reassignTask, { ...form, assigneeId })).fields).toHaveProperty('assigneeId')
  expect((await send(reassignTask, { ...form, why: '' })).fields).toHaveProperty('why')
  expect(await send(reassignTask, form)).toMatchObject({ ok: true })
  expect(await getTask(await secretary(), taskId)).toMatchObject({
    ...{ ownerId: world.member.id, assignee: world.member.fullName, gone: null, state: 'open', version: 2 },
  })
  const [step] = await listSteps(await secretary(), taskId)
  expect(step).toMatchObject({
    kind: 'reassigned',
    note: `Từ đồng chí Ma Văn Giao lại sang đồng chí ${world.member.fullName}. Đồng chí đã chuyển sinh hoạt`,
  })
})

test('kết thúc có lý do: không tính là chưa hoàn thành của người đã đi', async () => {
  const { taskId } = await leftWith('Kết thúc', 'deceased')
  const closing = { taskId, version: 1, verdict: 'notDone', outcome: 'Người nhận đã từ trần' }
  expect(await send(closeTask, closing)).toMatchObject({ ok: true })
  const counted = await countByPerson(await secretary(), filter(), TODAY)
  expect(counted.find(({ notDone }) => notDone > 0)).toMatchObject({ isGone: true, memberId: null })
  expect(counted.some(({ name }) => name === 'Ma Văn Kết thúc')).toBe(false)
})
