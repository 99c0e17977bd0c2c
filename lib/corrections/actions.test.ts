import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { send } from '@/lib/meetings/actions/steps'
import { complete } from '@/lib/meetings/actions/write'
import { makeReady, readyContent } from '@/lib/meetings/testing-ready'
import { paperResponse } from '@/lib/papers/paper-response'
import { readPaper } from '@/lib/pdf/testing'
import { correct } from './actions'
import { correctionToPrint, listCorrections } from './queries'

let world: World
let minutesId: number
const words = {
  passage: 'Mục III, bảng phân công, dòng 2',
  asWritten: 'hạn ngày 20/9/2022',
  correctedTo: 'hạn ngày 25/9/2022',
  reason: 'Ghi nhầm ngày',
  secret: 'no',
}
const write = (given: object = {}) => post(correct, { minutesId, ...words, ...given })
const hash = async () => (await owner`SELECT content_hash, content FROM minutes WHERE id = ${minutesId}`)[0]

beforeAll(async () => {
  world = await makeWorld(seedDb, 'dinhchinh')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-12"')`
  await signInAs(world.accounts.cellSecretary)
  const [draft] = await makeReady(world, [readyContent(world)])
  minutesId = draft?.minutesId ?? 0
})

test('bản nháp thì sửa thẳng; nội dung mật, nội dung không đổi, ô trống, quá dài đều bị dừng', async () => {
  expect(await write()).toMatchObject({ ok: false, message: expect.stringContaining('ghi nháp') })
  await post(complete, { minutesId, draftVersion: 1, secret: 'no' })
  const refused = [
    { secret: 'yes' },
    { correctedTo: words.asWritten },
    { reason: ' ' },
    { asWritten: 'x'.repeat(601) },
  ]
  for (const given of refused) expect(await write(given), Object.keys(given)[0]).toMatchObject({ ok: false })
  expect(await owner`SELECT 1 FROM corrections`).toHaveLength(0)
})

test('lập nhiều bản cùng lúc: số liên tiếp; biên bản gốc không đổi một chữ', async () => {
  const before = await hash()
  const answers = await Promise.all(Array.from({ length: 8 }, () => write()))
  expect(answers.filter(({ goTo }) => goTo?.endsWith('after=correct'))).toHaveLength(8)
  const rows = await owner`SELECT number FROM corrections ORDER BY number`
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(await hash()).toEqual(before)
})

test('cấp trên thấy đính chính cùng biên bản khi đã gửi; chi bộ bên cạnh thì không', async () => {
  const seen = async (who: keyof typeof world.accounts) =>
    (await listCorrections(await viewerOf(world.accounts[who]), minutesId)).length
  expect(await seen('committeeOffice')).toBe(0)
  await post(send, { minutesId })
  expect([await seen('cellSecretary'), await seen('committeeOffice'), await seen('neighbour')]).toEqual([
    8, 8, 0,
  ])
  expect(await write({ passage: 'Mục IV' })).toHaveProperty('goTo')
  expect(await seen('committeeOffice')).toBe(9)
})

test.each(['cellRecorder', 'committeeOffice', 'neighbour', 'member'] as const)(
  '%s không lập được',
  async (who) => {
    await signInAs(world.accounts[who])
    expect(await write()).toMatchObject({ ok: false, message: expect.stringContaining('Không tìm thấy') })
  },
)

test('in một trang, có mã tra cứu, nêu đủ đã viết, đính chính là, lý do và chữ ký', async () => {
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const [first] = await listCorrections(viewer, minutesId)
  const answer = await paperResponse(viewer, 'correction', await correctionToPrint(viewer, first?.id ?? 0))
  expect(answer.headers.get('content-disposition')).toContain('dinh-chinh-01-bien-ban-thang-9-2022')
  const paper = await readPaper(new Uint8Array(await answer.arrayBuffer()))
  expect(paper.sheets).toHaveLength(1)
  for (const part of [
    'ĐÍNH CHÍNH SỐ 01',
    'Biên bản số 01-BB/CB, ngày 07/9/2022',
    '“hạn ngày 20/9/2022”',
    '“hạn ngày 25/9/2022”',
    'Ghi nhầm ngày.',
    'THƯ KÝ',
    'CHỦ TRÌ',
  ])
    expect(paper.text).toContain(part)
  const [row] =
    await owner`SELECT code, number, about FROM papers WHERE form = 'correction' AND state = 'made'`
  expect(paper.sheets[0]?.items.map(({ text }) => text)).toContain(`Mã tra cứu: ${row?.code}`)
})

test('chỉ thêm: gọi thẳng SQL bằng quyền của ứng dụng cũng không sửa, không xóa, không nhảy số được', async () => {
  const own = eq(schema.corrections.minutesId, minutesId)
  await expect(db.update(schema.corrections).set({ reason: 'khác' }).where(own)).rejects.toThrow()
  await expect(db.delete(schema.corrections).where(own)).rejects.toThrow()
  await expect(owner`UPDATE corrections SET reason = 'khác'`).rejects.toThrow(/never changed/)
  const { secret: _asked, ...text } = words
  const more = {
    ...text,
    minutesId,
    orgId: world.cell.id,
    writtenBy: world.accounts.cellSecretary.id,
    writtenOn: '2022-09-12',
  }
  await expect(db.insert(schema.corrections).values({ ...more, number: 12 })).rejects.toThrow()
  await expect(
    db.insert(schema.corrections).values({ ...more, number: 10, orgId: world.neighbour.id }),
  ).rejects.toThrow()
})
