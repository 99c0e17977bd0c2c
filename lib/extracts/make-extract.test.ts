import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { correct } from '@/lib/corrections/actions'
import { send } from '@/lib/meetings/actions/steps'
import { complete, reopen } from '@/lib/meetings/actions/write'
import { paperSourceOf } from '@/lib/meetings/paper-source'
import { getReading } from '@/lib/meetings/queries/reading'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { paperResponse } from '@/lib/papers/paper-response'
import { readPaper } from '@/lib/pdf/testing'
import { getPaperByCode } from '@/lib/verify/queries'
import { makeExtract } from './actions'
import { choicesOf } from './choices'
import { extractToPrint, getExtracted, listExtracts } from './queries'

let world: World
let minutesId: number
let parts: string[]

beforeAll(async () => {
  world = await makeWorld(seedDb, 'trich')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-12"')`
  await signInAs(world.accounts.cellSecretary)
  const [ready] = await makeReady(world, [readyContent(world)])
  minutesId = ready?.minutesId ?? 0
  expect(await make(['conclusion']), 'biên bản chưa hoàn tất').toMatchObject({ ok: false })
  await post(complete, { minutesId, draftVersion: 1, secret: 'no' })
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const [meeting] = await owner`SELECT meeting_id AS id FROM minutes WHERE id = ${minutesId}`
  const found = await getExtracted(viewer, meeting?.id)
  parts = found ? choicesOf(found.source).map(({ key }) => key) : []
  expect(parts.length).toBeGreaterThan(1)
})

const make = (part: string[]) => post(makeExtract, { minutesId, 'part[]': part })
const idOf = (goTo?: string) => Number(goTo?.split('made=').at(-1))
const stored = () =>
  owner`SELECT p.subject_id AS id, p.subject_version AS version, p.code, p.superseded_at IS NULL AS holds, p.issued_by AS by
        FROM papers p WHERE form = 'extract' ORDER BY p.id`
async function bytesOf(extractId: number, who: keyof typeof world.accounts = 'cellSecretary') {
  const viewer = await viewerOf(world.accounts[who])
  const answer = await paperResponse(viewer, 'extract', await extractToPrint(viewer, extractId))
  return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : undefined
}

test('nội dung nhạy cảm không có trong bản đọc và trong mọi giấy tờ từ biên bản', async () => {
  const content = readyContent(world)
  const feedback = content.feedback.map((item) => ({ ...item, isSensitive: true }))
  const [draft] = await makeReady(world, [{ ...content, feedback }])
  const { text = '' } = feedback[0] ?? {}
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const papers = [
    await paperSourceOf(db, draft?.minutesId ?? 0),
    await getReading(viewer, draft?.meetingId ?? 0),
  ]
  expect(text.length).toBeGreaterThan(10)
  for (const paper of papers) {
    expect(JSON.stringify(paper)).toMatch(/một nội dung gửi riêng/i)
    expect(JSON.stringify(paper)).not.toContain(text.slice(1, 30))
  }
})

test('chưa chọn gì, chọn thứ không có: không lập', async () => {
  expect(await make([])).toMatchObject({ ok: false, fields: { part: [expect.any(String)] } })
  expect(await make(['conclusion', 'feedback.99'])).toMatchObject({
    ok: false,
    message: expect.stringContaining('không có nội dung'),
  })
  expect(await stored()).toHaveLength(0)
})

test('lập rồi thì lưu, có mã; chọn lại đúng nội dung ấy, theo thứ tự nào, người nào, vẫn là bản ấy', async () => {
  const [one = '', two = ''] = parts
  const extractId = idOf((await make([one, two])).goTo)
  const first = await bytesOf(extractId)
  const paper = await readPaper(first ?? new Uint8Array())
  expect(paper.text).toContain('TRÍCH BIÊN BẢN')
  const [kept] = await stored()
  for (const { items } of paper.sheets)
    expect(items.map(({ text }) => text)).toContain(`Mã tra cứu: ${kept?.code}`)
  await signInAs(world.accounts.cellRecorder)
  expect(idOf((await make([two, one])).goTo)).toBe(extractId)
  await signInAs(world.accounts.cellSecretary)
  expect(await bytesOf(extractId)).toEqual(first)
  expect(idOf((await make([two])).goTo), 'nội dung khác là bản khác').not.toBe(extractId)
  const rows = await stored()
  expect(rows).toMatchObject([
    { id: extractId, version: 1, holds: true, by: world.accounts.cellSecretary.id },
    { version: 1, holds: true },
  ])
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect(await getPaperByCode(viewer, rows[0]?.code)).toMatchObject({ label: 'Trích biên bản' })
  await expect(owner`UPDATE papers SET issued_by = NULL WHERE id > 0`).rejects.toThrow(/fixed/)
  await expect(owner`UPDATE extracts SET title = 'khác'`).rejects.toThrow(/never changed/)
})

test('chưa gửi thì cấp trên chưa thấy, chưa trích được; đảng viên, chi bộ khác không thấy', async () => {
  const [row] = await stored()
  for (const who of ['committeeOffice', 'neighbour', 'member'] as const) {
    expect(await bytesOf(row?.id, who), who).toBeUndefined()
    expect(await listExtracts(await viewerOf(world.accounts[who]), minutesId), who).toEqual([])
    expect(await getPaperByCode(await viewerOf(world.accounts[who]), row?.code), who).toBeUndefined()
    await signInAs(world.accounts[who])
    expect(await make([parts[0] ?? '']), who).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
  }
  await signInAs(world.accounts.cellSecretary)
})

test('mở lại biên bản: bản trích cũ không còn hiệu lực nhưng vẫn tra được; lập lại là bản mới thay nó', async () => {
  const [row] = await stored()
  expect(await post(reopen, { minutesId, reason: 'Ghi thiếu một ý' })).toHaveProperty('goTo')
  expect(await bytesOf(row?.id)).toBeUndefined()
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect(await getPaperByCode(viewer, row?.code)).toMatchObject({ supersededAt: expect.any(Date) })
  const [draft] = await owner`SELECT version FROM minutes WHERE id = ${minutesId}`
  expect(await post(complete, { minutesId, draftVersion: draft?.version, secret: 'no' })).toHaveProperty(
    'goTo',
  )
  const [one = '', two = ''] = parts
  expect(await bytesOf(row?.id), 'chưa lập lại').toBeUndefined()
  expect(idOf((await make([one, two])).goTo), 'cùng nội dung').toBe(row?.id)
  const now = (await stored()).find(({ id, holds }) => id === row?.id && holds)
  expect(await getPaperByCode(viewer, row?.code)).toMatchObject({ replacedBy: now?.code })
  expect(now).toMatchObject({ version: 2 })
})

test('có đính chính thì lập lại là bản mới, nêu đính chính, thay bản trước', async () => {
  await post(send, { minutesId })
  const before = (await stored()).find(({ holds }) => holds)
  await bytesOf(before?.id)
  await post(correct, {
    minutesId,
    passage: 'Mục II',
    asWritten: 'a',
    correctedTo: 'b',
    reason: 'Ghi nhầm',
    secret: 'no',
  })
  await signInAs(world.accounts.committeeOffice)
  const [one = '', two = ''] = parts
  const extractId = idOf((await make([one, two])).goTo)
  expect(extractId).toBe(before?.id)
  const paper = await readPaper((await bytesOf(extractId, 'committeeOffice')) ?? new Uint8Array())
  expect(paper.text).toContain('có 01 đính chính kèm theo')
  const now = (await stored()).filter(({ id, version }) => id === extractId && version >= 2)
  expect(now).toMatchObject([
    { version: 2, holds: false },
    { version: 3, holds: true, by: world.accounts.committeeOffice.id },
  ])
  expect(await getPaperByCode(await viewerOf(world.accounts.cellSecretary), before?.code)).toMatchObject({
    replacedBy: now[1]?.code,
  })
})
