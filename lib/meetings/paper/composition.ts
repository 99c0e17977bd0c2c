import type { Attendee } from '@/lib/meetings/content'
import { stayedAwayLabel } from '@/lib/meetings/labels'
import { attendanceRate, reached } from '@/lib/meetings/rules/attendance'
import { isOfCommittee, isSession } from '@/lib/meetings/rules/kinds'
import { count, people } from '@/lib/pdf/words'
import { atPlace, bare, lowerFirst } from './sentences'
import type { PaperSource } from './source'

const named = (rows: Attendee[], note: (row: Attendee) => string) =>
  rows.map((row) => [row.name, bare(note(row))].filter(Boolean).join(', ')).join('; ')
const inBrackets = (text: string) => (text === '' ? '' : ` (${text})`)

const exemptWords = ({ exempt, exemptAbsent }: PaperSource['outcome']['counts']) => {
  if (exemptAbsent === 0) return 'tự nguyện dự'
  return exemptAbsent === exempt ? 'không dự' : `không dự ${count(exemptAbsent)}`
}

/** Thành phần: totals, in the hall, online, excused and unexcused with names and reasons, the rate. */
export function compositionOf(source: PaperSource): string[] {
  const { content, outcome, kind } = source
  const { counts } = outcome
  const inState = (state: Attendee['state']) => content.attendance.filter((row) => row.state === state)
  const exempt = content.attendance.filter(({ isExempt }) => isExempt)
  const exemptText =
    exempt.length === 0
      ? ''
      : ` Được miễn sinh hoạt: ${people(exempt.length)}${inBrackets(named(exempt, ({ state, reason }) => (state === 'exemptAbsent' ? lowerFirst(reason) : '')))}, ${exemptWords(counts)}.`
  const groups = content.groups.map(groupLine)
  if (isOfCommittee(kind)) return [...committeeOf(source), ...groups]
  return [
    `Tổng số đảng viên${kind === 'congress' ? ' được triệu tập' : ''}: ${people(counts.members.all)}; chính thức ${count(counts.members.full)}, dự bị ${count(counts.members.probationary)}, sinh hoạt tạm thời ${count(counts.members.temporary)}.${exemptText}${awayText(content.attendance)}`,
    `Có mặt tại ${content.opening.mode === 'groups' ? 'các tổ đảng' : 'hội trường'}: ${people(counts.present.all)}; chính thức ${count(counts.present.full)}, dự bị ${count(counts.present.probationary)}${counts.present.temporary > 0 ? `, sinh hoạt tạm thời ${count(counts.present.temporary)}` : ''}.`,
    ...onlineLines(content.attendance, outcome),
    `Vắng có lý do: ${counts.excused === 0 ? '0' : people(counts.excused)}${inBrackets(named(inState('excused'), ({ reason }) => lowerFirst(reason)))}.`,
    `Vắng không lý do: ${counts.unexcused === 0 ? '0' : people(counts.unexcused)}${inBrackets(named(inState('unexcused'), ({ reason }) => lowerFirst(reason)))}.`,
    ...(isSession(kind) ? [rateText(source)] : []),
    ...groups,
  ]
}

/** "Tổ đảng số 1: họp tại nhà ông Lẫm; đồng chí Vũ Đình Khoát điều hành; dự: …." */
const groupLine = ({ name, place, head, members }: PaperSource['content']['groups'][number]) =>
  `${name}: ${[
    place && `họp tại ${atPlace(place)}`,
    head && `đồng chí ${head} điều hành`,
    members && `dự: ${bare(members.replaceAll('\n', ', '))}`,
  ]
    .filter(Boolean)
    .join('; ')}.`

/** Not exempt, and yet not expected: in temporary activity elsewhere, or suspended. */
export const stayedAway = (attendance: Attendee[]) =>
  attendance.filter(({ state, isExempt }) => state === 'exemptAbsent' && !isExempt)

/**
 * Sinh hoạt tạm thời nơi khác, đình chỉ sinh hoạt (F1, field 7): neither present nor absent, so that the figures add up.
 * Minutes from before they had a mark of their own name them among the absent, and not twice.
 */
function awayText(attendance: Attendee[]): string {
  const away = stayedAway(attendance)
  const said = (what: string, rows: Attendee[]) =>
    rows.length === 0 ? '' : ` ${what}: ${people(rows.length)}${inBrackets(named(rows, () => ''))}, không dự.`
  return `${said(
    'Sinh hoạt tạm thời nơi khác',
    away.filter(({ isElsewhere }) => isElsewhere),
  )}${said(
    'Bị đình chỉ sinh hoạt',
    away.filter(({ isElsewhere }) => !isElsewhere),
  )}`
}

/** "Có mặt 03/03 chi ủy viên", who took part by video, then who is missing and why. */
function committeeOf({ content, outcome }: PaperSource): string[] {
  const { counts } = outcome
  const absent = content.attendance.filter(
    ({ state }) => state !== null && state !== 'present' && state !== 'online',
  )
  return [
    `Có mặt: ${count(counts.present.all)}/${count(counts.members.all)} chi ủy viên.`,
    ...onlineLines(content.attendance, outcome),
    ...(absent.length > 0
      ? [
          `Vắng: ${people(absent.length)}${inBrackets(named(absent, (row) => lowerFirst(row.reason) || (row.state === 'exemptAbsent' ? lowerFirst(stayedAwayLabel(row)) : 'không lý do')))}.`,
        ]
      : []),
  ]
}

/** Who took part from afar, how, and what it counts for. */
function onlineLines(attendance: Attendee[], outcome: PaperSource['outcome']): string[] {
  const online = attendance.filter(({ state }) => state === 'online')
  if (online.length === 0) return []
  const how = ({ reason, channel, seenBy }: Attendee) =>
    [lowerFirst(reason), channel, seenBy && `đồng chí ${seenBy} theo dõi`].filter(Boolean).join(', ')
  return [`Kết nối từ xa: ${people(online.length)}${inBrackets(named(online, how))}. ${onlineText(outcome)}`]
}

const onlineText = ({ basis }: PaperSource['outcome']) =>
  basis.online.countsAsPresent
    ? `Tính có mặt${basis.online.mayVote ? ', được biểu quyết' : ', không biểu quyết'}.`
    : 'Được nghe thông tin và nêu ý kiến, không tính có mặt, không biểu quyết.'

function rateText({ content, outcome }: PaperSource): string {
  const { counts, rate, rateWithOnline, isAttendanceMet, basis } = outcome
  // Outside the rate although in the hall, by Hướng dẫn 42-HD/BTCTW: 15 present and 14/15 need a word.
  const withExempt = attendanceRate(content.attendance, basis.online.countsAsPresent)
  const isOutside = counts.exemptAbsent > 0 || withExempt.whole !== rate.whole
  const away = (is: 'isElsewhere' | 'isSuspended') => stayedAway(content.attendance).some((row) => row[is])
  const left = [
    isOutside && 'được miễn',
    away('isElsewhere') && 'sinh hoạt tạm thời nơi khác',
    away('isSuspended') && 'bị đình chỉ sinh hoạt',
  ].filter(Boolean)
  const outside = left.length > 0 ? ` (không tính đồng chí ${left.join(', ')})` : ''
  const withOnline =
    counts.online.all > 0 && !basis.online.countsAsPresent
      ? ` Nếu tính cả đồng chí kết nối từ xa là ${reached(rateWithOnline)}.`
      : ''
  const why = counts.unexcused > 0 ? ' do có đảng viên vắng không lý do' : ''
  const met = isAttendanceMet ? 'đạt' : `không đạt${why}`
  if (rate.whole === 0) return `Không có đồng chí nào thuộc diện tính tỷ lệ dự${outside}.`
  return `Tỷ lệ dự sinh hoạt: ${reached(rate, ' đồng chí')}${outside}.${withOnline} Tiêu chí về dự sinh hoạt ${met}.`
}
