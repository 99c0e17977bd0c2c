import { beforeAll, expect, test, vi } from 'vitest'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { listExtracts } from '@/lib/extracts/queries'
import { markSensitive } from '@/lib/feedback/actions/sensitive'
import { readPaperBytes } from '@/lib/papers/paper-response'
import { paperOf } from '@/lib/papers/store'
import { readPaper } from '@/lib/pdf/testing'
import { lookUp } from '@/lib/verify/look-up'
import { send } from './actions/steps'
import { complete } from './actions/write'
import { minutesToPrint } from './queries/print'
import { getReading } from './queries/reading'
import { makeReady, readyContent } from './testing-ready'

vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => undefined }))
vi.setConfig({ testTimeout: 120_000 })

let world: Awaited<ReturnType<typeof makeWorld>>
let at: { minutesId: number; meetingId: number }
let words: string
let stored: Uint8Array
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
  world = await makeWorld(seedDb, 'danhdau')
  await signInAs(world.accounts.cellSecretary)
  const content = readyContent(world)
  const [draft] = await makeReady(world, [content])
  if (!draft) throw new Error('draft not made')
  at = draft
  words = (content.feedback[0]?.text ?? '').slice(1, 30)
  await post(complete, { minutesId: at.minutesId, draftVersion: 1, secret: 'no' })
  await post(send, { minutesId: at.minutesId, secret: 'no' })
  const paper = await paperOf('minutes', at.minutesId)
  if (!paper?.bytes) throw new Error('paper not made')
  stored = paper.bytes
})

/** Read from a copy: the reader keeps what it is given. */
const textOf = async (bytes: Uint8Array) => (await readPaper(new Uint8Array(bytes))).text
type Who = keyof typeof world.accounts
const printed = async (who: Who) => {
  const viewer = await viewerOf(world.accounts[who])
  const subject = await minutesToPrint(viewer, 'minutes', at.meetingId)
  return subject && (await readPaperBytes(viewer, 'minutes', subject))?.bytes
}
const isStored = async (who: Who) => Buffer.from((await printed(who)) ?? []).equals(Buffer.from(stored))
const read = async (who: Who) =>
  JSON.stringify((await getReading(await viewerOf(world.accounts[who]), at.meetingId))?.text)

test('đánh dấu sau khi hoàn tất: ngoài đường đi không còn thấy chữ, trên màn hình và trên bản in; bản đã lưu nguyên vẹn', async () => {
  expect(await textOf(stored)).toContain(words)
  for (const who of ['standingCommittee', 'permanentCommittee'] as const)
    expect(await isStored(who)).toBe(true)

  const [item] = await owner`SELECT id, version FROM feedback_items WHERE minutes_id = ${at.minutesId}`
  expect(
    await post(markSensitive, { itemId: item?.id, version: item?.version, isSensitive: 'on' }),
  ).toMatchObject({
    ok: true,
  })
  for (const who of ['permanentCommittee', 'committeeOffice', 'cellSecretary'] as const)
    expect(await isStored(who), who).toBe(true)
  for (const who of ['standingCommittee', 'member'] as const) {
    const text = await textOf((await printed(who)) ?? new Uint8Array())
    expect(text, who).not.toContain(words)
    expect(text, who).toContain('Một nội dung gửi riêng tới')
    expect(await read(who), who).not.toContain(words)
  }
  const viewer = await viewerOf(world.accounts.standingCommittee)
  expect((await getReading(viewer, at.meetingId))?.isHeldBack).toBe(true)
  expect(await listExtracts(viewer, at.minutesId)).toEqual([])
  const [{ code } = {}] =
    await owner`SELECT code FROM papers WHERE subject_id = ${at.minutesId} AND form = 'minutes'`
  expect(await lookUp(viewer, { code }), 'mã vẫn là của bản đã lưu').toMatchObject({ kind: 'paper' })
})
