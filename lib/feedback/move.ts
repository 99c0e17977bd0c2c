import 'server-only'
import type { Tx } from '@/db/client'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { NotFound } from '@/lib/core/errors'
import { holdsDesk, type LoadedItem, nowAt, writeStep } from './item'
import { bringAlong } from './merged'
import { type Given, take } from './rules/take'
import type { Step } from './rules/transitions'

/** Takes one step for a person at the desk that holds the item; what is merged into it goes along. */
export async function moveItem(
  tx: Tx,
  step: Step,
  item: LoadedItem,
  given: Given,
  by: { viewer: Viewer; today: Day; insteadOf: string | undefined },
) {
  if (!holdsDesk(by.viewer, item, step)) throw new NotFound()
  const now = await nowAt(tx, by.today, item)
  const taken = take(step, item, given, now)
  const doer = { doneBy: by.viewer.accountId, insteadOf: by.insteadOf }
  await writeStep(tx, item, taken, doer)
  if (item.hasMerged) await bringAlong(tx, item, taken.changes, now, doer)
  return taken
}
