import { padded } from '@/lib/core/numbers'
import type { MinutesContent } from '@/lib/meetings/content'
import type { RuleValues } from '@/lib/rulesets/values'
import { type Rate, rate, reached } from './attendance'
import { type Posting, postingText } from './postings'
import type { TasksDone } from './tasks'

export type Item = RuleValues<'score'>['criteria'][number]['items'][number]

/** What the records say about the meeting. A missing fact is scored by hand. */
export type Facts = {
  minutesLong?: number
  /** What the rule set of the day asks for: longer where two meetings are held in one session. */
  minMinutes: number
  attendance: Rate
  unexcused: number
  /** The longest row of excused absences in the year. */
  excusedRun: { name: string; run: number }
  committeeMet?: string
  hasCommitteeMinutes: boolean
  documentsPosted?: Posting
  minutesPosted?: Posting
  speakers?: Rate
  tasks?: TasksDone
  hasPraise: boolean
}

const exact = ({ part, whole }: Rate) => (whole === 0 ? 0 : (part * 100) / whole)

/** Bậc điểm: the first step that is reached, best first. Compared by the exact share. */
function byStep({ steps = [], max }: Item, value: number, asShare = 0): number {
  const step = steps.find(({ from, isAbove, isShare }) => {
    const reached = isShare ? asShare : value
    return isAbove ? reached > from : reached >= from
  })
  return Math.min(step?.points ?? 0, max)
}

/** "; 10 nhiệm vụ chưa đến hạn không tính" */
const notDueText = ({ notDue }: TasksDone) =>
  notDue ? ` đến hạn; ${padded(notDue)} nhiệm vụ chưa đến hạn không tính` : ''

type Found = { points: number; says: string } | undefined

function lengthFound(item: Item, { minutesLong, minMinutes }: Facts): Found {
  if (minutesLong === undefined) return undefined
  if (item.fact === 'minutesLong') return { points: byStep(item, minutesLong), says: `${minutesLong} phút.` }
  const points = byStep(item, minutesLong - minMinutes, minutesLong / minMinutes)
  return { points, says: `${minutesLong} phút, yêu cầu từ ${minMinutes} phút.` }
}

function attendanceFound(item: Item, { attendance, unexcused }: Facts): Found {
  const points = byStep(item, exact(attendance))
  const isHeldDown = unexcused > 0 && item.mostIfUnexcused !== undefined
  const absent = isHeldDown ? `; có ${padded(unexcused)} đồng chí vắng không lý do` : ''
  return {
    points: isHeldDown ? Math.min(points, item.mostIfUnexcused ?? points) : points,
    says: `Tỷ lệ dự ${reached(attendance)}${absent}.`,
  }
}

function excusedFound({ max, limit = 0 }: Item, { excusedRun: { name, run } }: Facts): Found {
  return run <= limit
    ? { points: max, says: `Không có đồng chí vắng có lý do quá ${limit} kỳ liên tiếp trong năm.` }
    : { points: 0, says: `Đồng chí ${name} vắng có lý do ${run} kỳ liên tiếp trong năm.` }
}

const postedFound = ({ max }: Item, posting?: Posting): Found =>
  posting?.on
    ? { points: posting.daysLate > 0 ? 0 : max, says: `Đăng ngày ${postingText(posting)}.` }
    : undefined

/** What the data say to an item, with the words for it; undefined where the cell scores it by hand. */
export function fromFacts(item: Item, facts: Facts): Found {
  const { max } = item
  switch (item.fact) {
    case 'minutesLong':
    case 'lengthOfRequired':
      return lengthFound(item, facts)
    case 'attendancePercent':
      return attendanceFound(item, facts)
    case 'noUnexcused':
      return facts.unexcused === 0
        ? { points: max, says: 'Không có đồng chí vắng không lý do.' }
        : { points: 0, says: `Có ${padded(facts.unexcused)} đồng chí vắng không lý do.` }
    case 'excusedRun':
      return excusedFound(item, facts)
    case 'committeeMet':
      return facts.committeeMet === undefined ? undefined : { points: max, says: facts.committeeMet }
    case 'committeeMinutes':
      return facts.committeeMet !== undefined && facts.hasCommitteeMinutes
        ? { points: max, says: facts.committeeMet }
        : undefined
    case 'documentsPosted':
      return postedFound(item, facts.documentsPosted)
    case 'minutesPosted':
      return postedFound(item, facts.minutesPosted)
    case 'speakersPercent':
      return (
        facts.speakers && {
          points: byStep(item, exact(facts.speakers)),
          says: `${reached(facts.speakers)} thảo luận.`,
        }
      )
    case 'tasksPercent':
      return (
        facts.tasks && {
          points: byStep(item, exact(facts.tasks)),
          says: `Hoàn thành ${reached(facts.tasks)} nhiệm vụ${notDueText(facts.tasks)}.`,
        }
      )
    case 'praise':
      return facts.hasPraise ? { points: max, says: 'Biên bản có ghi biểu dương, nhắc nhở.' } : undefined
    default:
      return undefined
  }
}

/** Số người thảo luận / số dự: a person who spoke twice counts once. */
export function speakersOf(opinions: MinutesContent['opinions'], attended: number): Rate | undefined {
  if (attended === 0) return undefined
  const names = opinions.map(({ speaker }) => speaker.trim().toLocaleLowerCase('vi')).filter(Boolean)
  return rate(new Set(names).size, attended)
}
