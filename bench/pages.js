import { openDrafts } from './actions.js'
import { must } from './http.js'
import { measure } from './measure.js'

const MANY_MEMBERS = 60

/**
 * The minutes page of a large cell, with the JavaScript that a browser loads for it.
 * @param {import('./world.js').World} world @param {string} url
 * @returns {Promise<[string, string, string]>}
 */
async function largeMinutes(world, url) {
  const [draft] = await openDrafts(world, 1)
  await world.enlarge(draft.org, MANY_MEMBERS)
  const path = `/meetings/${draft.meeting}/minutes`
  const { text } = await must(`${url}${path}`, { cookie: draft.cookie })
  if (!text.includes(`name="attendance.${MANY_MEMBERS - 1}.memberId"`))
    throw new Error(`${path}: too few members`)
  let bytes = 0
  for (const [tag, source] of text.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g)) {
    if (/\snomodule/i.test(tag)) continue
    const script = await must(`${url}${source}`, { headers: { 'accept-encoding': 'br' } })
    bytes += script.body.length
  }
  const size = `${Math.round(bytes / 1_000)} kB JavaScript`
  return [`Trang ghi biên bản, ${MANY_MEMBERS} đảng viên (${size})`, draft.cookie, path]
}

/**
 * @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids
 * @param {number} items how many pieces of feedback there are
 */
export async function measurePages(world, url, pids, items) {
  const { member, meeting, feedback } = await world.sights()
  const [office, board, secretary, leader] = await Promise.all(
    ['vanphong.huyen', 'tochuc.huyen', 'bithu.dongha', 'thuongtruc.huyen'].map((login) =>
      world.cookieOf(login),
    ),
  )
  /** @type {[string, string | undefined, string][]} */
  const pages = [
    // A few bytes and one question: how fast the machine was in this hour, to compare two tables by.
    ['Thước đo: /health', undefined, '/health'],
    ['Việc cần làm (chi bộ)', secretary, '/'],
    ['Việc cần làm (Văn phòng huyện)', office, '/'],
    ['Bảng tháng của huyện, 564 chi bộ', office, '/calendar?month=2022-09'],
    ['Danh sách đảng viên, 9.206 người', board, '/members'],
    ['Tìm đảng viên không dấu', board, '/members?q=nguyen+thi+hoa'],
    ['Một đảng viên', board, `/members/${member}`],
    ['Đi làm xa', board, '/away'],
    ['Vắng không lý do', board, '/away/absences'],
    ['Đảng phí của chi bộ', secretary, '/dues'],
    ['Đảng phí của huyện', board, '/dues/list'],
    ['Chuyển sinh hoạt', board, '/transfers?state=all'],
    ['Thống kê', board, '/statistics'],
    ['Cơ cấu đội ngũ đảng viên', board, '/statistics/members'],
    ['Biểu 1–7', board, '/statistics/forms'],
    ['Danh sách biên bản', office, '/meetings'],
    ['Một biên bản', secretary, `/meetings/${meeting}`],
    await largeMinutes(world, url),
    [`Danh sách phản ánh, ${items.toLocaleString('vi')} mục`, office, '/feedback'],
    ['Phản ánh chờ Văn phòng', office, '/feedback?desk=mine'],
    ['Tìm phản ánh không dấu', office, '/feedback?q=nao+vet+kenh'],
    ['Tìm phản ánh, một khu', office, '/feedback?q=kenh+khu+77'],
    ['Tìm phản ánh theo số văn bản', office, '/feedback?q=1147%2FUBND'],
    ['Tìm phản ánh, từ rộng nhất', office, '/feedback?q=de+nghi'],
    ['Một phản ánh', office, `/feedback/${feedback}`],
    ['Phân loại, trình giao', office, '/feedback/triage'],
    ['Duyệt phản ánh (Thường trực)', leader, '/feedback/approvals'],
    ['Tổng hợp phản ánh của tháng', office, '/feedback/synthesis?month=2022-08'],
  ]
  return measureEach(pages, url, pids)
}

/**
 * Each page alone and 32 side by side, after it has been asked for ten times.
 * @param {[name: string, cookie: string | undefined, path: string][]} pages
 * @param {string} url @param {import('./measure.js').Pids} pids
 */
export async function measureEach(pages, url, pids) {
  const rows = []
  for (const [name, cookie, path] of pages) {
    const work = () => must(`${url}${path}`, { cookie })
    for (let warm = 0; warm < 10; warm++) await work()
    rows.push(await measure(name, 1, pids, { seconds: 3, work }))
    rows.push(await measure(name, 32, pids, { seconds: 5, work }))
  }
  return rows
}
