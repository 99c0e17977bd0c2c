import type { Day } from '@/lib/core/dates'
import { AGE_STARTS, ageLabels } from './ages'
import type { Admitted, ByProvince, FormColumn, Tally } from './forms'
import type { Gain, Loss } from './movement'

type Person = { cellId: number; ethnic: string; bornOn: Day | null; birthYear: number; on: Day }
type Gained = Person & { kind: Gain; isFromOther: boolean | null }
type Lost = { kind: Loss; standing: string; isToOther: boolean | null }
type Given = { start: Tally; end: Tally; gained: readonly Gained[]; lost: readonly Lost[]; cells: number }

/** Whole years on a day; of whom only the year is known, as if born on its first day. */
export function ageOn({ bornOn, birthYear }: Pick<Person, 'bornOn' | 'birthYear'>, on: Day): number {
  const isBefore = bornOn !== null && on.slice(5) < bornOn.slice(5)
  return Number(on.slice(0, 4)) - birthYear - (isBefore ? 1 : 0)
}
const groupOf = (age: number) => AGE_STARTS.filter((from) => age >= from).length

const noGains = { admitted: 0, received: 0, restored: 0, otherGain: 0 }
const noLosses = { deceased: 0, expelled: 0, removed: 0, resigned: 0, transferred: 0, otherLoss: 0 }

function countBy<Kind extends string>(none: Record<Kind, number>, rows: readonly { kind: Kind }[]) {
  const counts = { ...none }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

function admittedOf(people: readonly Person[], cells: number): Admitted {
  const ages = people.map((person) => ageOn(person, person.on))
  const cellsWith = new Set(people.map(({ cellId }) => cellId)).size
  const sum = ages.reduce((all, age) => all + age, 0)
  return {
    total: people.length,
    minority: people.filter(({ ethnic }) => ethnic !== 'Kinh').length,
    ages: ageLabels.map((_, group) => ages.filter((age) => groupOf(age) === group).length),
    meanAge: people.length > 0 ? Math.round((10 * sum) / people.length) / 10 : undefined,
    cellsWith,
    cellsWithout: Math.max(0, cells - cellsWith),
  }
}

function byProvince(those: readonly (boolean | null)[]): ByProvince | undefined {
  if (those.includes(null)) return undefined
  const other = those.filter((isOther) => isOther).length
  return { other, same: those.length - other }
}

/** One column of the forms: the day before the period, its last day, and who came and went. */
export const columnOf = ({ start, end, gained, lost, cells }: Given): FormColumn => ({
  ...{ start, end },
  gains: countBy(noGains, gained),
  losses: countBy(noLosses, lost),
  removedProbationary: lost.filter(({ kind, standing }) => kind === 'removed' && standing === 'probationary')
    .length,
  received: byProvince(
    gained.filter(({ kind }) => kind === 'received').map(({ isFromOther }) => isFromOther),
  ),
  transferred: byProvince(
    lost.filter(({ kind }) => kind === 'transferred').map(({ isToOther }) => isToOther),
  ),
  admitted: admittedOf(
    gained.filter(({ kind }) => kind === 'admitted'),
    cells,
  ),
})
