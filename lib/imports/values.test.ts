import { describe, expect, test } from 'vitest'
import { sexLabel, standingLabel } from '@/lib/members/labels'
import { birthFrom, cardFrom, choiceOf, dayFrom, phoneFrom, textOf } from './values'

describe('ngày', () => {
  test.each([
    ['07/09/1985', '1985-09-07'],
    ['7-9-1985', '1985-09-07'],
    ['1985-09-07', '1985-09-07'],
    [{ day: '1985-09-07' }, '1985-09-07'],
    ['29/02/2024', '2024-02-29'],
    [null, undefined],
  ])('%j', (cell, value) => {
    expect(dayFrom(cell)).toEqual({ value })
  })

  test.each([
    ['31/02/1980', /không có trong lịch/],
    ['29/02/2023', /không có trong lịch/],
    ['13/13/1980', /không có trong lịch/],
    ['7/9/85', /năm bốn chữ số/],
    ['7/9', /năm bốn chữ số/],
    ['1985', /chỉ có năm/],
    [1985, /chỉ có năm/],
    [31_297, /là số 31297/],
    ['hôm qua', /chưa phải là ngày/],
  ])('%j: từ chối', (cell, says) => {
    expect(dayFrom(cell)).toMatchObject({ says: expect.stringMatching(says) })
  })

  test('ngày sinh nhận cả năm', () => {
    expect(birthFrom(1985)).toEqual({ value: { birthYear: 1985 } })
    expect(birthFrom('1985')).toEqual({ value: { birthYear: 1985 } })
    expect(birthFrom({ day: '1985-09-07' })).toEqual({ value: { birthYear: 1985, bornOn: '1985-09-07' } })
    expect(birthFrom('31/02/1985')).toMatchObject({ says: expect.stringMatching(/không có trong lịch/) })
  })
})

describe('chữ và số', () => {
  test('dấu rời thành dấu liền, dấu cách thừa bỏ đi', () => {
    expect(textOf('  Nguyễn\u00a0 Thị  Thuỳ '.normalize('NFD'))).toBe('Nguyễn Thị Thuỳ'.normalize('NFC'))
  })

  test.each([
    ['nữ', 'female'],
    ['NU', 'female'],
    [' Nam ', 'male'],
    [null, undefined],
  ])('giới tính %j', (cell, value) => {
    expect(choiceOf(cell, sexLabel)).toEqual({ value })
  })

  test('loại đảng viên: nhãn, chữ tắt, ngoài danh sách', () => {
    expect(choiceOf('dự bị', standingLabel)).toEqual({ value: 'probationary' })
    expect(choiceOf('CT', standingLabel, { ct: 'full' })).toEqual({ value: 'full' })
    expect(choiceOf('Danh dự', standingLabel)).toMatchObject({ says: expect.stringMatching(/Chính thức/) })
  })

  test('số 0 ở đầu: điện thoại thêm lại được, số thẻ thì không đoán', () => {
    expect(phoneFrom(912_345_678)).toBe('0912345678')
    expect(phoneFrom('0912345678')).toBe('0912345678')
    expect(cardFrom('001085 000 123')).toEqual({ value: '001085000123' })
    expect(cardFrom(1_085_000_123)).toMatchObject({ says: expect.stringMatching(/bỏ số 0/) })
    expect(cardFrom(123_456_789_012)).toEqual({ value: '123456789012' })
  })
})
