import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { jpgOf } from '@/db/seed/kit/pictures'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { saveSetting } from '@/lib/core/settings'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { send } from '@/lib/meetings/actions/steps'
import { complete } from '@/lib/meetings/actions/write'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { replaceScan } from './actions'
import { faultWords } from './faults'
import { listScans } from './queries'
import { receiveScan } from './receive'
import { scanResponse } from './response'

let world: World
let meetingId: number
let draftMeetingId: number

beforeAll(async () => {
  world = await makeWorld(seedDb, 'banchup')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-12"')`
  await signInAs(world.accounts.cellSecretary)
  const content = readyContent(world, { feedback: [], hasNoFeedback: true })
  const [ready, draft] = await makeReady(world, [content, content])
  await post(complete, { minutesId: ready?.minutesId ?? 0, draftVersion: 1, secret: 'no' })
  meetingId = ready?.meetingId ?? 0
  draftMeetingId = draft?.meetingId ?? 0
})

type Who = keyof typeof world.accounts
type Given = {
  bytes?: Uint8Array
  small?: Uint8Array
  key?: string
  secret?: string
  to?: number
  length?: number
}

/** Sends the form as a browser does: the body as it goes over the wire, with its length. */
async function upload(
  who: Who,
  { bytes = jpgOf(1200, 1600), small, key = randomUUID(), secret = 'no', to, length }: Given = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ submitKey: key, of: 'minutes', note: 'trang 1', secret }))
    form.set(name, value)
  form.set('file', new File([new Uint8Array(bytes)], '../../evil.html', { type: 'text/html' }))
  if (small) form.set('thumbnail', new File([new Uint8Array(small)], 'x.jpg'))
  const whole = new Response(form)
  const body = new Uint8Array(await whole.arrayBuffer())
  const headers = {
    'content-type': whole.headers.get('content-type') ?? '',
    'content-length': String(length ?? body.length),
  }
  return receiveScan(
    await viewerOf(world.accounts[who]),
    to ?? meetingId,
    new Request('http://x/', { method: 'POST', body, headers }),
  )
}
const count = async () => (await owner`SELECT count(*)::int AS many FROM scans`)[0]?.many
const attached = { goTo: expect.stringContaining('after=scan') }

/** What was typed beside the file comes back with the refusal. */
const refused = (fault: string) => ({ fault, kept: { of: 'minutes', note: 'trang 1' } })

test('đính, tải lại đúng từng byte, luôn là tệp tải về, gửi hai lần chỉ có một', async () => {
  const key = randomUUID()
  const sent = { key, small: jpgOf(240, 320) }
  expect(await upload('cellSecretary', sent)).toEqual(attached)
  expect(await upload('cellSecretary', sent)).toEqual(attached)
  expect(await upload('cellSecretary', { key, bytes: jpgOf(1300, 1600) })).toEqual(refused('stale'))
  expect(await upload('cellSecretary')).toEqual(refused('known'))
  expect(await count()).toBe(1)
  const viewer = await viewerOf(world.accounts.cellSecretary)
  const [scan] = await listScans(viewer, meetingId)
  const sha256 = createHash('sha256').update(jpgOf(1200, 1600)).digest('hex')
  expect(scan).toMatchObject({ type: 'jpg', sha256, hasThumbnail: true, isOfEarlier: false, note: 'trang 1' })
  const answer = await scanResponse(viewer, scan?.publicId ?? '', false)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(jpgOf(1200, 1600))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': `attachment; filename="bien-ban-da-ky-${sha256.slice(0, 8)}.jpg"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect((await scanResponse(viewer, scan?.publicId ?? '', true)).headers.get('content-type')).toBe(
    'image/jpeg',
  )
  expect(
    await owner`SELECT detail->>'sha256' AS sha256 FROM audit_entries WHERE action = 'scans.attach' AND outcome = 'done'`,
  ).toEqual([{ sha256 }])
})

test('mật, chưa trả lời, không phải ảnh, quá lớn, không có tệp, còn ghi nháp: đều bị dừng và nói rõ', async () => {
  const other = jpgOf(1201, 1600)
  expect(await upload('cellSecretary', { bytes: other, secret: 'yes' })).toEqual(refused('secret'))
  expect(await upload('cellSecretary', { bytes: other, secret: '' })).toEqual(refused('notAsked'))
  expect(await upload('cellSecretary', { bytes: new TextEncoder().encode('<html>') })).toEqual(
    refused('notPhoto'),
  )
  expect(await upload('cellSecretary', { bytes: new Uint8Array() })).toEqual(refused('noFile'))
  expect(await upload('cellSecretary', { bytes: other, to: draftMeetingId })).toEqual(refused('notComplete'))
  for (const length of [9_000_000, 99_000_000])
    expect(await upload('cellSecretary', { bytes: other, length }), 'ghi chú vẫn còn').toEqual(
      refused('tooLarge'),
    )
  expect(faultWords('tooLarge', 8).message).toMatch(/^Tệp lớn hơn 8 MB\./)
  expect(await upload('cellSecretary', { bytes: other, key: 'x' })).toEqual(refused('stale'))
  expect(await count()).toBe(1)
})

test('người khác không đính được; người được đọc biên bản thì tải được', async () => {
  for (const who of ['neighbour', 'committeeOffice', 'member'] as const)
    expect(await upload(who, { bytes: jpgOf(1202, 1600) }), who).toBeUndefined()
  expect(await upload('cellRecorder', { bytes: jpgOf(1203, 1600) })).toEqual(attached)
  const [scan] = await listScans(await viewerOf(world.accounts.cellSecretary), meetingId)
  const status = async (who: Who) =>
    (await scanResponse(await viewerOf(world.accounts[who]), scan?.publicId ?? '', false)).status
  expect([await status('committeeOffice'), await status('neighbour')]).toEqual([404, 404])
  const [row] = await owner`SELECT id FROM minutes WHERE meeting_id = ${meetingId}`
  await post(send, { minutesId: row?.id })
  expect([await status('committeeOffice'), await status('neighbour')]).toEqual([200, 404])
})

test('hết dung lượng của chi bộ: nhiều người gửi cùng lúc cũng không vượt', async () => {
  const [used] = await owner`SELECT sum(size)::int AS size FROM scans`
  const one = jpgOf(1, 1).length
  const allowed = ((used?.size ?? 0) + 2 * one) / 1_000_000
  await db.transaction((tx) => saveSetting(tx, 'scanQuotaMb', allowed))
  const before = await count()
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, at) => upload('cellSecretary', { bytes: jpgOf(1300 + at, 1600) })),
  )
  expect(answers.filter((answer) => answer && 'goTo' in answer)).toHaveLength(2)
  expect(answers.filter((answer) => answer && 'fault' in answer && answer.fault === 'full')).toHaveLength(3)
  expect(await count()).toBe(before + 2)
  await db.transaction((tx) => saveSetting(tx, 'scanQuotaMb', 300))
})

test('đính nhầm: đánh dấu một lần, có lý do; bản sai còn nguyên và đính lại được', async () => {
  const viewer = await signInAs(world.accounts.cellSecretary)
  const [scan] = await listScans(viewer, meetingId)
  const scanId = scan?.id ?? 0
  expect(await post(replaceScan, { scanId, reason: '' })).toMatchObject({ ok: false })
  expect(await post(replaceScan, { scanId, reason: 'Chụp thiếu trang' })).toMatchObject({ ok: true })
  expect(await post(replaceScan, { scanId, reason: 'Lần nữa' })).toMatchObject({ ok: false })
  expect((await listScans(viewer, meetingId))[0]).toMatchObject({ replacedFor: 'Chụp thiếu trang' })
  expect((await scanResponse(viewer, scan?.publicId ?? '', false)).status).toBe(200)
  expect(await upload('cellSecretary')).toEqual(attached)
})

test('chỉ thêm: trang web và cả chủ sở hữu không sửa, không xóa được', async () => {
  await expect(db.update(schema.scans).set({ note: 'khác' })).rejects.toThrow()
  await expect(db.delete(schema.scans)).rejects.toThrow()
  await expect(db.delete(schema.scanReplacements)).rejects.toThrow()
  await expect(owner`UPDATE scans SET bytes = 'x'`).rejects.toThrow(/never changed/)
  await expect(owner`DELETE FROM scans`).rejects.toThrow(/never changed/)
  await expect(owner`UPDATE scan_replacements SET reason = 'khác'`).rejects.toThrow(/never changed/)
})
