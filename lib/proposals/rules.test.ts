import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import {
  assertMaySettle,
  assertOfficialDay,
  changeOf,
  decideBy,
  isOwnDecision,
  missingOf,
  officialDayOf,
} from './rules'

describe('việc chi bộ tự quyết định', () => {
  const ask = (kind: string, decided: string | null, exemptionKind: string | null = null) =>
    isOwnDecision({ kind, decided, exemptionKind })

  test('miễn vì tuổi cao, sức khỏe yếu; các trường hợp miễn khác trình cấp ủy', () => {
    expect(ask('exemption', 'inFavour', 'ageHealth')).toBe(true)
    expect(ask('exemption', 'inFavour', 'mobileWork')).toBe(false)
    expect(ask('exemption', null, 'ageHealth')).toBe(false)
  })

  test('không kỷ luật, khiển trách, cảnh cáo; cách chức và khai trừ trình cấp trên', () => {
    const decided = ['none', 'reprimand', 'warning', 'dismissal', 'expulsion', null]
    expect(decided.map((each) => ask('discipline', each))).toEqual([true, true, true, false, false, false])
  })

  test.each(['admission', 'confirmation', 'removal', 'leaving'])('%s luôn là đề nghị', (kind) => {
    expect(ask(kind, 'inFavour')).toBe(false)
  })
})

test('ghi kết quả: đang chờ, biên bản đã tiếp nhận, ngày từ hôm họp đến hôm nay', () => {
  const proposal = { state: 'waiting', isReceived: true, heldOn: '2022-09-07' }
  const settle = (change: object, decidedOn: string) => () =>
    assertMaySettle({ ...proposal, ...change }, decidedOn, '2022-09-20')
  for (const day of ['2022-09-07', '2022-09-20']) expect(settle({}, day)).not.toThrow()
  for (const day of ['2022-09-06', '2022-09-21']) expect(settle({}, day)).toThrow(RuleError)
  expect(settle({ state: 'approved' }, '2022-09-20')).toThrow('đã có kết quả')
  expect(settle({ isReceived: false }, '2022-09-20')).toThrow('chưa được tiếp nhận')
})

test('quyết định được duyệt đổi gì trong danh sách', () => {
  const active = { standing: 'full', status: 'active', sinceOn: '2021-09-10' }
  const decided = { decidedOn: '2022-09-20', officialOn: '2022-09-10' }
  expect(changeOf({ kind: 'removal', ...decided }, active)).toEqual({
    status: 'removed',
    sinceOn: '2022-09-20',
    sinceReason: 'left',
  })
  expect(changeOf({ kind: 'removal', ...decided }, { ...active, status: 'transferred' })).toBeUndefined()
  expect(changeOf({ kind: 'leaving', ...decided }, active)).toMatchObject({
    ...{ status: 'resigned', sinceOn: '2022-09-20', sinceReason: 'left' },
  })
  const probationary = { ...active, standing: 'probationary' }
  expect(changeOf({ kind: 'confirmation', ...decided }, probationary)).toEqual({
    standing: 'full',
    officialOn: '2022-09-10',
    sinceOn: '2022-09-10',
    sinceReason: 'recognised',
  })
  expect(changeOf({ kind: 'confirmation', ...decided }, active)).toBeUndefined()
  for (const kind of ['admission', 'discipline', 'exemption'])
    expect(changeOf({ kind, ...decided }, active)).toBeUndefined()
})

test('ngày chính thức: đủ 12 tháng, không sau ngày quyết định', () => {
  const check =
    (officialOn: string | undefined, admittedOn: string | null = '2021-09-10') =>
    () =>
      assertOfficialDay('confirmation', { officialOn, decidedOn: '2022-09-20', admittedOn })
  expect(check('2022-09-10')).not.toThrow()
  expect(check('2022-09-09')).toThrow('đủ 12 tháng')
  expect(check('2022-09-20')).not.toThrow()
  expect(check('2022-09-21')).toThrow('không sau ngày quyết định')
  expect(check(undefined)).toThrow('ghi trong quyết định')
  expect(check('2022-01-01', null)).not.toThrow()
  expect(officialDayOf('2024-02-29')).toBe('2025-03-01')
})

test('hạn quyết định theo bộ quy tắc, ngày làm việc; không có thì không có hạn', () => {
  const proposal = { kind: 'confirmation', heldOn: '2025-11-03' }
  const holidays = [{ day: '2025-12-01', kind: 'holiday' as const }]
  expect(decideBy(proposal, { confirmation: 30 }, [])).toBe('2025-12-15')
  expect(decideBy(proposal, { confirmation: 30 }, holidays)).toBe('2025-12-16')
  expect(decideBy({ ...proposal, kind: 'removal' }, { confirmation: 30 }, [])).toBeUndefined()
  expect(decideBy(proposal, undefined, [])).toBeUndefined()
})

test('hồ sơ xóa tên: đủ căn cứ, nhắc nhở, quyết định; thiếu gì nói đúng cái ấy', () => {
  const whole = {
    ground: 'absent',
    warnings: 'Đã gặp hai lần',
    decisionNumber: '12-QĐ/HU',
    decidedOn: '2022-08-31',
  }
  expect(missingOf(whole)).toEqual([])
  expect(missingOf({ ...whole, ground: null })).toEqual(['căn cứ'])
  expect(missingOf({ ...whole, warnings: ' ' })).toEqual(['việc nhắc nhở, yêu cầu tự kiểm điểm'])
  expect(missingOf({ ...whole, decisionNumber: null })).toEqual(['quyết định'])
})
