import { inflateRawSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { agendaSample, invitationSample } from '@/lib/agendas/pdf/agenda.sample'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { correct } from '@/lib/corrections/actions'
import { returnMinutes, send, supplement } from '@/lib/meetings/actions/steps'
import { complete, reopen } from '@/lib/meetings/actions/write'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { readPaper } from '@/lib/pdf/testing'
import { createBatch } from './actions'
import { bindFile, bindWithout } from './bind'
import { batchResponse } from './download'
import { batchTitle } from './labels'
import { takeBatch } from './lease'
import { getBatch, getBatchPlace, listBatches } from './queries'
import { assertCanPrint, formsOf, periodOf } from './rules'
import { runBatches } from './run'

let world: World
const minutesIds: number[] = []

beforeAll(async () => {
  world = await makeWorld(seedDb, 'loin')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-12"')`
  await signInAs(world.accounts.cellSecretary)
  const contents = Array.from({ length: 3 }, () => readyContent(world, { feedback: [], hasNoFeedback: true }))
  for (const { minutesId } of await makeReady(world, contents)) {
    await post(complete, { minutesId, draftVersion: 1, secret: 'no' })
    minutesIds.push(minutesId)
  }
})

const ask = (given: object) =>
  post(createBatch, {
    orgId: world.cell.id,
    kind: 'year',
    period: '2022',
    'contents[]': ['minutes'],
    ...given,
  })
const idOf = (goTo?: string) => Number(goTo?.split('/').at(-1))
async function download(who: keyof typeof world.accounts, batchId: number) {
  const viewer = await viewerOf(world.accounts[who])
  return batchResponse(viewer, await getBatch(viewer, batchId))
}

/** Names and bytes of a zip, read by its central directory as an unpacker does. */
function unpacked(zip: Buffer) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [method, size, length] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ]
    const name = zip.toString('utf8', at + 46, at + 46 + length)
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(from, from + size)
    at += 46 + length
    return { name, bytes: method === 0 ? raw : inflateRawSync(raw) }
  })
}

test('kỳ: một tháng, một năm', () => {
  expect(periodOf('month', '2022-12')).toEqual({ startsOn: '2022-12-01', before: '2023-01-01' })
  expect(periodOf('book', '2022')).toEqual({ startsOn: '2022-01-01', before: '2023-01-01' })
  expect(() => periodOf('month', '2022')).toThrow('chọn một tháng')
})

test('loại văn bản: theo thứ tự của kỳ họp, chưa đánh dấu thì không in', () => {
  expect(formsOf(['documents', 'minutes'])).toEqual([
    'minutes',
    'ballotMinutes',
    'supplement',
    'correction',
    'resolution',
    'conclusion',
    'personResolution',
  ])
  expect(formsOf(['lạ'])).toEqual([])
  const asked = { kind: 'month' as const, organisationKind: 'top', most: 5, running: 0, mostRunning: 3 }
  expect(() => assertCanPrint({ ...asked, found: 1, contents: [] })).toThrow('ít nhất một loại văn bản')
  expect(() => assertCanPrint({ ...asked, found: 0, contents: ['calls'] })).toThrow('đã phát hành')
  expect(batchTitle({ kind: 'month', contents: ['documents', 'minutes'], startsOn: '2022-09-01' })).toBe(
    'Biên bản; Nghị quyết, kết luận tháng 9/2022',
  )
})

test('ngưỡng: vừa đủ thì được, quá một thì không', () => {
  const asked = {
    kind: 'month' as const,
    organisationKind: 'top',
    found: 5,
    most: 5,
    running: 2,
    mostRunning: 3,
  }
  expect(() => assertCanPrint(asked)).not.toThrow()
  expect(() => assertCanPrint({ ...asked, found: 6 })).toThrow('quá mức 5')
  expect(() => assertCanPrint({ ...asked, found: 0 })).toThrow('chưa có biên bản nào')
  expect(() => assertCanPrint({ ...asked, running: 3 })).toThrow('3 lô in chưa xong')
  expect(() => assertCanPrint({ ...asked, kind: 'book' })).toThrow('từng chi bộ')
  expect(() => assertCanPrint({ ...asked, found: 6, isMerged: true })).toThrow('chọn tệp nén')
})

test('một năm của chi bộ: in cái còn thiếu, tải tệp nén đúng từng byte đã lưu', async () => {
  const batchId = idOf((await ask({})).goTo)
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect(await getBatch(viewer, batchId)).toMatchObject({ state: 'queued', total: 3, made: 0 })
  expect((await download('cellSecretary', batchId)).status).toBe(404)
  await runBatches()
  expect(await getBatch(viewer, batchId)).toMatchObject({ state: 'done', total: 3, made: 3 })
  const answer = await download('cellSecretary', batchId)
  expect(answer.headers.get('content-disposition')).toContain(
    'attachment; filename="bien-ban-nam-2022-chi-bo-thon-dong-ha.zip"',
  )
  const files = unpacked(Buffer.from(await answer.arrayBuffer()))
  expect(files.map(({ name }) => name.slice(0, 4))).toEqual(['danh', '001-', '002-', '003-'])
  const stored =
    await owner`SELECT bytes, sha256 FROM papers WHERE form = 'minutes' AND subject_id = ANY(${minutesIds}) ORDER BY subject_id`
  for (const [at, { bytes, sha256 }] of stored.entries()) {
    expect(files[at + 1]?.bytes.equals(bytes)).toBe(true)
    expect(files[0]?.bytes.toString()).toContain(sha256)
  }
  expect(
    await owner`SELECT 1 FROM audit_entries WHERE subject = ${`batches:${batchId}`} AND outcome = 'read'`,
  ).toHaveLength(1)
})

test('chỉ người đã yêu cầu, còn quyền, và chỉ biên bản còn được xem', async () => {
  const batchId = idOf((await ask({})).goTo)
  await runBatches()
  for (const who of ['cellRecorder', 'committeeOffice', 'neighbour', 'member'] as const)
    expect((await download(who, batchId)).status, who).toBe(404)
  expect(await listBatches(await viewerOf(world.accounts.cellRecorder))).toEqual([])
  const secretary = await viewerOf(world.accounts.cellSecretary)
  const batch = await getBatch(secretary, batchId)
  expect((await batchResponse({ ...secretary, grants: [] }, batch)).status).toBe(404)

  // The committee above reads only what was sent, whatever stands in the batch.
  await signInAs(world.accounts.committeeOffice)
  const none = await ask({ orgId: world.commune.id, kind: 'month', period: '2022-09' })
  expect(none).toMatchObject({ ok: false, message: expect.stringContaining('chưa có biên bản nào') })
  await signInAs(world.accounts.cellSecretary)
  await post(send, { minutesId: minutesIds[0] ?? 0 })
  await signInAs(world.accounts.committeeOffice)
  const month = idOf((await ask({ orgId: world.commune.id, kind: 'month', period: '2022-09' })).goTo)
  await runBatches()
  expect(await getBatch(await viewerOf(world.accounts.committeeOffice), month)).toMatchObject({
    total: 1,
    made: 1,
    // What was sent is an extraordinary meeting: the month's own is still to come from both.
    cells: {
      all: 2,
      withPapers: 1,
      notSent: [{ above: world.commune.shortName, cells: [world.cell.shortName, world.neighbour.shortName] }],
    },
  })
  await owner`UPDATE batches SET contents = '{documents}' WHERE id = ${month}`
  expect(await getBatch(await viewerOf(world.accounts.committeeOffice), month)).toMatchObject({
    cells: { all: 2, notSent: [] },
  })
  expect(await ask({ kind: 'book' })).toHaveProperty('goTo')
  expect(await getBatchPlace(await viewerOf(world.accounts.neighbour), world.cell.id)).toBeUndefined()
  await signInAs(world.accounts.cellSecretary)
})

test('nhiều loại trong một lô: từng kỳ họp một, giấy mời chỉ khi đã phát hành, phiếu chấm điểm chưa ai in', async () => {
  const all = { 'contents[]': ['calls', 'minutes', 'documents', 'scoreSheets'] }
  const calls = await ask({ 'contents[]': ['calls'] })
  expect(calls).toMatchObject({ ok: false, message: expect.stringContaining('đã phát hành') })
  const [meeting] = await owner`SELECT meeting_id AS id FROM minutes WHERE id = ${minutesIds[0] ?? 0}`
  const [agenda] =
    await owner`INSERT INTO agendas (meeting_id, org_id, lines, invited) VALUES (${meeting?.id}, ${world.cell.id}, '[]', '') RETURNING id`
  const sheet = await owner`SELECT id FROM minutes WHERE jsonb_typeof(outcome->'score') = 'object'`
  await seedDb.insert(schema.papers).values(
    (['agenda', 'invitation'] as const).map((form) => ({
      ...{ form, subjectId: agenda?.id, orgId: world.cell.id, fileName: `${form}.pdf` },
      data: form === 'agenda' ? agendaSample : invitationSample,
    })),
  )
  const batchId = idOf((await ask(all)).goTo)
  await runBatches()
  const files = unpacked(Buffer.from(await (await download('cellSecretary', batchId)).arrayBuffer()))
  const names = files.map(({ name }) => name.replace(/-(thang|hop|hoi-nghi).*$/, ''))
  const documents = await owner`SELECT count(resolution_number)::int AS resolutions FROM minutes`
  expect(names.slice(0, 4)).toEqual(['danh-sach.csv', '001-agenda.pdf', '002-invitation.pdf', '003-bien-ban'])
  expect(names.filter((name) => name.endsWith('nghi-quyet'))).toHaveLength(documents[0]?.resolutions)
  expect(names.filter((name) => name.endsWith('phieu-cham-diem'))).toHaveLength(sheet.length)
  const merged = idOf((await ask({ ...all, output: 'merged' })).goTo)
  await runBatches()
  expect((await download('cellSecretary', merged)).headers.get('content-type')).toBe('application/pdf')
  expect((await download('committeeOffice', merged)).status).toBe(404)
})

test('Sổ biên bản: lập xong mở ngay là PDF đóng từ các bản đã lưu', async () => {
  // Called otherwise today: the book calls cell and members as its minutes do.
  await owner`UPDATE organisations SET letterhead_lower = 'CHI BỘ TÊN HÔM NAY' WHERE id = ${world.cell.id}`
  await owner`UPDATE members SET full_name = 'Người Đổi Tên', position = 'Chức vụ hôm nay' WHERE id = ${world.secretary.id}`
  const batchId = idOf((await ask({ kind: 'book' })).goTo)
  await runBatches()
  const answer = await download('cellSecretary', batchId)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const book = await readPaper(new Uint8Array(await answer.arrayBuffer()))
  expect(book.text).toContain('SỔ BIÊN BẢN')
  expect(book.text).toContain('của 3 kỳ sinh hoạt')
  expect(book.text).toContain('01-BB/CB')
  for (const today of ['HÔM NAY', 'Người Đổi Tên', 'Chức vụ hôm nay']) expect(book.text).not.toContain(today)
  expect(book.text).toContain(world.secretary.fullName)
  await owner`UPDATE organisations SET letterhead_lower = ${world.cell.letterheadLower} WHERE id = ${world.cell.id}`
  await owner`UPDATE members SET full_name = ${world.secretary.fullName}, position = ${world.secretary.position} WHERE id = ${world.secretary.id}`
  const restricted = await viewerOf(world.accounts.cellSecretary)
  await owner`UPDATE grants SET role = 'committeeOffice' WHERE account_id = ${restricted.accountId}`
  // Now only what was sent may be read: the book holds more, so it is no longer given.
  expect((await download('cellSecretary', batchId)).status).toBe(404)
  await owner`UPDATE grants SET role = 'cellSecretary' WHERE account_id = ${restricted.accountId}`
})

test('một tệp PDF để in: các bản đã lưu nối nhau, không mất trang nào; chỉ người đã yêu cầu mở được', async () => {
  const batchId = idOf((await ask({ output: 'merged' })).goTo)
  await runBatches()
  const answer = await download('cellSecretary', batchId)
  expect(answer.headers.get('content-disposition')).toContain('bien-ban-nam-2022-chi-bo-thon-dong-ha.pdf')
  const merged = await readPaper(new Uint8Array(await answer.arrayBuffer()))
  const stored =
    await owner`SELECT bytes FROM papers WHERE form = 'minutes' AND subject_id = ANY(${minutesIds}) ORDER BY subject_id`
  const singles = await Promise.all(stored.map(({ bytes }) => readPaper(new Uint8Array(bytes))))
  expect(merged.sheets.map(({ items }) => items.length)).toEqual(
    singles.flatMap(({ sheets }) => sheets.map(({ items }) => items.length)),
  )
  expect((await download('cellRecorder', batchId)).status).toBe(404)
  // So the other asks for the same and has a batch of the own, without being told of one that is not to be opened.
  await signInAs(world.accounts.cellRecorder)
  const own = await ask({ output: 'merged', isMeantAgain: '' })
  await signInAs(world.accounts.cellSecretary)
  expect(own.goTo, own.message).toBeDefined()
  await runBatches()
  expect((await download('cellRecorder', idOf(own.goTo))).status).toBe(200)
})

test('biên bản chưa từng chờ in thì được in trước; biên bản đang mở lại thì nêu tên, sổ vẫn lập', async () => {
  const [, forgotten = 0, opened = 0] = minutesIds
  await owner`ALTER TABLE papers DISABLE TRIGGER USER`
  await owner`DELETE FROM papers WHERE subject_id = ${forgotten}`
  await owner`ALTER TABLE papers ENABLE TRIGGER USER`
  const batchId = idOf((await ask({ kind: 'book' })).goTo)
  await post(reopen, { minutesId: opened, reason: 'Ghi thiếu một ý kiến' })
  await runBatches()
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect(await getBatch(viewer, batchId)).toMatchObject({
    state: 'done',
    made: 2,
    problem: expect.stringContaining('Hội nghị chi bộ bất thường, tháng 9 năm 2022'),
  })
  const answer = await download('cellSecretary', batchId)
  const book = await readPaper(new Uint8Array(await answer.arrayBuffer()))
  expect(book.text).toContain('của 2 kỳ sinh hoạt')
  expect(book.text).toContain('Chưa có trong sổ')
  await post(complete, { minutesId: opened, draftVersion: 3, secret: 'no' })
})

test('tiến trình bị ngắt: lô in được nhận lại khi hết hạn giữ; hỏng mãi thì thôi', async () => {
  const batchId = idOf((await ask({})).goTo)
  expect((await takeBatch())?.id).toBe(batchId)
  expect(await takeBatch()).toBeUndefined()
  await runBatches()
  const viewer = await viewerOf(world.accounts.cellSecretary)
  expect((await getBatch(viewer, batchId))?.state).toBe('running')
  await owner`UPDATE batches SET lease_until = now() - interval '1 second' WHERE id = ${batchId}`
  await runBatches()
  expect((await getBatch(viewer, batchId))?.state).toBe('done')
  const bad = idOf((await ask({})).goTo)
  await owner`UPDATE batches SET tries = 5 WHERE id = ${bad}`
  await runBatches()
  expect(await getBatch(viewer, bad)).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('nhiều lần'),
  })
})

test('bổ sung, đính chính đứng sau biên bản của nó trong sổ, trong lô in, và có tên ở mục lục; chi bộ đã kết thúc vẫn có danh sách', async () => {
  const [first = 0] = minutesIds
  const [, second = 0] = minutesIds
  for (const asWritten of ['15', '17'])
    expect(
      await post(correct, {
        ...{ minutesId: first, passage: 'Mục II', asWritten, correctedTo: '16', reason: 'Ghi nhầm' },
        secret: 'no',
      }),
    ).toHaveProperty('goTo')
  await post(send, { minutesId: first })
  await signInAs(world.accounts.committeeOffice)
  await post(returnMinutes, { minutesId: first, reason: 'Ghi rõ lý do vắng' })
  await signInAs(world.accounts.cellSecretary)
  expect(await post(supplement, { minutesId: first, text: 'Đi công tác.' })).toHaveProperty('goTo')
  await owner`INSERT INTO terms (org_id, name, starts_on, is_current) VALUES (${world.cell.id}, '2022–2027', '2022-07-01', false)`
  await owner`UPDATE organisations SET ended_on = '2022-09-10' WHERE id = ${world.cell.id}`
  await owner`UPDATE memberships SET ends_on = '2022-09-10' WHERE org_id = ${world.cell.id}`
  const batchId = idOf((await ask({})).goTo)
  const bookId = idOf((await ask({ kind: 'book' })).goTo)
  await runBatches()
  const items =
    await owner`SELECT form, subject_id FROM batch_items WHERE batch_id = ${batchId} ORDER BY position`
  expect(items.map(({ form }) => form)).toEqual([
    'minutes',
    'supplement',
    'correction',
    'correction',
    'minutes',
    'minutes',
  ])
  expect([items[0]?.subject_id, items[4]?.subject_id]).toEqual([first, second])
  const book = await readPaper(new Uint8Array(await (await download('cellSecretary', bookId)).arrayBuffer()))
  const words = book.text.replaceAll(/\s+/g, ' ')
  expect(words).toContain('của 3 kỳ sinh hoạt')
  expect(words).toContain('1. Cấp trên yêu cầu: Ghi rõ lý do vắng')
  expect(words.indexOf('Kèm theo: bổ sung biên bản')).toBeGreaterThan(0)
  expect(words.indexOf('Kèm theo: đính chính số 1')).toBeGreaterThan(0)
  expect(words).toContain('Kèm theo: đính chính số 2')
  expect(words).toContain(' và 2022–2027')
  expect(words).toContain(world.member.fullName)
  await owner`UPDATE organisations SET ended_on = NULL WHERE id = ${world.cell.id}`
  await owner`UPDATE memberships SET ends_on = NULL WHERE org_id = ${world.cell.id}`
})

test('bản trích đã lập in được theo lô; khi có nội dung không dành cho người tải thì bỏ khỏi tệp của người ấy', async () => {
  const words = 'Kết luận của chủ trì'
  const [extract] = await owner<{ id: number }[]>`
    INSERT INTO extracts (minutes_id, org_id, content_hash, parts, title)
    VALUES (${minutesIds[1] ?? 0}, ${world.cell.id}, 'x', '{conclusion}', ${words}) RETURNING id`
  await seedDb.insert(schema.papers).values({
    ...{ form: 'extract', subjectId: extract?.id ?? 0, orgId: world.cell.id, fileName: 'trich-bien-ban.pdf' },
    data: {
      letterhead: { superior: 'ĐẢNG BỘ', organisation: 'CHI BỘ' },
      ...{ subject: words, time: words, place: words, sections: [], closing: words },
      ...{ recorderSigner: { name: words }, chairSigner: { name: words } },
    },
  })
  const alone = idOf((await ask({ 'contents[]': ['extracts'] })).goTo)
  const merged = idOf((await ask({ 'contents[]': ['minutes', 'extracts'], output: 'merged' })).goTo)
  await runBatches()
  const files = unpacked(Buffer.from(await (await download('cellSecretary', alone)).arrayBuffer()))
  expect(files.map(({ name }) => name)).toEqual(['danh-sach.csv', '001-trich-bien-ban.pdf'])
  const [stored] = await owner`SELECT bytes FROM papers WHERE form = 'extract'`
  expect(files[1]?.bytes.equals(Buffer.from(stored?.bytes))).toBe(true)

  const [batch] = await seedDb.select().from(schema.batches).where(eq(schema.batches.id, merged))
  if (!batch || !extract) throw new Error('no batch')
  const pages = async (bytes?: Uint8Array) => (await readPaper(bytes ?? new Uint8Array())).sheets.length
  const without = await bindWithout(batch, [], [{ form: 'extract', subjectId: extract.id, name: '' }])
  expect(await pages(without)).toBe((await pages(await bindFile(batch, []))) - 1)
})

test('hết hạn thì lô in được bỏ, bản in đã lưu còn nguyên', async () => {
  const before = await owner`SELECT count(*) FROM papers WHERE state = 'made'`
  await owner`UPDATE batches SET expires_at = now() - interval '1 second'`
  expect(await listBatches(await viewerOf(world.accounts.cellSecretary))).toEqual([])
  await runBatches()
  expect(await owner`SELECT 1 FROM batches UNION ALL SELECT 1 FROM batch_items`).toHaveLength(0)
  expect(await owner`SELECT count(*) FROM papers WHERE state = 'made'`).toEqual(before)
})
