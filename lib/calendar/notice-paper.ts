import { type Day, shortDate, weekdayOf } from '@/lib/core/dates'
import { longMonth, ownLetterhead, paperNumber } from '@/lib/pdf/words'
import type { ScheduleNoticeData, ScheduleNoticeRow } from './pdf/schedule-notice'
import type { MeetingState } from './rules'

export type NoticeCell = {
  id: number
  cell: string
  /** The organisation directly above, which heads the group in a district's notice. */
  above: string
  aboveId: number | null
  members: number
  state: MeetingState
  plannedOn: Day | null
  plannedAt: string | null
  place: string | null
  dueOn: Day | null
  secretary: string | null
  phone: string | null
}

export type NoticeSource = {
  org: {
    id: number
    committeeName: string
    symbol: string
    letterheadUpper: string
    letterheadLower: string
    placeName: string
    captions: { onBehalf: string }
  }
  month: Day
  cells: NoticeCell[]
  /** Điện thoại của bí thư: personal data, printed only where the installation says so. */
  showsPhone: boolean
}

export type NoticeWords = {
  number?: number
  issuedOn?: Day
  signerPost: string
  signerName: string
  recipients: string[]
}

/** Without hyphens; the last one is where it is filed. */
export const usualRecipients = ['Các chi bộ trực thuộc', 'Lưu Văn phòng']

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const isPlanned = ({ state, plannedOn }: NoticeCell) => state !== 'open' && state !== 'notHeld' && plannedOn

/** "19:30, Thứ Tư, 07/9/2022". */
const timeOf = (cell: NoticeCell) =>
  isPlanned(cell) && cell.plannedOn
    ? [cell.plannedAt?.slice(0, 5), weekdays[weekdayOf(cell.plannedOn)], shortDate(cell.plannedOn)]
        .filter(Boolean)
        .join(', ')
    : ''

function noteOf({ state, dueOn, plannedOn }: NoticeCell) {
  if (state === 'open') return 'Chưa đăng ký'
  if (state === 'notHeld') return 'Không họp được'
  return dueOn && plannedOn && plannedOn > dueOn ? 'Lùi ngày' : ''
}

const rowOf =
  (showsPhone: boolean) =>
  (cell: NoticeCell): ScheduleNoticeRow => ({
    cell: cell.cell,
    members: cell.members,
    time: timeOf(cell),
    place: isPlanned(cell) ? (cell.place ?? '') : '',
    secretary: [cell.secretary, showsPhone && cell.phone].filter(Boolean).join(', '),
    note: noteOf(cell),
  })

/** Cells under their organisation above; those directly below the issuer need no heading of their own. */
function groupsOf({ org, cells, showsPhone }: NoticeSource) {
  const titles = new Map<number | null, string>()
  for (const { aboveId, above } of cells) titles.set(aboveId, aboveId === org.id ? '' : above)
  const groups = [...titles].map(([aboveId, title]) => ({
    title,
    rows: cells.filter((cell) => cell.aboveId === aboveId).map(rowOf(showsPhone)),
  }))
  return groups.length === 1
    ? groups
    : groups.map((each) => ({ ...each, title: each.title || 'Các chi bộ trực thuộc' }))
}

/** Thông báo lịch sinh hoạt: a draft without number and date, or the paper issued. */
export function scheduleNoticeFrom(source: NoticeSource, words: NoticeWords): ScheduleNoticeData {
  const { org, month } = source
  const what = `lịch sinh hoạt thường kỳ ${longMonth(month)}`
  const whose = 'của các chi bộ trực thuộc'
  return {
    letterhead: {
      ...ownLetterhead(org, words.issuedOn),
      number: words.number ? paperNumber(words.number, 'TB', org.symbol) : `Số …-TB/${org.symbol}`,
    },
    isDraft: !words.number,
    subject: `${what}\n${whose}`,
    opening: `${org.committeeName} thông báo ${what} ${whose} như sau:`,
    groups: groupsOf(source),
    recipients: words.recipients,
    signer: { authority: org.captions.onBehalf, post: words.signerPost, name: words.signerName },
  }
}

/** How ready the schedule is, said before it is issued. */
export const readinessOf = (cells: Pick<NoticeCell, 'state'>[]) => {
  const count = (state: MeetingState) => cells.filter((cell) => cell.state === state).length
  return {
    cells: cells.length,
    open: count('open'),
    registered: count('registered'),
    notHeld: count('notHeld'),
  }
}
