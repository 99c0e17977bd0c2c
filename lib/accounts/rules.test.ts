import { describe, expect, test } from 'vitest'
import {
  assertDatesInOrder,
  assertGoodPassword,
  assertInspectionFits,
  assertRoleFits,
  loginNameFor,
} from './rules'

const words = ['daoxuanthach', 'Đào Xuân Thạch', 'xã An Thịnh', 'An Thịnh']
const verdict = (password: string) => {
  try {
    assertGoodPassword(password, words)
    return 'được'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('mật khẩu', () => {
  test.each([
    ['7 ký tự', 'mưa rào', /ít nhất 8 ký tự/],
    ['8 ký tự', 'mưa rào!', /^được$/],
    ['200 ký tự', 'mưa to '.repeat(40).slice(0, 200), /^được$/],
    ['201 ký tự', 'mưa to '.repeat(40).slice(0, 201), /quá 200 ký tự/],
    ['chỉ chữ, không cần số hay dấu', 'bốn con trâu đen', /^được$/],
    ['rất nhiều người dùng', '12345678', /nhiều người dùng/],
    ['một chữ số lặp lại', '7777777777', /nhiều người dùng/],
    ['từ quen của nơi làm việc', 'Chi bộ 2022!', /tên địa phương/],
    ['tên xã kèm năm', 'AnThinh@2022', /tên địa phương/],
    ['tên đăng nhập', 'DaoXuanThach', /tên đăng nhập/],
    ['họ tên có dấu', 'Đào Xuân Thạch', /tên đăng nhập/],
    ['tên xã giữa những từ khác', 'gió An Thịnh mát rượi', /^được$/],
  ])('%s', (_what, password, expected) => {
    expect(verdict(password)).toMatch(expected)
  })

  test('chữ dựng sẵn và chữ tổ hợp là một mật khẩu: độ dài đếm như nhau', () => {
    const password = 'mướt xà'
    expect(verdict(password.normalize('NFD'))).toBe(verdict(password))
  })
})

describe('tên đăng nhập', () => {
  test.each([
    ['Đào Xuân Thạch', 'daoxuanthach'],
    ['Nguyễn Thị Thuỳ Ngữ'.normalize('NFD'), 'nguyenthithuyngu'],
    ['Ý', 'yxx'],
    ["H'Hen Niê", 'hhennie'],
  ])('%s → %s', (name, expected) => {
    expect(loginNameFor(name)).toBe(expected)
    expect(expected).toMatch(/^[a-z0-9][a-z0-9._-]{2,39}$/)
  })

  test('trùng thì thêm số', () => {
    const taken = new Set(['levan', 'levan2'])
    expect(loginNameFor('Lê Văn', (name) => taken.has(name))).toBe('levan3')
  })
})

test('vai trò chỉ có ở loại tổ chức của nó', () => {
  expect(() => assertRoleFits('cellSecretary', 'cell')).not.toThrow()
  expect(() => assertRoleFits('cellSecretary', 'grassroots')).toThrow(
    'mà có: Văn phòng đảng ủy cơ sở; Bí thư đảng ủy cơ sở.',
  )
  expect(() => assertRoleFits('admin', 'cell')).toThrow()
})

test('vai trò một ngày được, ngược ngày thì không', () => {
  expect(() => assertDatesInOrder('2022-09-07', '2022-09-07')).not.toThrow()
  expect(() => assertDatesInOrder('2022-09-07', '2022-09-06')).toThrow('từ ngày bắt đầu')
})

describe('quyết định kiểm tra', () => {
  const given = { role: 'inspector', decision: 'Quyết định số 12-QĐ/UBKTHU', endsOn: '2022-10-31' } as const

  test.each(['grassroots', 'section', 'cell'] as const)('kiểm tra được: %s', (kind) => {
    expect(() => assertInspectionFits(given, kind)).not.toThrow()
  })

  test.each([
    ['cấp trên cùng', given, 'top', /được kiểm tra/],
    ['cơ quan', given, 'agency', /được kiểm tra/],
    ['không có ngày kết thúc', { ...given, endsOn: undefined }, 'cell', /ngày kết thúc/],
    ['vai trò khác', { ...given, role: 'cellSecretary' }, 'cell', /Ủy ban Kiểm tra/],
    ['đảng ủy mà không có quyết định', { ...given, decision: '' }, 'grassroots', /phải có quyết định/],
  ] as const)('không nhận: %s', (_what, wrong, kind, message) => {
    expect(() => assertInspectionFits(wrong, kind)).toThrow(message)
  })

  test('không có quyết định thì vai trò như trước', () => {
    expect(() => assertInspectionFits({ role: 'inspector', decision: '' }, 'top')).not.toThrow()
    expect(() => assertInspectionFits({ role: 'cellSecretary', decision: '' }, 'top')).toThrow(/không có/)
  })
})
