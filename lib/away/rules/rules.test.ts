import { describe, expect, test } from 'vitest'
import { RuleError } from '@/lib/core/errors'
import {
  type Attended,
  absenceDuty,
  absenceWords,
  attendedWhileExempt,
  excusedInARow,
  excusedWords,
  levelOf,
  missedMonths,
} from './absences'
import { assertContactFits, yearOfContact } from './contacts'
import { transferWarning as warningOn } from './contracts'
import { type Followed, nextFor, warningDay, wayOf } from './next'
import { isVague } from './place'
import { assertStayDetailsFit } from './stays'
import { yearEndOf } from './year-end'

const rule = {
  ...{ removalMonths: 3, removalBasis: 'Điều lệ Đảng, Điều 8', exemptBasis: '', ownBasis: '' },
  ...{ decisionBases: [], endWarnDays: [60, 30, 7], contactDays: 60 },
}
const at = (heldOn: string, state: Attended['state'], isExempt = false): Attended => ({
  ...{ heldOn, state, isExempt },
  isSettled: false,
})

describe('vắng sinh hoạt', () => {
  const roll = [
    at('2021-12-07', 'unexcused'),
    at('2022-01-07', 'unexcused'),
    at('2022-01-20', 'unexcused'),
    at('2022-02-07', 'excused'),
    at('2022-03-07', 'unexcused'),
    at('2022-04-07', 'unexcused', true),
    at('2022-05-07', 'present', true),
    at('2022-06-07', 'online', true),
  ]
  test('chỉ tính tháng của năm, không lý do, không được miễn; hai kỳ một tháng là một', () => {
    expect(missedMonths(roll, 2022)).toEqual(['2022-01-01', '2022-03-01'])
    expect(missedMonths(roll, 2021)).toEqual(['2021-12-01'])
    expect(missedMonths([{ ...at('2022-01-07', 'unexcused'), isSettled: true }], 2022)).toEqual([])
  })
  test('được miễn mà vẫn dự thì được đếm', () => expect(attendedWhileExempt(roll, 2022)).toBe(2))
  test('vắng có lý do liên tiếp, tính đến kỳ gần nhất', () => {
    const run = [at('2022-03-07', 'excused'), at('2022-01-07', 'excused'), at('2022-02-07', 'present')]
    expect(excusedInARow(run, 2022)).toBe(1)
    expect(excusedInARow([...run, at('2022-04-07', 'excused')], 2022)).toBe(2)
    expect([excusedWords(3, 3), excusedWords(4, undefined)]).toEqual(['', ''])
    expect(excusedWords(4, 3)).toContain('4 kỳ liên tiếp, quá 3 kỳ')
  })
  test('một, hai, ba tháng', () => {
    expect([0, 1, 2, 3, 4].map((months) => levelOf(months, 3))).toEqual([
      'none',
      'first',
      'last',
      'removal',
      'removal',
    ])
    expect(absenceWords(['2022-01-01', '2022-03-01'], rule)).toBe(
      'Vắng 2 tháng trong năm 2022 (1/2022, 3/2022), không có lý do ghi nhận. Thêm một tháng nữa thì chi bộ phải xem xét xóa tên. Căn cứ: Điều lệ Đảng, Điều 8.',
    )
  })
  test('nhắc từ lần vắng; đã nhắc sau lần ấy thì thôi; từ ba tháng thì xem xét xóa tên', () => {
    const facts = { months: ['2022-01-01'], lastOn: '2022-01-07', warnedOn: null, isUnderWay: false }
    expect(absenceDuty(facts, rule)).toBe('warn')
    expect(absenceDuty({ ...facts, warnedOn: '2022-01-06' }, rule)).toBe('warn')
    expect(absenceDuty({ ...facts, warnedOn: '2022-01-07' }, rule)).toBeUndefined()
    const three = { ...facts, months: ['2022-01-01', '2022-02-01', '2022-03-01'], warnedOn: '2022-09-09' }
    expect(absenceDuty(three, rule)).toBe('remove')
    expect(absenceDuty({ ...three, isUnderWay: true }, rule)).toBeUndefined()
  })
})

test.each([
  ['Thành phố Tân Hải', true],
  ['Tỉnh Bình Nguyên', true],
  ['Bình Dương', true],
  ['Khu công nghiệp Sông Vệ, tỉnh Hải Lâm', false],
  ['Phường Đông Cát, thành phố Tân Hải', false],
  ['12 đường Lê Lợi, thành phố Tân Hải', false],
  ['KCN Đông Cát', false],
  ['Xóm 3, Xuân Trường', false],
  ['P. Tân Phú, TP. Hồ Chí Minh', false],
  ['Hẻm 45 Lê Lai – quận 1', false],
  ['Tiểu khu 6, huyện Thuận Sơn', false],
  ['TP. Tân Hải', true],
  ['Buôn Ma Thuột, Đắk Lắk', true],
  ['Buôn Hồ', true],
  ['Buôn Đôn, xã Ea Wer', false],
  ['Buôn Akô Dhông, Buôn Ma Thuột', false],
  ['Hải Dương, nhờ anh Phố', true],
])('địa chỉ “%s” chưa rõ: %s', (place, vague) => expect(isVague({ place, isAbroad: false })).toBe(vague))

describe('hợp đồng liên tục từ 12 tháng ở nơi có tổ chức đảng', () => {
  const stay = (contractFrom: string, contractTo: string, more: object = {}) => ({
    ...{ contractFrom, contractTo, hasPartyOrganisation: true, endsOn: null, ...more },
  })
  const transferWarning = (stays: Parameters<typeof warningOn>[0], today = '2022-09-20') =>
    warningOn(stays, today)
  test('đủ 12 tháng thì chuyển; thiếu một ngày thì chưa', () => {
    expect(transferWarning([stay('2022-01-01', '2022-12-31')])).toContain('chuyển sinh hoạt chính thức')
    expect(transferWarning([stay('2022-01-01', '2022-12-30')])).toBeUndefined()
    expect(
      transferWarning([stay('2022-01-01', '2022-12-31', { hasPartyOrganisation: false })]),
    ).toBeUndefined()
  })
  test('đã hết hoặc đã về sớm thì thôi', () => {
    const whole = stay('2022-01-01', '2022-12-31')
    expect(transferWarning([whole], '2022-12-31')).toBeDefined()
    expect(transferWarning([whole], '2023-01-01')).toBeUndefined()
    expect(transferWarning([{ ...whole, endsOn: '2022-08-31' }])).toBeUndefined()
  })
  test('hai hợp đồng liền nhau được cộng; cách một ngày thì không', () => {
    expect(
      transferWarning([stay('2022-07-01', '2022-12-31'), stay('2022-01-01', '2022-06-30')]),
    ).toBeDefined()
    expect(
      transferWarning([stay('2022-01-01', '2022-06-30'), stay('2022-07-02', '2022-12-31')]),
    ).toBeUndefined()
  })
})

describe('việc tiếp theo', () => {
  const today = '2022-09-07'
  const row: Followed = {
    ...{
      status: 'active',
      exemption: null,
      request: null,
      months: 0,
      place: 'Phường Đông Cát',
      isAbroad: false,
    },
    ...{ lastOn: null, warnedOn: null },
    ...{
      registeredOn: '2022-02-01',
      startsOn: '2022-01-05',
      lastContactOn: '2022-09-01',
      transfer: undefined,
    },
  }
  const says = (change: Partial<Followed>) => nextFor({ ...row, ...change }, today, rule)?.text
  const exempt = (endsOn: string | null, isReturned = false) => ({ id: 1, endsOn, isReturned })

  test('gấp nhất đứng trước', () => {
    expect(says({})).toBeUndefined()
    expect(says({ registeredOn: null })).toContain('tạm trú')
    expect(says({ registeredOn: null, lastContactOn: '2022-07-09' })).toContain('tạm trú')
    expect(says({ registeredOn: null, lastContactOn: '2022-07-08' })).toBe('Quá 60 ngày chưa liên lạc')
    expect(says({ lastContactOn: null, place: 'Tỉnh Bình Nguyên' })).toBe('Hỏi rõ địa chỉ')
    expect(says({ place: 'Nhật Bản', registeredOn: null, isAbroad: true })).toBeUndefined()
    expect(says({ place: 'Nhật Bản', isAbroad: true, lastContactOn: '2022-07-08' })).toContain(
      'chưa liên lạc',
    )
    expect(says({ months: 2, place: 'Tỉnh Bình Nguyên' })).toBe('Vắng 2 tháng: nhắc nhở')
    const missed = { months: 2, lastOn: '2022-08-07' }
    expect(says({ ...missed, warnedOn: '2022-08-06' })).toBe('Vắng 2 tháng: nhắc nhở')
    expect(says({ ...missed, warnedOn: '2022-08-07' })).toBeUndefined()
    expect(says({ ...missed, months: 3, warnedOn: '2022-08-07' })).toBe('Vắng 3 tháng: xem xét xóa tên')
    expect(says({ months: 3 })).toBe('Vắng 3 tháng: xem xét xóa tên')
    expect(says({ months: 3, exemption: exempt('2022-09-06') })).toContain('Quá hạn miễn')
    expect(says({ months: 3, exemption: exempt('2022-09-06'), request: 'submitted' })).toContain('xét đơn')
    expect(says({ months: 3, exemption: exempt('2022-09-07') })).toContain('Hết hạn miễn 07/09/2022')
  })
  test('cách quản lý', () => {
    const way = (exemption: Followed['exemption'], status = 'active') => wayOf({ exemption, status }, today)
    expect([way(exempt(null)), way(exempt('2022-09-07')), way(exempt('2022-09-06'))]).toEqual([
      'exempt',
      'exempt',
      'watched',
    ])
    expect([way(exempt('2022-12-31', true), 'elsewhere'), way(null, 'elsewhere')]).toEqual([
      'elsewhere',
      'elsewhere',
    ])
  })
  test('nhắc trước 60, 30, 7 ngày', () => {
    const days = (endsOn: string | null) => warningDay(endsOn, today, [60, 30, 7])
    expect(
      ['2022-11-07', '2022-11-06', '2022-10-08', '2022-10-07', '2022-09-15', '2022-09-14'].map(days),
    ).toEqual([undefined, 60, 60, 30, 30, 7])
    expect([days('2022-09-07'), days('2022-09-06'), days(null)]).toEqual([7, undefined, undefined])
  })
})

test('liên lạc: năm của lời nhắc, của lời mời; ngày chưa đến, mời mà chưa chọn trả lời thì từ chối', () => {
  const contact = { kind: 'invitation' as const, doneOn: '2023-01-10' }
  expect([yearOfContact(contact), yearOfContact({ ...contact, doneOn: '2022-12-10' })]).toEqual([2022, 2022])
  expect(yearOfContact({ kind: 'warning', doneOn: '2023-01-10' })).toBe(2023)
  expect(yearOfContact({ kind: 'contact', doneOn: '2023-01-10' })).toBeNull()
  expect(() => assertContactFits(contact, '2023-01-10')).toThrow('trả lời')
  expect(() => assertContactFits({ kind: 'contact', doneOn: '2023-01-11' }, '2023-01-10')).toThrow(RuleError)
  const stay = { startsOn: '2022-01-05' }
  expect(() => assertStayDetailsFit({ ...stay, contractFrom: '2022-01-10' }, '2022-09-07')).toThrow('đủ ngày')
  expect(() => assertStayDetailsFit({ ...stay, registeredOn: '2022-09-08' }, '2022-09-07')).toThrow(
    'chưa đến',
  )
})

test('cuối năm: được miễn, đã xếp loại, chưa mời, không về được kèm lý do', () => {
  const row = { isExempt: false, isSuspended: false, invitation: null, rated: null }
  const says = (change: object) => yearEndOf({ ...row, ...change })
  expect(says({ isExempt: true }).text).toContain('Được miễn')
  const rated = { isReviewed: true, isHeld: true, level: 'good', reason: '' }
  expect(says({ isExempt: true, rated }).text).toContain('Đã kiểm điểm')
  expect(says({})).toMatchObject({ tone: 'bad', text: 'Chưa mời' })
  expect(says({ isSuspended: true }).text).toContain('đình chỉ')
  const cannot = { answer: 'cannot', note: 'Nhà máy không cho nghỉ' }
  expect(says({ invitation: cannot })).toMatchObject({
    text: 'Chưa kiểm điểm',
    note: 'Nhà máy không cho nghỉ. Kiểm điểm ở kỳ sinh hoạt gần nhất khi về',
  })
  expect(says({ invitation: cannot, rated }).text).toContain('Đã')
  expect(says({ rated: { ...rated, level: null } }).text).toContain('chờ quyết định')
  expect(says({ rated: { ...rated, level: null, isHeld: false } }).text).toBe('Chưa mời')
})
