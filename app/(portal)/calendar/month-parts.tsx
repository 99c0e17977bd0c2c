import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { calendarLink, monthLink, noticesLink } from '@/lib/calendar/links'
import type { CalendarPlace } from '@/lib/calendar/queries/places'
import type { Day } from '@/lib/core/dates'
import { Parts } from '@/lib/ui/parts'

/** What else belongs to the month of a cell, or of a committee. */
export function MonthParts({ viewer, place, month }: { viewer: Viewer; place: CalendarPlace; month: Day }) {
  const isCell = place.kind === 'cell'
  const key = month.slice(0, 7)
  const year = month.slice(0, 4)
  const parts = [
    {
      href: monthLink(month, place.id),
      name: isCell ? 'Lịch theo ngày: ngày nghỉ, hội nghị' : 'Lịch theo ngày',
    },
    !isCell && {
      href: calendarLink(month, { org: place.id, state: 'all' }),
      name: 'Tìm trong danh sách chi bộ',
    },
    !isCell && { href: `/calendar/days?month=${key}&org=${place.id}`, name: 'Ngày sinh hoạt thống nhất' },
    !isCell && { href: `/calendar/holidays?year=${year}`, name: 'Lịch nghỉ lễ, làm bù' },
    canSomewhere(viewer, 'notices.read') && {
      href: noticesLink(month, place.id),
      name: isCell ? 'Thông báo lịch của cấp trên' : 'Thông báo lịch sinh hoạt',
    },
    canSomewhere(viewer, 'directives.read') && {
      href: `/directives?month=${key}`,
      name: 'Văn bản cần quán triệt',
    },
    canSomewhere(viewer, 'conferences.read') && {
      href: `/calendar/conferences?month=${key}`,
      name: 'Hội nghị trong tháng',
    },
    {
      href: `/thematic?org=${place.id}&year=${year}`,
      name: isCell ? 'Kế hoạch sinh hoạt chuyên đề năm' : 'Sinh hoạt chuyên đề trong năm',
    },
  ]
  return <Parts label="Lịch và kế hoạch" parts={parts.filter((part) => typeof part === 'object')} />
}
