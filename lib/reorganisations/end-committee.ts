import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisations } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { inheritQuestions } from '@/lib/guidance/inherit'
import { endOrganisations } from './end-cell'
import { endGrants, endVisits } from './end-ties'
import { childrenOf, type Locked, latestBelow, namesBelow, openRoundsOf } from './load'
import {
  handOverDesk,
  handOverIntroductions,
  handOverRemittances,
  letterheadUnder,
  moveBelow,
} from './move-below'
import type { By } from './record'
import { assertNamesApart, assertRoundsDone, assertStandsBy } from './rules'

type Named = { id: number; name: string }
type Ending = {
  ended: Locked['others'][number]
  /** What everything below it stands under from now on. */
  above: Named
  /** Whose the questions of the committee itself are; a cell of it has not asked them, then they stay where they were. */
  heirId: number | undefined
  on: Day
  note: string
}

/**
 * Đảng bộ kết thúc: everything below it goes under another one, and with it what waited for a word of this committee.
 * Returns what lived below it.
 */
export async function endCommittee(tx: Tx, { ended, above, heirId, on, note }: Ending, by: By) {
  assertStandsBy(await latestBelow(tx, ended), on)
  assertRoundsDone(await openRoundsOf(tx, ended.id).for('no key update'))
  const taken = await namesBelow(tx, above.id, ended.id)
  const children = await childrenOf(tx, ended.id)
  const living = children.filter(({ endedOn }) => !endedOn)
  assertNamesApart(
    living.map(({ name }) => name),
    taken,
  )
  const ids = living.map(({ id }) => id)
  await handOverIntroductions(tx, { fromId: ended.id, toId: above.id, below: ended.path })
  await endOrganisations(tx, [ended.id], on)
  // Its history stands below the heir too, where whoever reads there finds it; under the same superior it stands there.
  const history = ended.parentId === above.id ? ids : [ended.id, ...children.map(({ id }) => id)]
  await moveBelow(tx, { ids: history, toId: above.id, on, below: ended.path })
  for (const movedId of ids) await handOverDesk(tx, { movedId, note }, by)
  await handOverRemittances(tx, { fromId: ended.id, toId: above.id })
  if (heirId !== undefined) await inheritQuestions(tx, { fromId: ended.id, heirId })
  await endVisits(tx, { orgId: ended.id, heirId: undefined, on })
  await tx.update(organisations).set(letterheadUnder(above)).where(inArray(organisations.id, ids))
  await endGrants(tx, ended.id, on)
  return living
}
