import 'server-only'
import type { Tx } from '@/db/client'
import type { Day } from '@/lib/core/dates'
import { duesLeft } from '@/lib/dues/before-end'
import { isUnderTop } from '@/lib/organisations/rules'
import { lockUnderWay } from '@/lib/transfers/inherit'
import { assertCellConfirmed } from './committee-rules'
import { campaignsOf, countUnconfirmed, meetingsOf } from './load'
import { assertDuesDone, assertMeetingsDone, assertRatingsDone } from './rules'

type Ending = { cell: { id: number; path: string }; happenedOn: Day; today: Day }

/** What only the cell itself could finish is finished before it ends; before its people are locked. */
export async function assertCellDone(tx: Tx, { cell, happenedOn, today }: Ending) {
  const cellId = cell.id
  await lockUnderWay(tx, cellId)
  assertMeetingsDone(await meetingsOf(tx, cellId), happenedOn)
  assertRatingsDone(await campaignsOf(tx, cellId).for('no key update'))
  assertDuesDone(await duesLeft(tx, cellId, today))
  // Of a cell in a commune the office there still may; of one right below the top nobody would.
  if (isUnderTop(cell)) assertCellConfirmed(await countUnconfirmed(tx, cellId))
}
