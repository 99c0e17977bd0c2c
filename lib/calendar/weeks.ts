import { addDays, addMonths, type Day, daysBetween, weekdayOf } from '@/lib/core/dates'

export const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

/** The month in weeks from Monday to Sunday; days of the months beside it are left empty. */
export function weeksOf(month: Day): (Day | undefined)[][] {
  const before = (weekdayOf(month) + 6) % 7
  const days = daysBetween(month, addMonths(month, 1))
  const weeks = Math.ceil((before + days) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const at = week * 7 + weekday - before
      return at >= 0 && at < days ? addDays(month, at) : undefined
    }),
  )
}
