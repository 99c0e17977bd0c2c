import { describe, expect, test } from 'vitest'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { ruleValues } from '@/lib/rulesets/values'
import { grassrootsHintsOf, hintsOf, wantedOf } from './committee-rules'
import { eventWords } from './labels'
import { assertMerges, heirOf, placeAll, placeBelow } from './placing-rules'
import {
  assertDatesFit,
  assertMayMove,
  assertMeetingsDone,
  assertNameFree,
  assertRatingsDone,
  isPriority,
} from './rules'

const valuesOn = (day: string) => {
  const found = centralRuleSets.find(
    ({ domain, validFrom, validTo }) =>
      domain === 'organisations' && validFrom <= day && (validTo ?? '9999') >= day,
  )
  return ruleValues.organisations.parse(found?.values)
}

describe('chi ủy: từ 9 đảng viên chính thức (Điều lệ Đảng, Điều 24; Quy định 294-QĐ/TW, mục 23.2)', () => {
  test.each(['2019-04-30', '2025-06-30', '2025-07-01'])('%s: 8 thì không, 9 và 10 thì nhắc', (day) => {
    const values = valuesOn(day)
    expect(wantedOf({ full: 8, posts: [] }, values)).toBeUndefined()
    expect(wantedOf({ full: 9, posts: ['Bí thư chi bộ'] }, values)).toBe('chi ủy và phó bí thư')
    expect(wantedOf({ full: 10, posts: ['Bí thư chi bộ', 'Phó Bí thư chi bộ'] }, values)).toBe('chi ủy')
  })

  test('9 người mà một là dự bị thì chưa', () => {
    expect(wantedOf({ full: 8, posts: [] }, valuesOn('2025-07-01'))).toBeUndefined()
    expect(
      hintsOf(
        { full: 8, probationary: 1, posts: [], cellType: 'village', isBase: false, groups: 0 },
        valuesOn('2025-07-01'),
      ),
    ).toEqual([])
  })

  test.each([
    [9, []],
    [
      8,
      [expect.stringMatching(/^Còn 8 đảng viên chính thức mà ghi chi ủy\. .*23\.2.*; dưới 9 thì có bí thư/)],
    ],
  ])('có chi ủy mà còn %d chính thức, người thứ mười là dự bị', (full, said) => {
    const posts = ['Bí thư chi bộ', 'Phó Bí thư chi bộ', 'Chi ủy viên']
    const cell = { full, probationary: 1, posts, cellType: 'village', isBase: false, groups: 0 }
    expect(hintsOf(cell, valuesOn('2025-07-01'))).toEqual(said)
    expect(wantedOf(cell, valuesOn('2025-07-01'))).toBeUndefined()
    const without = { ...cell, posts: posts.slice(0, 2) }
    expect(hintsOf(without, valuesOn('2025-07-01'))).toHaveLength(full === 9 ? 1 : 0)
  })

  test('đã có chi ủy và phó bí thư thì thôi', () => {
    const posts = ['Bí thư chi bộ', 'Phó Bí thư chi bộ', 'Chi ủy viên']
    expect(wantedOf({ full: 12, posts }, valuesOn('2022-09-07'))).toBeUndefined()
  })
})

test('giải thể đảng bộ: mỗi tổ chức trực thuộc về đúng một nơi', () => {
  const living = [
    { id: 7, name: 'Chi bộ Bảy' },
    { id: 8, name: 'Chi bộ Tám' },
  ]
  expect(placeBelow(living, [{ memberId: 8, toId: 3 }], 2)).toEqual([
    { memberId: 7, toId: 2 },
    { memberId: 8, toId: 3 },
  ])
  expect(() => placeBelow(living, [{ memberId: 8, toId: 3 }], undefined)).toThrow(/Còn 1 .*: Chi bộ Bảy\./)
  expect(() => placeBelow(living, [{ memberId: 9, toId: 3 }], 2)).toThrow(/vừa thay đổi/)
  const twice = [3, 4].map((toId) => ({ memberId: 8, toId }))
  expect(() => placeBelow(living, twice, 2)).toThrow(/chỉ về một nơi/)
  expect(placeBelow([], [], undefined)).toEqual([])
})

describe('ngưỡng thành lập và số đảng viên', () => {
  const cell = { full: 3, probationary: 0, posts: [], cellType: 'office', isBase: false, groups: 0 }
  const now = valuesOn('2025-07-01')
  test.each([
    [2, 'office', 1],
    [3, 'office', 0],
    [2, 'enterprise', 1],
    [2, 'village', 0],
  ])('%d chính thức ở %s', (full, cellType, many) => {
    expect(hintsOf({ ...cell, full, cellType }, now)).toHaveLength(many)
  })
  const posts = ['Phó Bí thư chi bộ', 'Chi ủy viên']
  test.each([
    ['trực thuộc', 28, 1, { cellType: 'village' }, []],
    ['trực thuộc', 29, 1, { cellType: 'village' }, [/30 đảng viên, chưa lập tổ đảng.*20\.3\.2/]],
    ['trực thuộc', 30, 1, { cellType: 'village' }, [/trên 30 đảng viên/, /tổ đảng/]],
    ['trực thuộc đã có tổ đảng', 30, 1, { cellType: 'village', groups: 2 }, [/trên 30 đảng viên/]],
    ['cơ sở', 28, 1, { isBase: true }, []],
    ['cơ sở', 29, 1, { isBase: true }, [/còn là chi bộ cơ sở.*Điều 21/]],
  ])('chi bộ %s: %d chính thức, %d dự bị', (_what, full, probationary, more, said) => {
    const hints = hintsOf({ ...cell, full, probationary, posts, ...more }, now)
    expect(hints).toEqual(said.map((words) => expect.stringMatching(words)))
  })
  test.each([
    ['2022-09-07', /Điều 21/],
    ['2025-07-01', /mục 20\.3\)/],
  ])('đảng bộ cơ sở, %s: 29 đảng viên cả dự bị thì nhắc, 30 thì thôi', (day, words) => {
    const of = (full: number) => grassrootsHintsOf({ full, probationary: 1 }, valuesOn(day))
    expect(of(28)).toEqual([expect.stringMatching(words)])
    expect(of(29)).toEqual([])
  })
})

describe('xếp mọi đảng viên', () => {
  const people = [1, 2, 3].map((id) => ({ id, fullName: `Người ${id}` }))
  test('từng người trước, còn lại về một chi bộ chung', () => {
    expect(placeAll(9, people, [{ memberId: 2, toId: 7 }], 8)).toEqual([
      { memberId: 1, toId: 8 },
      { memberId: 2, toId: 7 },
      { memberId: 3, toId: 8 },
    ])
  })
  test.each([
    ['còn người chưa có nơi', [{ memberId: 1, toId: 7 }], undefined, /Còn 2 đảng viên.*Người 2, Người 3/],
    ['người không thuộc chi bộ', [{ memberId: 4, toId: 7 }], 8, /vừa thay đổi/],
    [
      'một người hai nơi',
      [
        { memberId: 1, toId: 7 },
        { memberId: 1, toId: 8 },
      ],
      8,
      /chỉ về một chi bộ/,
    ],
    ['về chính chi bộ giải thể', [], 9, /không tiếp nhận/],
  ])('từ chối: %s', (_what, chosen, all, message) => {
    expect(() => placeAll(9, people, chosen, all)).toThrow(message)
  })
  test('kế thừa: nơi được nêu, không thì nơi nhận nhiều nhất, bằng nhau thì nơi lập trước', () => {
    const placed = [8, 7, 8, 7].map((toId, memberId) => ({ memberId, toId }))
    expect(heirOf(placed, 5)).toBe(5)
    expect(heirOf(placed, undefined)).toBe(7)
    expect(heirOf([...placed, { memberId: 9, toId: 8 }], undefined)).toBe(8)
    expect(heirOf([], undefined)).toBeUndefined()
    expect(() => assertMerges([{ id: 8 }, { id: 7 }], 7)).toThrow('Sáp nhập')
    expect(() => assertMerges([{ id: 8 }], 7)).toThrow('Sáp nhập')
  })
  test('chi bộ yếu, xa trước', () => {
    expect(
      ['yếu kém', 'vùng xa', 'đặc biệt khó khăn', 'biên giới', 'trường học'].map((tag) => isPriority([tag])),
    ).toEqual([true, true, true, false, false])
  })
})

describe('từ chối bằng lời', () => {
  const dates = { decidedOn: '2022-08-25', happenedOn: '2022-09-01' }
  test.each([
    ['ngày chưa đến', { ...dates, happenedOn: '2022-09-08' }, null, /chưa đến/],
    ['hiệu lực trước ngày ký', { ...dates, happenedOn: '2022-08-24' }, null, /từ ngày ký/],
    ['trước lần thay đổi trước', dates, '2022-09-01', /01\/09\/2022; ngày có hiệu lực phải sau/],
  ])('%s', (_what, given, since, message) => {
    expect(() => assertDatesFit(given, since, '2022-09-07')).toThrow(message)
  })
  test('đúng ngày thì được', () => {
    expect(() => assertDatesFit(dates, '2022-08-31', '2022-09-01')).not.toThrow()
  })

  const held = {
    month: '2022-08-01',
    state: 'held' as const,
    heldOn: '2022-08-07',
    minutesStatus: 'sent' as const,
  }
  test.each([
    ['đang ghi', { ...held, minutesStatus: 'draft' as const }, /tháng 8\/2022 đang ghi/],
    ['chưa gửi', { ...held, minutesStatus: 'completed' as const }, /chưa gửi/],
    ['bị trả lại', { ...held, minutesStatus: 'returned' as const }, /bị trả lại/],
    ['đã đăng ký', { ...held, state: 'registered' as const, heldOn: null, minutesStatus: null }, /chưa họp/],
    ['họp sau ngày ấy', { ...held, heldOn: '2022-09-01' }, /đã họp ngày 01\/09\/2022/],
  ])('kỳ họp %s', (_what, meeting, message) => {
    expect(() => assertMeetingsDone([meeting], '2022-09-01')).toThrow(message)
  })
  test('kỳ họp đã xong hoặc chưa đụng đến thì được', () => {
    expect(() =>
      assertMeetingsDone([held, { ...held, state: 'open', heldOn: null, minutesStatus: null }], '2022-09-01'),
    ).not.toThrow()
  })

  test('đợt xếp loại: ngày dự kiến đã qua mà chưa kiểm phiếu thì được; đã kiểm phiếu hoặc chờ quyết định thì không', () => {
    const open = { year: 2022, state: 'open' as const, heldOn: '2022-08-20', returned: null }
    expect(() => assertRatingsDone([open, { ...open, year: 2021, state: 'finished' }])).not.toThrow()
    expect(() => assertRatingsDone([{ ...open, returned: 0 }])).toThrow('đã có kết quả kiểm phiếu')
    expect(() => assertRatingsDone([{ ...open, state: 'tallied' }])).toThrow('chờ quyết định')
  })

  test('dưới chính mình, tên đã dùng', () => {
    const moved = { id: 7, path: '/1/7/', name: 'Đảng bộ xã A' }
    expect(() => assertMayMove(moved, { id: 8, path: '/1/7/8/', name: 'Chi bộ' })).toThrow('chính mình')
    expect(() => assertMayMove(moved, { id: 70, path: '/1/70/', name: 'Đảng bộ xã B' })).not.toThrow()
    expect(() => assertNameFree('Chi bộ  thôn 1', ['chi bộ thôn 1'])).toThrow('đã có tổ chức')
    expect(() => assertNameFree('Chi bộ thôn 1', ['Chi bộ thôn 11'])).not.toThrow()
  })
})

test('lịch sử: tổ chức được nêu tên khi lời kể nói về nơi khác, dù tên nó là phần đầu của tên ấy', () => {
  const event = { orgId: 1, organisation: 'Chi bộ thôn 1', before: 'Chi bộ thôn 1', after: 'Chi bộ thôn 10' }
  expect(eventWords({ ...event, kind: 'split' })).toBe('Chia tách: Chi bộ thôn 1 tách ra Chi bộ thôn 10')
  expect(eventWords({ ...event, kind: 'split' }, 1)).toBe('Chia tách: tách ra Chi bộ thôn 10')
  expect(eventWords({ ...event, kind: 'merged' })).toBe('Sáp nhập: Chi bộ thôn 1 vào Chi bộ thôn 10')
  expect(eventWords({ ...event, kind: 'dissolved' })).toBe('Giải thể: Chi bộ thôn 1; Chi bộ thôn 10 kế thừa')
  expect(eventWords({ ...event, after: '', kind: 'dissolved' })).toBe('Giải thể: Chi bộ thôn 1')
  const moved = { before: 'Đảng bộ xã 10', after: 'Đảng bộ xã 11' }
  const other = { ...event, ...moved, organisation: 'Đảng bộ xã 1' }
  expect(eventWords({ ...other, kind: 'moved' }, 2)).toBe(
    'Chuyển trực thuộc: Đảng bộ xã 1 từ Đảng bộ xã 10 sang Đảng bộ xã 11',
  )
  expect(eventWords({ ...other, kind: 'kindChanged' })).toMatch(/^Đổi loại: Đảng bộ xã 1 Đảng bộ xã 10 thành/)
  expect(eventWords({ ...event, kind: 'kindChanged' })).toBe('Đổi loại: Chi bộ thôn 1 thành Chi bộ thôn 10')
})
