import 'server-only'
import type { Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { duesLeft } from '@/lib/dues/before-end'
import { campaignsOf, meetingsOf, transfersUnderWay } from './load'
import { assertDuesDone, assertMeetingsDone, assertNobodyUnderWay, assertRatingsDone } from './rules'

type Ending = { cellId: number; happenedOn: Day; today: Day }

/** What only the cell itself could finish is finished before it ends. */
export async function assertCellDone(tx: Tx, { cellId, happenedOn, today }: Ending) {
  assertNobodyUnderWay(await transfersUnderWay(tx, [], cellId))
  assertMeetingsDone(await meetingsOf(tx, cellId), happenedOn)
  assertRatingsDone(await campaignsOf(tx, cellId))
  assertDuesDone(await duesLeft(tx, cellId, today))
}
