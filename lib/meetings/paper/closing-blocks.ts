import { addDays, shortDate } from '@/lib/core/dates'
import { comma } from '@/lib/core/numbers'
import type { Attendee } from '@/lib/meetings/content'
import { entryWords } from '@/lib/meetings/entry-words'
import { kindWords, scoreTotal, voteFormLabel } from '@/lib/meetings/labels'
import { takingPart } from '@/lib/meetings/rules/attendance'
import { isOfCommittee } from '@/lib/meetings/rules/kinds'
import { clock, count } from '@/lib/pdf/words'
import { bare, comrade, lowerFirst, onlineVotes, outOf, percentOf, sentence, voteText } from './sentences'
import type { PaperSource } from './source'

/** Absent the whole congress for a reason it accepted, and not already out of the base otherwise. */
const isAcceptedAbsence = ({ state, isExempt, isElsewhere, isSuspended }: Attendee) =>
  state === 'excused' && !(isExempt || isElsewhere || isSuspended)

/** "17 đảng viên chính thức, trừ 01 đồng chí được miễn sinh hoạt không dự": how the base came about. */
export function baseText({ content, outcome, kind }: PaperSource): string {
  if (isOfCommittee(kind)) return `${count(outcome.frame.base)} chi ủy viên`
  const full = content.attendance.filter(({ standing }) => standing === 'full')
  const isAway = ({ state }: (typeof full)[number]) =>
    state !== 'present' && !(outcome.basis.online.mayVote && state === 'online')
  const suspended = full.filter(({ isSuspended }) => isSuspended)
  const exempt = full.filter((row) => !row.isSuspended && row.isExempt && isAway(row))
  const elsewhere = full.filter((row) => !row.isSuspended && !row.isExempt && row.isElsewhere && isAway(row))
  const accepted = kind === 'congress' ? full.filter(isAcceptedAbsence) : []
  const less = [
    accepted.length > 0 && `trừ ${count(accepted.length)} đồng chí vắng có lý do được đại hội chấp nhận`,
    exempt.length > 0 && `trừ ${count(exempt.length)} đồng chí được miễn sinh hoạt không dự`,
    elsewhere.length > 0 && `trừ ${count(elsewhere.length)} đồng chí sinh hoạt tạm thời nơi khác không dự`,
    suspended.length > 0 && `trừ ${count(suspended.length)} đồng chí bị đình chỉ sinh hoạt`,
  ].filter(Boolean)
  return [`${count(full.length)} đảng viên chính thức`, ...less].join(', ')
}

/** Votes on other motions, one sentence each. */
export const otherVotes = ({ content: { votes }, outcome }: PaperSource): string[] =>
  votes.map(({ motion, vote }, index) => {
    const each = outcome.votes[index]
    return each
      ? `${bare(motion)}: ${voteText(each, vote.otherOpinion)}; ${each.isAdopted ? 'được' : 'không được'} thông qua.`
      : ''
  })

/** Biểu quyết nghị quyết, and the other votes of the evening. */
export function voteParagraph(source: PaperSource): string {
  const { content, outcome } = source
  const { resolution, attendance } = content
  const { frame, resolution: result } = outcome
  const named = resolution.document === 'conclusion' ? 'Kết luận' : 'Nghị quyết'
  const own = result
    ? `${lowerFirst(bare(resolution.motion))}, hình thức ${voteFormLabel[resolution.vote.form]}, cơ số ${frame.base} (${baseText(source)}): tán thành ${outOf(result)}, đạt ${percentOf(result)}${onlineVotes(result)}; không tán thành ${count(result.against)}; ý kiến khác ${count(result.other)}${resolution.vote.otherOpinion ? ` (${lowerFirst(bare(resolution.vote.otherOpinion))})` : ''}. ${named} ${result.isAdopted ? 'được' : 'không được'} thông qua, ${resolution.reserved ? `ý kiến bảo lưu: ${lowerFirst(sentence(resolution.reserved))}` : 'không có ý kiến bảo lưu.'}`
    : ''
  const remote = attendance
    .filter(({ state, opinion }) => state === 'online' && opinion !== '' && !outcome.basis.online.mayVote)
    .map(
      ({ name, opinion }) =>
        `Đồng chí ${name} kết nối từ xa nêu ý kiến: ${lowerFirst(bare(opinion))}; không tính biểu quyết.`,
    )
  return [own, ...otherVotes(source), ...remote].filter(Boolean).join(' ')
}

/** Tự chấm điểm: the total, and what points were lost where. */
export function scoreText({ content, outcome: { score } }: PaperSource): string {
  if (!score) return ''
  const lost = score.criteria
    .flatMap(({ items }) => items)
    .filter(({ points, max }) => points !== undefined && points < max)
    .map(({ no, points = 0, max, says, why }) => {
      const reason = bare(says || why)
      const less = score.isMetOnly ? '' : ` trừ ${comma(max - points)} điểm`
      return `mục ${no}${less}${reason ? ` (${lowerFirst(reason)})` : ''}`
    })
  const losses =
    lost.length > 0
      ? ` ${score.isMetOnly ? 'Tiêu chí chưa đạt' : 'Các mục bị trừ điểm'}: ${lost.join('; ')}.`
      : ''
  const improve = content.score.toImprove
    ? ` Cần khắc phục: ${lowerFirst(sentence(content.score.toImprove))}`
    : ''
  return `theo ${lowerFirst(score.name)}: ${scoreTotal(score)}.${losses}${improve}`
}

/** ", trong đó: sinh hoạt chuyên đề 45 phút; …": the parts of a combined session. */
function partsText({ parts }: PaperSource['content'], { partMinutes = [] }: PaperSource['outcome']): string {
  const timed = parts.flatMap(({ title }, index) =>
    partMinutes[index] ? [`${lowerFirst(title)} ${partMinutes[index]} phút`] : [],
  )
  return timed.length > 0 ? `, trong đó: ${timed.join('; ')}` : ''
}

/** An evening that passed midnight ended on the next day. */
const endDay = ({ heldOn, startedAt }: PaperSource['content']['opening'], endedAt: string) =>
  heldOn && startedAt && endedAt < startedAt ? `ngày ${shortDate(addDays(heldOn, 1))}` : 'cùng ngày'

/** Read back, adopted, ended. */
export function closingText(source: PaperSource): string {
  const { content, outcome, kind } = source
  const { adoption, endedAt, opening } = content
  const { event, attendees } = kindWords[kind]
  const read = `Biên bản ${adoption.readBackBy ? `do ${comrade(adoption.readBackBy)}` : 'được'} đọc lại`
  const changes = adoption.amendments
    ? `ý kiến sửa đổi: ${lowerFirst(sentence(adoption.amendments))}`
    : 'không có ý kiến sửa đổi.'
  const agreed =
    adoption.agreed === null
      ? ''
      : `; ${adoption.agreed}/${adoption.of ?? takingPart(outcome)} ${attendees} có mặt nhất trí thông qua, ${changes}`
  const long = outcome.minutesLong ? ` (${outcome.minutesLong} phút${partsText(content, outcome)})` : ''
  const end = endedAt ? ` ${event} kết thúc lúc ${clock(endedAt)} ${endDay(opening, endedAt)}${long}.` : ''
  return `${read}${agreed || '.'}${end}${typedText(source)}`
}

/** Nhập thay, and in whose place the minutes were completed: both names stand on the paper. */
function typedText({ letterhead: { entry, substitutesFor } }: PaperSource): string {
  const typed = entry ? ` Bản này được ${entryWords(entry)}.` : ''
  const instead = substitutesFor
    ? ` Người hoàn tất biên bản trên cổng làm thay đồng chí ${substitutesFor}.`
    : ''
  return `${typed}${instead}`
}
