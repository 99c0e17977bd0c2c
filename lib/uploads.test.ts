import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { jpgOf } from '@/db/seed/kit/pictures'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { keptForm } from '@/lib/core/kept-forms'
import { seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { changes, type Sent, spoilt } from '@/lib/core/testing-hostile'
import { officeOf } from '@/lib/files/testing'
import { type UploadName, uploadNamed } from './feedback/uploads'
import type { KindName } from './imports/kinds'
import { receiveImport } from './imports/receive'
import { receiveScan } from './scans/receive'

/**
 * Forms that bring files, at their own addresses: one field or the file spoilt in every way, and bodies that no browser
 * sends. Each leads on, or back to the form with words; none is a fault, and what was refused wrote nothing.
 */

let around: Neighbourhood
beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
})

type Upload = {
  as: 'cellSecretary' | 'committeeOffice' | 'organisationBoard' | 'agencyOfficer'
  /** Where it leads; nowhere when nothing is found. */
  post: (viewer: Viewer, request: Request) => Promise<string | undefined>
  fileField: 'files' | 'file'
  words: () => Sent
}
const feedback = (name: UploadName) => async (viewer: Viewer, request: Request) =>
  (await uploadNamed(name)?.(viewer, request))?.headers.get('location') ?? undefined
const imported = (kind: KindName): Upload => ({
  as: 'committeeOffice',
  post: (viewer, request) => receiveImport(viewer, kind, request),
  fileField: 'file',
  words: () => ({ text: 'Họ và tên\tNgày sinh\nNguyễn Văn A\t1970', secret: 'no' }),
})
const item = () => ({ itemId: String(around.ids.itemId), version: '1', secret: 'no' })
const reply = () => ({
  ...item(),
  ...{ replyKind: 'settled', replyText: 'Đã làm', replyDocument: '12/UBND', replyDocumentOn: '07/09/2022' },
  ...{ repliedBy: 'UBND xã', scope: 'cell' },
})

const uploads: Record<string, Upload> = {
  create: {
    as: 'cellSecretary',
    post: feedback('create'),
    fileField: 'files',
    words: () => ({
      orgId: String(around.ids.orgId),
      addresseeId: String(around.ids.addresseeId),
      ...{ kind: 'petition', field: 'Thủy lợi', place: 'Thôn', urgency: 'normal', raisedBy: 'Cả chi bộ' },
      ...{ title: 'Mương cạn', text: 'Đề nghị nạo vét', secret: 'no' },
    }),
  },
  respond: {
    ...{ as: 'cellSecretary', post: feedback('respond'), fileField: 'files' },
    words: () => ({ ...item(), note: 'Ở đoạn cuối mương' }),
  },
  draft: { as: 'agencyOfficer', post: feedback('draft'), fileField: 'files', words: reply },
  settle: { as: 'committeeOffice', post: feedback('settle'), fileField: 'files', words: reply },
  attach: { as: 'cellSecretary', post: feedback('attach'), fileField: 'files', words: item },
  scan: {
    as: 'cellSecretary',
    post: async (viewer, request) => {
      const outcome = await receiveScan(viewer, around.ids.meetingId ?? 0, request)
      return outcome && ('goTo' in outcome ? outcome.goTo : `/scan?fault=${outcome.fault}`)
    },
    fileField: 'file',
    words: () => ({ of: 'minutes', note: 'trang 1', secret: 'no' }),
  },
  members: imported('members'),
  organisations: { ...imported('organisations'), as: 'organisationBoard' },
  awayStays: imported('awayStays'),
  dues: imported('dues'),
}
const each = Object.entries(uploads)

const FILES: Record<string, File> = {
  'tệp rỗng': new File([], 'rong.pdf'),
  'tệp không tên': new File(['x'], ''),
  'tên lùi thư mục, có NUL và dấu đảo chiều': new File(
    [new Uint8Array(jpgOf(40, 40))],
    '../../a\0\u202egpj.exe',
  ),
  'tên rất dài': new File([new Uint8Array(jpgOf(40, 40))], `${'ă'.repeat(3_000)}.jpg`),
  'chữ mang tên PDF': new File(['<script>alert(1)</script>'], 'a.pdf', { type: 'application/pdf' }),
  'PDF bị cắt': new File(['%PDF-1.7\n1 0 obj <<'], 'a.pdf'),
  'zip bị cắt': new File([officeOf('xlsx').slice(0, 90)], 'a.xlsx'),
  'Word thay cho Excel': new File([new Uint8Array(officeOf('docx'))], 'a.xlsx'),
  'Excel không có trang nào': new File([new Uint8Array(officeOf('xlsx'))], 'a.xlsx'),
  'toàn byte 255': new File([new Uint8Array(70_000).fill(255)], 'a.png'),
}

const asked = async (body: BodyInit, more: Record<string, string> = {}) => {
  const whole = new Response(body)
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const headers = {
    'content-type': whole.headers.get('content-type') ?? '',
    'content-length': String(bytes.length),
    ...more,
  }
  return new Request('http://x/', { method: 'POST', body: bytes, headers })
}

const ROWS = ['feedback_items', 'feedback_steps', 'feedback_files', 'scans', 'imports']
const written = async () => {
  const counts = await Promise.all(
    ROWS.map((table) =>
      owner.unsafe(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${table}" t`),
    ),
  )
  return counts.map(([row]) => row?.sum)
}

/** Where it led: on, back to the form, or nowhere; true if it went well. */
async function send(upload: Upload, request: Request, way: string) {
  const viewer = await viewerOf(around.world.accounts[upload.as])
  const answer = await upload.post(viewer, request)
  if (answer === undefined) return false
  const to = new URL(answer, 'http://x')
  expect(to.origin, way).toBe('http://x')
  expect(to.searchParams.get('fault'), way).not.toBe('busy')
  const kept = await keptForm(viewer, to.searchParams.get('kept'))
  expect(kept?.message ?? 'đã', way).toMatch(/[^\x20-\x7e]/)
  expect(kept?.message ?? '', way).not.toContain('Máy chủ đang bận')
  return !kept && !to.searchParams.has('fault')
}

describe('dữ liệu xấu gửi kèm tệp', () => {
  beforeEach(() => owner`DELETE FROM kept_forms`)

  const spoiltForms = (words: Sent, fileField: string) => [
    ...[...Object.keys(words), 'submitKey', fileField].flatMap((field) =>
      changes.map((way): [string, FormData] => [`${field}, ${way}`, spoilt(words, way, field)]),
    ),
    ...Object.entries(FILES).map(([way, file]): [string, FormData] => {
      const form = spoilt(words, '', '')
      form.set(fileField, file)
      return [way, form]
    }),
  ]

  test.each(each)('%s', async (_name, upload) => {
    await signInAs(around.world.accounts[upload.as])
    let before = await written()
    for (const [way, form] of spoiltForms(upload.words(), upload.fileField)) {
      const isDone = await send(upload, await asked(form), way)
      const after = await written()
      if (!isDone) expect(after, `bị từ chối mà vẫn ghi: ${way}`).toEqual(before)
      before = after
    }
  })

  test.each(each)('%s: thân không trình duyệt nào gửi', async (_name, upload) => {
    await signInAs(around.world.accounts[upload.as])
    const before = await written()
    const multipart = 'multipart/form-data; boundary=x'
    const bodies: [string, BodyInit, Record<string, string>][] = [
      ['rỗng', '', {}],
      ['JSON', '{"submitKey":[1]}', { 'content-type': 'application/json' }],
      ['không nói kiểu gì', 'submitKey=1', { 'content-type': '' }],
      ['không có ranh giới', 'x', { 'content-type': 'multipart/form-data' }],
      ['ranh giới sai', '--y\r\n\r\nx', { 'content-type': multipart }],
      ['phần không có tên', '--x\r\n\r\nx\r\n--x--\r\n', { 'content-type': multipart }],
      ['kiểu khác', new URLSearchParams({ submitKey: randomUUID(), itemId: '1' }), {}],
      ['nói dài hơn hạn', 'x', { 'content-length': '99999999999' }],
      ['độ dài không phải số', 'x', { 'content-length': 'x' }],
    ]
    for (const [way, body, headers] of bodies)
      expect(await send(upload, await asked(body, headers), way), way).toBe(false)
    expect(await written()).toEqual(before)
  })
})
