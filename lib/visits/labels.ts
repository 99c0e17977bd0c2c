import type { taskState, visitorKind } from '@/db/schema'
import { type Day, showDay } from '@/lib/core/dates'
import type { Tone } from '@/lib/ui/badge'
import type { MatchedBy } from './rules/matching'
import type { Progress } from './rules/target'

export type VisitorKind = (typeof visitorKind.enumValues)[number]
type TaskState = (typeof taskState.enumValues)[number]

export const kindLabel: Record<VisitorKind, string> = {
  leader: 'Bí thư, phó bí thư (có chỉ tiêu năm)',
  committee: 'Ủy viên ban thường vụ, cấp ủy viên',
  borderPost: 'Đảng viên đồn biên phòng',
  other: 'Đồng chí khác được phân công',
}
export const kindOptions = Object.entries(kindLabel).map(([value, label]) => ({ value, label }))

export const matchedByWords: Record<MatchedBy, string> = {
  hand: 'Cán bộ chọn',
  name: 'Tự khớp theo họ và tên',
  nameAndPost: 'Tự khớp theo họ tên (không kể dấu) và chức vụ. Chưa đúng thì đồng chí chọn lại ở dưới.',
}

type Posted = { position: string; unit: string; startsOn: Day; endsOn: Day | null }

/** "Phó bí thư Huyện ủy, từ ngày 01/07/2022": a row with empty months beside others tells whose year is short. */
export const postIn = (
  year: number,
  { position, unit, startsOn, endsOn }: Posted,
  say: (day: Day) => string = showDay,
) =>
  [
    position,
    unit,
    startsOn > `${year}-01-01` && `từ ngày ${say(startsOn)}`,
    endsOn !== null && endsOn < `${year}-12-31` && `đến ngày ${say(endsOn)}`,
  ]
    .filter(Boolean)
    .join(', ')

/** "2/3 chi bộ" */
export const progressWords = ({ counted, needed }: Progress) => `${counted}/${needed} chi bộ`

export const promiseLabel: Record<TaskState, { label: string; tone: Tone }> = {
  open: { label: 'Đang làm', tone: 'calm' },
  done: { label: 'Đã xong', tone: 'good' },
  notDone: { label: 'Chưa xong', tone: 'warn' },
}

type Attended = { id: number; border: { id: number; unit: string }[] }

/** Border posts with how many of their members attend how many cells. */
export function postsOf(cells: Attended[]) {
  const units = [...new Set(cells.flatMap(({ border }) => border.map(({ unit }) => unit)))].sort()
  return units.map((unit) => {
    const ofUnit = cells.filter(({ border }) => border.some((each) => each.unit === unit))
    const people = ofUnit.flatMap(({ border }) => border.filter((each) => each.unit === unit))
    return {
      id: unit || 'Chưa ghi đơn vị',
      people: new Set(people.map(({ id }) => id)).size,
      cells: ofUnit.length,
    }
  })
}
