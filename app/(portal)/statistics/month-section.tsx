import { sumOf } from '@/lib/calendar/figures'
import type { ListState } from '@/lib/calendar/labels'
import { calendarLink } from '@/lib/calendar/links'
import { getBoard } from '@/lib/calendar/queries/board'
import { showMonth } from '@/lib/core/dates'
import { percentOf } from '@/lib/core/numbers'
import { sumAttendance } from '@/lib/statistics/queries/meetings'
import { Figures } from '@/lib/ui/figures'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import type { Shown } from './shown'

/** Sinh hoạt of a month: held, on the day, late, not held; attendance by the minutes that were sent. */
export async function MonthSection({ viewer, place, cut, month, today }: Shown) {
  const [board = [], attended] = await Promise.all([
    getBoard(viewer, place, month, today, cut),
    sumAttendance(viewer, place, month, cut),
  ])
  const sum = sumOf(board)
  const opened = sum.cells - sum.unopened
  const figure = (label: string, count: number, state: ListState, whole = opened) => ({
    label,
    value: `${count}/${whole}`,
    note: percentOf(count, whole),
    href: calendarLink(month, { ...cut, state }),
  })
  return (
    <Section title={`Sinh hoạt tháng ${showMonth(month)}`} id="meetings">
      {opened === 0 ? (
        <p className="card lead">Tháng này chưa mở kỳ sinh hoạt cho chi bộ nào; đồng chí chọn tháng khác.</p>
      ) : (
        <>
          <Figures
            figures={[
              figure('Đã họp', sum.held, 'held'),
              // Before there was a common day no meeting is on the day or late.
              ...(sum.due > 0
                ? [
                    figure('Họp đúng ngày', sum.onDay, 'onDay', sum.due),
                    figure('Lùi ngày', sum.late, 'late', sum.due),
                  ]
                : []),
              figure('Không họp được', sum.notHeld, 'notHeld'),
              figure('Quá ngày chưa báo kết quả', sum.overdue, 'overdue'),
              figure('Đã gửi biên bản', sum.filed, 'filed'),
              {
                label: 'Tỷ lệ dự',
                value: percentOf(attended.present, attended.expected) || 'Chưa có',
                note: `${attended.present.toLocaleString('vi')}/${attended.expected.toLocaleString('vi')} lượt; vắng có lý do ${attended.excused}, không lý do ${attended.unexcused}`,
              },
            ]}
          />
          <p>
            Tỷ lệ dự lấy từ {attended.minutes} biên bản đã gửi, tính theo bộ quy tắc của ngày họp.{' '}
            <Link href={calendarLink(month, cut)}>Xem bảng theo dõi tháng</Link>
          </p>
        </>
      )}
    </Section>
  )
}
