import { must } from './http.js'
import { measure } from './measure.js'

/** @param {import('./world.js').World} world @param {string} url @param {import('./measure.js').Pids} pids */
export async function measurePages(world, url, pids) {
  const { member, meeting, feedback } = await world.sights()
  const [office, board, secretary] = await Promise.all(
    ['vanphong.huyen', 'tochuc.huyen', 'bithu.dongha'].map((login) => world.cookieOf(login)),
  )
  /** @type {[string, string | undefined, string][]} */
  const pages = [
    ['Việc cần làm (chi bộ)', secretary, '/'],
    ['Việc cần làm (Văn phòng huyện)', office, '/'],
    ['Bảng tháng của huyện, 564 chi bộ', office, '/calendar?month=2022-09'],
    ['Danh sách đảng viên, 9.206 người', board, '/members'],
    ['Tìm đảng viên không dấu', board, '/members?q=nguyen+thi+hoa'],
    ['Một đảng viên', board, `/members/${member}`],
    ['Danh sách biên bản', office, '/meetings'],
    ['Một biên bản', secretary, `/meetings/${meeting}`],
    ['Danh sách phản ánh, 10.000 mục', office, '/feedback'],
    ['Tìm phản ánh không dấu', office, '/feedback?q=nao+vet+kenh'],
    ['Một phản ánh', office, `/feedback/${feedback}`],
  ]
  const rows = []
  for (const [name, cookie, path] of pages) {
    const work = () => must(`${url}${path}`, { cookie })
    for (let warm = 0; warm < 10; warm++) await work()
    rows.push(await measure(name, 1, pids, { seconds: 3, work }))
    rows.push(await measure(name, 32, pids, { seconds: 5, work }))
  }
  return rows
}
