'use server'

import { eq } from 'drizzle-orm'
import { badges, members } from '@/db/schema'
import { action } from '@/lib/core/action'
import { showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { awardBadge, badgeOf, takeBack } from '@/lib/records/award'
import {
  ageGapInput,
  postponeBadgeInput,
  recordBadgeInput,
  recordBadgesInput,
  takeBackBadgeInput,
} from '@/lib/records/input'
import { gapWords } from '@/lib/records/labels'
import { memberOfBadges, memberOfRecords, membersBelow, placeOfRecords } from '@/lib/records/load'
import {
  assertDecided,
  assertGapSaid,
  assertMayAward,
  assertMayPostpone,
  assertNotTooEarly,
  badgeDue,
} from '@/lib/records/rules/badges'

/** Ghi quyết định tặng của cả đợt: one decision for many, each the badge that his years reach by the round. */
export const recordBadges = action({
  permission: 'badges.record',
  input: recordBadgesInput,
  load: (tx, { organisationId }) => placeOfRecords(tx, organisationId),
  run: async ({ tx, viewer, thing: place, input, today }) => {
    const { round, decisionNumber, decidedOn } = input
    assertDecided(decidedOn, today)
    const people = await membersBelow(tx, place, input.members, 'members')
    const by = { viewer, today }
    for (const person of people) {
      const years = badgeDue(person, round)
      assertNotTooEarly(person, years, decidedOn)
      const known = await badgeOf(tx, person.id, years)
      if (known?.decidedOn)
        throw new RuleError(
          `Đồng chí ${person.fullName} đã được ghi tặng Huy hiệu ${years} năm ngày ${showDay(known.decidedOn)}; đồng chí bỏ chọn.`,
          'members',
        )
      await awardBadge(tx, by, { memberId: person.id, years, decisionNumber, decidedOn })
    }
    return {
      goTo: `/records/badges?org=${place.id}&round=${round}&recorded=${people.length}`,
      detail: { round, members: people.map(({ id }) => id), decisionNumber, decidedOn },
    }
  },
})

/** One badge of one member: also one of former years, of one who has died (truy tặng), or a decision that was entered wrongly. */
export const recordBadge = action({
  permission: 'badges.record',
  input: recordBadgeInput,
  load: (tx, { memberId }) => memberOfBadges(tx, memberId),
  run: async ({ tx, viewer, thing: member, input: { years, decisionNumber, decidedOn }, today }) => {
    assertDecided(decidedOn, today)
    assertMayAward(member, years, decidedOn)
    const before = await badgeOf(tx, member.id, years)
    await awardBadge(tx, { viewer, today }, { memberId: member.id, years, decisionNumber, decidedOn })
    return {
      message: `Đã ghi Huy hiệu ${years} năm tuổi Đảng.`,
      detail: { years, decisionNumber, decidedOn, before: before?.decisionNumber ?? null },
    }
  },
})

export const postponeBadge = action({
  permission: 'badges.postpone',
  input: postponeBadgeInput,
  load: (tx, { memberId }) => memberOfRecords(tx, memberId),
  run: async ({ tx, viewer, thing: member, input: { delayedYears: years, delayReason, untilOn }, today }) => {
    assertMayPostpone(untilOn, today)
    const known = await badgeOf(tx, member.id, years)
    if (known?.decidedOn)
      throw new RuleError(`Huy hiệu ${years} năm đã tặng ngày ${showDay(known.decidedOn)}.`, 'delayedYears')
    const row = { delayReason, delayUntil: untilOn, recordedBy: viewer.accountId, recordedOn: today }
    await tx
      .insert(badges)
      .values({ memberId: member.id, years, ...row })
      .onConflictDoUpdate({
        target: [badges.memberId, badges.years],
        set: { ...row, version: (known?.version ?? 0) + 1 },
      })
    return {
      message: `Đã ghi: xét tặng Huy hiệu ${years} năm từ ngày ${showDay(untilOn)}.`,
      detail: { years, delayReason, untilOn },
    }
  },
})

/** Thời gian không tính tuổi đảng: as the decision says it; due lists and the day of a badge follow it. */
export const setAgeGap = action({
  permission: 'badges.setAgeGap',
  input: ageGapInput,
  load: (tx, { memberId }) => memberOfRecords(tx, memberId),
  run: async ({ tx, thing: member, input: { gapYears, gapMonths, gapBasis } }) => {
    const months = gapYears * 12 + gapMonths
    assertGapSaid(months, gapBasis)
    const basis = months === 0 ? '' : gapBasis
    await tx
      .update(members)
      .set({ ageGapMonths: months, ageGapBasis: basis, version: member.version + 1 })
      .where(eq(members.id, member.id))
    return {
      message:
        months === 0 ? 'Đã ghi: tính đủ tuổi Đảng.' : `Đã ghi: ${gapWords(months)} không tính tuổi Đảng.`,
      detail: { before: member.ageGapMonths, basisBefore: member.ageGapBasis, after: months, basis },
    }
  },
})

/** Rút Huy hiệu ghi nhầm: what stood there and why it goes stay in the log. */
export const takeBackBadge = action({
  permission: 'badges.takeBack',
  input: takeBackBadgeInput,
  load: (tx, { memberId }) => memberOfBadges(tx, memberId),
  run: async ({ tx, thing: member, input: { takenYears: years, takeBackReason: reason }, today }) => {
    const known = await badgeOf(tx, member.id, years)
    if (!known?.decidedOn)
      throw new RuleError(`Chưa ghi tặng Huy hiệu ${years} năm; đồng chí tải lại trang.`, 'takenYears')
    await takeBack(tx, known, today, reason)
    const { decisionNumber, decidedOn } = known
    return {
      message: `Đã rút Huy hiệu ${years} năm ghi nhầm.`,
      detail: { years, decisionNumber, decidedOn, reason },
    }
  },
})
