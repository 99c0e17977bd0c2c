import { Worker } from 'node:worker_threads'
import { beforeAll, expect, test, vi } from 'vitest'
import { papers } from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { agendaSample, invitationSample } from '@/lib/agendas/pdf/agenda.sample'
import type { Viewer } from '@/lib/auth/policy'
import { createBatch } from '@/lib/batches/actions'
import { batchResponse } from '@/lib/batches/download'
import { getBatch, getBook } from '@/lib/batches/queries'
import { runBatches } from '@/lib/batches/run'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { listExtracts } from '@/lib/extracts/queries'
import { setItemAside } from '@/lib/feedback/actions/office'
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

let world: World
let at: { minutesId: number; meetingId: number }
let words: string
let stored: Uint8Array
/** Bound for the district before the mark. */
let boundBefore: number
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
  boundBefore = (await batchOf('standingCommittee', { 'contents[]': ['minutes'], output: 'merged' })).id
  await signInAs(world.accounts.cellSecretary)
})

const batchOf = async (who: Who, given: object) => {
  const viewer = await signInAs(world.accounts[who])
  const asked = { orgId: world.cell.id, kind: 'year', period: '2022', ...given }
  const { goTo, message } = await post(createBatch, asked)
  expect(goTo, message).toBeDefined()
  await runBatches()
  const id = Number(goTo?.split('/').at(-1))
  const names = (await getBatch(viewer, id))?.heldBack.map(({ name }) => name) ?? []
  return { viewer, id, heldBack: names, file: await fileOf(viewer, id) }
}
const fileOf = async (viewer: Viewer, id: number) => {
  const answer = await batchResponse(viewer, await getBatch(viewer, id))
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

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

test('in nhiều văn bản, Sổ biên bản: đủ mọi giấy tờ, chỉ chữ của nội dung ấy không in; tệp đã ghép trước cũng thế', async () => {
  const forms = ['agenda', 'invitation'] as const
  const [agenda] =
    await owner`INSERT INTO agendas (meeting_id, org_id, lines, invited) VALUES (${at.meetingId}, ${world.cell.id}, '[]', '') RETURNING id`
  await seedDb.insert(papers).values(
    forms.map((form) => ({
      ...{ form, subjectId: agenda?.id, orgId: world.cell.id, fileName: `${form}.pdf` },
      data: form === 'agenda' ? agendaSample : invitationSample,
    })),
  )
  const contents = { 'contents[]': ['calls', 'minutes', 'documents'] }
  // A zip, named in it by its paper; stored as they are, so that the words of the list and the bytes can be read in it.
  const own = await batchOf('cellSecretary', contents)
  expect(own.heldBack).toEqual([])
  expect(Buffer.from(own.file).includes(Buffer.from(stored)), 'đúng từng byte đã lưu').toBe(true)
  const zip = await batchOf('standingCommittee', contents)
  expect(zip.heldBack).toContain('Hội nghị chi bộ bất thường, tháng 9 năm 2022, Chi bộ thôn Đông Hạ')
  expect(Buffer.from(zip.file).includes(Buffer.from(stored))).toBe(false)
  for (const name of ['001-agenda.pdf', '002-invitation.pdf', '003-bien-ban', '004-nghi-quyet'])
    expect(Buffer.from(zip.file).includes(name), name).toBe(true)
  // A thread that is lost at each try: said before the first byte, not in the middle of a zip.
  const lost = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
    void this.terminate()
  })
  const refused = await batchResponse(zip.viewer, await getBatch(zip.viewer, zip.id))
  lost.mockRestore()
  expect(refused.status).toBe(503)
  expect(await refused.text()).toContain('Chưa tạo được bản in')

  const one = (who: Who, given: object) => batchOf(who, { ...given, output: 'merged' })
  expect((await one('standingCommittee', { 'contents[]': ['calls'] })).heldBack).toEqual([])
  const book = await batchOf('cellSecretary', { kind: 'book' })
  expect(await textOf(book.file)).toContain(words)
  const merged = await one('standingCommittee', contents)
  const bookAbove = await batchOf('standingCommittee', { kind: 'book' })
  const before = await fileOf(merged.viewer, boundBefore)
  for (const [name, file] of Object.entries({ merged: merged.file, book: bookAbove.file, before })) {
    const text = await textOf(file)
    expect(text, name).not.toContain(words)
    expect(text, name).toContain('Một nội dung gửi riêng tới')
  }
  expect((await getBook(merged.viewer, boundBefore))?.bytes, 'tệp đã ghép không ra ngoài').toBeNull()
  await signInAs(world.accounts.cellSecretary)
})

test('rồi chuyển khiếu nại, tố cáo: chữ đã xóa ở mục không trở lại từ biên bản; các nội dung khác vẫn đọc được', async () => {
  const setAside = async (minutesId: number, title: string) => {
    const [item] =
      await owner`SELECT id, version FROM feedback_items WHERE minutes_id = ${minutesId} AND title = ${title}`
    await signInAs(world.accounts.committeeSecretary)
    expect(
      await post(setItemAside, { itemId: item?.id, version: item?.version, note: '', isConfirmed: 'on' }),
    ).toMatchObject({ ok: true })
    await signInAs(world.accounts.cellSecretary)
  }
  const [{ title } = {}] = await owner`SELECT title FROM feedback_items WHERE minutes_id = ${at.minutesId}`
  await setAside(at.minutesId, title)
  for (const who of ['standingCommittee', 'member'] as const) {
    expect(await textOf((await printed(who)) ?? new Uint8Array()), who).not.toContain(words)
    expect(await read(who), who).not.toContain(words)
  }

  // The same without a mark before; what stands beside it stays.
  const [own] = readyContent(world).feedback
  if (!own) throw new Error('no feedback')
  const other = { ...own, title: 'Đèn đường xóm Bắc', text: 'Đèn đường xóm Bắc hỏng từ tháng trước.' }
  const down = { ...own, text: 'Nhà văn hóa cần sơn lại.', vote: { ...own.vote, inFavour: 1, against: 2 } }
  const [draft] = await makeReady(world, [readyContent(world, { feedback: [own, other, down] })])
  at = draft ?? at
  await post(complete, { minutesId: at.minutesId, draftVersion: 1, secret: 'no' })
  await post(send, { minutesId: at.minutesId, secret: 'no' })
  expect(await read('standingCommittee')).toContain(words)
  await setAside(at.minutesId, own.title)
  for (const who of ['standingCommittee', 'member'] as const) {
    for (const text of [await textOf((await printed(who)) ?? new Uint8Array()), await read(who)]) {
      expect(text, who).not.toContain(words)
      expect(text?.replace(/\s+/g, ' '), who).toContain('hỏng từ tháng trước')
      expect(text?.replace(/\s+/g, ' '), `${who}: không chuyển thì không phải nội dung ấy`).toContain(
        'sơn lại',
      )
    }
  }
})
