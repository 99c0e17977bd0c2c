import { filled, formOf, submit } from './forms.js'
import { must } from './http.js'
import { measure } from './measure.js'

const CELLS = 564

/**
 * The evening every cell of a district files two items, each by opening the form and sending it, eight at once, while
 * leaders and the office read. Any error ends the measurement.
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 */
export async function measureFiling(world, url, pids) {
  const office = await world.cookieOf('vanphong.huyen')
  const filings = []
  for (const login of await world.secretaries(CELLS)) {
    const cookie = await world.cookieOf(login)
    for (const title of ['Sửa kênh tưới', 'Đường vào khu dân cư'])
      filings.push(async () => {
        const form = await formOf(`${url}/feedback/new`, cookie, 'Gửi phản ánh')
        const addresseeId = form.options.find(([name, value]) => name === 'addresseeId' && value)?.[1] ?? ''
        const text = `${title}: đề nghị huyện xem xét.`
        const given = { title, text, field: 'Giao thông', raisedBy: 'Tập thể chi bộ', addresseeId }
        await submit(filled(form, given))
      })
  }
  let isOver = false
  const readers = ['/', '/feedback', '/feedback?desk=mine', '/meetings'].map(async (path) => {
    while (!isOver) await must(`${url}${path}`, { cookie: office })
  })
  const row = await measure(`${CELLS} chi bộ gửi 2 mục, bên cạnh 4 người đọc danh sách`, 8, pids, {
    jobs: filings,
    work: (file) => file(),
  })
  isOver = true
  await Promise.all(readers)
  return [row]
}
