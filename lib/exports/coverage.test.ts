import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { listNames } from './names'

const ROOT = 'app/(portal)'
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx'))
const textOf = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8')

/** Pages with a table that nobody takes along, and why. */
const without: Record<string, string> = {
  batches: 'các lô in của chính mình, giữ vài ngày',
  'calendar/days': 'ngày thống nhất của một tháng, theo vài loại hình',
  'calendar/holidays': 'lịch nghỉ của một năm, chung cả nước',
  'calendar/notices': 'vài thông báo của một tháng, mỗi thông báo có bản in',
  'dues/groups': 'bảng để nhập; danh sách đóng đảng phí có nhóm và mức',
  'dues/report': 'báo cáo theo mẫu, có tệp Excel riêng',
  'feedback/synthesis': 'tổng hợp theo mẫu, có tệp Excel riêng',
  'guidance/topics': 'danh mục vài chủ đề',
  imports: 'các lần nhập của chính mình, có tệp Excel của từng lần',
  'ratings/self-review': 'bản tự kiểm điểm của chính mình, mỗi năm một dòng',
  settings: 'quy định, cài đặt: đọc cùng nguồn, không phải danh sách',
  statistics: 'con số, mỗi số dẫn đến danh sách có tệp Excel',
  'statistics/forms': 'biểu thống kê theo mẫu, có tệp Excel riêng',
  templates: 'vài mẫu biên bản, mỗi mẫu xem và in riêng',
  visits: 'bảng theo dõi năm, có tệp Excel riêng',
  'visits/units': 'báo cáo của một đơn vị, có tệp Excel riêng',
}

/** Pages about one thing (an id in the address) are no lists. */
const folders = [
  ...new Set(
    files.filter((file) => file.endsWith('/page.tsx') && !file.includes('[')).map((file) => dirname(file)),
  ),
]
const of = (folder: string) => files.filter((file) => dirname(file) === folder).map(textOf)
const lists = folders.filter((folder) => of(folder).some((text) => /<Table\b/.test(text)))
const isTaken = (folder: string) => of(folder).some((text) => /<(ListDownload|Downloads)\b/.test(text))

test('danh sách nào cũng tải được ra Excel, hoặc có lý do ở đây', () => {
  expect(lists.length).toBeGreaterThan(30)
  expect(lists.filter((folder) => !isTaken(folder) && !without[folder])).toEqual([])
})

test('lý do nào cũng còn đúng: trang có bảng mà không tải', () => {
  expect(Object.keys(without).filter((folder) => !lists.includes(folder) || isTaken(folder))).toEqual([])
})

test('danh sách tải được nào cũng có trang dẫn đến', () => {
  const all = files.map(textOf).join('\n')
  const isLinked = (name: string) => new RegExp(`list="${name}"|/exports/${name}['?]`).test(all)
  expect(Object.keys(listNames).filter((name) => !isLinked(name))).toEqual([])
})
