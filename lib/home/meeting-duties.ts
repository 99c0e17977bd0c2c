import { addDays, type Day, showMonth } from '@/lib/core/dates'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { postingsOf } from '@/lib/meetings/rules/postings'
import type { RuleValues } from '@/lib/rulesets/values'
import type { Duty } from './rules'

export type OwnMeeting = {
  id: number
  kind: MeetingKind
  /** "sinh hoạt", "họp chi ủy": inside a sentence. */
  name: string
  cell: string
  month: Day
  state: 'open' | 'registered' | 'confirmed' | 'held' | 'notHeld'
  plannedOn: Day | null
  dueOn: Day | null
  heldOn: Day | null
  /** What was given back has been answered, and waits to be sent again. */
  isSupplemented?: boolean
  /** What was asked for when they were given back. */
  returnedReason?: string | null
  minutesStatus: 'draft' | 'completed' | 'sent' | 'received' | 'returned' | null
  /** Last day to register, where the rule set names one. */
  registerBy?: Day
  /** The month is over: the minutes are written or the reason is told; a day still to come is not asked for. */
  isBehind?: boolean
  /** Days to send the minutes in, by the rule of the day it was held. */
  sendWithinDays?: number
}

const MOST_OF_REASON = 100

/** ": ghi rõ số phiếu": the first line of the reason, cut where it is long. */
function asked(reason: string | null | undefined): string {
  const [first = ''] = (reason ?? '').trim().split('\n')
  const said = first.length > MOST_OF_REASON ? `${first.slice(0, MOST_OF_REASON).trimEnd()}…` : first
  return said && `: ${said.trim()}`
}

/** What a cell's meeting asks of those who write: register, write, complete, send, supplement. */
export function dutiesOfMeeting(
  meeting: OwnMeeting,
  may: { register: boolean; write: boolean; send: boolean },
): Duty[] {
  const { kind, name } = meeting
  const month = showMonth(meeting.month)
  /** The month's own meeting needs no name beside the month. */
  const other = kind === 'regular' ? '' : `${name} `
  const duty = (what: string, title: string, href: string, dueOn?: Day | null): Duty[] => [
    { id: `${what}-${meeting.id}`, title, href, ...(dueOn ? { dueOn } : {}) },
  ]
  const { state, minutesStatus, heldOn, sendWithinDays } = meeting
  const day = meeting.plannedOn ?? meeting.dueOn
  if (state === 'notHeld') return []
  if (minutesStatus === 'returned')
    return may.send
      ? duty(
          'supplement',
          meeting.isSupplemented
            ? `Gửi lại biên bản ${other}tháng ${month} đã bổ sung`
            : `Bổ sung biên bản ${other}tháng ${month} bị trả lại${asked(meeting.returnedReason)}`,
          `/meetings/${meeting.id}`,
          heldOn && sendWithinDays !== undefined ? addDays(heldOn, sendWithinDays) : undefined,
        )
      : []
  if (minutesStatus === 'completed')
    return may.send
      ? duty(
          'send',
          `Gửi biên bản ${other}tháng ${month} lên cấp trên`,
          `/meetings/${meeting.id}`,
          heldOn && sendWithinDays !== undefined ? addDays(heldOn, sendWithinDays) : undefined,
        )
      : []
  if (minutesStatus === 'sent' || minutesStatus === 'received') return []
  // Whoever writes already has met: there is no day left to register.
  if (state === 'open' && minutesStatus === null)
    return may.register
      ? duty(
          'register',
          meeting.isBehind
            ? `Ghi biên bản hoặc báo không họp được tháng ${month}`
            : `Đăng ký lịch sinh hoạt tháng ${month}`,
          `/calendar/${meeting.id}`,
          meeting.registerBy ?? meeting.dueOn,
        )
      : []
  return may.write ? duty('write', `Ghi biên bản ${name} tháng ${month}`, `/meetings/${meeting.id}`, day) : []
}

export type PostedMeeting = Pick<OwnMeeting, 'id' | 'month' | 'state' | 'plannedOn' | 'dueOn' | 'heldOn'> & {
  documentsPostedOn: Day | null
  minutesPostedOn: Day | null
}

/** Đăng Sổ tay đảng viên điện tử: documents once the day is registered, minutes once they are completed. */
export function dutiesOfPosting(meeting: PostedMeeting, limits: RuleValues<'meetings'>): Duty[] {
  const { id, state, heldOn } = meeting
  const day = heldOn ?? meeting.plannedOn ?? meeting.dueOn
  if (!day) return []
  const { documents, minutes } = postingsOf(day, meeting, limits)
  const month = showMonth(meeting.month)
  const duty = (what: string, name: string, dueOn: Day): Duty => ({
    id: `post-${what}-${id}`,
    title: `Đăng ${name} tháng ${month} lên Sổ tay đảng viên điện tử`,
    href: `/meetings/${id}#postings`,
    dueOn,
  })
  if (heldOn) return minutes && !minutes.on ? [duty('minutes', 'biên bản', minutes.by)] : []
  const isPlanned = state === 'registered' || state === 'confirmed'
  return documents && !documents.on && isPlanned
    ? [duty('documents', 'tài liệu sinh hoạt', documents.by)]
    : []
}
