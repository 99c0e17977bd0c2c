import { describe, expect, test } from 'vitest'
import { centralRuleSets, commonDayRule } from '@/db/seed/base/rulesets'
import { catalogue, settingKeys } from './catalogue'
import { type Control, readValue, showValue } from './controls'
import { formDomains, formOf } from './rule-forms'
import { assertBegins, assertConfirmed, valuesFrom } from './rules'

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
    registerByDay: '20',
    confirmByDay: '25',
    latestDays: '2',
    earliestDays: '0',
    mayExceed: 'no',
  }

  test('giữ điều biểu mẫu không hỏi, thêm hạn; để trống là không quy định', () => {
    const { byCellType, otherwise } = commonDayRule.values
    expect(valuesFrom('commonDay', typed, commonDayRule.values)).toMatchObject({
      byCellType,
      otherwise,
      registerByDay: 20,
      confirmByDay: 25,
    })
    const none = valuesFrom(
      'commonDay',
      { ...typed, registerByDay: '', confirmByDay: '' },
      commonDayRule.values,
    )
    expect(none.registerByDay).toBeUndefined()
  })

  test('hạn xác nhận trước hạn đăng ký, tổng ngắn hơn một bước, ngày 29: không nhận', () => {
    expect(valuesFrom('commonDay', { ...typed, confirmByDay: '20' }, commonDayRule.values)).toBeDefined()
    expect(() => valuesFrom('commonDay', { ...typed, confirmByDay: '19' }, commonDayRule.values)).toThrow(
      'trước hạn đăng ký',
    )
    expect(() => valuesFrom('commonDay', { ...typed, confirmByDay: '29' }, commonDayRule.values)).toThrow()
    expect(() =>
      valuesFrom(
        'feedback',
        { routeDays: '10', answerDays: '15', totalDays: '14', extendDays: '15' },
        undefined,
      ),
    ).toThrow('ngắn hơn')
    expect(
      valuesFrom(
        'feedback',
        { routeDays: '10', answerDays: '15', totalDays: '15', extendDays: '15' },
        undefined,
      ),
    ).toMatchObject({ totalDays: 15 })
    expect(() =>
      valuesFrom('online', { countsAsPresent: 'no', mayVote: 'yes', basis: 'a' }, undefined),
    ).toThrow('tính là có mặt')
  })

  test('chưa có ngày thống nhất thì không đặt được hạn', () => {
    expect(() => valuesFrom('commonDay', typed, undefined)).toThrow('Chưa có bộ quy tắc')
  })

  test('không áp dụng ngược; thay đổi bản in phải xác nhận', () => {
    expect(() => assertBegins('2022-09-06', '2022-09-07')).toThrow('từ ngày 07/09/2022')
    expect(() => assertBegins('2022-09-07', '2022-09-07')).not.toThrow()
    expect(() => assertBegins('2022-10-02', '2022-09-07', true)).toThrow('ngày 01')
    expect(() => assertBegins('2022-10-01', '2022-09-07', true)).not.toThrow()
    expect(() => assertConfirmed('in khác đi', false)).toThrow('đánh dấu')
    expect(() => assertConfirmed(undefined, false)).not.toThrow()
  })

  test('mọi ô của biểu mẫu đọc được từ bộ quy tắc đi kèm', () => {
    for (const { domain, values } of centralRuleSets)
      if (domain === 'feedback' || domain === 'online')
        for (const { name } of formOf(domain).fields) expect(values, `${domain}.${name}`).toHaveProperty(name)
    expect(formDomains).toHaveLength(4)
  })
})
