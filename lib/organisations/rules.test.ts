import { describe, expect, test } from 'vitest'
import { profiles } from '@/db/seed/profiles'
import {
  assertLivingLevel,
  assertMayStandBelow,
  assertTypingErrorOnly,
  foundingOf,
  inTreeOrder,
  namesFor,
} from './rules'

const district = {
  name: 'Đảng bộ huyện Minh Giang',
  placeName: 'Minh Giang',
  letterheadLower: 'HUYỆN ỦY MINH GIANG',
}
const commune = { name: 'Đảng bộ xã An Thịnh', placeName: 'An Thịnh', letterheadLower: 'ĐẢNG ỦY XÃ AN THỊNH' }

describe('tên và thể thức điền sẵn', () => {
  test('đảng bộ xã dưới huyện', () => {
    expect(namesFor('grassroots', 'xã An Thịnh', district)).toMatchObject({
      name: 'Đảng bộ xã An Thịnh',
      shortName: 'xã An Thịnh',
      committeeName: 'Đảng ủy xã An Thịnh',
      letterheadUpper: 'ĐẢNG BỘ HUYỆN MINH GIANG',
      letterheadLower: 'ĐẢNG ỦY XÃ AN THỊNH',
      symbol: 'ĐU',
      placeName: 'An Thịnh',
    })
  })

  test.each(['thôn Đông Hạ', 'Chi bộ thôn Đông Hạ', 'chi bộ thôn Đông Hạ'])('chi bộ, gõ "%s"', (typed) => {
    expect(namesFor('cell', typed, commune)).toMatchObject({
      name: 'Chi bộ thôn Đông Hạ',
      letterheadUpper: 'ĐẢNG BỘ XÃ AN THỊNH',
      letterheadLower: 'CHI BỘ THÔN ĐÔNG HẠ',
      symbol: 'CB',
      placeName: 'An Thịnh',
    })
  })

  test('chi bộ cơ sở trực thuộc thẳng tổ chức đứng đầu', () => {
    expect(namesFor('cell', 'Công an huyện', district).letterheadUpper).toBe('ĐẢNG BỘ HUYỆN MINH GIANG')
  })
})

test('địa danh: theo xã, phường nếu tên có; đảng bộ cơ quan, bệnh viện thì theo nơi đặt trụ sở', () => {
  const placeOf = (name: string) => namesFor('grassroots', name, district).placeName
  expect(['Đảng bộ phường Sông Hiến', 'Đảng bộ Bệnh viện Đa khoa', 'Thôn Vàng'].map(placeOf)).toEqual([
    ...['Sông Hiến', 'Minh Giang', 'Minh Giang'],
  ])
})

describe('bộ hai cấp không in tên cấp đã hết (Quy định 294-QĐ/TW)', () => {
  test.each([
    ['ĐẢNG BỘ HUYỆN MINH GIANG', true],
    ['Huyện ủy Minh Giang', true],
    ['ĐẢNG BỘ THỊ XÃ ĐÔNG', true],
    ['ĐẢNG BỘ XÃ AN THỊNH', false],
    ['ĐẢNG BỘ THÀNH PHỐ HÀ NỘI', false],
    ['Chi bộ Trường THPT Huyện Lỵ', false],
  ])('%s', (text, isRefused) => {
    const check = () => assertLivingLevel('xa', { letterheadUpper: text })
    if (isRefused) expect(check).toThrow('không còn từ 01/7/2025')
    else expect(check).not.toThrow()
    expect(() => assertLivingLevel('huyen', { letterheadUpper: text })).not.toThrow()
  })
})

test('cây tổ chức: sau cấp trên của mình, ngang cấp thì theo tên, không theo số của dòng', () => {
  const paths = {
    '/1/': 'Đảng bộ xã Phú Hòa',
    '/1/10/': 'Chi bộ thôn Bến Đá',
    '/1/11/': 'Đảng bộ Quân sự',
    '/1/11/3/': 'Chi bộ 1',
    '/1/2/': 'Văn phòng Đảng ủy',
    '/1/8/': 'Chi bộ thôn 10',
    '/1/9/': 'Chi bộ thôn 9',
  }
  const rows = Object.entries(paths).map(([path, name]) => ({ path, name }))
  const sorted = inTreeOrder(rows.toReversed()).map(({ path }) => path)
  expect(sorted).toEqual(['/1/', '/1/9/', '/1/8/', '/1/10/', '/1/11/', '/1/11/3/', '/1/2/'])
  // Without the one above them in the list they still stand together.
  expect(inTreeOrder(rows.slice(1)).map(({ path }) => path)).toEqual(sorted.slice(1))
  // Two of one name each keep what is below them.
  const alike = ['/1/5/', '/1/5/8/', '/1/5/9/', '/1/20/', '/1/20/7/', '/1/20/10/']
  const named = alike.map((path) => ({
    path,
    name: path.length < 7 ? 'Đảng bộ Trường' : `Chi bộ ${path.at(-2)}`,
  }))
  expect(inTreeOrder(named.toReversed()).map(({ path }) => path)).toEqual([
    '/1/5/',
    '/1/5/8/',
    '/1/5/9/',
    '/1/20/',
    '/1/20/10/',
    '/1/20/7/',
  ])
})

test('chỉ đặt trực thuộc đúng bậc', () => {
  expect(() => assertMayStandBelow('cell', 'grassroots', 'village')).not.toThrow()
  expect(() => assertMayStandBelow('cell', 'grassroots', undefined)).toThrow('loại hình chi bộ')
  expect(() => assertMayStandBelow('grassroots', 'cell', undefined)).toThrow('không đặt trực thuộc')
  expect(() => assertMayStandBelow('top', 'top', undefined)).toThrow()
})

test('quyết định thành lập: đủ ba ô hoặc để trống', () => {
  const whole = { decisionNumber: '12-QĐ/ĐU', decidedOn: '2022-06-01', decidedBy: 'Đảng ủy xã An Thịnh' }
  expect(foundingOf(whole)).toEqual(whole)
  expect(foundingOf({ decisionNumber: '', decidedBy: '' })).toBeUndefined()
  expect(() => foundingOf({ ...whole, decidedOn: undefined })).toThrow('đủ số, ngày ký')
})

test.each(Object.values(profiles))(
  '$name: tên chung của bản mới cài thay bằng tên thật mà không cần quyết định',
  ({ name }) => {
    const real = `${name} An Phú`
    expect(() => assertTypingErrorOnly({ name }, { name: real }, false)).not.toThrow()
    expect(() => assertTypingErrorOnly({ name: real }, { name: `${real} Đông` }, false)).toThrow('“Đổi tên”')
  },
)
