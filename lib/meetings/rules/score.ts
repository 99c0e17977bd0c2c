import type { MinutesContent } from '@/lib/meetings/content'
import type { RuleValues } from '@/lib/rulesets/values'
import { type Rate, rate } from './attendance'

type Sheet = RuleValues<'score'>
type Item = Sheet['criteria'][number]['items'][number]

/** What the minutes themselves say about the meeting. A missing fact is scored by hand. */
export type Facts = {
  minutesLong?: number
  attendance: Rate
  unexcused: number
  committeeMet?: string
  speakers?: Rate
  tasks?: Rate
  hasPraise: boolean
}

export type Scored = {
  no: string
  title: string
  max: number
  points: number | undefined
  /** Where the points come from; empty for those given by hand. */
  says: string
  why: string
}

const comma = (number: number) => String(number).replace('.', ',')
const share = ({ part, whole, percent }: Rate) => `${part}/${whole}, đạt ${comma(percent)}%`

/** Bậc điểm: the first step that is reached, best first. Compared by the exact share. */
function byStep({ steps = [], max }: Item, value: number): number {
  const step = steps.find(({ from, isAbove }) => (isAbove ? value > from : value >= from))
  return Math.min(step?.points ?? 0, max)
}
const exact = ({ part, whole }: Rate) => (whole === 0 ? 0 : (part * 100) / whole)

function fromFacts(item: Item, facts: Facts): { points: number; says: string } | undefined {
  switch (item.fact) {
    case 'minutesLong':
      return facts.minutesLong === undefined
        ? undefined
        : { points: byStep(item, facts.minutesLong), says: `${facts.minutesLong} phút.` }
    case 'attendancePercent':
      return { points: byStep(item, exact(facts.attendance)), says: `Tỷ lệ dự ${share(facts.attendance)}.` }
    case 'noUnexcused':
      return facts.unexcused === 0
        ? { points: item.max, says: 'Không có đồng chí vắng không lý do.' }
        : { points: 0, says: `Có ${String(facts.unexcused).padStart(2, '0')} đồng chí vắng không lý do.` }
    case 'committeeMet':
      return facts.committeeMet === undefined ? undefined : { points: item.max, says: facts.committeeMet }
    case 'speakersPercent':
      return (
        facts.speakers && {
          points: byStep(item, exact(facts.speakers)),
          says: `${share(facts.speakers)} thảo luận.`,
        }
      )
    case 'tasksPercent':
      return (
        facts.tasks && {
          points: byStep(item, exact(facts.tasks)),
          says: `Hoàn thành ${share(facts.tasks)} nhiệm vụ.`,
        }
      )
    case 'praise':
      return facts.hasPraise ? { points: item.max, says: 'Biên bản có ghi biểu dương, nhắc nhở.' } : undefined
    default:
      return undefined
  }
}

/** Tự chấm điểm: from data where data exist, the rest as the cell gave them. */
export function scoreOf(sheet: Sheet, facts: Facts, given: MinutesContent['score']['items']) {
  const criteria = sheet.criteria.map((criterion) => {
    const items = criterion.items.map((item): Scored => {
      const found = fromFacts(item, facts)
      const byHand = given[item.no]
      return {
        no: item.no,
        title: item.title,
        max: item.max,
        points: found?.points ?? (byHand && Math.min(byHand.points, item.max)),
        says: found?.says ?? '',
        why: byHand?.why ?? '',
      }
    })
    return {
      no: criterion.no,
      title: criterion.title,
      items,
      points: sum(items.map(({ points }) => points ?? 0)),
      max: sum(items.map(({ max }) => max)),
    }
  })
  const total = sum(criteria.map(({ points }) => points))
  return {
    name: sheet.name,
    criteria,
    total,
    max: sum(criteria.map(({ max }) => max)),
    band: bandOf(sheet, total, facts.unexcused),
    isComplete: criteria.every(({ items }) => items.every(({ points }) => points !== undefined)),
  }
}

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)

/** Mức: the first band whose points are reached and whose condition holds. */
export const bandOf = ({ bands }: Pick<Sheet, 'bands'>, total: number, unexcused: number) =>
  bands.find(({ from, needsNoUnexcused }) => total >= from && !(needsNoUnexcused && unexcused > 0))?.band ??
  ''

/** Số người thảo luận / số dự: a person who spoke twice counts once. */
export function speakersOf(opinions: MinutesContent['opinions'], attended: number): Rate | undefined {
  if (attended === 0) return undefined
  const names = opinions.map(({ speaker }) => speaker.trim().toLocaleLowerCase('vi')).filter(Boolean)
  return rate(new Set(names).size, attended)
}
