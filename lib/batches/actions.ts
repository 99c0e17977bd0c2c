'use server'

import { sql } from 'drizzle-orm'
import { batches } from '@/db/schema'
import { action } from '@/lib/core/action'
import type { Settings } from '@/lib/core/settings'
import { batchesAfter } from './after'
import { addChosen, countChosen, countRunning, placeOf } from './choose'
import { batchInput } from './input'
import { assertCanPrint, type BatchKind, formsOf, periodOf } from './rules'

const mostOf = (kind: BatchKind, isMerged: boolean, settings: Settings) =>
  kind === 'book'
    ? settings.bookMostMinutes
    : isMerged
      ? settings.mergedMostMinutes
      : settings.batchMostMinutes

/** In nhiều văn bản, or lập Sổ biên bản: the choice is fixed now, the papers are made afterwards. */
export const createBatch = action({
  permission: 'batches.create',
  input: batchInput,
  load: (tx, { orgId }) => placeOf(tx, orgId),
  run: async ({ tx, viewer, thing, input, settings }) => {
    const { kind } = input
    const isMerged = kind !== 'book' && input.output === 'merged'
    const period = periodOf(kind, input.period)
    const contents = kind === 'book' ? ['minutes'] : input.contents
    const chosen = { path: thing.path, period, forms: formsOf(contents) }
    const found = await countChosen(tx, viewer, chosen)
    assertCanPrint({
      kind,
      contents,
      organisationKind: thing.kind,
      found,
      most: mostOf(kind, isMerged, settings),
      isMerged,
      running: await countRunning(tx, viewer.accountId),
      mostRunning: settings.batchMostWaiting,
    })
    const [made] = await tx
      .insert(batches)
      .values({
        orgId: thing.id,
        accountId: viewer.accountId,
        kind,
        isMerged,
        contents,
        startsOn: period.startsOn,
        expiresAt: sql`now() + make_interval(days => ${settings.batchKeepDays}::int)`,
      })
      .returning({ id: batches.id })
    if (!made) throw new Error('batch not made')
    await addChosen(tx, viewer, chosen, made.id)
    batchesAfter()
    return {
      goTo: `/batches/${made.id}`,
      detail: { kind, isMerged, period: input.period, contents, papers: found },
    }
  },
})
