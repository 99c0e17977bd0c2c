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
  cell: Pick<Locked, 'path' | 'cellType'> & { parentId: number }
  /** The cells it comes of: its term is that of the first one that has one. */
  from: readonly Pick<Locked, 'id'>[]
  tags?: string[]
  name: string
  on: Day
  /** Official members it begins with. */
  full: number
  profile: Settings['profile']
}

/** A new cell under the same committee as one that is split or goes into it. */
export async function foundBeside(tx: Tx, { cell, from, tags, name, on, full, profile }: Founding) {
  const ruleSet = await findRuleSet(tx, 'organisations', on, cell.path)
  assertMayStandAlone({ full, cellType: cell.cellType }, ruleSet?.values)
  const [above] = await tx.select().from(organisations).where(eq(organisations.id, cell.parentId))
  if (!above) throw new Error('superior missing')
  const names = namesFor('cell', name, above)
  assertLivingLevel(profile, { name: names.name, letterheadLower: names.letterheadLower })
  assertNameFree(names.name, await namesBelow(tx, above.id, 0))
  const [made] = await tx
    .insert(organisations)
    .values({ ...names, parentId: above.id, kind: 'cell', cellType: cell.cellType, tags, foundedOn: on })
    .returning({ id: organisations.id, name: organisations.name })
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
