import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { createSession } from '@/lib/study/actions'
import { AGAIN } from './form-state'
import { seedDb, send, signInAs } from './testing'

/** One form opened in two tabs and sent from both: two keys, the same words. */
let world: World
let words: Record<string, string | number>
beforeEach(async () => {
  world = await makeWorld(seedDb, `haithe${randomUUID().slice(0, 6)}`)
  await signInAs(world.accounts.committeeOffice)
  words = {
    organisationId: world.commune.id,
    kind: 'resolution',
    title: 'Nghị quyết Hội nghị lần thứ năm',
    organiser: 'Đảng ủy xã',
    startsOn: '07/09/2022',
    [AGAIN]: '',
  }
})
const made = async () => {
  const [row] = await owner`SELECT count(*)::int AS n FROM study_sessions WHERE org_id = ${world.commune.id}`
  return row?.n
}

test('gửi từ thẻ thứ hai: không ghi thêm, dẫn tới bản đã ghi, chữ đã nhập còn nguyên', async () => {
  const first = await send(createSession, words)
  const second = await send(createSession, { ...words, submitKey: randomUUID() })
  expect(second).toMatchObject({ ok: false, twin: { goTo: first.goTo }, values: { title: words.title } })
  expect(second.message).toMatch(/^Đồng chí vừa ghi đúng nội dung này rồi, lúc \d\d:\d\d/)
  expect(await made()).toBe(1)
})

test('hai thẻ gửi cùng lúc: một bản', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => send(createSession, words)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await made()).toBe(1)
})

test('đánh dấu là việc khác: ghi thêm; thẻ sau nữa lại được hỏi', async () => {
  await send(createSession, words)
  expect(await send(createSession, { ...words, [AGAIN]: 'on' })).toMatchObject({ ok: true })
  expect(await send(createSession, words)).toMatchObject({ ok: false })
  expect(await made()).toBe(2)
})

test('khác một chữ, hoặc đã qua một ngày: ghi như thường', async () => {
  await send(createSession, words)
  expect(await send(createSession, { ...words, title: 'Nghị quyết lần thứ sáu' })).toMatchObject({ ok: true })
  await owner`UPDATE submissions SET created_at = now() - interval '25 hours'`
  expect(await send(createSession, words)).toMatchObject({ ok: true })
  expect(await made()).toBe(3)
})

test('lần đầu bị từ chối không tính; người khác cùng nơi ghi trước thì nói là người khác', async () => {
  expect(await send(createSession, { ...words, endsOn: '01/09/2022' })).toMatchObject({ ok: false })
  expect(await send(createSession, { ...words, endsOn: '08/09/2022' })).toMatchObject({ ok: true })
  await signInAs(world.accounts.committeeSecretary)
  const other = await send(createSession, { ...words, endsOn: '08/09/2022' })
  expect(other).toMatchObject({ ok: false })
  expect(other.message).toMatch(/^Người khác vừa ghi/)
})
