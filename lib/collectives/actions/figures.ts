'use server'

import { eq } from 'drizzle-orm'
import { collectiveRatings, collectiveRounds } from '@/db/schema'
import { moveRound } from '@/lib/collectives/change'
import { figureRow, figuresInput, tallyInput } from '@/lib/collectives/input'
import { lockRound } from '@/lib/collectives/load'
import { roundOf } from '@/lib/collectives/round-of'
import { assertOpen } from '@/lib/collectives/rules'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { readRows } from '@/lib/core/rows'
import { ballotRow } from '@/lib/ratings/input'
import { assertHeld } from '@/lib/ratings/rules/campaign'
import { validOf } from '@/lib/ratings/rules/tally'
import { factsFrom, meetingFrom, noBallots } from '@/lib/ratings/typed'

/** Levels the organisations proposed, verified figures, conditions; and how the limit is reckoned. */
export const recordFigures = action({
  permission: 'collectives.write',
  input: figuresInput,
  load: lockRound,
  run: async ({ tx, thing: round, input }) => {
    assertOpen(round.state)
    if (input.heldOn !== round.heldOn) await moveRound(tx, round, input.heldOn)
    const found = await roundOf(tx, round.id)
    if (!found) throw new NotFound()
    const given = readRows(input, figureRow).rows
    for (const row of found.rows) {
      // A row left blank sends nothing.
      const typed = given.get(row.id) ?? figureRow.parse({})
      await tx
        .update(collectiveRatings)
        .set({
          ...factsFrom(row.id, typed, found.rules),
          selfOn: typed.selfOn ?? null,
          belowBasis: typed.below,
          notRatedReason: typed.outside,
          ...(typed.outside === '' ? {} : noBallots),
          version: row.version + 1,
        })
        .where(eq(collectiveRatings.id, row.id))
    }
    const { isOneGroup, isOutstanding } = input
    await tx
      .update(collectiveRounds)
      .set({ isOneGroup, isOutstanding, version: round.version + 1 })
      .where(eq(collectiveRounds.id, round.id))
    return { message: 'Đã lưu mức tự xếp loại và số liệu của từng tổ chức.' }
  },
})

/** Sums of the secret ballot of the deciding body, by organisation and level; never a ballot per person. */
export const recordCollectiveTally = action({
  permission: 'collectives.tally',
  input: tallyInput,
  load: lockRound,
  run: async ({ tx, thing: round, input, today }) => {
    assertOpen(round.state)
    assertHeld(round.heldOn, today)
    const found = await roundOf(tx, round.id)
    const given = readRows(input, ballotRow).rows
    for (const row of found?.rated ?? []) {
      const ballots = given.get(row.id)
      if (!ballots) throw new RuleError(`${row.name} chưa có số phiếu; đồng chí tải lại trang.`)
      const { excellent, good, adequate, failed } = ballots
      const counts = { excellent, good, adequate, failed }
      await tx
        .update(collectiveRatings)
        .set({ ...counts, valid: validOf(counts), version: row.version + 1 })
        .where(eq(collectiveRatings.id, row.id))
    }
    await tx
      .update(collectiveRounds)
      .set({ ...meetingFrom(input), version: round.version + 1 })
      .where(eq(collectiveRounds.id, round.id))
    const { issued, returned } = input
    return { goTo: `/collectives/${round.id}`, detail: { issued, returned } }
  },
})
