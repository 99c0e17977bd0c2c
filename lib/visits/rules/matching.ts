import type { Day } from '@/lib/core/dates'
import { nameKey, nearKey } from './names'

export type Known = {
  id: number
  fullName: string
  /** The committee that sends: nobody is matched with cells outside it. */
  path: string
  startsOn: Day
  endsOn: Day | null
}
export type Guest = {
  fullName: string
  path: string
  heldOn: Day
  /** What somebody decided: a visitor, or null for nobody of the list; undefined where nobody decided. */
  decided?: number | null
}

const isIn = ({ startsOn, endsOn }: Pick<Known, 'startsOn' | 'endsOn'>, day: Day) =>
  startsOn <= day && (endsOn === null || day <= endsOn)

/** Whom a committee above this cell sent on that day. */
const reaching = <Person extends Known>({ path, heldOn }: Guest, known: readonly Person[]) =>
  known.filter((person) => path.startsWith(person.path) && isIn(person, heldOn))

/**
 * Who a guest of the minutes is: what was decided by hand; else the one person of that very name whom a committee above
 * the cell sends. Two of one name are left to people.
 */
export function matchOf<Person extends Known>(guest: Guest, known: readonly Person[]): Person | undefined {
  if (guest.decided === null) return undefined
  if (guest.decided !== undefined) return known.find(({ id }) => id === guest.decided)
  const key = nameKey(guest.fullName)
  const same = reaching(guest, known).filter(({ fullName }) => nameKey(fullName) === key)
  return same.length === 1 ? same[0] : undefined
}

/** Chưa khớp: nobody found and nobody decided. */
export const isUnmatched = (guest: Guest, known: readonly Known[]) =>
  guest.decided === undefined && matchOf(guest, known) === undefined

/** Those who may be meant: the same letters first. */
export function offered<Person extends Known>(guest: Guest, known: readonly Person[]): Person[] {
  const key = nearKey(guest.fullName)
  const near = ({ fullName }: Person) => (nearKey(fullName) === key ? 0 : 1)
  return reaching(guest, known).toSorted((one, other) => near(one) - near(other))
}
