import { describe, expect, test } from 'vitest'
import {
  agendaTitle,
  assertCarried,
  assertIssued,
  assertOpen,
  carriedSince,
  directiveName,
  namesNumber,
  stateOf,
} from './rules'

const words = {
  kind: 'Nghị quyết',
  number: '24-NQ/HU',
  issuedOn: '2022-08-20',
  issuer: 'Huyện ủy Minh Giang',
  subject: 'về lãnh đạo phát triển kinh tế vườn đồi',
  discussion: '',
}
const NAME = 'Nghị quyết số 24-NQ/HU ngày 20/8/2022 của Huyện ủy Minh Giang'

test('tên văn bản như biên bản ghi', () => {
  expect(directiveName(words)).toBe(`${NAME} về lãnh đạo phát triển kinh tế vườn đồi`)
})

describe('dòng trong chương trình', () => {
  const short = `Quán triệt ${NAME}`
  test('có trích yếu, có nội dung thảo luận', () => {
    expect(agendaTitle(words, 300)).toBe(`${short} ${words.subject}`)
    expect(agendaTitle({ ...words, discussion: 'đăng ký vườn mẫu' }, 300)).toBe(
      `${short} ${words.subject} (thảo luận: đăng ký vườn mẫu)`,
    )
  })
  test('dài quá dòng thì bớt trích yếu, không bao giờ bớt tên; vừa đúng thì giữ', () => {
    const whole = `${short} ${words.subject}`.length
    expect(agendaTitle(words, whole)).toHaveLength(whole)
    expect(agendaTitle(words, whole - 1)).toBe(short)
  })
})

test.each([
  ['Nghị quyết số 24-NQ/HU ngày 20/08/2022', true],
  ['phổ biến nq 24 – nq / hu.', true],
  ['Nghị quyết số 024-NQ/HU', true],
  ['Nghị quyết số24-NQ/HU', true],
  ['Nghị quyết số 124-NQ/HU', false],
  ['Nghị quyết số 24-NQ/HUY', false],
  ['Nghị quyết của Huyện ủy', false],
  ['số 124-NQ/HU, số 24-NQ/HU', true],
])('“%s” nêu số 24-NQ/HU: %s', (text, isNamed) => {
  expect(namesNumber(text, '24-NQ/HU')).toBe(isNamed)
})

test('đứng trong kỳ của tháng và hai tháng sau', () => {
  expect(carriedSince('2022-09-01')).toBe('2022-07-01')
  expect(carriedSince('2022-01-01')).toBe('2021-11-01')
  expect(() => assertCarried('2022-07-01', '2022-09-08')).not.toThrow()
  expect(() => assertCarried('2022-06-01', '2022-09-08')).toThrow('từ tháng 7/2022')
})

test('rút, kết thúc một lần; ngày ban hành chưa đến thì chưa nhập', () => {
  const at = (closedOn: string | null, isWithdrawn = false) => ({ closedOn, isWithdrawn })
  expect([at(null), at('2022-09-05'), at('2022-09-05', true)].map(stateOf)).toEqual([
    'open',
    'ended',
    'withdrawn',
  ])
  expect(() => assertOpen(at(null))).not.toThrow()
  expect(() => assertOpen(at('2022-09-05', true))).toThrow('đã được rút')
  expect(() => assertOpen(at('2022-09-05'))).toThrow('đã kết thúc')
  expect(() => assertIssued({ issuedOn: '2022-09-05', today: '2022-09-05' })).not.toThrow()
  expect(() => assertIssued({ issuedOn: '2022-09-06', today: '2022-09-05' })).toThrow('chưa đến')
})
