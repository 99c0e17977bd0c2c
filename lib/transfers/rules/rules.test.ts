import { describe, expect, test } from 'vitest'
import { transferDirection, transferKind, transferState } from '@/db/schema'
import { centralRuleSets } from '@/db/seed/base/rulesets'
import { monthsLater } from '@/lib/core/dates'
import { ruleValues } from '@/lib/rulesets/values'
import { assertFits, assertMayMove } from './begin'
import {
  assertBetween,
  assertExplained,
  beginBy,
  droppedAfter,
  dueOf,
  isNear,
  isNoticeMonth,
  presentBy,
} from './deadlines'
import { assertExtends } from './extend'
import { introducers, nextIntroducer } from './line'
import { assertPapers, papersOf } from './papers'
import { assertStep, isRunning, stepsOpen } from './steps'

const values = ruleValues.transfers.parse(
  centralRuleSets.find(({ domain, validFrom }) => domain === 'transfers' && validFrom === '2025-07-01')
    ?.values,
)

describe('đường đi', () => {
  const all = transferKind.enumValues.flatMap((kind) =>
    transferDirection.enumValues.flatMap((direction) =>
      transferState.enumValues.map((state) => ({ kind, direction, state })),
    ),
  )

  test('bảng đầy đủ: bước nào mở ở đâu', () => {
    const open = Object.fromEntries(
      all
        .map((its) => [`${its.kind} ${its.direction} ${its.state}`, stepsOpen(its)])
        .filter(([, steps]) => steps?.length),
    )
    const going = {
      out: { begun: ['introduce', 'cancel'], introduced: ['hear', 'cancel'] },
      within: {
        begun: ['introduce', 'cancel'],
        introduced: ['present', 'return', 'cancel'],
        presented: ['receive', 'return'],
      },
      // What comes from outside begins where the paper is presented; earlier states are of no such row.
      in: { introduced: ['return'], presented: ['receive', 'return'] },
    }
    expect(open).toEqual(
      Object.fromEntries(
        Object.entries(going).flatMap(([direction, states]) => [
          ...Object.entries(states).flatMap(([state, steps]) =>
            ['official', 'temporary'].map((kind) => [`${kind} ${direction} ${state}`, steps]),
          ),
          [`temporary ${direction} received`, ['extend', 'end']],
        ]),
      ),
    )
  })

  test('bước không mở thì từ chối; đang chạy gồm cả tạm thời đã tiếp nhận', () => {
    expect(() => assertStep('receive', { kind: 'official', direction: 'within', state: 'begun' })).toThrow(
      /bước khác/,
    )
    expect(assertStep('receive', { kind: 'official', direction: 'within', state: 'presented' })).toBe(
      'received',
    )
    expect(all.filter(isRunning).map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['official presented', 'temporary received']),
    )
    expect(isRunning({ kind: 'official', state: 'received' })).toBe(false)
  })
})

test('ai giới thiệu: nội bộ đến cấp chung gần nhất, ra ngoài đến cấp cao nhất, tạm thời đến cơ sở', () => {
  const line = [
    { id: 3, path: '/1/2/3/', kind: 'cell' },
    { id: 2, path: '/1/2/', kind: 'grassroots' },
    { id: 1, path: '/1/', kind: 'top' },
  ]
  const ids = (asked: Parameters<typeof introducers>[1]) => introducers(line, asked).map(({ id }) => id)
  expect(ids({ kind: 'official', direction: 'within', toPath: '/1/2/9/' })).toEqual([3, 2])
  expect(ids({ kind: 'official', direction: 'within', toPath: '/1/20/9/' })).toEqual([3, 2, 1])
  expect(ids({ kind: 'official', direction: 'out' })).toEqual([3, 2, 1])
  expect(ids({ kind: 'temporary', direction: 'out' })).toEqual([3, 2])
  const out = { kind: 'official', direction: 'out' } as const
  expect(nextIntroducer(line, out, 3)?.id).toBe(2)
  expect(nextIntroducer(line, out, 1)).toBeUndefined()
  // Both cells stand in one đảng bộ now, while the top already had the matter in hand.
  const within = { kind: 'official', direction: 'within', toPath: '/1/2/9/' } as const
  expect([3, 2, 1].map((at) => nextIntroducer(line, within, at)?.id)).toEqual([2, undefined, undefined])
  expect(() => nextIntroducer(line, out, 9)).toThrow('không còn ở trên chi bộ')
})

test('giấy tờ: chính thức có hồ sơ, ra ngoài có phiếu; dự bị có quyết định kết nạp; thiếu thì nêu tên', () => {
  const its = { kind: 'official', direction: 'within', standing: 'full' } as const
  expect(papersOf(its)).toEqual(['introduction', 'card', 'file', 'review'])
  expect(papersOf({ ...its, direction: 'in' })).toContain('slip')
  expect(papersOf({ ...its, kind: 'temporary', standing: 'probationary' })).toEqual([
    'introduction',
    'admission',
    'review',
  ])
  const received = (day: string) => () => assertPapers(its, ['introduction', 'file', 'review'], day)
  expect(received('2025-06-09')).toThrow(/chưa xác nhận Thẻ đảng viên\. .*8\.2c/)
  // No text is cited that came later.
  expect(received('2025-06-08')).toThrow(/chưa xác nhận Thẻ đảng viên\. .*thì không tiếp nhận; đồng chí/)
  expect(() => assertPapers(its, papersOf(its), '2025-06-09')).not.toThrow()
})

describe('thời hạn', () => {
  const holidays = [{ day: '2022-09-02', kind: 'holiday' as const }]

  test('60, 30 ngày làm việc; 3 tháng', () => {
    expect(beginBy('2022-08-31', { ...values, beginDays: 2 }, holidays)).toBe('2022-09-05')
    expect(presentBy('2026-01-05', values, [])).toBe('2026-02-16')
    expect(droppedAfter('2022-11-30', values)).toBe('2023-02-28')
    expect([monthsLater('2022-12-31', 1), monthsLater('2022-08-31', 18)]).toEqual([
      '2023-01-31',
      '2024-02-29',
    ])
  })

  test('sắp hết hạn từ 10 ngày trước; phiếu báo đối chiếu 3 tháng một lần', () => {
    const near = (due: string | null) => isNear(due, '2026-02-06', values)
    expect([near('2026-02-16'), near('2026-02-06')]).toEqual([true, true])
    expect([near('2026-02-17'), near('2026-02-05'), near(null)]).toEqual([false, false, false])
    expect(['2026-08-31', '2026-09-01'].map((day) => isNoticeMonth(day, values))).toEqual([false, true])
  })

  test('hạn của từng bước', () => {
    const its = {
      kind: 'official',
      decidedOn: '2026-01-05',
      introducedOn: null,
      startsOn: null,
      endsOn: null,
    } as const
    expect(dueOf({ ...its, state: 'begun' }, values, [])).toBe('2026-03-30')
    expect(dueOf({ ...its, state: 'introduced', introducedOn: '2026-01-05' }, values, [])).toBe('2026-02-16')
    expect(dueOf({ ...its, state: 'received' }, values, [])).toBeNull()
    const stay = { ...its, kind: 'temporary', startsOn: '2026-02-01', endsOn: '2026-08-31' } as const
    expect(dueOf({ ...stay, state: 'begun' }, values, [])).toBe('2026-02-01')
    expect(dueOf({ ...stay, state: 'received' }, values, [])).toBe('2026-08-31')
  })

  test('đúng hạn thì thôi, quá một ngày thì phải giải trình; ngày của bước nằm trong khoảng', () => {
    const asked = { by: '2026-02-16', on: '2026-02-16', reason: '', what: 'Việc xuất trình' }
    expect(() => assertExplained(asked, values)).not.toThrow()
    expect(() => assertExplained({ ...asked, on: '2026-02-17' }, values)).toThrow(
      /quá hạn \(hạn ngày 16\/02\/2026\)/,
    )
    expect(() => assertExplained({ ...asked, on: '2026-02-17', reason: 'Ốm' }, values)).not.toThrow()
    const between = { from: '2026-01-05', to: '2026-01-07', field: 'signedOn' }
    expect(() => assertBetween('2026-01-05', between)).not.toThrow()
    expect(() => assertBetween('2026-01-04', between)).toThrow(/từ 05\/01\/2026/)
    expect(() => assertBetween('2026-01-08', between)).toThrow(/chưa đến/)
  })
})

test.each([
  ['2022-12-31', null, '2022-12-31', /sau ngày đang ghi/],
  ['2022-12-31', null, '2023-01-01', undefined],
  ['2022-12-31', null, '2023-12-30', undefined],
  ['2022-12-31', null, '2023-12-31', /trước 31\/12\/2023/],
  ['2023-06-30', '2022-12-31', '2023-12-30', undefined],
  ['2023-06-30', '2022-12-31', '2023-12-31', /chính thức/],
  [null, null, '2023-12-31', /không ghi ngày/],
])('gia hạn từ %s (trên giấy %s) đến %s', (endsOn, firstEndsOn, asked, words) => {
  const extend = () => assertExtends({ endsOn, firstEndsOn }, asked, values)
  if (words) expect(extend).toThrow(words)
  else expect(extend).not.toThrow()
})

describe('ai được chuyển', () => {
  const someone = {
    fullName: 'A',
    status: 'active',
    standing: 'full',
    isExempt: false,
    ...{ isUnderWay: false, isStaying: false, isConsidered: false },
  } as const

  test.each([
    [{ isUnderWay: true }, 'official', /chưa xong/],
    [{ isStaying: true }, 'official', /kết thúc sinh hoạt tạm thời trước/],
    [{ isConsidered: true }, 'official', /chưa có kết quả/],
    [{ status: 'suspended' }, 'official', /đình chỉ/],
    [{ status: 'elsewhere' }, 'official', /tạm thời nơi khác/],
    [{ status: 'removed' }, 'official', /không còn sinh hoạt/],
    [{ standing: 'temporary' }, 'official', /nơi khác đến/],
    [{ isExempt: true }, 'temporary', /đang được miễn/],
  ] as const)('từ chối %o, %s', (more, kind, words) => {
    expect(() => assertMayMove({ ...someone, ...more }, kind)).toThrow(words)
  })

  test('được miễn vẫn chuyển chính thức; dự bị cũng chuyển', () => {
    expect(() => assertMayMove({ ...someone, isExempt: true }, 'official')).not.toThrow()
    expect(() => assertMayMove({ ...someone, standing: 'probationary' }, 'temporary')).not.toThrow()
  })
})

describe('loại chuyển nào', () => {
  const official = { kind: 'official', reason: 'contract', decidedOn: '2026-01-05', isClear: true } as const
  const stay = {
    kind: 'temporary',
    reason: 'temporaryWork',
    decidedOn: '2026-01-05',
    startsOn: '2026-01-05',
    isClear: false,
  } as const
  const fits = (asked: Parameters<typeof assertFits>[0]) => () => assertFits(asked, values, '2026-01-10')

  test('hợp đồng 11 tháng không chuyển chính thức, 12 tháng và không thời hạn thì được', () => {
    expect(fits({ ...official, months: 11 })).toThrow(/Tạm thời.*tạm miễn/)
    expect(fits({ ...official, months: 12 })).not.toThrow()
    expect(fits(official)).not.toThrow()
  })

  test('đang bị kiểm tra, khiếu nại tố cáo: chưa chuyển chính thức; ngày chưa đến thì từ chối', () => {
    expect(fits({ ...official, isClear: false })).toThrow(/6\.3\.1đ/)
    expect(fits({ ...official, decidedOn: '2026-01-11' })).toThrow(/chưa đến/)
  })

  test('tạm thời: đủ 3 tháng, trước 12 tháng; đi học đến 24 tháng', () => {
    expect(fits({ ...stay, endsOn: '2026-04-04' })).toThrow(/ít nhất đến 05\/04\/2026/)
    expect(fits({ ...stay, endsOn: '2026-04-05' })).not.toThrow()
    expect(fits({ ...stay, endsOn: '2027-01-04' })).not.toThrow()
    expect(fits({ ...stay, endsOn: '2027-01-05' })).toThrow(/chính thức/)
    expect(fits({ ...stay, reason: 'study', endsOn: '2028-01-05' })).not.toThrow()
    expect(fits({ ...stay, reason: 'study', endsOn: '2028-01-06' })).toThrow(/24 tháng/)
    expect(fits(stay)).toThrow(/ngày kết thúc/)
  })
})
