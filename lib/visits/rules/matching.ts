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

function remembered(read: (name: string) => string) {
  const known = new Map<string, string>()
  return (name: string) => {
    const found = known.get(name) ?? read(name)
    known.set(name, found)
    return found
  }
}

/**
 * Who a guest of the minutes is: what was decided by hand; else the one person of that very name whom a committee above
 * the cell sends; else the one whose name has the same letters, whatever their marks, and who has the post that the
 * minutes name. Whatever more than one person fits is left to people.
 */
export function matcherOf<Person extends Known>(known: readonly Person[]) {
  // The same few names come hundreds of times a year: each is taken apart once.
  const lettersOf = remembered(nearKey)
  const keyOf = remembered(nameKey)
  const byLetters = new Map<string, Person[]>()
  for (const person of known) {
    const letters = lettersOf(person.fullName)
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), person])
  }
  return (guest: Guest): Match<Person> | undefined => {
    if (guest.decided === null) return undefined
    if (guest.decided !== undefined) {
      const person = known.find(({ id }) => id === guest.decided)
      return person && { person, by: 'hand' }
    }
    const near = reaching(guest, byLetters.get(lettersOf(guest.fullName)) ?? [])
    const key = keyOf(guest.fullName)
    const same = near.filter(({ fullName }) => keyOf(fullName) === key)
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
