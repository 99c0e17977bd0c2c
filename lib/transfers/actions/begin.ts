'use server'

import { randomUUID } from 'node:crypto'
import { transfers } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { NotFound, RuleError } from '@/lib/core/errors'
import { paidByBook } from '@/lib/dues/paid-by-book'
import { memberById } from '@/lib/members/load'
import { assertDatesFit } from '@/lib/members/rules'
import { runningCell } from '@/lib/organisations/load'
import { findDestination } from '@/lib/transfers/destination'
import { arriveInput, beginInput } from '@/lib/transfers/input'
import { lineOf, subjectOf } from '@/lib/transfers/load'
import { assertNewcomer } from '@/lib/transfers/newcomer'
import { returningMember } from '@/lib/transfers/returning'
import { assertFits, assertMayMove } from '@/lib/transfers/rules/begin'
import { assertExplained, beginBy, dueOf, presentBy } from '@/lib/transfers/rules/deadlines'
import { assertByBook, assertNotFarAhead, paidTo } from '@/lib/transfers/rules/dues'
import { introducers } from '@/lib/transfers/rules/line'
import { isOther } from '@/lib/transfers/rules/province'
import { noteStep } from '@/lib/transfers/take-step'
import { termsOn } from '@/lib/transfers/terms'

/** Bắt đầu làm thủ tục chuyển đi: of one member, or of several by one decision. */
export const beginTransfer = action({
  permission: 'transfers.begin',
  input: beginInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async (its) => {
    const { tx, thing, input, today } = its
    const { kind, decidedOn, lateReason, startsOn, endsOn } = input
    const { values, holidays } = await termsOn(tx, today, thing.path)
    assertFits(input, values, today)
    assertNotFarAhead(input.duesPaidTo, today)
    const target = await findDestination(tx, thing, input)
    if (kind === 'official') {
      const by = beginBy(decidedOn, values, holidays)
      assertExplained({ by, on: today, reason: lateReason, what: 'Việc làm thủ tục chuyển' }, values)
    }
    const ids = [...new Set([thing.id, ...input.withIds])].toSorted((one, other) => one - other)
    const groupKey = ids.length > 1 ? randomUUID() : null
    const [first] = introducers(await lineOf(tx, thing.path), { kind, ...target })
    const dated = { kind, decidedOn, startsOn: startsOn ?? null, endsOn: endsOn ?? null }
    const made: number[] = []
    for (const memberId of ids) {
      const subject = await subjectOf(tx, memberId, today)
      if (subject?.orgId !== thing.orgId) throw new NotFound()
      assertMayMove(subject, kind)
      const book = await paidByBook(tx, subject, today)
      if (memberId === thing.id) assertByBook(book, input.duesPaidTo)
      const [row] = await tx
        .insert(transfers)
        .values({
          ...dated,
          orgId: thing.orgId,
          toOrgId: target.toOrgId,
          direction: target.direction,
          place: target.place,
          isOtherProvince: target.direction === 'out' ? isOther(input.province) : null,
          memberId,
          fullName: subject.fullName,
          groupKey,
          reason: input.reason,
          document: input.document,
          // Those who go along have paid to a month of their own.
          duesPaidTo: memberId === thing.id ? input.duesPaidTo : paidTo(book, input.duesPaidTo),
          papersReady: input.papers,
          state: 'begun',
          atOrgId: first?.id ?? thing.orgId,
          begunOn: today,
          dueOn: dueOf({ ...dated, introducedOn: null, state: 'begun' }, values, holidays),
          lateReason,
        })
        .returning({ id: transfers.id })
      if (!row) throw new Error('transfer not made')
      await noteStep(its, row.id, { orgId: thing.orgId, step: 'begin', note: lateReason })
      made.push(row.id)
    }
    const own = made[ids.indexOf(thing.id)]
    return {
      goTo: `/transfers/${own}?after=begin`,
      detail: { made, memberIds: ids, kind, to: target.toOrgId ?? target.place },
    }
  },
})

/** Từ nơi khác đến: what the paper of the other place says; a member of the register only once received. */
export const arriveTransfer = action({
  permission: 'transfers.receive',
  input: arriveInput,
  load: (tx, { toOrgId }) => runningCell(tx, toOrgId, 'share'),
  run: async (its) => {
    const { tx, thing: cell, input, today } = its
    const { kind, introducedOn, presentedOn, lateReason, place, document, decidedOn, reason } = input
    const { values, holidays } = await termsOn(tx, today, cell.path)
    const { fullName, sex, birthYear, bornOn, ethnicGroup, standing, admittedOn, officialOn } = input
    assertDatesFit({ bornOn, birthYear, admittedOn, officialOn, standing }, today)
    assertFits({ ...input, isClear: true }, values, today)
    assertNotFarAhead(input.duesPaidTo, today)
    if (presentedOn > today) throw new RuleError('Ngày xuất trình chưa đến.', 'presentedOn')
    if (presentedOn < introducedOn)
      throw new RuleError(
        `Ngày xuất trình phải từ ngày giới thiệu ${showDay(introducedOn)} trở đi.`,
        'presentedOn',
      )
    const by = presentBy(introducedOn, values, holidays)
    assertExplained({ by, on: presentedOn, reason: lateReason, what: 'Việc xuất trình' }, values)
    await assertNewcomer(its, input)
    const memberId = await returningMember(its, input)
    const [row] = await tx
      .insert(transfers)
      .values({
        ...{ orgId: cell.id, toOrgId: cell.id, direction: 'in', state: 'presented' },
        ...{ kind, reason, decidedOn, document, place, memberId, fullName, lateReason },
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        isOtherProvince: isOther(input.province),
        newcomer: { fullName, sex, birthYear, bornOn, ethnicGroup, standing, admittedOn, officialOn },
        begunOn: today,
        introducedOn,
        presentedOn,
        duesPaidTo: input.duesPaidTo,
      })
      .returning({ id: transfers.id })
    if (!row) throw new Error('transfer not made')
    await noteStep(its, row.id, { orgId: cell.id, step: 'present', note: lateReason, signedOn: presentedOn })
    return { goTo: `/transfers/${row.id}?after=arrive`, detail: { made: row.id, kind, from: place } }
  },
})
