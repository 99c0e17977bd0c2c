import { scoreTotal } from '@/lib/meetings/labels'
import type { Outcome } from '@/lib/meetings/rules/outcome'
import { SummaryList } from '@/lib/ui/lists'

const comma = (number: number) => String(number).replace('.', ',')

/** The figures of a meeting, each as the rules found it. */
export function OutcomeSummary({ outcome }: { outcome: Outcome }) {
  const { counts, rate, rateWithOnline, isAttendanceMet, frame, resolution, tasks, score, minutesLong } =
    outcome
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
          value: `${rate.part}/${rate.whole}, đạt ${comma(rate.percent)}%${withOnline ? ` (tính cả kết nối từ xa ${rateWithOnline.part}/${rateWithOnline.whole}, ${comma(rateWithOnline.percent)}%)` : ''}: ${isAttendanceMet ? 'đạt' : 'không đạt'} tiêu chí`,
        },
        {
          name: 'Thời lượng',
          value:
            minutesLong === undefined
              ? 'Chưa đủ giờ bắt đầu, kết thúc'
              : `${minutesLong} phút${outcome.isLongEnough ? '' : ', ngắn hơn quy định'}`,
        },
        { name: 'Cơ số biểu quyết', value: `${frame.base}; được biểu quyết và có mặt ${frame.voters}` },
        ...(resolution
          ? [
              {
                name: 'Nghị quyết',
                value: `Tán thành ${resolution.part}/${resolution.whole}, đạt ${comma(resolution.percent)}%; không tán thành ${resolution.against}; ý kiến khác ${resolution.other}: ${resolution.isAdopted ? 'được thông qua' : `không được thông qua (cần từ ${resolution.needed})`}`,
              },
            ]
          : []),
        ...(tasks
          ? [
              {
                name: 'Nhiệm vụ tháng trước',
                value: `Hoàn thành ${tasks.part}/${tasks.whole}, đạt ${comma(tasks.percent)}%`,
              },
            ]
          : []),
        ...(score ? [{ name: 'Tự chấm điểm', value: scoreTotal(score) }] : []),
      ]}
    />
  )
}
