import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations, terms } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import type { Settings } from '@/lib/core/settings'
import { termOn } from '@/lib/meetings/numbering'
import { assertLivingLevel, namesFor } from '@/lib/organisations/rules'
import { findRuleSet } from '@/lib/rulesets/load'
import { assertMayStandAlone } from './committee-rules'
import { type Locked, namesBelow } from './load'
import { assertNameFree } from './rules'

type Founding = {
  parentId: number
  kind: Locked['kind']
  /** The organisations it comes of: its place is that of the first, its term that of the first one that has one. */
  from: readonly Pick<Locked, 'id' | 'name' | 'placeName'>[]
  name: string
  on: Day
  profile: Settings['profile']
  more?: Partial<Pick<Locked, 'cellType' | 'tags'>>
  /** Whether it may bear the name of one that goes into it. */
  mayInheritName?: boolean
}

/** A new organisation that others go into, or come out of, with the names its kind gives it. */
export async function foundFrom(tx: Tx, founding: Founding) {
  const { parentId, kind, from, name, on, profile, more, mayInheritName } = founding
  const [above] = await tx.select().from(organisations).where(eq(organisations.id, parentId))
  if (!above) throw new Error('superior missing')
  const names = namesFor(kind, name, { ...above, placeName: from[0]?.placeName ?? above.placeName })
  const { committeeName, letterheadLower } = names
  assertLivingLevel(profile, { name: names.name, committeeName, letterheadLower })
  const taken = await namesBelow(tx, above.id, 0)
  const freed = mayInheritName ? from.map((each) => each.name) : []
  assertNameFree(
    names.name,
    taken.filter((other) => !freed.includes(other)),
  )
  const [made] = await tx
    .insert(organisations)
    .values({ ...names, ...more, parentId: above.id, kind, foundedOn: on })
    .returning({ id: organisations.id, name: organisations.name, path: organisations.path })
  if (!made) throw new Error('organisation not made')
  // Its papers are numbered from 1 within the term that runs.
  for (const { id } of from) {
    const term = await termOn(tx, id, on)
    if (!term) continue
    await tx.insert(terms).values({ orgId: made.id, name: term.name, startsOn: on, endsOn: term.endsOn })
    break
  }
  return made
}

type Beside = Pick<Founding, 'from' | 'name' | 'on' | 'profile'> & {
  cell: Pick<Locked, 'path' | 'cellType'> & { parentId: number }
  tags?: string[]
  /** Official members it begins with. */
  full: number
}

/** A new cell under the same committee as one that is split or goes into it. */
export async function foundBeside(tx: Tx, { cell, tags = [], full, ...founding }: Beside) {
  const { parentId, path, cellType } = cell
  const ruleSet = await findRuleSet(tx, 'organisations', founding.on, path)
  assertMayStandAlone({ full, cellType }, ruleSet?.values)
  return foundFrom(tx, { ...founding, parentId, kind: 'cell', more: { cellType, tags } })
}
