import { describe, expect, test } from 'vitest'
import type { Cell } from '@/lib/excel/cells'
import { layOut } from './grid'
import { memberColumns } from './kinds/member-columns'
import { pastedGrid } from './pasted'

const HEADS = ['STT', 'Chi bộ', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Đảng viên']
const AN: Cell[] = [1, 'Chi bộ A', 'Nguyễn An', 'Nam', 1970, 'Chính thức']
const grid = (rows: Cell[][], merged: string[] = []) => [{ name: 'A', rows, merged }]
const refusal = (rows: Cell[][], merged?: string[]) => {
  try {
    layOut(grid(rows, merged), memberColumns)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('bày danh sách theo cột', () => {
  test('tiêu đề sau vài dòng tên danh sách; số dòng là số dòng trong Excel', () => {
    const laid = layOut(grid([['DANH SÁCH ĐẢNG VIÊN'], [], HEADS, AN, [], AN]), memberColumns)
    expect(laid.rows.map(({ row }) => row)).toEqual([4, 6])
    expect(laid.rows[0]?.cells).toMatchObject({ fullName: 'Nguyễn An', born: 1970 })
  })

  test('hai tờ có danh sách thì từ chối, nêu tên tờ; tờ chỉ có dòng ví dụ không kể', () => {
    const sheet = (name: string, rows: Cell[][]) => ({ name, rows, merged: [] })
    const both = [sheet('Đông Hạ', [HEADS, AN]), sheet('Tây Hạ', [HEADS, AN])]
    expect(() => layOut(both, memberColumns)).toThrow('2 tờ có danh sách (“Đông Hạ”, “Tây Hạ”)')
    const sample = sheet('Mẫu', [HEADS, ['Ví dụ', ...AN.slice(1)]])
    expect(layOut([sample, sheet('Tây Hạ', [HEADS, AN])], memberColumns).rows).toHaveLength(1)
  })

  test('tên cột: dấu sao, chú thích trong ngoặc, chữ hoa, dấu rời, tên gọi khác', () => {
    const heads = [
      'STT',
      'TÊN CHI BỘ',
      'Họ và tên *'.normalize('NFD'),
      'Giới  tính (Nam/Nữ)',
      'Năm sinh',
      'Đảng viên',
    ]
    expect(layOut(grid([heads, AN]), memberColumns).rows[0]?.cells).toMatchObject({
      fullName: 'Nguyễn An',
      cell: 'Chi bộ A',
    })
  })

  test('dòng ví dụ, dòng số thứ tự cột, dòng trống: bỏ qua; cột lạ: nói ra', () => {
    const rows = [
      [...HEADS, 'Ghi chú'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['Ví dụ', ...AN.slice(1)],
      [2, null],
      AN,
    ]
    const laid = layOut(grid(rows), memberColumns)
    expect(laid).toMatchObject({ samples: 1, ignored: ['Ghi chú'] })
    expect(laid.rows).toHaveLength(1)
  })

  test.each<[string, Cell[][], string[] | undefined, RegExp]>([
    ['không có dòng tiêu đề', [AN, AN], undefined, /Không thấy dòng tiêu đề/],
    ['thiếu cột', [HEADS.filter((head) => head !== 'Giới tính'), AN], undefined, /Thiếu cột “Giới tính”/],
    ['ô tiêu đề gộp', [HEADS, AN], ['D1:E1'], /Ô tiêu đề bị gộp \(D1:E1\)/],
    ['tiêu đề gộp hai dòng', [HEADS, [null, null, null, 'Nam', 'Nữ'], AN], ['A1:A2'], /gộp \(A1:A2\)/],
    ['hai dòng tiêu đề', [HEADS, HEADS, AN], undefined, /hai dòng tiêu đề \(dòng 1 và dòng 2\)/],
    ['hai cột một nghĩa', [[...HEADS, 'Năm sinh'], AN], undefined, /hai cột cùng là “Ngày sinh”/],
    ['ô gộp trong danh sách', [HEADS, AN, AN], ['B2:B3'], /Có ô gộp trong danh sách \(B2:B3\)/],
    ['chưa điền', [HEADS, ['Ví dụ', 'x']], undefined, /chưa có dòng nào/],
  ])('từ chối: %s', (_name, rows, merged, words) => {
    expect(refusal(rows, merged)).toMatch(words)
  })

  test('ô gộp ở dòng tên danh sách không sao', () => {
    expect(refusal([['DANH SÁCH'], HEADS, AN], ['A1:F1'])).toBe('')
  })
})

describe('dán từ Excel', () => {
  test('dấu tab giữa các ô, ô nhiều dòng trong ngoặc kép', () => {
    expect(pastedGrid('A\tB\r\n"dòng 1\ndòng ""2"""\tx\r\n\t\r\n').rows).toEqual([
      ['A', 'B'],
      ['dòng 1\ndòng "2"', 'x'],
      ['', ''],
    ])
  })

  test('số 0 ở đầu còn nguyên, dấu nháy tự thêm được bỏ', () => {
    expect(pastedGrid("0912\t'+84 912").rows).toEqual([['0912', '+84 912']])
  })

  test('ngoặc kép không đóng là chữ thường', () => {
    expect(pastedGrid('"a\tb').rows).toEqual([['"a', 'b']])
  })
})
