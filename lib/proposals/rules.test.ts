import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import { assertMaySettle, isOwnDecision } from './rules'

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

  test.each(['admission', 'confirmation', 'removal'])('%s luôn là đề nghị', (kind) => {
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
