import { describe, expect, test } from 'vitest'
import { centralRuleSets, commonDayRule } from '@/db/seed/base/rulesets'
import { catalogue, settingKeys } from './catalogue'
import { assertNotOpened } from './common-day'
import { type Control, readValue, showValue } from './controls'
import { formDomains, formOf, shownValues } from './rule-forms'
import { assertBegins, assertConfirmed, assertWithdrawable, valuesFrom } from './rules'
import { toldOf } from './told'

const times: Control = { kind: 'number', from: 3, to: 20, unit: 'lần' }

describe('đọc giá trị', () => {
  test('số: dưới, đúng, trên mỗi ngưỡng', () => {
    for (const wrong of ['2', '21', '', '3,5', '-3', 'ba', '3e1'])
      expect(() => readValue(times, wrong, 'value'), wrong).toThrow('từ 3 đến 20 lần')
    expect([readValue(times, '3', 'value'), readValue(times, '20', 'value')]).toEqual([3, 20])
    expect(readValue({ ...times, isOptional: true }, '', 'value')).toBeUndefined()
    expect(() => readValue({ ...times, isOptional: true }, '2', 'value')).toThrow()
  })

  test('Có, Không; chữ', () => {
    expect([readValue({ kind: 'yesNo' }, 'yes', 'v'), readValue({ kind: 'yesNo' }, 'no', 'v')]).toEqual([
      true,
      false,
    ])
    expect(() => readValue({ kind: 'yesNo' }, '', 'v')).toThrow('Có hoặc Không')
    expect(() => readValue({ kind: 'text', max: 3 }, '', 'v')).toThrow('chưa nhập')
    expect(() => readValue({ kind: 'text', max: 3 }, 'huyện', 'v')).toThrow('3 ký tự')
    expect(readValue({ kind: 'text', max: 5, isOptional: true }, '', 'v')).toBe('')
    expect([showValue(times, 1_000), showValue({ kind: 'yesNo' }, false)]).toEqual(['1.000 lần', 'Không'])
  })
})

test('mỗi thiết lập có tên, một câu nói rõ; không có hai tên giống nhau', () => {
  const names = settingKeys.map((key) => catalogue[key].name)
  expect(new Set(names).size).toBe(names.length)
  expect(settingKeys.filter((key) => !catalogue[key].does.endsWith('.'))).toEqual([])
})

describe('bộ quy tắc', () => {
  const typed = {
    commonDay: '7',
    daySchool: '4-1',
    registerByDay: '20',
    confirmByDay: '25',
    latestDays: '2',
    earliestDays: '0',
    mayExceed: 'no',
  }

  test('ngày thống nhất, ngày riêng theo loại chi bộ: ghi lại như cũ thì như bộ quy tắc đi kèm', () => {
    const { byCellType, otherwise, latestDays, earliestDays, mayExceed } = commonDayRule.values
    const values = valuesFrom('commonDay', typed)
    expect(values).toMatchObject({ byCellType, otherwise, latestDays, earliestDays, mayExceed })
    expect(formOf('commonDay').nameOf(values)).toBe(
      'Ngày sinh hoạt thống nhất: ngày 07; trường học: thứ Năm đầu tiên của tháng',
    )
    expect(shownValues('commonDay', values)).toMatchObject({
      ...typed,
      registerByDay: 20,
      confirmByDay: 25,
      latestDays: 2,
      earliestDays: 0,
      mayExceed: false,
    })
  })

  test('ngày khác; để trống là theo ngày thống nhất, là không quy định hạn', () => {
    const values = valuesFrom('commonDay', {
      ...typed,
      ...{ commonDay: '6-2', daySchool: '', dayForces: '28', registerByDay: '', confirmByDay: '' },
    })
    expect(values).toMatchObject({ otherwise: { kind: 'weekdayOfMonth', weekday: 6, nth: 2 } })
    expect(values.byCellType).toEqual({ forces: { kind: 'dayOfMonth', day: 28 } })
    expect(values.registerByDay).toBeUndefined()
  })

  test('hạn nói cùng tháng của nó; không quy định hạn thì không nói tháng', () => {
    const told = (given: Record<string, string>) =>
      toldOf('commonDay', valuesFrom('commonDay', { ...typed, ...given }))
        .filter(({ isSet, label }) => isSet && /đăng ký|xác nhận/.test(label))
        .map(({ label, text }) => `${label}: ${text}`)
    expect(told({ confirmByDay: '3', confirmIn: 'ownMonth' })).toEqual([
      'Chi bộ đăng ký chậm nhất ngày: 20 của tháng trước tháng họp',
      'Cấp trên xác nhận chậm nhất ngày: 3 của tháng họp',
    ])
    expect(told({ registerByDay: '', confirmByDay: '' })).toEqual([])
    expect(toldOf('commonDay', commonDayRule.values).some(({ name }) => name === 'registerIn')).toBe(false)
  })

  test('ngày thống nhất để trống hay ngoài danh sách: nói tại ô', () => {
    for (const commonDay of ['', '29', '7-1', '1-5', 'ngày 7'])
      expect(() => valuesFrom('commonDay', { ...typed, commonDay }), commonDay).toThrow('chọn một dòng')
    expect(() => valuesFrom('commonDay', { ...typed, dayForces: '31' })).toThrow('chọn một dòng')
  })

  test('tháng đã mở kỳ theo ngày cũ thì ngày khác bắt đầu từ tháng sau', () => {
    expect(() => assertNotOpened('2022-10-01', '2022-10-01', true)).toThrow('đến tháng 10/2022 đã mở')
    expect(() => assertNotOpened('2022-10-01', '2022-11-01', true)).not.toThrow()
    expect(() => assertNotOpened('2022-10-01', '2022-10-01', false)).not.toThrow()
    expect(() => assertNotOpened(null, '2022-10-01', true)).not.toThrow()
  })

  test('hạn xác nhận trước hạn đăng ký, tổng ngắn hơn một bước, ngày 29: không nhận', () => {
    expect(valuesFrom('commonDay', { ...typed, confirmByDay: '20' })).toBeDefined()
    expect(() => valuesFrom('commonDay', { ...typed, confirmByDay: '19' })).toThrow('trước hạn đăng ký')
    expect(() => valuesFrom('commonDay', { ...typed, confirmByDay: '29' })).toThrow()
    const own = { ...typed, confirmByDay: '3', confirmIn: 'ownMonth' }
    expect(valuesFrom('commonDay', own)).toMatchObject({ confirmByDay: 3, confirmIn: 'ownMonth' })
    const bothOwn = { ...own, registerByDay: '4', registerIn: 'ownMonth' }
    expect(() => valuesFrom('commonDay', bothOwn)).toThrow('trước hạn đăng ký')
    expect(() => valuesFrom('commonDay', { ...bothOwn, registerByDay: '' })).toThrow('thì ghi ngày')
    expect(valuesFrom('commonDay', { ...own, confirmByDay: '7' })).toBeDefined()
    expect(() => valuesFrom('commonDay', { ...own, confirmByDay: '8' })).toThrow('sau ngày sinh hoạt')
    expect(valuesFrom('commonDay', { ...own, commonDay: '6-2', confirmByDay: '8' })).toBeDefined()
    expect(() =>
      valuesFrom('feedback', {
        routeDays: '10',
        answerDays: '15',
        totalDays: '14',
        extendDays: '15',
        warnDays: '3',
        escalateDays: '3',
      }),
    ).toThrow('ngắn hơn')
    expect(
      valuesFrom('feedback', {
        routeDays: '10',
        answerDays: '15',
        totalDays: '15',
        extendDays: '15',
        warnDays: '3',
        escalateDays: '3',
      }),
    ).toMatchObject({
      totalDays: 15,
    })
    expect(() => valuesFrom('online', { countsAsPresent: 'no', mayVote: 'yes', basis: 'a' })).toThrow(
      'tính là có mặt',
    )
  })

  test('không áp dụng ngược; thay đổi bản in phải xác nhận', () => {
    expect(() => assertBegins('2022-09-06', '2022-09-07')).toThrow('từ ngày 07/09/2022')
    expect(() => assertBegins('2022-09-07', '2022-09-07')).not.toThrow()
    expect(() => assertBegins('2022-10-02', '2022-09-07', true)).toThrow('ngày 01')
    expect(() => assertBegins('2022-10-01', '2022-09-07', true)).not.toThrow()
    expect(() => assertConfirmed('in khác đi', false)).toThrow('đánh dấu')
    expect(() => assertConfirmed(undefined, false)).not.toThrow()
  })

  test('diện được miễn ở nơi cư trú: nhiều diện trong một ô, lặp và trống thì bỏ', () => {
    const values = valuesFrom('residence', {
      exemptKinds: 'Diện một; Diện hai;; Diện một ',
      askedFromMonth: '10',
    })
    expect(values).toEqual({ exemptKinds: ['Diện một', 'Diện hai'], askedFromMonth: 10 })
    expect(shownValues('residence', values)).toMatchObject({ exemptKinds: 'Diện một; Diện hai' })
    expect(valuesFrom('residence', { askedFromMonth: '11' })).toMatchObject({ exemptKinds: [] })
    expect(() => valuesFrom('residence', { askedFromMonth: '13' })).toThrow('từ 1 đến 12')
  })

  test('mọi ô của biểu mẫu đọc được từ bộ quy tắc đi kèm', () => {
    for (const { domain, values } of centralRuleSets)
      if (domain === 'feedback' || domain === 'online' || domain === 'admission')
        for (const { name } of formOf(domain).fields) expect(values, `${domain}.${name}`).toHaveProperty(name)
    expect(formDomains).toHaveLength(7)
  })
})

describe('rút quy tắc ghi nhầm', () => {
  const set = { isEntered: true, isWithdrawn: false, used: undefined, isOpenedAhead: false }
  const used = 'kỳ họp ngày 07/09/2022'
  test.each([
    ['có từ khi cài đặt', { isEntered: false, validFrom: '2022-10-01' }, 'khi cài đặt cổng'],
    ['rút rồi', { isWithdrawn: true, validFrom: '2022-10-01' }, 'đã được rút'],
    ['đã đến ngày, đã dùng', { validFrom: '2022-09-07', used }, 'đã dùng cho kỳ họp ngày 07/09/2022'],
    ['mai mới đến ngày, tháng đã mở', { validFrom: '2022-09-08', used, isOpenedAhead: true }, 'đã dùng'],
  ])('%s: không', (_, given, words) => {
    expect(() => assertWithdrawable({ ...set, ...given }, '2022-09-07')).toThrow(words)
  })
  test('đến ngày mà chưa dùng; mai mới đến ngày: được', () => {
    expect(() => assertWithdrawable({ ...set, validFrom: '2022-09-07' }, '2022-09-07')).not.toThrow()
    expect(() => assertWithdrawable({ ...set, used, validFrom: '2022-09-08' }, '2022-09-07')).not.toThrow()
  })
})
