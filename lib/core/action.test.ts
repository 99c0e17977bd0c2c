import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { db } from '@/db/client'
import { organisations } from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { action } from './action'
import { RuleError } from './errors'
import { id, optionalText, text, version } from './fields'
import { choiceName, emptyState, labelName, WRITER } from './form-state'
import { seedDb, send, signInAs } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'thaotac')
})

const rename = action({
  permission: 'organisations.update',
  input: z.object({ organisationId: id(), name: text(40), placeName: optionalText(), version: version() }),
  load: async (tx, { organisationId }) => {
    const [found] = await tx
      .select()
      .from(organisations)
      .where(eq(organisations.id, organisationId))
      .for('update')
    return found
  },
  run: async ({ tx, thing, input }) => {
    if (input.name === 'Tên cấm') throw new RuleError('Tên này không dùng được.', 'name')
    await tx
      .update(organisations)
      .set({ name: input.name, version: thing.version + 1 })
      .where(eq(organisations.id, thing.id))
    return { message: 'Đã đổi tên.' }
  },
})

const current = async () => {
  const [row] = await owner`SELECT name, version FROM organisations WHERE id = ${world.commune.id}`
  return row
}
const audited = async () => {
  const [row] =
    await owner`SELECT count(*)::int AS n FROM audit_entries WHERE action = 'organisations.update' AND outcome = 'done'`
  return row?.n
}
const fields = async () => ({
  organisationId: world.commune.id,
  name: 'Đảng bộ xã Mới',
  version: (await current())?.version,
})

test('ghi, kèm nhật ký trong cùng giao dịch', async () => {
  await signInAs(world.accounts.organisationBoard)
  const before = await audited()
  expect(await send(rename, await fields())).toMatchObject({ ok: true, message: 'Đã đổi tên.' })
  expect(await current()).toMatchObject({ name: 'Đảng bộ xã Mới' })
  expect(await audited()).toBe(before + 1)
})

test('gửi lại cùng một biểu mẫu: trả lời như cũ, không ghi lần hai', async () => {
  await signInAs(world.accounts.organisationBoard)
  const form = { ...(await fields()), submitKey: randomUUID() }
  const answers = await Promise.all([send(rename, form), send(rename, form), send(rename, form)])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect((await current())?.version).toBe(form.version + 1)
})

test('cùng khóa gửi nhưng nội dung khác: từ chối', async () => {
  await signInAs(world.accounts.organisationBoard)
  const form = { ...(await fields()), submitKey: randomUUID() }
  await send(rename, form)
  expect(await send(rename, { ...form, name: 'Tên khác' })).toMatchObject({ ok: false })
  expect(await current()).not.toMatchObject({ name: 'Tên khác' })
})

test('bản cũ không đè bản mới; chữ đã nhập còn nguyên', async () => {
  await signInAs(world.accounts.organisationBoard)
  const stale = await fields()
  await send(rename, stale)
  const answer = await send(rename, { ...stale, name: 'Tên đè' })
  expect(answer).toMatchObject({ ok: false, values: { name: 'Tên đè' } })
  expect(answer.message).toContain('người khác sửa')
})

test('ngoài phạm vi giống hệt không có, và việc từ chối được ghi lại', async () => {
  await signInAs(world.accounts.cellSecretary)
  const refused = await send(rename, await fields())
  const missing = await send(rename, { ...(await fields()), organisationId: 2_000_000_000 })
  expect(refused.message).toBe(missing.message)
  const rows =
    await owner`SELECT detail FROM audit_entries WHERE outcome = 'refused' AND action = 'organisations.update'`
  expect(rows.length).toBeGreaterThanOrEqual(2)
})

test('lỗi quy tắc hiện đúng ô, không ghi gì', async () => {
  await signInAs(world.accounts.organisationBoard)
  const before = await current()
  expect(await send(rename, { ...(await fields()), name: 'Tên cấm' })).toMatchObject({
    ok: false,
    fields: { name: ['Tên này không dùng được.'] },
  })
  expect(await current()).toEqual(before)
})

test('ô sai bị từ chối thì nhật ký máy chủ ghi việc gì, của ai, ô nào; không ghi chữ đã nhập', async () => {
  const viewer = await signInAs(world.accounts.organisationBoard)
  const written = vi.spyOn(process.stderr, 'write')
  const name = 'Chữ riêng '.repeat(10)
  expect(await send(rename, { ...(await fields()), name })).toMatchObject({ ok: false })
  const lines = written.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith('{"at"'))
  written.mockRestore()
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'invalid', action: 'organisations.update', account: viewer.accountId, fields: 'name' },
  ])
  expect(lines.join()).not.toContain('Chữ riêng')
})

test('lời từ chối gọi ô theo nhãn của biểu mẫu, theo thứ tự của biểu mẫu; nhãn không lẫn vào điều đã nhập', async () => {
  await signInAs(world.accounts.organisationBoard)
  const { organisationId, version: seen } = await fields()
  const labels = { [labelName('placeName')]: 'Địa danh', [choiceName('name')]: 'Tên tổ chức' }
  const answer = await send(rename, {
    ...{ ...labels, placeName: 'x'.repeat(201), name: '' },
    ...{ organisationId, version: seen },
  })
  expect(Object.keys(answer.fields ?? {})).toEqual(['placeName', 'name'])
  expect(answer.labels).toEqual({ placeName: 'Địa danh', name: 'Tên tổ chức' })
  expect(Object.keys(answer.values ?? {}).filter((name) => name.includes(':'))).toEqual([])
})

test.each([
  ['thiếu', { name: '' }],
  ['quá dài', { name: 'a'.repeat(41) }],
  ['một mảng thay cho chữ', { name: ['a', 'b'] }],
  ['ký tự NUL', { name: 'a\0b' }],
  ['dấu đảo chiều chữ', { name: 'a\u202eb' }],
  ['mã không phải số', { organisationId: 'abc' }],
  ['mã âm', { organisationId: -1 }],
  ['mã quá lớn', { organisationId: '99999999999999999999' }],
  ['mã là mảng', { organisationId: ['1', '2'] }],
  ['một megabyte chữ', { name: 'ă'.repeat(1_000_000) }],
  ['thiếu khóa gửi', { submitKey: '' }],
])('dữ liệu xấu (%s): báo rõ, giữ chữ đã nhập, không ghi', async (_what, bad) => {
  await signInAs(world.accounts.organisationBoard)
  const before = await current()
  const answer = await send(rename, { ...(await fields()), ...(bad as object) })
  expect(answer.ok).toBe(false)
  expect(answer.message).not.toBe('')
  expect(await current()).toEqual(before)
})

test('chữ tách dấu được ghép lại khi ghi; HTML chỉ là chữ', async () => {
  await signInAs(world.accounts.organisationBoard)
  await send(rename, { ...(await fields()), name: '<b>Đảng bộ</b>'.normalize('NFD') })
  expect((await current())?.name).toBe('<b>Đảng bộ</b>'.normalize('NFC'))
})

test('không phải biểu mẫu: từ chối, không lỗi máy chủ', async () => {
  await signInAs(world.accounts.organisationBoard)
  for (const hostile of [undefined, null, 'x', 7, { name: 'x' }, ['a']])
    expect(await rename(emptyState, hostile as never)).toMatchObject({ ok: false })
})

test('trong giao dịch không hỏi qua kết nối thứ hai: nói ra ngay thay vì mọi kết nối chờ nhau', async () => {
  const asking = (within: Promise<unknown>) => expect(within).rejects.toThrow('connection of the transaction')
  await asking(db.transaction(async () => db.select().from(organisations).limit(1)))
  await asking(db.transaction(async () => db.transaction(async (tx) => tx.select().from(organisations))))
  const later = await db.transaction(async () => ({
    ask: async () => db.select().from(organisations).limit(1),
  }))
  expect(await later.ask()).toHaveLength(1)
})

test('trang mở bằng tài khoản khác: không ghi, giữ chữ đã nhập; của đúng tài khoản thì ghi', async () => {
  const { accountId } = await signInAs(world.accounts.organisationBoard)
  const before = await current()
  const form = { ...(await fields()), name: 'Tên của người khác' }
  expect(await send(rename, { ...form, [WRITER]: world.accounts.admin.id })).toMatchObject({
    ok: false,
    message: expect.stringContaining('tài khoản khác'),
    values: { name: 'Tên của người khác' },
  })
  expect(await current()).toEqual(before)
  expect(await send(rename, { ...form, [WRITER]: accountId })).toMatchObject({ ok: true })
})
