import 'server-only'
import type { Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { duesLeft } from '@/lib/dues/before-end'
import { lockUnderWay } from '@/lib/transfers/inherit'
import { campaignsOf, meetingsOf } from './load'
import { assertDuesDone, assertMeetingsDone, assertRatingsDone } from './rules'

type Ending = { cellId: number; happenedOn: Day; today: Day }

/** What only the cell itself could finish is finished before it ends; before its people are locked. */
export async function assertCellDone(tx: Tx, { cellId, happenedOn, today }: Ending) {
  await lockUnderWay(tx, cellId)
  assertMeetingsDone(await meetingsOf(tx, cellId), happenedOn)
  assertRatingsDone(await campaignsOf(tx, cellId).for('no key update'))
  assertDuesDone(await duesLeft(tx, cellId, today))
}
