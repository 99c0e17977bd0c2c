'use server'

import { eq } from 'drizzle-orm'
import { awayStays, contacts, contactWithdrawals } from '@/db/schema'
import { action } from '@/lib/core/action'
import { addDays, showDay } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { createAwayStayInput, endAwayStayInput } from '@/lib/members/input'
import { memberById, subjectById } from '@/lib/members/load'
import { assertStayFits, isInCell } from '@/lib/members/rules'
import {
  recordContactInput,
  reportStayInput,
  updateStayInput,
  withdrawContactInput,
  withdrawStayInput,
} from './input'
import { contactLabel } from './labels'
import { assertOnlyStay, lockContact, lockStay } from './load'
import { assertContactFits, assertMayWithdraw, yearOfContact } from './rules/contacts'
import { assertMayWithdrawStay, assertStayDetailsFit } from './rules/stays'

/** Ghi liên lạc: what was said, what was sent, a warning, an invitation to the year-end review. */
export const recordContact = action({
  permission: 'contacts.record',
  isNew: true,
  input: recordContactInput,
  load: (tx, { memberId }) => subjectById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today, insteadOf }) => {
    assertContactFits(input, today)
    const { kind, channel, doneOn, note, answer } = input
    await tx.insert(contacts).values({
      ...{ orgId: member.orgId, memberId: member.id, kind, channel, doneOn, note, insteadOf },
      year: yearOfContact(input),
      answer: kind === 'invitation' ? answer : null,
      writtenBy: viewer.accountId,
    })
    return { message: `Đã ghi: ${contactLabel[kind]}.`, detail: { kind, channel, doneOn } }
  },
})

/** Rút lần ghi nhầm, of the wrong person or the wrong kind: it stays in the log, and the right one is written beside it. */
export const withdrawContact = action({
  permission: 'contacts.withdraw',
  input: withdrawContactInput,
  load: lockContact,
  run: async ({ tx, viewer, thing: contact, input: { withdrawReason: reason }, today, insteadOf }) => {
    assertMayWithdraw(contact)
    const { id: contactId, kind, doneOn } = contact
    await tx
      .insert(contactWithdrawals)
      .values({ contactId, reason, insteadOf, withdrawnBy: viewer.accountId, withdrawnOn: today })
    return { goTo: `/away/${contact.memberId}?after=withdraw`, detail: { kind, doneOn, reason } }
  },
})

/** Sửa lần đi làm xa: what the cell knows of the place, the contract, the temporary registration. */
export const updateStay = action({
  permission: 'awayStays.update',
  input: updateStayInput,
  load: (tx, { stayId }) => lockStay(tx, stayId),
  run: async ({ tx, thing: stay, input, today }) => {
    const { stayId: _, version: __, ...given } = input
    assertStayDetailsFit(given, today)
    if (stay.endsOn && stay.endsOn < given.startsOn)
      throw new RuleError(`Ngày đi phải trước ngày về ${showDay(stay.endsOn)}.`, 'startsOn')
    if (given.startsOn > today) throw new RuleError('Ngày đi chưa đến; đồng chí xem lại.', 'startsOn')
    await assertOnlyStay(tx, stay, { startsOn: given.startsOn, endsOn: stay.endsOn })
    await tx
      .update(awayStays)
      .set({
        ...given,
        registeredOn: given.registeredOn ?? null,
        contractFrom: given.contractFrom ?? null,
        contractTo: given.contractTo ?? null,
        version: stay.version + 1,
      })
      .where(eq(awayStays.id, stay.id))
    return {
      goTo: `/away/${stay.memberId}?after=update`,
      detail: {
        before: { place: stay.place, work: stay.work, startsOn: stay.startsOn },
        after: { place: given.place, work: given.work, startsOn: given.startsOn },
      },
    }
  },
})

/** Đảng viên tự báo: the register takes it over at once, and the log of contacts says that it came from the member. */
export const reportStay = action({
  permission: 'awayStays.report',
  input: reportStayInput,
  load: (tx, { stayId }) => lockStay(tx, stayId),
  run: async ({ tx, viewer, thing: stay, input, today }) => {
    const { place, isAbroad, work, contact, registeredOn, note } = input
    assertStayDetailsFit({ startsOn: stay.startsOn, registeredOn }, today)
    await tx
      .update(awayStays)
      .set({ place, isAbroad, work, contact, registeredOn: registeredOn ?? null, version: stay.version + 1 })
      .where(eq(awayStays.id, stay.id))
    await tx.insert(contacts).values({
      ...{
        orgId: stay.orgId,
        memberId: stay.memberId,
        kind: 'report',
        channel: 'message',
        doneOn: today,
        note,
      },
      writtenBy: viewer.accountId,
    })
    return {
      goTo: `/away/${stay.memberId}?after=report`,
      detail: { before: { place: stay.place, work: stay.work }, after: { place, work } },
    }
  },
})

/** Ghi đi làm xa, tự báo đi làm xa: of whoever is in the list of the cell, one stay at a time. */
export const createAwayStay = action({
  permission: 'awayStays.create',
  input: createAwayStayInput,
  load: (tx, { memberId }) => memberById(tx, memberId),
  run: async ({ tx, viewer, thing: member, input, today }) => {
    if (!isInCell(member.status))
      throw new RuleError(
        `Đồng chí ${member.fullName} không còn trong danh sách chi bộ; không ghi đi làm xa.`,
      )
    const { place, isAbroad, work, contact, startsOn, endsOn } = input
    assertStayFits({ startsOn, endsOn }, 'endsOn')
    if (endsOn && endsOn > today)
      throw new RuleError('Ngày về chưa đến; đồng chí để trống, ghi khi đảng viên đã trở về.', 'endsOn')
    await assertOnlyStay(tx, { memberId: member.id }, { startsOn, endsOn })
    await tx
      .insert(awayStays)
      .values({ orgId: member.orgId, memberId: member.id, place, isAbroad, work, contact, startsOn, endsOn })
    if (viewer.memberId === member.id)
      await tx.insert(contacts).values({
        ...{ orgId: member.orgId, memberId: member.id, kind: 'report', channel: 'message', doneOn: today },
        ...{ note: `Đi làm xa từ ngày ${showDay(startsOn)}`, writtenBy: viewer.accountId },
      })
    return { goTo: `/members/${member.id}?after=away`, detail: { startsOn, endsOn } }
  },
})

export const endAwayStay = action({
  permission: 'awayStays.end',
  input: endAwayStayInput,
  load: (tx, { stayId }) => lockStay(tx, stayId),
  run: async ({ tx, thing: stay, input: { returnedOn: endsOn }, today }) => {
    assertStayFits({ startsOn: stay.startsOn, endsOn }, 'returnedOn')
    if (endsOn > today)
      throw new RuleError('Ngày về chưa đến; đồng chí ghi khi đảng viên đã trở về.', 'returnedOn')
    await tx
      .update(awayStays)
      .set({ endsOn, version: stay.version + 1 })
      .where(eq(awayStays.id, stay.id))
    return { goTo: `/members/${stay.memberId}?after=endAway`, detail: { endsOn } }
  },
})

/** Rút lần đi làm xa ghi nhầm, of the wrong person or day: it stays in the list with the reason, and no list counts a day of it. */
export const withdrawStay = action({
  permission: 'awayStays.withdraw',
  input: withdrawStayInput,
  load: (tx, { awayStayId }) => lockStay(tx, awayStayId),
  run: async ({ tx, thing: stay, input: { stayMistake }, today }) => {
    assertMayWithdrawStay(stay)
    const { startsOn, endsOn, place, work } = stay
    await tx
      .update(awayStays)
      .set({
        // Over already, also where it was to begin only later.
        endsOn: addDays(startsOn < today ? startsOn : today, -1),
        withdrawnReason: stayMistake,
        version: stay.version + 1,
      })
      .where(eq(awayStays.id, stay.id))
    return {
      goTo: `/members/${stay.memberId}?after=withdrawStay`,
      detail: { place, work, startsOn, endsOn, reason: stayMistake },
    }
  },
})
