import { addDays, type Day, daysBetween, showDay, showMonth } from '@/lib/core/dates'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { postingsOf } from '@/lib/meetings/rules/postings'
import type { RuleValues } from '@/lib/rulesets/values'

/** One thing somebody must do, with the day by which; the page only draws it. */
export type Duty = {
  id: string
  title: string
  href: string
  /** Last day for it, where a rule gives one. */
  dueOn?: Day
  /** Working days until then, negative once it is past, where the limit itself is told in working days. */
  workDaysLeft?: number
  /** Said beside it where there is no day. */
  note?: string
}
export type Urgency = 'late' | 'today' | 'soon' | 'later'

const SOON_DAYS = 3

export const urgencyOf = ({ dueOn }: Duty, today: Day): Urgency => {
  if (!dueOn) return 'later'
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return daysBetween(today, dueOn) <= SOON_DAYS ? 'soon' : 'later'
}

/** "Hạn 09/09/2022, còn 2 ngày" */
export function dueText({ dueOn, workDaysLeft, note }: Duty, today: Day): string | undefined {
  if (!dueOn) return note
  // No working day before it, and not today: the days off in between are all there is.
  const isInWorkDays = workDaysLeft !== undefined && workDaysLeft !== 0
  const days = isInWorkDays ? workDaysLeft : daysBetween(today, dueOn)
  const unit = isInWorkDays ? 'ngày làm việc' : 'ngày'
  const relative =
    days < 0 ? `đã quá hạn ${-days} ${unit}` : dueOn === today ? 'hôm nay' : `còn ${days} ${unit}`
  return `Hạn ${showDay(dueOn)}, ${relative}`
}

/** Said in place of the list where it is empty: whoever holds no role is told so, and whom to ask. */
export const nothingDue = (holdsRole: boolean, helpPhone: string) =>
  holdsRole
    ? 'Đồng chí không có việc nào đến hạn. Các mục khác ở thanh chức năng phía trên.'
    : `Đồng chí hiện không giữ vai trò nào trên cổng nên chưa có việc nào ở đây. Nếu chưa đúng, đồng chí liên hệ văn phòng cấp ủy cấp trên${helpPhone ? `; hỗ trợ: ${helpPhone}` : ''}.`

/** Late first, then by day; what has no day comes last. Numbered titles keep their order: 10 comes after 9. */
export const inOrder = (duties: Duty[]): Duty[] =>
  duties.toSorted(
    (a, b) =>
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.title.localeCompare(b.title, 'vi', { numeric: true }),
  )

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

export type VisitFacts = {
  year: number
  /** Guests of minutes whom the list does not know. */
  unmatched: number
  /** Cells that nobody from above attended this year. */
  unvisited: number
  /** Leaders short of the cells the rule set asks of them. */
  behind: number
  needed?: number
}

/** Nhắc ở tháng cuối mỗi quý, and all through the last one: then a visit can still be arranged. */
export const isRemindedIn = (today: Day) => {
  const month = Number(today.slice(5, 7))
  return month % 3 === 0 || month > 9
}

/** Dự sinh hoạt: guests to be matched at once, cells not attended and leaders short of their target by year's end. */
export function dutiesOfVisits(
  { year, unmatched, unvisited, behind, needed }: VisitFacts,
  may: { match: boolean },
  today: Day,
  linkTo: (part: string) => string,
): Duty[] {
  const dueOn = `${year}-12-31`
  const duty = (what: string, title: string, part: string, more: Partial<Duty>): Duty[] => [
    { id: `visits-${what}`, title, href: linkTo(part), ...more },
  ]
  return [
    ...(may.match && unmatched > 0
      ? duty('unmatched', `Xem ${unmatched} lượt đại biểu chưa khớp với danh sách dự sinh hoạt`, '/guests', {
          note: 'Chọn người dự, hoặc ghi là không thuộc danh sách',
        })
      : []),
    ...(isRemindedIn(today) && unvisited > 0
      ? duty('unvisited', `${unvisited} chi bộ chưa có cấp trên dự sinh hoạt năm ${year}`, '/cells', {
          dueOn,
        })
      : []),
    ...(isRemindedIn(today) && behind > 0
      ? duty('behind', `${behind} đồng chí bí thư, phó bí thư chưa dự đủ ${needed} chi bộ năm ${year}`, '', {
          dueOn,
        })
      : []),
  ]
}

type Behind = { fullName: string; unpaid: readonly Day[]; isGround: boolean; lastGround: readonly Day[] }

/** Chưa nộp đảng phí: who reached the last step of the rule is named; the others are counted. */
export function dutiesOfDues(cellId: number, behind: readonly Behind[]): Duty[] {
  const href = `/dues?org=${cellId}#behind`
  const others = behind.filter(({ isGround, lastGround }) => !isGround && lastGround.length === 0).length
  const named = behind.flatMap(({ fullName, unpaid, isGround, lastGround }) => {
    const who = `Đồng chí ${fullName} chưa nộp đảng phí`
    const year = lastGround[0]?.slice(0, 4)
    const last = year ? [`${lastGround.length} tháng của năm ${year}`] : []
    return [...(isGround ? [`${unpaid.length} tháng trong năm`] : []), ...last].map(
      (what) => `${who} ${what}`,
    )
  })
  const duty = (what: string, title: string, note: string) => ({
    ...{ id: `dues-${what}-${cellId}`, title, href, note },
  })
  return [
    ...named.map((title, at) =>
      duty(`ground-${at}`, title, 'Làm rõ lý do; không chính đáng thì chi bộ xem xét, đề nghị xóa tên'),
    ),
    ...(others > 0
      ? [
          duty(
            'behind',
            `Nhắc ${others} đồng chí chưa nộp đủ đảng phí các tháng trước`,
            'Ba tháng trong năm thì chi bộ phải xem xét',
          ),
        ]
      : []),
  ]
}
