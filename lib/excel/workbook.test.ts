import { describe, expect, test } from 'vitest'
import { officeOf, zipOf } from '@/lib/files/testing'
import { excelBytes } from './book'
import { plainText, typedText } from './cells'
import { MOST_ROWS, workbookFaults } from './faults'
import { readBook } from './read'
import { readInThread, writeInThread } from './thread'

const sheet = (rows: Parameters<typeof excelBytes>[0][number]['rows']) => [
  { name: 'A', heads: ['x', 'y'], rows },
]

describe('ghi rồi đọc lại', () => {
  test('số 0 ở đầu, ngày thật, số, chữ giống công thức: như cũ', async () => {
    const rows = [
      ['0012', 12],
      [{ day: '1899-12-31' }, { day: '2024-02-29' }],
      ['=1+1', '+84 912'],
      ["'=1", '-3'],
      ['@a', "O'Hà"],
      [null, 'ứợ'],
    ]
    const [read] = await readInThread(await writeInThread(sheet(rows)))
    expect(read?.rows.slice(1)).toEqual(rows)
    expect(read?.rows[0]).toEqual(['x', 'y'])
  })

  test.each(['=1', '+1', '-1', '@a', '\t=1', '\r', "'=1", "''+", 'Chi bộ', "'a"])('dấu nháy: %j', (text) => {
    expect(typedText(plainText(text))).toBe(text)
    expect(plainText(text)).not.toMatch(/^[=+\-@\t\r]/)
  })
})

const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')

describe('tệp hỏng, tệp lạ: từ chối bằng lời', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['không phải Excel', Buffer.from('họ tên;năm sinh'), /không phải tệp Excel/],
    ['tệp Word', officeOf('docx'), /không phải tệp Excel/],
    ['Excel rỗng ruột', officeOf('xlsx'), /không phải tệp Excel/],
    ['tệp nén khác', zipOf([{ name: 'a.txt', text: 'a' }]), /không phải tệp Excel/],
    ['.xls', Buffer.concat([old, Buffer.alloc(600)]), /kiểu cũ \(\.xls\)/],
    ['mật khẩu', Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]), /có đặt mật khẩu/],
    ['macro', officeOf('xlsx', [{ name: 'xl/vbaProject.bin', text: 'x' }]), /có macro/],
    ['1 GB khi mở', officeOf('xlsx', [{ name: 'xl/a.xml', text: 'x', claims: 1_000_000_000 }]), /quá lớn/],
    [
      'gấp trăm lần khi mở',
      officeOf('xlsx', [{ name: 'xl/a.xml', text: Buffer.alloc(9_000_000) }]),
      /quá lớn/,
    ],
  ])('%s', async (_name, bytes, words) => {
    const read = await readBook(new Uint8Array(bytes))
    expect('fault' in read ? workbookFaults[read.fault] : 'đọc được').toMatch(words)
  })

  test('quá nhiều dòng', async () => {
    const rows = Array.from({ length: MOST_ROWS }, (_, at) => [at])
    expect(await readBook(await excelBytes(sheet(rows)))).toEqual({ fault: 'tooManyRows' })
  })

  test('luồng riêng nói lại đúng lời', async () => {
    await expect(readInThread(new Uint8Array(old))).rejects.toThrow(/kiểu cũ/)
  })
})
