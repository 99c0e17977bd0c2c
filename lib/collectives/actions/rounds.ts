'use server'

import { eq } from 'drizzle-orm'
import { collectiveRatings, collectiveRounds, organisations } from '@/db/schema'
import { correctHeldDay, endRound } from '@/lib/collectives/change'
import { correctDayInput, openInput, proposeInput, withdrawInput } from '@/lib/collectives/input'
import { lockOwn, lockRound, organisationsOf } from '@/lib/collectives/load'
import { assertFinished, assertOpen } from '@/lib/collectives/rules'
import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { assertHeld, assertReviewDay } from '@/lib/ratings/rules/campaign'
import { needRuleSet } from '@/lib/rulesets/load'

/** Mở đợt xếp loại tổ chức đảng của một cấp quyết định: the organisations come from the tree. */
export const openRound = action({
  permission: 'collectives.open',
  input: openInput,
  load: async (tx, { orgId }) => {
    const [found] = await tx.select().from(organisations).where(eq(organisations.id, orgId)).for('share')
    return found && ['top', 'grassroots'].includes(found.kind) && !found.endedOn
      ? { id: found.id, kind: found.kind, path: found.path }
      : undefined
  },
  run: async ({ tx, thing: decider, input: { year, heldOn } }) => {
    assertReviewDay(year, heldOn)
    const ruleSet = await needRuleSet(tx, 'ratings', heldOn, decider.path)
    const [made] = await tx
      .insert(collectiveRounds)
      .values({ orgId: decider.id, year, heldOn, ruleSetId: ruleSet.id })
      .onConflictDoNothing()
      .returning({ id: collectiveRounds.id })
    if (!made)
      throw new RuleError(
        `Đã có đợt xếp loại tổ chức đảng năm ${year}; đồng chí mở đợt ấy trong danh sách.`,
        'year',
      )
    const listed = await organisationsOf(tx, decider)
    if (listed.length === 0) throw new RuleError('Chưa có tổ chức đảng trực thuộc nào để xếp loại.', 'orgId')
    await tx.insert(collectiveRatings).values(listed.map((each) => ({ ...each, roundId: made.id })))
    return { goTo: `/collectives/${made.id}`, detail: { roundId: made.id, year } }
  },
})

/** Thu hồi đợt mở nhầm. */
export const withdrawRound = action({
  permission: 'collectives.open',
  input: withdrawInput,
  load: lockRound,
  run: async ({ tx, thing: round, input: { reason } }) => {
    assertOpen(round.state)
    if (round.returned !== null)
      throw new RuleError('Đợt đã có kết quả kiểm phiếu nên không thu hồi được nữa.')
    return endRound(tx, round, reason)
  },
})

/** Sửa ngày hội nghị ghi nhầm, found once ballots were counted. */
export const correctDay = action({
  permission: 'collectives.tally',
  input: correctDayInput,
  load: lockRound,
  run: async ({ tx, thing: round, input: { heldOn, reason }, today }) => {
    assertOpen(round.state)
    assertHeld(heldOn, today)
    await correctHeldDay(tx, round, heldOn)
    return { message: 'Đã sửa ngày hội nghị.', detail: { heldOn, before: round.heldOn, reason } }
  },
})

/** Xếp loại lại: the round that was decided makes room for another of the year. */
export const setAsideRound = action({
  permission: 'collectives.decide',
  input: withdrawInput,
  load: lockRound,
  run: async ({ tx, thing: round, input: { reason } }) => {
    assertFinished(round.state)
    return endRound(tx, round, reason)
  },
})

/** Tự xếp loại: an organisation proposes its own level, with the day its meeting did so; no text of its report. */
export const proposeOwn = action({
  permission: 'collectives.propose',
  input: proposeInput,
  load: lockOwn,
  run: async ({ tx, thing: row, input: { selfLevel, selfOn }, today }) => {
    assertOpen(row.state)
    assertReviewDay(row.year, selfOn, 'selfOn')
    if (selfOn > today) throw new RuleError('Ngày họp tự xếp loại chưa đến.', 'selfOn')
    await tx
      .update(collectiveRatings)
      .set({ selfLevel, selfOn, version: row.version + 1 })
      .where(eq(collectiveRatings.id, row.id))
    // Who types the figures of all has a page that does not know of this.
    await tx
      .update(collectiveRounds)
      .set({ version: row.roundVersion + 1 })
      .where(eq(collectiveRounds.id, row.roundId))
    return { message: 'Đã ghi mức tự xếp loại.', detail: { selfLevel, selfOn } }
  },
})
