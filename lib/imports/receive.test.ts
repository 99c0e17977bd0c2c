import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { keptForm } from '@/lib/core/kept-forms'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { receiveImport } from './receive'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhapmat')
})

const HEADS = ['Chi bộ', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Đảng viên']
const LIST = [HEADS, ['Chi bộ thôn Đông Hạ', 'Nguyễn Thị Dán', 'Nữ', '07/09/1985', 'Chính thức']]
  .map((row) => row.join('\t'))
  .join('\n')

/** Sends a pasted list as a browser does: leads to the preview, or back with what was typed. */
async function paste(secret?: string) {
  const form = new FormData()
  form.set('submitKey', randomUUID())
  form.set('text', LIST)
  if (secret !== undefined) form.set('secret', secret)
  const whole = new Response(form)
  const body = new Uint8Array(await whole.arrayBuffer())
  const headers = {
    'content-type': whole.headers.get('content-type') ?? '',
    'content-length': String(body.length),
  }
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const to = await receiveImport(
    viewer,
    'members',
    new Request('http://x/', { method: 'POST', body, headers }),
  )
  return { to, kept: await keptForm(viewer, to?.split('kept=')[1]) }
}
const prepared = async () => (await owner`SELECT count(*)::int AS many FROM imports`)[0]?.many

test('danh sách có nội dung mật, hoặc chưa trả lời: dừng lại, không xem trước; chưa trả lời thì danh sách đã dán còn nguyên', async () => {
  for (const odd of [undefined, '', 'NO'])
    expect((await paste(odd)).kept).toMatchObject({
      ...{ fields: { secret: ['Đồng chí trả lời có nội dung mật không.'] }, values: { text: LIST } },
    })
  const { kept } = await paste('yes')
  expect(kept?.fields?.secret?.[0]).toContain('Nội dung mật không được đưa lên cổng này.')
  expect(JSON.stringify(kept)).not.toContain('Nguyễn Thị Dán')
  expect(await prepared()).toBe(0)
  expect((await paste('no')).to).toMatch(/^\/imports\/\d+$/)
  expect(await prepared()).toBe(1)
})
