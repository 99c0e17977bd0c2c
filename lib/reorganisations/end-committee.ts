import 'server-only'
import type { Tx } from '@/db/client'
import { addDays, type Day, monthOf } from '@/lib/core/dates'
import { countWaiting } from '@/lib/dues/before-end'
import { throughOf } from '@/lib/dues/through'
import { inheritQuestions } from '@/lib/guidance/inherit'
import { assertConfirmed, assertHandedUp } from './committee-rules'
import { endOrganisations } from './end-cell'
import { endGrants, endVisits } from './end-ties'
import { childrenOf, countUnconfirmed, type Locked, latestBelow, namesBelow, openRoundsOf } from './load'
import { handOverRemittances, moveUnder } from './move-below'
import type { By } from './record'
import { assertNamesApart, assertRoundsDone, assertStandsBy } from './rules'

type Named = { id: number; name: string }
type Ending<Above extends Named> = {
  ended: Locked['others'][number]
  /** What each organisation below it stands under from now on. */
  aboveOf: (id: number) => Above
  /** Below whom its history is read from now on, with what has ended in it; else it stays where it stood. */
  historyAt?: Above
  /** Whose the questions of the committee itself are; a cell of it has not asked them, then they stay where they were. */
  heirId: number | undefined
  on: Day
  note: string
}

/**
 * Đảng bộ kết thúc: everything below it goes under others, and with it what waited for a word of this committee. Returns
 * what lived below it, by what it stands under now.
 */
export async function endCommittee<Above extends Named>(
  tx: Tx,
  { ended, aboveOf, historyAt, heirId, on, note }: Ending<Above>,
  by: By,
) {
  assertStandsBy(await latestBelow(tx, ended), on)
  assertRoundsDone(await openRoundsOf(tx, ended.id).for('no key update'))
  const children = await childrenOf(tx, ended.id)
  const living = children.filter(({ endedOn }) => !endedOn)
  const superiors = [...living.map(({ id }) => aboveOf(id)), ...(historyAt ? [historyAt] : [])]
  const groups = superiors
    .filter(({ id }, at) => superiors.findIndex((each) => each.id === id) === at)
    .map((to) => ({ to, moved: living.filter(({ id }) => aboveOf(id).id === to.id) }))
  for (const { to, moved } of groups)
    assertNamesApart(
      moved.map(({ name }) => name),
      await namesBelow(tx, to.id, ended.id),
    )
  await endOrganisations(tx, [ended.id], on)
  const history = [ended.id, ...children.flatMap(({ id, endedOn }) => (endedOn ? [id] : []))]
  for (const { to, moved } of groups) {
    const along = to.id === historyAt?.id && to.id !== ended.parentId ? history : []
    await moveUnder(tx, { moved, along, from: ended, to, on, note, below: ended.path }, by)
  }
  await handOverRemittances(tx, ended.id)
  if (heirId !== undefined) await inheritQuestions(tx, { fromId: ended.id, heirId })
  await endVisits(tx, { orgId: ended.id, heirId: undefined, on })
  await endGrants(tx, ended.id, on)
  return groups
}

/** The same where no committee after it hands up what it still has: it hands that up before. */
export async function endHandedUp<Above extends Named>(tx: Tx, ending: Ending<Above>, by: By) {
  const { ended, on } = ending
  assertConfirmed(ended, await countUnconfirmed(tx, ended.id))
  const waiting = await countWaiting(tx, ended.id)
  const groups = await endCommittee(tx, ending, by)
  // After it: what a cell handed up and nobody has confirmed waits for whom the cell stands under by now.
  const { left } = await throughOf({ ...ended, endedOn: addDays(on, -1) }, monthOf(by.today), tx)
  assertHandedUp(ended, { waiting, left })
  return groups
}
