import { shortDate } from '@/lib/core/dates'
import { lowerTitle } from '@/lib/meetings/labels'
import { isOfCommittee, isSession } from '@/lib/meetings/rules/kinds'
import { isForwarded } from '@/lib/meetings/rules/outgoing'
import type { Block } from '@/lib/pdf/blocks'
import { capitalised } from '@/lib/pdf/text'
import { count } from '@/lib/pdf/words'
import { stayedAway } from './composition'
import { atPlace, bare, comrade, lines, lowerFirst, orDots, outOf, sentence, withPost } from './sentences'
import type { PaperSource } from './source'

/** What a resolution and a conclusion say alike. */

/** Day, place, who led, who came; `then` is what the meeting did in the end: "chi bộ quyết nghị". */
export function openingText(source: PaperSource, then: string): string {
  const { content, outcome, letterhead, kind, isCombined = false } = source
  const { opening, guestRemarks, guests } = content
  const { minutesLong } = outcome
  const remarks = guestRemarks.map(({ name }) => {
    const role = guests.find((guest) => guest.name === name)?.role
    return [comrade(name), role].filter(Boolean).join(', ')
  })
  const heard = remarks.length > 0 ? ` và ý kiến của ${remarks.join('; ')}` : ''
  const day = `Ngày ${orDots(opening.heldOn ? shortDate(opening.heldOn) : '')}`
  const long = minutesLong ? `, thời lượng ${minutesLong} phút` : ''
  const met = isOfCommittee(kind)
    ? `Chi ủy ${letterhead.cell} họp`
    : `${letterhead.cell} ${kind === 'extraordinary' || kind === 'congress' ? 'tổ chức ' : ''}${lowerTitle({ kind, isCombined })}`
  return `${day}, tại ${orDots(atPlace(opening.place))}, ${met}${long}, do ${withPost(opening.chair) || comrade('')}, chủ trì; ${comrade(opening.recorder.name)} ghi biên bản. ${whoCame(source)}. Sau khi nghe báo cáo, thảo luận${heard}, ${then}:`
}

function whoCame({ kind, content: { attendance }, outcome: { counts } }: PaperSource): string {
  if (isOfCommittee(kind))
    return `Có mặt ${count(counts.present.all)}/${count(counts.members.all)} chi ủy viên${counts.online.all > 0 ? `; kết nối từ xa ${count(counts.online.all)}` : ''}`
  const away = stayedAway(attendance)
  return [
    `Tổng số đảng viên ${count(counts.members.all)} đồng chí`,
    `có mặt ${count(counts.present.all)}`,
    counts.online.all > 0 && `kết nối từ xa ${count(counts.online.all)}`,
    `vắng có lý do ${count(counts.excused)}`,
    `vắng không lý do ${count(counts.unexcused)}`,
    counts.exempt > 0 && `được miễn sinh hoạt ${count(counts.exempt)}`,
    away.length > 0 && `sinh hoạt tạm thời nơi khác, bị đình chỉ sinh hoạt ${count(away.length)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

export const numbered = (items: string[]): Block[] =>
  items.map((item, index) => ({
    kind: 'paragraph',
    text: `${index + 1}. ${sentence(item)}`,
  }))

/** Nhiệm vụ: as worded for the paper, else the month's tasks and what goes to the superior. */
export function taskBlocks({ content, outcome, addressees, superiorWord }: PaperSource): Block[] {
  if (content.resolution.tasks) return numbered(lines(content.resolution.tasks))
  const forwarded = content.feedback.flatMap(({ addresseeId, title }, index) => {
    const vote = outcome.feedback[index]
    if (!isForwarded(outcome, index)) return []
    return `${addressees.get(addresseeId ?? 0) ?? ''}: ${lowerFirst(bare(title))}${vote ? ` (${outOf(vote)} tán thành)` : ''}`
  })
  const sending =
    forwarded.length > 0
      ? [`Gửi ${superiorWord} ${count(forwarded.length)} nội dung đã biểu quyết: ${forwarded.join('; ')}.`]
      : []
  return numbered([...lines(content.nextTasks), ...sending])
}

/** Việc được giao: who, with whom, what, until when. */
export const givenTasks = ({ assignments }: PaperSource['content']) =>
  assignments.map(
    ({ title, assignee, withNames, dueOn }) =>
      `${comrade(assignee)} chủ trì${withNames ? ` (phối hợp: ${withNames})` : ''}: ${lowerFirst(title)}${dueOn ? `, xong trước ngày ${shortDate(dueOn)}` : ''}`,
  )
/** A small cell has no chi ủy to watch over its tasks: there the secretary does. */
const hasCommittee = ({ opening, attendance }: PaperSource['content']) =>
  opening.committeeMetOn !== null || attendance.some(({ position }) => /chi ủy/i.test(position))

export const reportBack = ({ content, kind }: PaperSource) =>
  `Các đồng chí được phân công báo cáo kết quả tại kỳ sinh hoạt sau; ${hasCommittee(content) || isOfCommittee(kind) ? 'chi ủy' : 'bí thư chi bộ'} theo dõi, đôn đốc.`

/** Nơi nhận (domain/meetings.md, F3): as the meeting wrote it, else the superior, its guests, mass organisations, the cell. */
export function recipientsOf({ content, superior, kind }: PaperSource): string[] {
  const own = lines(content.resolution.recipients).map(bare)
  if (own.length > 0) return own
  return [
    `${superior} (báo cáo)`,
    ...content.guests
      .filter(({ name, isHigherLevel }) => isHigherLevel && name)
      .map(({ name, position, role }) => capitalised(withPost({ name, position: role || position }))),
    ...(isSession(kind) ? ['Các đoàn thể'] : []),
    isOfCommittee(kind) ? 'Ban chi ủy' : 'Đảng viên chi bộ',
    'Lưu Chi bộ',
  ]
}
