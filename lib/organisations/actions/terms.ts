'use server'

import { and, eq, isNull } from 'drizzle-orm'
import { numberSeries, organisations, terms } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addDays } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { padded } from '@/lib/core/numbers'
import { termOn } from '@/lib/meetings/numbering'
import { NO_TERM } from '@/lib/meetings/rules/issued'
import { createTermInput, numberTermInput, updateTermInput } from '@/lib/organisations/input'
import { newestTerm, organisationById } from '@/lib/organisations/load'
import { highestGiven, lastGivenOn } from '@/lib/organisations/numbers'
import {
  assertMayContinue,
  assertTermCovers,
  assertTermFits,
  assertTermFollows,
  assertTermMoves,
} from '@/lib/organisations/term-rules'

/** Số văn bản chạy trong một nhiệm kỳ và bắt đầu lại ở nhiệm kỳ sau. */
export const createTerm = action({
  permission: 'terms.create',
  input: createTermInput,
  load: (tx, { organisationId }) => organisationById(tx, organisationId),
  run: async ({ tx, thing: organisation, input }) => {
    const { name, startsOn, endsOn } = input
    const before = await newestTerm(tx, organisation.id)
    assertTermFits({ startsOn, endsOn }, before)
    // The congress that begins a term has numbers of its own.
    if (before) assertTermFollows(startsOn, await lastGivenOn(tx, organisation.id, before, 'running'))
    await tx.update(terms).set({ isCurrent: false }).where(eq(terms.orgId, organisation.id))
    if (before && (!before.endsOn || before.endsOn >= startsOn))
      await tx
        .update(terms)
        .set({ endsOn: addDays(startsOn, -1) })
        .where(eq(terms.id, before.id))
    await tx.insert(terms).values({ orgId: organisation.id, name, startsOn, endsOn })
    return { message: `Đã thêm nhiệm kỳ ${name}.`, detail: { name, startsOn } }
  },
})

/** Sửa nhiệm kỳ ghi nhầm: the newest one; a date typed in the wrong year would stand in the way of every later term. */
export const updateTerm = action({
  permission: 'terms.update',
  input: updateTermInput,
  load: async (tx, { termId }) => {
    const [term] = await tx
      .select({
        id: terms.id,
        orgId: terms.orgId,
        path: terms.orgPath,
        startsOn: terms.startsOn,
        endsOn: terms.endsOn,
      })
      .from(terms)
      .innerJoin(organisations, eq(organisations.id, terms.orgId))
      .where(and(eq(terms.id, termId), isNull(organisations.endedOn)))
      .for('no key update', { of: terms })
    return term
  },
  run: async ({ tx, thing: term, input }) => {
    const { termName: name, termStartsOn: startsOn, termEndsOn: endsOn } = input
    if ((await newestTerm(tx, term.orgId))?.id !== term.id) throw new NotFound()
    const before = await newestTerm(tx, term.orgId, term.id)
    assertTermFits({ startsOn, endsOn }, before, { start: 'termStartsOn', end: 'termEndsOn' })
    const its = and(eq(numberSeries.orgId, term.orgId), eq(numberSeries.termId, term.id))
    assertTermMoves(term.startsOn, startsOn, (await tx.$count(numberSeries, its)) > 0)
    if (before && startsOn < term.startsOn)
      assertTermFollows(startsOn, await lastGivenOn(tx, term.orgId, before, 'running'), 'termStartsOn')
    assertTermCovers(endsOn, await lastGivenOn(tx, term.orgId, term))
    if (before?.endsOn && (before.endsOn === addDays(term.startsOn, -1) || before.endsOn >= startsOn))
      await tx
        .update(terms)
        .set({ endsOn: addDays(startsOn, -1) })
        .where(eq(terms.id, before.id))
    await tx
      .update(terms)
      .set({ name, startsOn, endsOn: endsOn ?? null })
      .where(eq(terms.id, term.id))
    return { message: `Đã sửa nhiệm kỳ ${name}.`, detail: { name, startsOn, before: term.startsOn } }
  },
})

/** Số đã cho trên giấy: whoever begins on the portal in the middle of a term goes on from the last number of the paper book. */
export const numberTerm = action({
  permission: 'terms.number',
  input: numberTermInput,
  load: (tx, { organisationId }) => organisationById(tx, organisationId),
  run: async ({ tx, thing: { id: orgId }, input: { numberType: type, lastNumber: last }, today }) => {
    const term = await termOn(tx, orgId, today)
    if (!term) throw new RuleError(NO_TERM)
    const key = { orgId, termId: term.id, type }
    await tx
      .insert(numberSeries)
      .values({ ...key, last })
      .onConflictDoUpdate({
        target: [numberSeries.orgId, numberSeries.termId, numberSeries.type],
        set: { last },
      })
    // After it: whoever is just taking a number has let go of the row by now, and what they took is seen.
    assertMayContinue(last, await highestGiven(tx, orgId, type, term))
    return {
      message: `Đã ghi. Văn bản ${type} tiếp theo mang số ${padded(last + 1)}.`,
      detail: { type, last },
    }
  },
})
