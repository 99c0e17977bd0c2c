import { addDays, addMonths, type Day, monthOf } from '@/lib/core/dates'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import { inCell } from '@/lib/members/rules'
import { type CellType, cellTypeLabel, optionsOf } from '@/lib/organisations/labels'
import { ageLabels } from './ages'
import type { RollFilter } from './input'

/** So many people who are alike in everything that is counted. */
export type Alike = {
  standing: string
  status: string
  sex: string
  age: number
  ethnic: string
  type: CellType | null
  n: number
}
export type Part = { id: string; label: string; n: number; filter: RollFilter }
export type Division = { title: string; parts: Part[] }

const sumOf = (rows: readonly Alike[]) => rows.reduce((sum, { n }) => sum + n, 0)

/** Cơ cấu by each thing counted; the parts of each division add up to the whole. */
export function divisionsOf(rows: readonly Alike[]): Division[] {
  const parts = <Value extends string | number>(
    key: 'standing' | 'status' | 'sex' | 'age' | 'ethnic' | 'type',
    options: readonly { value: Value; label: string }[],
  ): Part[] =>
    options.map(({ value, label }) => ({
      ...{ id: `${key}-${value}`, label, filter: { [key]: value } },
      n: sumOf(rows.filter((row) => row[key] === value)),
    }))
  const groups = [...new Set(rows.map(({ ethnic }) => ethnic))]
    .map((value) => ({ value, label: value, n: sumOf(rows.filter(({ ethnic }) => ethnic === value)) }))
    .toSorted((one, other) => other.n - one.n || one.label.localeCompare(other.label, 'vi'))
  const types = optionsOf(cellTypeLabel, ['village', 'school', 'office', 'enterprise', 'forces', 'other'])
  return [
    { title: 'Loại đảng viên', parts: parts('standing', optionsOf(standingLabel, ['full', 'probationary'])) },
    {
      title: 'Tình trạng',
      parts: parts('status', optionsOf(statusLabel, inCell)),
    },
    { title: 'Giới tính', parts: parts('sex', optionsOf(sexLabel, ['male', 'female'])) },
    {
      title: 'Độ tuổi',
      parts: parts(
        'age',
        ageLabels.map((label, value) => ({ value, label })),
      ),
    },
    { title: 'Dân tộc', parts: parts('ethnic', groups) },
    { title: 'Loại hình chi bộ', parts: parts('type', types) },
  ]
}

/** Cells whose kind nobody entered: the divisions add up all the same. */
export const withoutType = (rows: readonly Alike[]) => sumOf(rows.filter(({ type }) => type === null))

/** What the table over time shows of a day, of those who are alike. */
export function wholeOf(rows: readonly Alike[]) {
  const those = (is: (row: Alike) => boolean) => sumOf(rows.filter(is))
  return {
    members: sumOf(rows),
    full: those(({ standing }) => standing === 'full'),
    probationary: those(({ standing }) => standing === 'probationary'),
    female: those(({ sex }) => sex === 'female'),
    minority: those(({ ethnic }) => ethnic !== 'Kinh'),
    young: those(({ age }) => age === 0),
  }
}
export type DayRow = { id: Day; on: Day; rows: Alike[] } & ReturnType<typeof wholeOf>

const STEPS = { month: 12, year: 5 }

/** The last days of the months or years before a day, and the day itself. */
export function daysUpTo(on: Day, by: keyof typeof STEPS): Day[] {
  const first = by === 'month' ? monthOf(on) : `${on.slice(0, 4)}-01-01`
  const step = by === 'month' ? 1 : 12
  const ends = Array.from({ length: STEPS[by] }, (_, at) => addDays(addMonths(first, -step * at), -1))
  return [...ends.toReversed(), on]
}
