import { expect, test } from 'vitest'
import { type CalendarEvent, calendarText } from './ics'

const event: CalendarEvent = {
  uid: 'meeting-7@portal',
  sequence: 3,
  stamp: new Date('2022-09-05T03:20:00Z'),
  start: new Date('2022-09-07T19:30:00+07:00'),
  minutes: 90,
  summary: 'Sinh hoạt chi bộ thường kỳ',
  location: 'Nhà văn hóa thôn Đông Hạ; tầng 2, phòng A\\B',
  status: 'CONFIRMED',
}
const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

test('giờ Việt Nam ghi thành giờ UTC; mã cố định, số lần sửa; dấu , ; \\ được thoát', () => {
  const lines = linesOf(calendarText('Lịch', [event]))
  for (const line of [
    'UID:meeting-7@portal',
    'SEQUENCE:3',
    'DTSTAMP:20220905T032000Z',
    'DTSTART:20220907T123000Z',
    'DURATION:PT90M',
    'LOCATION:Nhà văn hóa thôn Đông Hạ\\; tầng 2\\, phòng A\\\\B',
    'STATUS:CONFIRMED',
  ])
    expect(lines).toContain(line)
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-2)).toBe('END:VCALENDAR')
})

test('cả ngày; dòng mới trong chữ; không dòng nào quá 75 byte, không cắt giữa chữ', () => {
  const long = { ...event, start: '2022-09-15', minutes: undefined, summary: `a\nb ${'ỵ'.repeat(100)}` }
  const text = calendarText('Lịch', [long])
  expect(linesOf(text)).toContain('DTSTART;VALUE=DATE:20220915')
  expect(linesOf(text)).toContain(`SUMMARY:a\\nb ${'ỵ'.repeat(100)}`)
  expect(text).not.toContain('DURATION:PT90M')
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
