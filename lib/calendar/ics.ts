import type { Day } from '@/lib/core/dates'

/**
 * RFC 5545 by hand: the `ics` package brings a validation library of its own beside zod, for the eight properties
 * written here.
 */
export type CalendarEvent = {
  uid: string
  /** Counts changes: a calendar that has the event takes the newer one. */
  sequence: number
  /** When it was last changed. */
  stamp: Date
  /** An instant, or a whole day. */
  start: Date | Day
  minutes?: number
  summary: string
  location?: string
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '')

/** At most 75 octets a line, never inside a letter (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const eventLines = ({ uid, sequence, stamp, start, minutes, summary, location, status }: CalendarEvent) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SEQUENCE:${sequence}`,
  `DTSTAMP:${utc(stamp)}`,
  typeof start === 'string' ? `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}` : `DTSTART:${utc(start)}`,
  ...(minutes && typeof start !== 'string' ? [`DURATION:PT${minutes}M`] : []),
  `SUMMARY:${escaped(summary)}`,
  ...(location ? [`LOCATION:${escaped(location)}`] : []),
  `STATUS:${status}`,
  'END:VEVENT',
]

/** A calendar to subscribe to; programs ask again after six hours. */
export function calendarText(name: string, events: CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cong thong tin Dang bo//Lich sinh hoat//VI',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
