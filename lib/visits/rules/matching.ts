import type { Day } from '@/lib/core/dates'
import { nameKey, nearKey, postKey } from './names'

export type Known = {
  id: number
  fullName: string
  position: string
  /** Đồn, đơn vị; empty for most. */
  unit: string
  /** The committee that sends: nobody is matched with cells outside it. */
  path: string
  startsOn: Day
  endsOn: Day | null
}
export type Guest = {
  fullName: string
  position: string
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

/** By whom or by what a guest was found in the list. */
export type MatchedBy = 'hand' | 'name' | 'nameAndPost'
export type Match<Person> = { person: Person; by: MatchedBy }

const hasPost = ({ position }: Guest, known: Known) => {
  const post = postKey(position)
  return (
    post !== '' && [known.position, `${known.position} ${known.unit}`].some((own) => postKey(own) === post)
  )
}

/**
 * Who a guest of the minutes is: what was decided by hand; else the one person of that very name whom a committee above
 * the cell sends; else the one whose name has the same letters, whatever their marks, and who has the post that the
 * minutes name. Whatever more than one person fits is left to people.
 */
export function matcherOf<Person extends Known>(known: readonly Person[]) {
  const byLetters = new Map<string, Person[]>()
  for (const person of known) {
    const letters = nearKey(person.fullName)
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), person])
  }
  return (guest: Guest): Match<Person> | undefined => {
    if (guest.decided === null) return undefined
    if (guest.decided !== undefined) {
      const person = known.find(({ id }) => id === guest.decided)
      return person && { person, by: 'hand' }
    }
    const near = reaching(guest, byLetters.get(nearKey(guest.fullName)) ?? [])
    const key = nameKey(guest.fullName)
    const same = near.filter(({ fullName }) => nameKey(fullName) === key)
    const [namesake] = same
    if (namesake && same.length === 1) return { person: namesake, by: 'name' }
    const [person, ...others] = (namesake ? same : near).filter((each) => hasPost(guest, each))
    return person && others.length === 0 ? { person, by: 'nameAndPost' } : undefined
  }
}

/** Chưa khớp: nobody found and nobody decided. */
export const isUnmatched = ({ decided }: Guest, match: Match<Known> | undefined) =>
  decided === undefined && match === undefined

/** Those who may be meant: the same letters first. */
export function offered<Person extends Known>(guest: Guest, known: readonly Person[]): Person[] {
  const key = nearKey(guest.fullName)
  const near = ({ fullName }: Person) => (nearKey(fullName) === key ? 0 : 1)
  return reaching(guest, known).toSorted((one, other) => near(one) - near(other))
}
