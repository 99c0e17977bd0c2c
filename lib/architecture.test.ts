import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const filesNamed = (pattern: RegExp) =>
  readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file.replaceAll('\\', '/')))
    .map((file) => `lib/${file}`)

const exportsOf = (file: string) =>
  readFileSync(file, 'utf8').match(/^export (?!type )[^\n]*\n?[^)\n]*/gm) ?? []

test.each(filesNamed(/(^|\/)queries(\/[^/]+)?\.tsx?$/).filter((file) => !file.includes('.test.')))(
  '%s: mỗi câu hỏi dữ liệu nhận người xem trước tiên',
  (file) => {
    const wrong = exportsOf(file).filter(
      (line) =>
        !/^export (async function \w+(<[^>]*>)?\(|const \w+ = (cache\()?async \()\s*viewer: Viewer\b/.test(
          line,
        ),
    )
    expect(wrong).toEqual([])
  },
)

test.each(filesNamed(/(^|\/)actions(\/[^/]+)?\.ts$/).filter((file) => !file.includes('.test.')))(
  '%s: mọi thao tác ghi đều dựng bằng action()',
  (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/^'use server'/)
    expect(exportsOf(file).filter((line) => !/^export const \w+ = action\(\{/.test(line))).toEqual([])
  },
)

test("'use server' chỉ đứng trong các tệp được bọc", () => {
  const wrapped = /^(actions(\/[^/]+)?|sign-in|password|own)\.ts$/
  const others = filesNamed(/\.tsx?$/)
    .filter((file) => /^\s*'use server'/m.test(readFileSync(file, 'utf8')))
    .filter((file) => !wrapped.test(file.split('/').slice(2).join('/')))
  expect(others).toEqual([])
})

test('không có truy vấn đệ quy khi phục vụ trang', () => {
  const recursive = filesNamed(/\.tsx?$/).filter(
    (file) => !file.endsWith('.test.ts') && /with recursive/i.test(readFileSync(file, 'utf8')),
  )
  expect(recursive).toEqual([])
})

/**
 * A row that others refer to is locked without its key: a full lock would wait for whoever is writing a notice, a step or
 * a payment about it, and two of them would wait for each other for ever. The meetings of a month opened by mistake are
 * about to go: nothing may refer to them any more.
 */
test('khóa dòng không khóa cả mã của nó', () => {
  const full = filesNamed(/\.tsx?$/).filter(
    (file) => !file.endsWith('.test.ts') && /\.for\('update'/.test(readFileSync(file, 'utf8')),
  )
  expect(full).toEqual(['lib/calendar/load.ts'])
})

test('trang gọi cơ quan tổ chức theo cài đặt (boardName): xã có Ban Xây dựng Đảng', () => {
  const fixed = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) => /Ban Tổ chức(?! Trung ương)/.test(readFileSync(`app/${file}`, 'utf8')))
  expect(fixed).toEqual([])
})
