import { describe, expect, test } from 'vitest'
import { assertMayAssign, assertPeriod, watchedTag } from './assigning'
import { type Guest, isUnmatched, type Known, matcherOf, offered } from './matching'
import { nameKey, nearKey, withoutRepeats } from './names'
import { areasIn, clashesOf, routeOf } from './route'
import { countedCells, homesUntil, progressOf } from './target'

const home = { ownCellId: 1, residenceCellId: 2, homesBefore: [] }
const at = (...ids: number[]) => ids.map((orgId) => ({ orgId, heldOn: '2022-09-07' }))

describe('chỉ tiêu năm: 3 chi bộ khác nhau, không tính chi bộ mình và nơi cư trú', () => {
  test('hai lần ở chi bộ mình tính 0; hai lần một chi bộ tính 1', () => {
    expect(countedCells(at(1, 1), home)).toBe(0)
    expect(countedCells(at(2), home)).toBe(0)
    expect(countedCells(at(7, 7), home)).toBe(1)
    expect(countedCells([], home)).toBe(0)
  })

  test('dưới, đúng và trên ngưỡng', () => {
    expect(progressOf(at(1, 2, 7, 7, 8), home, 3)).toEqual({ counted: 2, needed: 3, isMet: false })
    expect(progressOf(at(1, 7, 8, 9), home, 3)).toEqual({ counted: 3, needed: 3, isMet: true })
    expect(progressOf(at(7, 8, 9, 10), home, 3).isMet).toBe(true)
    expect(countedCells(at(1, 2, 3), { ...home, ownCellId: null, residenceCellId: null })).toBe(3)
  })

  test('đổi chi bộ giữa năm: mỗi lượt tính theo chi bộ của mình, nơi cư trú vào ngày dự', () => {
    const moved = { ...home, ownCellId: 7, homesBefore: homesUntil(home, '2022-09-08') }
    const on = (orgId: number, heldOn: string) => countedCells([{ orgId, heldOn }], moved)
    expect([on(7, '2022-09-07'), on(7, '2022-09-08')], 'chi bộ mới').toEqual([1, 0])
    expect([on(1, '2022-09-07'), on(1, '2022-09-08')], 'chi bộ cũ').toEqual([0, 1])
    expect(on(2, '2022-09-07'), 'nơi cư trú không đổi').toBe(0)
    // A second change that lies before the first takes its place.
    const again = homesUntil(moved, '2022-05-01')
    expect(again).toEqual([{ ownCellId: 1, residenceCellId: 2, lastOn: '2022-04-30' }])
    expect(homesUntil(moved, '2022-10-01').map(({ ownCellId, lastOn }) => [ownCellId, lastOn])).toEqual([
      [1, '2022-09-07'],
      [7, '2022-09-30'],
    ])
  })
})

describe('khớp đại biểu với danh sách', () => {
  const kiem = {
    ...{ id: 1, fullName: 'Đặng Hữu Kiệm', position: 'Phó Bí thư Huyện ủy', unit: '' },
    ...{ path: '/1/', startsOn: '2022-01-01', endsOn: '2022-09-30' },
  }
  const hoa = {
    ...{ id: 2, fullName: 'Lưu Thị Hòa', position: 'Ủy viên Ban Chấp hành Đảng bộ xã', unit: '' },
    ...{ path: '/1/2/', startsOn: '2020-01-01', endsOn: null },
  }
  const at = (fullName: string, more = {}) => ({
    ...{ fullName, position: '', path: '/1/2/5/', heldOn: '2022-09-07' },
    ...more,
  })
  const matchOf = (guest: Guest, known: Known[]) => matcherOf(known)(guest)?.person

  test('bỏ "đồng chí", hoa thường, khoảng trắng, cách đặt dấu; khác dấu là khác người', () => {
    expect(nameKey('Đ/c  Lưu Thị  HOÀ ')).toBe(nameKey('Lưu Thị Hòa'))
    expect(nameKey('đồng chí Đặng Hữu Kiệm')).toBe(nameKey('Đặng Hữu Kiệm'))
    expect(nameKey('Nguyễn Thuý')).toBe(nameKey('Nguyễn Thúy'))
    expect(nameKey('Lê Văn Hà')).not.toBe(nameKey('Lê Văn Hạ'))
    expect(nearKey('Lê Văn Hà')).toBe(nearKey('Le van Hạ'))
  })

  test('đúng tên thì khớp; trong ngày đầu và ngày cuối, không trước, không sau', () => {
    const on = (heldOn: string) => matchOf(at('Đặng Hữu Kiệm', { heldOn }), [kiem, hoa])?.id
    expect(['2021-12-31', '2022-01-01', '2022-09-30', '2022-10-01'].map(on)).toEqual([
      undefined,
      1,
      1,
      undefined,
    ])
  })

  test('chi bộ ngoài đảng bộ cử đi thì không khớp', () => {
    expect(matchOf(at('Lưu Thị Hoà', { path: '/1/3/9/' }), [hoa])).toBeUndefined()
    expect(matchOf(at('Lưu Thị Hoà'), [hoa])?.id).toBe(2)
  })

  test('hai người cùng tên để người chọn; đã chọn thì theo đó, "không phải ai" cũng là một lựa chọn', () => {
    const other = { ...hoa, id: 3 }
    const twice = at('Lưu Thị Hòa')
    expect(isUnmatched(twice, matcherOf([hoa, other])(twice))).toBe(true)
    expect(matchOf(at('Lưu Thị Hòa', { decided: 3 }), [hoa, other])?.id).toBe(3)
    expect(matchOf(at('Lưu Thị Hòa', { decided: null }), [hoa])).toBeUndefined()
    expect(isUnmatched(at('Lưu Thị Hòa', { decided: null }), undefined)).toBe(false)
  })

  test('tên khác dấu hoặc trùng tên: chỉ khớp khi chức vụ chỉ đúng một người, và nói rõ là khớp cách ấy', () => {
    const post = { position: 'phó bí thư  huyện uỷ' }
    expect(matcherOf([kiem, hoa])(at('Dang Huu Kiem', post))).toEqual({ person: kiem, by: 'nameAndPost' })
    expect(matcherOf([kiem])(at('Đặng Hữu Kiệm'))?.by).toBe('name')
    expect(matcherOf([kiem])(at('Đặng Hữu Kiệm', { decided: 1 }))?.by).toBe('hand')
    expect(matchOf(at('Dang Huu Kiem'), [kiem]), 'không ghi chức vụ').toBeUndefined()
    expect(matchOf(at('Dang Huu Kiem', { position: 'Huyện ủy' }), [kiem]), 'chức vụ khác').toBeUndefined()
    expect(matchOf(at('Dang Huu Kien', post), [kiem]), 'khác chữ').toBeUndefined()
    const twin = { ...kiem, id: 4 }
    expect(matchOf(at('Dang Huu Kiem', post), [kiem, twin]), 'hai người cùng chức vụ').toBeUndefined()
    const chair = { ...kiem, id: 5, position: 'Chủ tịch Ủy ban nhân dân huyện' }
    expect(matchOf(at('Đặng Hữu Kiệm', { position: chair.position }), [kiem, chair])?.id).toBe(5)
    const soldier = { ...kiem, id: 6, position: 'Chính trị viên', unit: 'Đồn Biên phòng Na Lưu' }
    const posted = { position: 'Chính trị viên, Đồn Biên phòng Na Lưu' }
    expect(matchOf(at('Dang Huu Kiem', posted), [kiem, soldier])?.id).toBe(6)
  })

  test('gợi ý: cùng chữ, khác dấu đứng trước', () => {
    expect(offered(at('Luu Thi Hoa'), [kiem, hoa]).map(({ id }) => id)).toEqual([2, 1])
  })
})

test('một đại biểu ghi hai lần trong biên bản là một lượt dự; trùng tên khác chức vụ là hai người', () => {
  const guest = (name: string, position: string) => ({ name, position })
  const kept = (...guests: { name: string; position: string }[]) =>
    withoutRepeats(guests).map(({ name, position }) => `${name}, ${position}`)
  const kiem = guest('Đặng Hữu Kiệm', 'Phó Bí thư Huyện ủy')
  expect(kept(kiem, guest('đ/c Đặng Hữu  Kiệm', 'phó bí thư huyện uỷ'))).toHaveLength(1)
  expect(kept(guest('Đặng Hữu Kiệm', ''), kiem)).toEqual(['Đặng Hữu Kiệm, Phó Bí thư Huyện ủy'])
  expect(kept(kiem, guest('Đặng Hữu Kiệm', ''))).toEqual(['Đặng Hữu Kiệm, Phó Bí thư Huyện ủy'])
  expect(kept(guest('Lưu Thị Hòa', ''), guest('Lưu Thị Hoà', ''))).toHaveLength(1)
  expect(kept(kiem, guest('Đặng Hữu Kiệm', 'Chủ tịch Hội Nông dân'), guest('Lê Văn Hạ', ''))).toHaveLength(3)
})

describe('lịch trình theo ngày', () => {
  const stop = (id: number, day: string, at: string | null) => ({ id, day, at, cell: `Chi bộ ${id}` })
  const early = stop(1, '2022-09-07', '14:00')
  const late = stop(2, '2022-09-07', '15:30')

  test('xếp theo ngày, theo giờ; chưa có giờ đứng cuối', () => {
    const route = routeOf([late, stop(3, '2022-09-07', null), stop(4, '2022-09-05', '19:30'), early])
    expect(route.map(({ day, stops }) => [day, stops.map(({ id }) => id)])).toEqual([
      ['2022-09-05', [4]],
      ['2022-09-07', [1, 2, 3]],
    ])
  })

  test('cách nhau 89 phút là trùng, 90 phút thì không; khác ngày hoặc chưa có giờ cũng không', () => {
    expect(clashesOf(early, [early, late], 90)).toEqual([])
    expect(clashesOf(early, [stop(2, '2022-09-07', '15:29')], 90)).toEqual(['Chi bộ 2'])
    expect(clashesOf(early, [stop(2, '2022-09-08', '14:00'), stop(3, '2022-09-07', null)], 90)).toEqual([])
  })
})

test('địa bàn trong tháng: phân công chạm tháng ấy; không có thì cả đảng bộ', () => {
  const sent = { path: '/1/2/', startsOn: '2022-09-30', endsOn: '2022-10-01' }
  const on = (month: string) => areasIn([sent], { path: '/1/' }, month)
  expect(['2022-08-01', '2022-09-01', '2022-10-01', '2022-11-01'].map(on)).toEqual([
    ['/1/'],
    ['/1/2/'],
    ['/1/2/'],
    ['/1/'],
  ])
})

describe('phân công', () => {
  const visitor = { startsOn: '2022-01-01', endsOn: '2022-12-31' }
  const span = (startsOn: string, endsOn: string | null) => ({ startsOn, endsOn })

  test('ngày cuối không trước ngày đầu', () => {
    expect(() => assertPeriod(span('2022-05-02', '2022-05-01'))).toThrow('từ ngày bắt đầu trở đi')
    expect(() => assertPeriod(span('2022-05-02', '2022-05-02'))).not.toThrow()
  })

  test('trong thời gian có tên; không hai lần một nơi cùng lúc', () => {
    expect(() => assertMayAssign(span('2021-12-31', '2022-05-01'), visitor, [])).toThrow('không thể sớm hơn')
    expect(() => assertMayAssign(span('2022-01-01', null), visitor, [])).toThrow('không thể muộn hơn')
    expect(() => assertMayAssign(span('2022-01-01', '2022-12-31'), visitor, [])).not.toThrow()
    const old = [span('2022-01-01', '2022-03-31')]
    expect(() => assertMayAssign(span('2022-03-31', '2022-12-31'), visitor, old)).toThrow('đã được phân công')
    expect(() => assertMayAssign(span('2022-04-01', '2022-12-31'), visitor, old)).not.toThrow()
  })

  test('chi bộ thôn biên giới và chi bộ yếu kém cần người phụ trách; trường ở xã biên giới thì không', () => {
    const cell = (cellType: string, ...tags: string[]) => watchedTag({ cellType, tags })
    expect(cell('village', 'biên giới')).toBe('biên giới')
    expect(cell('village', 'biên giới', 'yếu kém')).toBe('biên giới')
    expect(cell('school', 'trường học', 'biên giới')).toBeUndefined()
    expect(cell('office', 'yếu kém')).toBe('yếu kém')
    expect(cell('village')).toBeUndefined()
  })
})
