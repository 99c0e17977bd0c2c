import { type Day, daysBetween, showDay } from '@/lib/core/dates'

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
