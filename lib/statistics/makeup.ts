import { addDays, addMonths, type Day, monthOf } from '@/lib/core/dates'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { inCell } from '@/lib/members/rules'
import { cellTypeLabel, optionsOf } from '@/lib/organisations/labels'
import { ageLabels } from './ages'
import type { DayCounts } from './day-counts'
import type { RollFilter } from './input'

export type Part = { id: string; label: string; n: number; filter: RollFilter }
export type Division = { title: string; parts: Part[] }

/** Cơ cấu by each thing counted; the parts of each division add up to the whole. */
export function divisionsOf(counts: DayCounts): Division[] {
  const parts = <Value extends string | number>(
    key: 'standing' | 'status' | 'sex' | 'age' | 'ethnic' | 'type',
    options: readonly { value: Value; label: string }[],
    countOf: (value: Value) => number | undefined,
  ): Part[] =>
    options.map(({ value, label }) => ({
      ...{ id: `${key}-${value}`, label, filter: { [key]: value } },
      n: countOf(value) ?? 0,
    }))
  const groups = [...counts.ethnic]
    .map(([value, { total }]) => ({ value, label: value, n: total }))
    .toSorted((one, other) => other.n - one.n || one.label.localeCompare(other.label, 'vi'))
  const ages = ageLabels.map((label, value) => ({ value, label }))
  const types = optionsOf(cellTypeLabel, ['village', 'school', 'office', 'enterprise', 'forces', 'other'])
  const by = (key: 'standing' | 'status' | 'sex' | 'type') => (value: string) => counts[key][value]
  return [
    {
      title: 'Loại đảng viên',
      parts: parts('standing', optionsOf(standingLabel, ['full', 'probationary']), by('standing')),
    },
    { title: 'Tình trạng', parts: parts('status', optionsOf(statusLabel, inCell), by('status')) },
    { title: 'Giới tính', parts: parts('sex', optionsOf(sexLabel, ['male', 'female']), by('sex')) },
    { title: 'Độ tuổi', parts: parts('age', ages, (age) => counts.ages[age]) },
    { title: 'Dân tộc', parts: parts('ethnic', groups, (group) => counts.ethnic.get(group)?.total) },
    { title: 'Loại hình chi bộ', parts: parts('type', types, by('type')) },
  ]
}

/** Cells whose kind nobody entered: the divisions add up all the same. */
export const withoutType = (counts: DayCounts) => counts.type[''] ?? 0

/** What the table over time shows of a day, and all that is counted of it. */
export const dayRow = (on: Day, counts: DayCounts) => ({
  ...{ id: on, on, counts },
  members: counts.total,
  full: counts.full,
  probationary: counts.probationary,
  female: counts.female,
  minority: counts.minority,
  young: counts.ages[0] ?? 0,
})
export type DayRow = ReturnType<typeof dayRow>

const STEPS = { month: 12, year: 5 }

/** The last days of the months or years before a day, and the day itself. */
export function daysUpTo(on: Day, by: keyof typeof STEPS): Day[] {
  const first = by === 'month' ? monthOf(on) : `${on.slice(0, 4)}-01-01`
  const step = by === 'month' ? 1 : 12
  const ends = Array.from({ length: STEPS[by] }, (_, at) => addDays(addMonths(first, -step * at), -1))
  return [...ends.toReversed(), on]
}
