import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { jpgOf } from '@/db/seed/kit/pictures'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { keptForm } from '@/lib/core/kept-forms'
import { saveSetting } from '@/lib/core/settings'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { officeOf } from '@/lib/files/testing'
import { passOnItem } from './actions/agency'
import { forwardItem } from './actions/committee'
import { dropFile } from './actions/files'
import { approveInterim } from './actions/interim'
import { approveReply, assignItem, proposeItem, returnDraft } from './actions/leader'
import { mergeItem, setItemAside } from './actions/office'
import { fileResponse } from './file-response'
import { listDrafted } from './queries/approvals'
import { listFiles } from './queries/files'
import { itemAt, itemRow, openItem, step, stopClock, type World } from './testing'
import { type UploadName, uploadNamed } from './uploads'

let world: World
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'tepkem')
})

type Who = keyof World['accounts']
type Sent = { name: string; bytes: Uint8Array }
let picture = 0
/** A photograph that is like no other. */
const photo = (name = 'kênh N4.jpg'): Sent => ({ name, bytes: jpgOf(300 + picture++, 400) })

/** Sends a form with files as a browser does. */
async function upload(
  who: Who,
  name: UploadName,
  fields: Record<string, unknown>,
  files: Sent[],
  script = true,
) {
  const form = new FormData()
  for (const [field, value] of Object.entries({ submitKey: randomUUID(), secret: 'no', ...fields }))
    form.set(field, String(value))
  for (const each of files) form.append('files', new File([new Uint8Array(each.bytes)], each.name))
  const whole = new Response(form)
  const body = new Uint8Array(await whole.arrayBuffer())
  const headers = {
    'content-type': whole.headers.get('content-type') ?? '',
    'content-length': String(fields.length ?? body.length),
    ...(script ? { accept: 'application/json' } : {}),
  }
  const request = new Request('http://x/', { method: 'POST', body, headers })
  const answer = await uploadNamed(name)?.(await viewerOf(world.accounts[who]), request)
  if (!answer) throw new Error('no such form')
  return answer
}

const newItem = () => ({
  ...{ orgId: world.cell.id, kind: 'petition', addresseeId: world.addressee?.id, field: 'Thủy lợi' },
  ...{ urgency: 'normal', raisedBy: 'Tập thể', title: 'Kênh N4', text: 'Sạt mái.' },
})
const attach = async (itemId: number, files: Sent[], who: Who = 'cellSecretary') =>
  (await upload(who, 'attach', { itemId }, files)).json()
const draft = async (itemId: number, files: Sent[]) =>
  (
    await upload(
      'agencyOfficer',
      'draft',
      {
        ...{
          itemId,
          version: (await itemRow(itemId)).version,
          replyKind: 'inProgress',
          replyText: 'Đang làm.',
        },
        repliedBy: 'Trần Đức Luyện',
      },
      files,
    )
  ).json()

/** What somebody sees on an item's page, by name; and that each of it is handed out. */
async function seen(who: Who, itemId: number) {
  const viewer = await viewerOf(world.accounts[who])
  const rows = await listFiles(viewer, itemId)
  for (const { publicId } of rows) expect((await fileResponse(viewer, publicId)).status).toBe(200)
  return rows.map(({ name }) => name)
}
const keyOf = async (itemId: number, name: string) =>
  (await owner`SELECT public_id AS key FROM feedback_files WHERE item_id = ${itemId} AND name = ${name}`)[0]
    ?.key
const status = async (who: Who, key: string) =>
  (await fileResponse(await viewerOf(world.accounts[who]), key)).status
const count = async () => (await owner`SELECT count(*)::int AS many FROM feedback_files`)[0]?.many

describe('có nội dung mật không', () => {
  test('trả lời có, hoặc có tệp mà chưa trả lời: dừng lại, nói rõ, không lưu gì; không có tệp thì không cần trả lời', async () => {
    const before = [await count(), await seedDb.$count(schema.feedbackItems)]
    const send = async (secret: string, files: Sent[]) =>
      (await upload('cellSecretary', 'create', { ...newItem(), secret }, files)).json()
    for (const files of [[photo()], []])
      expect(await send('yes', files)).toMatchObject({
        ...{ ok: false, message: expect.stringContaining('Nội dung mật không được đưa lên') },
        fields: { secret: [expect.stringContaining('giữ bản giấy')] },
      })
    for (const odd of ['', 'không', 'NO'])
      expect(await send(odd, [photo()]), odd).toMatchObject({
        fields: { secret: ['Đồng chí trả lời có nội dung mật không.'] },
      })
    expect([await count(), await seedDb.$count(schema.feedbackItems)]).toEqual(before)
    expect(await send('', [])).toMatchObject({ goTo: expect.stringContaining('done=open') })
  })

  test('không có JavaScript: chữ đã nhập cạnh tệp còn nguyên; chữ được trả lời là mật thì không giữ', async () => {
    const kept = async (secret: string, files: Sent[]) => {
      const answer = await upload('cellSecretary', 'create', { ...newItem(), secret }, files, false)
      const key = answer.headers.get('location')?.split('kept=')[1]
      return keptForm(await viewerOf(world.accounts.cellSecretary), key)
    }
    expect(await kept('', [photo()])).toMatchObject({
      values: { text: 'Sạt mái.' },
      fields: {
        secret: ['Đồng chí trả lời có nội dung mật không.'],
        files: [expect.stringContaining('chọn lại tệp')],
      },
    })
    expect(await kept('yes', [photo()])).toMatchObject({ values: { text: 'Sạt mái.' } })
    expect(await kept('yes', [])).toMatchObject({ values: {}, fields: { secret: [expect.anything()] } })
    expect((await kept('yes', []))?.values).toEqual({})
  })
})

describe('đính tệp cùng phản ánh', () => {
  test('gửi mục mới kèm hai tệp; gửi lại cùng biểu mẫu không lưu lần hai; tải về đúng từng byte', async () => {
    const fields = { ...newItem(), submitKey: randomUUID() }
    const files = [photo('Ảnh kênh (N4).JPG'), { name: 'C:\\tep\\Đơn đề nghị.docx', bytes: officeOf('docx') }]
    const { goTo } = await (await upload('cellSecretary', 'create', fields, files)).json()
    expect(goTo).toMatch(/^\/feedback\/\d+\?done=open$/)
    const before = await count()
    expect(await (await upload('cellSecretary', 'create', fields, files)).json()).toEqual({ goTo })
    expect(await (await upload('cellSecretary', 'create', fields, [photo()])).json()).toMatchObject({
      ok: false,
    })
    expect(await count()).toBe(before)

    const itemId = Number(goTo.match(/\d+/)[0])
    const viewer = await viewerOf(world.accounts.committeeOffice)
    const [row, other] = await listFiles(viewer, itemId)
    expect(row).toMatchObject({ name: 'Ảnh kênh (N4).jpg', part: 'item', type: 'jpg', interimId: null })
    expect(other).toMatchObject({ name: 'Đơn đề nghị.docx', type: 'docx' })
    const answer = await fileResponse(viewer, row?.publicId ?? '')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(files[0]?.bytes)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition':
        'attachment; filename="anh-kenh-n4.jpg"; filename*=UTF-8\'\'%E1%BA%A2nh%20k%C3%AAnh%20%28N4%29.jpg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    const read = await owner`SELECT detail FROM audit_entries
      WHERE action = 'paper.read' AND subject = ${`feedback:${itemId}`}`
    expect(read).toEqual([{ detail: { form: 'file' } }])
  })

  test('tệp hỏng: không mục nào được gửi; không có JavaScript thì chữ đã nhập còn đó, một lần', async () => {
    const before = await owner`SELECT count(*) FROM feedback_items`
    const fields = { ...newItem(), submitKey: randomUUID(), text: 'Dài. '.repeat(4_000).trim() }
    const bad = { name: 'a.pdf', bytes: new TextEncoder().encode('<html>') }
    const refused = await upload('cellSecretary', 'create', fields, [photo(), bad], false)
    expect(refused.status).toBe(303)
    expect(refused.headers.get('location')).toBe(`/feedback/new?kept=${fields.submitKey}`)
    const viewer = await viewerOf(world.accounts.cellSecretary)
    const kept = await keptForm(viewer, fields.submitKey)
    expect(kept?.values).toMatchObject({ title: 'Kênh N4', text: fields.text })
    expect(kept?.fields?.files?.[0]).toContain('Tệp “a.pdf”: không phải PDF')
    expect(kept?.fields?.files?.[1]).toContain('chọn lại tệp')
    expect(await keptForm(await viewerOf(world.accounts.neighbour), fields.submitKey)).toBeUndefined()
    expect(await owner`SELECT count(*) FROM feedback_items`).toEqual(before)

    const sent = await upload('cellSecretary', 'create', fields, [photo()], false)
    expect(sent.headers.get('location')).toMatch(/\?done=open$/)
    expect(await keptForm(viewer, fields.submitKey)).toBeUndefined()
  })

  test('ký tự không đọc được trong chữ hay tên ô: nói ở ô ấy, chữ còn lại vẫn còn', async () => {
    const fields = { ...newItem(), submitKey: randomUUID(), text: 'Sạt \0mái.', 'lạ\0': 'x' }
    const refused = await upload('cellSecretary', 'create', fields, [photo()], false)
    expect(refused.headers.get('location')).toBe(`/feedback/new?kept=${fields.submitKey}`)
    const kept = await keptForm(await viewerOf(world.accounts.cellSecretary), fields.submitKey)
    expect(kept).toMatchObject({
      values: { title: 'Kênh N4', text: 'Sạt mái.' },
      fields: { text: [expect.stringContaining('không đọc được')] },
    })
    expect(kept?.values).not.toHaveProperty('lạ')
  })

  test('thân quá lớn bị từ chối mà không đọc hết; chữ đứng trước tệp còn đó', async () => {
    const fields = { ...newItem(), length: 60_000_000 }
    expect(await (await upload('cellSecretary', 'create', fields, [photo()])).json()).toMatchObject({
      ok: false,
      fields: { files: [expect.stringContaining('lớn hơn 10 MB')] },
    })
    const key = randomUUID()
    await upload('cellSecretary', 'create', { ...fields, submitKey: key }, [photo()], false)
    const kept = await keptForm(await viewerOf(world.accounts.cellSecretary), key)
    expect(kept?.values).toMatchObject({ title: 'Kênh N4' })
  })

  test('đính thêm cho đến khi trình giao xử lý; chỉ chi bộ mình; không quá số tệp', async () => {
    const itemId = await openItem(world)
    expect(await attach(itemId, [])).toMatchObject({ ok: false, message: 'Đồng chí chưa chọn tệp.' })
    const twice = photo()
    expect(await attach(itemId, [twice])).toEqual({ goTo: `/feedback/${itemId}?done=attach` })
    expect(await attach(itemId, [twice, photo()])).toHaveProperty('goTo')
    expect(await seen('cellSecretary', itemId)).toHaveLength(2)
    for (const who of ['neighbour', 'committeeOffice', 'cellRecorder', 'agencyOfficer'] as const)
      expect((await attach(itemId, [photo()], who)).message, who).toContain('Không tìm thấy')
    expect((await attach(itemId, [photo(), photo(), photo(), photo()])).message).toContain('không quá 5 tệp')
    await step(world, 'committeeOffice', forwardItem, itemId)
    expect(await attach(itemId, [photo()])).toHaveProperty('goTo')
    await step(world, 'districtOffice', proposeItem, itemId)
    expect((await attach(itemId, [photo()])).message).toContain('không đính thêm tệp được')
  })

  test('dung lượng của năm: nhiều người gửi cùng lúc cũng không vượt', async () => {
    const items = await Promise.all(Array.from({ length: 5 }, () => openItem(world, world.neighbour.id)))
    const size = photo().bytes.length
    await db.transaction((tx) => saveSetting(tx, 'fileQuotaMb', (2 * size) / 1_000_000))
    const answers = await Promise.all(items.map((itemId) => attach(itemId, [photo()], 'neighbour')))
    await db.transaction((tx) => saveSetting(tx, 'fileQuotaMb', 1_000))
    expect(answers.filter((answer) => 'goTo' in answer)).toHaveLength(2)
    expect(answers.filter(({ message }) => message?.includes('hết dung lượng'))).toHaveLength(3)
  })

  test('hai lần đính của một đơn vị chờ nhau, nên không cùng thấy chỗ trống cuối cùng', async () => {
    const itemId = await openItem(world)
    const waiting = await owner.begin(async (held) => {
      await held`SELECT 1 FROM organisations WHERE id = ${world.cell.id} FOR NO KEY UPDATE`
      const sent = attach(itemId, [photo()])
      let isWaiting = false
      for (let asked = 0; asked < 2_000 && !isWaiting; asked++)
        isWaiting = (await held`SELECT 1 FROM pg_locks WHERE NOT granted LIMIT 1`).length > 0
      expect(isWaiting).toBe(true)
      return { sent }
    })
    expect(await waiting.sent).toHaveProperty('goTo')
  })

  test('bỏ tệp đính nhầm: xóa hẳn, chỉ khi cấp trên chưa xử lý', async () => {
    const itemId = await openItem(world)
    await attach(itemId, [photo('nhầm.jpg'), photo('đúng.jpg')])
    const key = await keyOf(itemId, 'nhầm.jpg')
    const [row] = await owner`SELECT id FROM feedback_files WHERE public_id = ${key}`
    const [other] = await owner`SELECT id FROM feedback_files WHERE item_id = ${itemId} AND name = 'đúng.jpg'`
    for (const who of ['neighbour', 'committeeOffice', 'agencyOfficer'] as const)
      expect(await step(world, who, dropFile, itemId, { fileId: row?.id }), who).toMatchObject({ ok: false })
    expect(await step(world, 'cellSecretary', dropFile, itemId, { fileId: row?.id })).toMatchObject({
      ok: true,
    })
    expect(await seen('cellSecretary', itemId)).toEqual(['đúng.jpg'])
    expect(await status('cellSecretary', key)).toBe(404)
    expect(await owner`SELECT name, sha256, bytes FROM feedback_files WHERE id = ${row?.id}`).toEqual([
      { name: '', sha256: '', bytes: null },
    ])
    const taken = photo('bỏ rồi đính lại.jpg')
    await attach(itemId, [taken])
    const [again] =
      await owner`SELECT id FROM feedback_files WHERE item_id = ${itemId} AND name = ${taken.name}`
    await step(world, 'cellSecretary', dropFile, itemId, { fileId: again?.id })
    expect(await attach(itemId, [taken])).toHaveProperty('goTo')
    expect(await seen('cellSecretary', itemId)).toEqual(['đúng.jpg', taken.name])
    await step(world, 'committeeOffice', forwardItem, itemId)
    expect(await step(world, 'cellSecretary', dropFile, itemId, { fileId: other?.id })).toMatchObject({
      ok: false,
    })
  })
})

describe('tệp kèm trả lời', () => {
  const behind: Who[] = ['permanentCommittee', 'districtOffice', 'agencyOfficer']
  const front: Who[] = ['cellSecretary', 'cellRecorder', 'committeeOffice']

  test('trước khi duyệt chi bộ không thấy, không tải được; duyệt rồi thì có', async () => {
    const itemId = await itemAt(world, 'assigned')
    await draft(itemId, [photo('dự thảo.jpg')])
    const key = await keyOf(itemId, 'dự thảo.jpg')
    for (const who of behind) expect(await seen(who, itemId), who).toEqual(['dự thảo.jpg'])
    for (const who of front) {
      expect(await seen(who, itemId), who).toEqual([])
      expect(await status(who, key), who).toBe(404)
    }
    const leader = await viewerOf(world.accounts.permanentCommittee)
    expect((await listDrafted(leader)).find(({ id }) => id === itemId)).toMatchObject({ files: 1 })
    await step(world, 'permanentCommittee', returnDraft, itemId)
    expect(await seen('agencyOfficer', itemId)).toEqual(['dự thảo.jpg'])
    const [row] = await owner`SELECT id FROM feedback_files WHERE public_id = ${key}`
    expect(await step(world, 'cellSecretary', dropFile, itemId, { fileId: row?.id })).toMatchObject({
      ok: false,
    })
    expect(await step(world, 'agencyOfficer', dropFile, itemId, { fileId: row?.id })).toMatchObject({
      ok: true,
    })
    await draft(itemId, [photo('đã sửa.jpg')])
    await step(world, 'permanentCommittee', approveReply, itemId)
    for (const who of [...behind, ...front]) expect(await seen(who, itemId), who).toEqual(['đã sửa.jpg'])
    const released = await keyOf(itemId, 'đã sửa.jpg')
    for (const who of ['neighbour', 'member', 'admin', 'inspector', 'organisationBoard'] as const)
      expect(await status(who, released), who).toBe(404)
    const [gone] = await owner`SELECT id FROM feedback_files WHERE public_id = ${released}`
    expect(await step(world, 'agencyOfficer', dropFile, itemId, { fileId: gone?.id })).toMatchObject({
      ok: false,
    })
  })

  test('cơ quan sau không thừa hưởng tệp của dự thảo cơ quan trước', async () => {
    const itemId = await itemAt(world, 'assigned')
    await draft(itemId, [photo('cũ.jpg')])
    await step(world, 'permanentCommittee', returnDraft, itemId)
    const other = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
    await step(world, 'agencyOfficer', passOnItem, itemId, { agencyId: other.id })
    await step(world, 'districtOffice', proposeItem, itemId)
    await step(world, 'permanentCommittee', assignItem, itemId)
    await draft(itemId, [photo('mới.jpg')])
    expect(await seen('permanentCommittee', itemId)).toEqual(['mới.jpg'])
    await step(world, 'permanentCommittee', approveReply, itemId)
    expect(await seen('cellSecretary', itemId)).toEqual(['mới.jpg'])
  })

  test('trả lời bước đầu và mục gộp: mỗi chi bộ đọc đúng tệp của những trả lời đã nhận', async () => {
    const main = await itemAt(world, 'assigned')
    const early = await openItem(world, world.neighbour.id)
    const late = await openItem(world, world.neighbour.id)
    for (const itemId of [early, late]) await step(world, 'committeeOffice', forwardItem, itemId)
    await attach(early, [photo('của bên cạnh.jpg')], 'neighbour')
    await step(world, 'districtOffice', mergeItem, early, { mainId: main })
    await draft(main, [photo('bước đầu.jpg')])
    await step(world, 'permanentCommittee', approveInterim, main)
    await step(world, 'districtOffice', mergeItem, late, { mainId: main })
    expect(await seen('cellSecretary', main)).toEqual(['bước đầu.jpg'])
    expect(await seen('neighbour', early)).toEqual(['của bên cạnh.jpg', 'bước đầu.jpg'])
    expect(await seen('neighbour', late)).toEqual([])
    await draft(main, [photo('cuối.jpg')])
    expect(await seen('cellSecretary', main)).toEqual(['bước đầu.jpg'])
    expect(await status('neighbour', await keyOf(main, 'cuối.jpg'))).toBe(404)
    await step(world, 'permanentCommittee', approveReply, main)
    expect(await seen('cellSecretary', main)).toEqual(['bước đầu.jpg', 'cuối.jpg'])
    expect(await seen('neighbour', early)).toEqual(['của bên cạnh.jpg', 'bước đầu.jpg', 'cuối.jpg'])
    expect(await seen('neighbour', late)).toEqual(['cuối.jpg'])
    expect(await status('cellSecretary', await keyOf(early, 'của bên cạnh.jpg'))).toBe(404)
  })
})

describe('cơ sở dữ liệu', () => {
  test('chuyển khiếu nại, tố cáo: tên và nội dung tệp bị xóa trong cùng bước, không lấy lại được', async () => {
    const itemId = await openItem(world)
    await attach(itemId, [photo('bí mật.jpg')])
    const key = await keyOf(itemId, 'bí mật.jpg')
    const [before] = await owner`SELECT * FROM feedback_files WHERE public_id = ${key}`
    await step(world, 'committeeOffice', setItemAside, itemId, { note: '' })
    expect(await owner`SELECT name, sha256, bytes FROM feedback_files WHERE public_id = ${key}`).toEqual([
      { name: '', sha256: '', bytes: null },
    ])
    for (const who of ['cellSecretary', 'committeeOffice'] as const) {
      expect(await seen(who, itemId), who).toEqual([])
      expect(await status(who, key), who).toBe(404)
    }
    const put = owner`UPDATE feedback_files SET name = 'a', bytes = ${before?.bytes}, sha256 = ${before?.sha256}
      WHERE public_id = ${key}`
    await expect(put).rejects.toThrow(/never changed/)
    const { id: _id, public_id: _key, submit_key: _sent, ...again } = before ?? {}
    await expect(owner`INSERT INTO feedback_files ${owner(again)}`).rejects.toThrow(/set aside/)
  })

  test('chỉ thêm: trang web và cả chủ sở hữu không sửa, không xóa được; tệp đã gửi đi không bỏ được', async () => {
    const itemId = await openItem(world)
    await attach(itemId, [photo('còn.jpg')])
    const [row] = await owner`SELECT id, sha256 FROM feedback_files WHERE item_id = ${itemId}`
    await expect(db.update(schema.feedbackFiles).set({ name: 'khác' })).rejects.toThrow()
    await expect(db.delete(schema.feedbackFiles)).rejects.toThrow()
    await expect(db.delete(schema.feedbackFileRemovals)).rejects.toThrow()
    await expect(owner`DELETE FROM feedback_files WHERE id = ${row?.id}`).rejects.toThrow(/never changed/)
    for (const change of [{ name: 'x' }, { size: 1 }, { part: 'reply' }, { item_id: 1 }])
      await expect(owner`UPDATE feedback_files SET ${owner(change)} WHERE id = ${row?.id}`).rejects.toThrow()
    const emptied = { name: '', sha256: '', bytes: null }
    await expect(owner`UPDATE feedback_files SET ${owner(emptied)} WHERE id = ${row?.id}`).rejects.toThrow(
      /never/,
    )
    await step(world, 'committeeOffice', forwardItem, itemId)
    await step(world, 'districtOffice', proposeItem, itemId)
    const removal = { fileId: row?.id ?? 0, orgId: world.cell.id, removedBy: 1, removedOn: '2022-09-13' }
    await expect(db.insert(schema.feedbackFileRemovals).values(removal)).rejects.toThrow()
    const [still] = await owner`SELECT bytes FROM feedback_files WHERE id = ${row?.id}`
    expect(createHash('sha256').update(still?.bytes).digest('hex')).toBe(row?.sha256)
  })

  test('nhật ký không giữ tên tệp, không giữ nội dung tệp', async () => {
    const [log] = await owner`SELECT string_agg(detail::text, '') AS said FROM audit_entries`
    expect(log?.said).toContain('"files": 1')
    expect(log?.said).not.toMatch(/\.jpg|\.docx|ffd8ff|JFIF/)
    const [sent] = await owner`SELECT string_agg(result::text, '') AS said FROM submissions`
    expect(sent?.said).not.toMatch(/\.jpg|\.docx|ffd8ff|JFIF/)
  })
})
