import type { Attendee } from '@/lib/meetings/content'
import { attendanceRate } from '@/lib/meetings/rules/attendance'
import { isOfCommittee, isSession } from '@/lib/meetings/rules/kinds'
import { count, people } from '@/lib/pdf/words'
import { bare, comma, outOf, percentOf } from './sentences'
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
      : ` Được miễn sinh hoạt: ${people(exempt.length)}${inBrackets(named(exempt, ({ state, reason }) => (state === 'exemptAbsent' ? reason : '')))}, ${exemptWords(counts)}.`
  const online = inState('online')
  if (isOfCommittee(kind)) return committeeOf(source)
  return [
    `Tổng số đảng viên${kind === 'congress' ? ' được triệu tập' : ''}: ${people(counts.members.all)}; chính thức ${count(counts.members.full)}, dự bị ${count(counts.members.probationary)}, sinh hoạt tạm thời ${count(counts.members.temporary)}.${exemptText}`,
    `Có mặt tại hội trường: ${people(counts.present.all)}; chính thức ${count(counts.present.full)}, dự bị ${count(counts.present.probationary)}${counts.present.temporary > 0 ? `, sinh hoạt tạm thời ${count(counts.present.temporary)}` : ''}.`,
    ...(online.length > 0
      ? [
          `Kết nối từ xa: ${people(online.length)}${inBrackets(named(online, ({ reason, channel, seenBy }) => [reason, channel, seenBy && `đồng chí ${seenBy} theo dõi`].filter(Boolean).join(', ')))}. ${onlineText(outcome)}`,
        ]
      : []),
    `Vắng có lý do: ${counts.excused === 0 ? '0' : people(counts.excused)}${inBrackets(named(inState('excused'), ({ reason }) => reason))}.`,
    `Vắng không lý do: ${counts.unexcused === 0 ? '0' : people(counts.unexcused)}${inBrackets(named(inState('unexcused'), ({ reason }) => reason))}.`,
    ...(isSession(kind) ? [rateText(source)] : []),
  ]
}

/** "Có mặt 03/03 chi ủy viên", then who is missing and why. */
function committeeOf({ content, outcome: { counts } }: PaperSource): string[] {
  const absent = content.attendance.filter(({ state }) => state !== null && state !== 'present')
  return [
    `Có mặt: ${count(counts.present.all)}/${count(counts.members.all)} chi ủy viên.`,
    ...(absent.length > 0
      ? [
          `Vắng: ${people(absent.length)}${inBrackets(named(absent, ({ reason }) => reason || 'không lý do'))}.`,
        ]
      : []),
  ]
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
  const exempt = isOutside ? ' (không tính đồng chí được miễn)' : ''
  const withOnline =
    counts.online.all > 0 && !basis.online.countsAsPresent
      ? ` Nếu tính cả đồng chí kết nối từ xa là ${outOf(rateWithOnline)}, đạt ${comma(rateWithOnline.percent)}%.`
      : ''
  const why = counts.unexcused > 0 ? ' do có đảng viên vắng không lý do' : ''
  const met = isAttendanceMet ? 'đạt' : `không đạt${why}`
  return `Tỷ lệ dự sinh hoạt: ${outOf(rate)} đồng chí, đạt ${percentOf(rate)}${exempt}.${withOnline} Tiêu chí về dự sinh hoạt ${met}.`
}
