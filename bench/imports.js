import writeExcelFile from 'write-excel-file/node'
import { filled, formOf, submit } from './forms.js'
import { must } from './http.js'
import { measure } from './measure.js'

/** As many as the large district has. */
const ROWS = 9_206
const COUNT = ROWS.toLocaleString('vi')

/**
 * The list of members down and another of the same length up: a workbook sent, looked at row by row, stored.
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 */
export async function measureImports(world, url, pids) {
  const cookie = await world.cookieOf('tochuc.huyen')
  const one = (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ work) =>
    measure(name, 1, pids, { jobs: [0], work })
  const down = await one(`Tải Excel danh sách đảng viên, ${COUNT} người`, () =>
    must(`${url}/exports/members`, { cookie }),
  )
  const workbook = await workbookFor(await world.livingCells())
  const form = await formOf(`${url}/imports/new/members`, cookie, 'Xem trước danh sách')
  let preview = ''
  const shown = await one(`Xem trước tệp Excel ${COUNT} đảng viên`, async () => {
    const { headers } = await submit({ ...filled(form, { secret: 'no' }), workbook })
    preview = new URL(headers.location ?? '', url).href
    await must(preview, { cookie })
  })
  const confirm = await formOf(preview, cookie, `Nhập ${COUNT}`)
  return [down, shown, await one(`Nhập ${COUNT} đảng viên`, () => submit(confirm))]
}

/** People nobody knows yet, in every cell in turn. @param {{ id: number, name: string }[]} cells */
function workbookFor(cells) {
  const text = (/** @type {string} */ value) => ({ value, type: String })
  const heads = [
    'Chi bộ',
    'Mã chi bộ',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Dân tộc',
    'Đảng viên',
    'Ngày kết nạp',
    'Số thẻ',
    'Nơi ở',
  ]
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const cell = cells[at % cells.length]
    const name = `Nguyễn Thị ${[1, 10, 100, 1_000].map((place) => 'abcdefghij'[Math.floor(at / place) % 10]).join('')}`
    return [
      ...[
        cell.name,
        String(cell.id),
        name,
        at % 2 ? 'Nam' : 'Nữ',
        `07/09/${1950 + (at % 50)}`,
        'Kinh',
        'Chính thức',
      ],
      ...[`19/05/${2000 + (at % 20)}`, `0${90_000_000_000 + at}`, `Thôn ${at}`],
    ].map(text)
  })
  return writeExcelFile([heads.map(text), ...rows]).toBuffer()
}
