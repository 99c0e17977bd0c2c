import type { Day } from '@/lib/core/dates'
import type { Duty } from './rules'

export type VisitFacts = {
  year: number
  /** Guests of minutes whom the list does not know. */
  unmatched: number
  /** Cells that nobody from above attended this year. */
  unvisited: number
  /** Leaders short of the cells the rule set asks of them. */
  behind: number
  needed?: number
}

/** Nhắc ở tháng cuối mỗi quý, and all through the last one: then a visit can still be arranged. */
export const isRemindedIn = (today: Day) => {
  const month = Number(today.slice(5, 7))
  return month % 3 === 0 || month > 9
}

/** Dự sinh hoạt: guests to be matched at once, cells not attended and leaders short of their target by year's end. */
export function dutiesOfVisits(
  { year, unmatched, unvisited, behind, needed }: VisitFacts,
  may: { match: boolean },
  today: Day,
  linkTo: (part: string) => string,
): Duty[] {
  const dueOn = `${year}-12-31`
  const duty = (what: string, title: string, part: string, more: Partial<Duty>): Duty[] => [
    { id: `visits-${what}`, title, href: linkTo(part), ...more },
  ]
  return [
    ...(may.match && unmatched > 0
      ? duty('unmatched', `Xem ${unmatched} lượt đại biểu chưa khớp với danh sách dự sinh hoạt`, '/guests', {
          note: 'Chọn người dự, hoặc ghi là không thuộc danh sách',
        })
      : []),
    ...(isRemindedIn(today) && unvisited > 0
      ? duty('unvisited', `${unvisited} chi bộ chưa có cấp trên dự sinh hoạt năm ${year}`, '/cells', {
          dueOn,
        })
      : []),
    ...(isRemindedIn(today) && behind > 0
      ? duty('behind', `${behind} đồng chí bí thư, phó bí thư chưa dự đủ ${needed} chi bộ năm ${year}`, '', {
          dueOn,
        })
      : []),
  ]
}
