import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskTrouble } from './disk-trouble.js'

const folder = mkdtempSync(join(tmpdir(), 'portal-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** @param {() => unknown} attempt */
function refusedBy(attempt) {
  try {
    return attempt()
  } catch (error) {
    return error
  }
}

test('thư mục dữ liệu là một tệp: nói tên tệp và cách đặt lại', () => {
  const file = join(folder, 'tệp')
  writeFileSync(file, '')

  for (const wanted of [file, join(file, 'logs')])
    expect(diskTrouble(refusedBy(() => mkdirSync(wanted, { recursive: true })))).toMatch(
      /^\S+tệp.* thư mục.*PORTAL_DATA_DIR/,
    )
})

test.each([
  ['ENOSPC', 'đã đầy'],
  ['EROFS', 'chỉ cho đọc'],
  ['EACCES', 'Không được phép'],
])('%s thì nói bằng tiếng Việt', (code, words) => {
  expect(diskTrouble(Object.assign(new Error(), { code, path: '/srv/data' }))).toMatch(
    new RegExp(`${words}.*Đồng chí`),
  )
})

test('tệp của chương trình bị thiếu là lỗi của chương trình, không phải của ổ đĩa', () => {
  expect(diskTrouble(refusedBy(() => readFileSync(join(folder, 'không có'))))).toBeUndefined()
})
