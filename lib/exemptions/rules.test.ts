import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import { afterVote, assertDecision, assertMayAsk, assertReturn, assertStep, assertVote } from './rules'

const TODAY = '2022-03-20'

describe('đơn xin miễn', () => {
  const away = {
    ...{
      kind: 'mobileWork' as const,
      wish: 'temporary' as const,
      startsOn: '2022-04-01',
      endsOn: '2023-03-30',
    },
    ...{ place: 'Phường Đông Cát', isOral: false },
  }
  const ask = (change: object) => () => assertMayAsk({ ...away, ...change }, TODAY)
  test('dưới 12 tháng thì được; đủ 12 tháng thì từ chối, nêu quy định', () => {
    expect(ask({})).not.toThrow()
    expect(ask({ endsOn: '2023-03-31' })).toThrow('dưới 12 tháng')
    expect(ask({ endsOn: undefined })).toThrow('dưới 12 tháng')
  })
  test('tuổi cao: không thời hạn, được trình bày miệng; lý do khác phải có đơn', () => {
    const age = { kind: 'ageHealth', wish: 'exempt', endsOn: undefined, place: '' }
    expect(ask({ ...age, isOral: true })).not.toThrow()
    expect(ask({ ...age, endsOn: '2022-12-31' })).toThrow('không ghi thời hạn')
    expect(ask({ ...age, wish: 'temporary' })).toThrow(RuleError)
    expect(ask({ ...age, duesWish: 'late' })).toThrow(RuleError)
    expect(ask({ isOral: true })).toThrow('phải có đơn')
    expect(ask({ wish: 'reduce' })).toThrow(RuleError)
  })
  test('tạm miễn phải ghi nơi đến; tạm trú không ở tương lai', () => {
    expect(ask({ place: '' })).toThrow('nơi đến')
    expect(ask({ place: '', wish: 'exempt' })).not.toThrow()
    expect(ask({ registeredOn: '2022-03-21' })).toThrow('chưa đến')
  })
})

test('biểu quyết: quá nửa cơ số; tuổi cao thì được miễn ngay, lý do khác thì lên cấp ủy', () => {
  const vote = (kind: 'ageHealth' | 'mobileWork', votes: number) =>
    afterVote({ kind, heldOn: TODAY, votes, base: 16 }, 'half').state
  expect([vote('mobileWork', 8), vote('mobileWork', 9), vote('ageHealth', 9)]).toEqual([
    'refused',
    'proposed',
    'granted',
  ])
  const on =
    (heldOn: string, votes = 9) =>
    () =>
      assertVote({ kind: 'mobileWork', heldOn, votes, base: 16 }, '2022-03-10', TODAY)
  for (const day of ['2022-03-10', TODAY]) expect(on(day)).not.toThrow()
  for (const day of ['2022-03-09', '2022-03-21']) expect(on(day)).toThrow(RuleError)
  expect(on(TODAY, 17)).toThrow('cơ số')
})

test('quyết định: sau chi bộ, có số, dưới 12 tháng; không đồng ý phải có lý do', () => {
  const decision = {
    ...{ kind: 'mobileWork' as const, verdict: 'approved' as const, decidedOn: TODAY, refusal: '' },
    ...{ decisionNumber: '15-QĐ/ĐU', startsOn: '2022-04-01', endsOn: '2022-12-31' },
  }
  const decide = (change: object) => () => assertDecision({ ...decision, ...change }, '2022-03-15', TODAY)
  expect(decide({})).not.toThrow()
  expect(decide({ decisionNumber: '' })).toThrow('số quyết định')
  expect(decide({ endsOn: '2023-03-31' })).toThrow('dưới 12 tháng')
  expect(decide({ decidedOn: '2022-03-14' })).toThrow('từ ngày chi bộ họp')
  expect(decide({ verdict: 'refused' })).toThrow('lý do')
  expect(decide({ verdict: 'refused', refusal: 'Nơi đến có chi bộ', decisionNumber: '' })).not.toThrow()
})

test('đơn chỉ giải quyết một lần', () => {
  expect(() => assertStep('submitted', 'proposed')).not.toThrow()
  expect(() => assertStep('proposed', 'granted')).not.toThrow()
  for (const state of ['granted', 'refused', 'withdrawn'] as const)
    expect(() => assertStep(state, 'withdrawn')).toThrow(RuleError)
  expect(() => assertStep('proposed', 'proposed')).toThrow('đang chờ cấp ủy')
})

test('trở lại: sau ngày bắt đầu, không ở tương lai; nhận xét đủ nơi và ngày', () => {
  const back = (change: object) => () =>
    assertReturn(
      { startsOn: '2022-01-01', endsOn: '2022-06-30' },
      { returnedOn: TODAY, commentBy: '', ...change },
      TODAY,
    )
  expect(back({})).not.toThrow()
  expect(back({ returnedOn: '2022-03-21' })).toThrow('chưa đến')
  expect(back({ returnedOn: '2022-01-01' })).toThrow(RuleError)
  expect(back({ commentBy: 'UBND phường Đông Cát' })).toThrow('đủ nơi')
  expect(back({ commentBy: 'UBND phường Đông Cát', commentOn: '2022-03-18' })).not.toThrow()
})
