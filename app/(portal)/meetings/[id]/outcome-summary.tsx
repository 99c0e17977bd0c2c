import { comma } from '@/lib/core/numbers'
import type { MinutesContent } from '@/lib/meetings/content'
import { roundLabel, scoreSoFar } from '@/lib/meetings/labels'
import { reached } from '@/lib/meetings/rules/attendance'
import { isSession, type MeetingKind } from '@/lib/meetings/rules/kinds'
import type { Outcome } from '@/lib/meetings/rules/outcome'
import type { VoteResult } from '@/lib/meetings/rules/voting'
import { SummaryList } from '@/lib/ui/lists'

const resultText = (vote: VoteResult) =>
  `Tán thành ${reached(vote)}; không tán thành ${vote.against}; ý kiến khác ${vote.other}: ${vote.isAdopted ? 'được thông qua' : `không được thông qua (cần từ ${vote.needed})`}`

/** The figures of a meeting, each as the rules found it. */
export function OutcomeSummary({
  outcome,
  content,
  kind,
}: {
  outcome: Outcome
  content: Pick<MinutesContent, 'votes'>
  kind: MeetingKind
}) {
  const { counts, rate, rateWithOnline, isAttendanceMet, frame, resolution, tasks, score, minutesLong } =
    outcome
  const { thematic, elections = [] } = outcome
  const withOnline = counts.online.all > 0 && !outcome.basis.online.countsAsPresent
  return (
    <SummaryList
      rows={[
        {
          name: 'Điểm danh',
          value: `Tổng số ${counts.members.all}; có mặt ${counts.present.all}; trực tuyến ${counts.online.all}; vắng có lý do ${counts.excused}; vắng không lý do ${counts.unexcused}; được miễn ${counts.exempt}`,
        },
        {
          name: 'Tỷ lệ dự',
          value: `${reached(rate)}${withOnline ? ` (tính cả kết nối từ xa ${reached(rateWithOnline)})` : ''}${isSession(kind) ? `: ${isAttendanceMet ? 'đạt' : 'không đạt'} tiêu chí` : ''}`,
        },
        {
          name: 'Thời lượng',
          value:
            minutesLong === undefined
              ? 'Chưa đủ giờ bắt đầu, kết thúc'
              : `${minutesLong} phút${outcome.isLongEnough ? '' : `, ngắn hơn ${outcome.requiredMinutes ?? ''} phút theo quy định`}`,
        },
        { name: 'Cơ số biểu quyết', value: `${frame.base}; được biểu quyết và có mặt ${frame.voters}` },
        ...(resolution
          ? [
              {
                name: 'Nghị quyết',
                value: resultText(resolution),
              },
            ]
          : []),
        ...(thematic ? [{ name: 'Chuyên đề', value: resultText(thematic) }] : []),
        ...outcome.votes.map((vote, index) => ({
          name: content.votes[index]?.motion || `Biểu quyết ${index + 1}`,
          value: resultText(vote),
        })),
        ...elections.map(({ round, candidates }) => ({
          name: `Bầu ${roundLabel[round].toLocaleLowerCase('vi')}`,
          value:
            candidates
              .filter(({ isElected }) => isElected)
              .map(({ name, votes, percent }) => `${name} (${votes} phiếu, ${comma(percent)}%)`)
              .join('; ') || 'Chưa có người trúng cử',
        })),
        ...(tasks
          ? [
              {
                name: 'Nhiệm vụ tháng trước',
                value: `Hoàn thành ${reached(tasks)}`,
              },
            ]
          : []),
        ...(score
          ? [{ name: score.isMetOnly ? 'Tự đánh giá' : 'Tự chấm điểm', value: scoreSoFar(score) }]
          : []),
      ]}
    />
  )
}
