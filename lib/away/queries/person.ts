import 'server-only'
import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import {
  accounts,
  awayStays,
  contacts,
  contactWithdrawals,
  exemptionRequests,
  exemptionReturns,
  exemptions,
  members,
  organisations,
} from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { exemptionOn, lastContact, openRequest, warnedOn } from '@/lib/away/conditions'
import type { DuesWish } from '@/lib/away/labels'
import { rollsOf } from '@/lib/away/rolls'
import { awayRulesAt } from '@/lib/away/rule-set'
import {
  attendedWhileExempt,
  excusedInARow,
  excusedWords,
  levelOf,
  missedDays,
  missedMonths,
  yearOf,
} from '@/lib/away/rules/absences'
import { transferWarning } from '@/lib/away/rules/contracts'
import { nextFor } from '@/lib/away/rules/next'
import type { Day } from '@/lib/core/dates'
import { hasApplied } from '@/lib/core/on-day'

const place = { path: members.orgPath, ownerId: members.id }

/** One member as the desk sees him: meetings of the year, exemption, request, every stay elsewhere. */
export async function getFollowed(viewer: Viewer, memberId: number, today: Day) {
  const [member] = await byKey
    .select({
      id: members.id,
      orgId: members.orgId,
      path: members.orgPath,
      cell: organisations.name,
      fullName: members.fullName,
      status: members.status,
      exemption: exemptionOn(today),
      request: openRequest,
      lastContact: lastContact(today),
      warnedOn: warnedOn(yearOf(today)),
      /** Cách đóng đảng phí that was agreed with the newest exemption. */
      duesWish: sql<DuesWish | null>`(SELECT agreed.dues_wish FROM ${exemptionRequests} agreed
        WHERE agreed.member_id = ${members.id} AND agreed.state = 'granted'
        ORDER BY agreed.decided_on DESC, agreed.id DESC LIMIT 1)`,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(eq(members.id, memberId), scope(viewer, 'members.read', place)))
  if (!member) return undefined
  const year = yearOf(today)
  const [rolls, stays, rules] = await Promise.all([
    rollsOf([member.id], year),
    byKey
      .select()
      .from(awayStays)
      .where(and(eq(awayStays.memberId, member.id), hasApplied('away_stays')))
      .orderBy(desc(awayStays.startsOn), desc(awayStays.id)),
    awayRulesAt(byKey, today, member.path),
  ])
  const roll = rolls.get(member.id) ?? []
  const months = missedMonths(roll, year)
  const stay = stays.find(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
  const transfer = transferWarning(stays, today)
  const facts = {
    ...{ months: months.length, lastOn: missedDays(roll, year).at(-1) ?? null, transfer },
    lastContactOn: member.lastContact?.on ?? null,
  }
  return {
    ...member,
    year,
    rule: rules.values,
    months,
    level: rules.values ? levelOf(months.length, rules.values.removalMonths) : ('none' as const),
    excused: excusedInARow(roll, year),
    excusedWords: excusedWords(excusedInARow(roll, year), rules.excusedLimit),
    attendedWhileExempt: attendedWhileExempt(roll, year),
    online: roll.filter(({ state }) => state === 'online').length,
    stay,
    transfer,
    /** As the register says it of him. */
    next: stay && nextFor({ ...member, ...stay, ...facts }, today, rules.values),
  }
}
export type FollowedMember = NonNullable<Awaited<ReturnType<typeof getFollowed>>>

const withdrawer = alias(accounts, 'withdrawer')

/** Nhật ký liên lạc, the newest first, with what was withdrawn of it. */
export async function listContacts(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: contacts.id,
      kind: contacts.kind,
      channel: contacts.channel,
      doneOn: contacts.doneOn,
      note: contacts.note,
      answer: contacts.answer,
      year: contacts.year,
      writer: accounts.fullName,
      insteadOf: contacts.insteadOf,
      withdrawnOn: contactWithdrawals.withdrawnOn,
      withdrawnReason: contactWithdrawals.reason,
      withdrawer: withdrawer.fullName,
      withdrawnFor: contactWithdrawals.insteadOf,
    })
    .from(contacts)
    .innerJoin(members, eq(members.id, contacts.memberId))
    .innerJoin(accounts, eq(accounts.id, contacts.writtenBy))
    .leftJoin(contactWithdrawals, eq(contactWithdrawals.contactId, contacts.id))
    .leftJoin(withdrawer, eq(withdrawer.id, contactWithdrawals.withdrawnBy))
    .where(and(eq(contacts.memberId, memberId), scope(viewer, 'members.read', place)))
    .orderBy(desc(contacts.doneOn), desc(contacts.id))
    .limit(200)
}

/** Each exemption with the return from it, where there was one: what was written of it last. */
export async function listReturns(viewer: Viewer, memberId: number) {
  const rows = await byKey
    .selectDistinctOn([exemptions.startsOn, exemptionReturns.exemptionId], {
      id: exemptionReturns.exemptionId,
      startsOn: exemptions.startsOn,
      /** Back before it began: it never applied. */
      isVoid: sql<boolean>`${exemptions.endsOn} < ${exemptions.startsOn}`,
      isWithdrawn: sql<boolean>`${exemptions.withdrawnReason} IS NOT NULL`,
      returnedOn: exemptionReturns.returnedOn,
      commentBy: exemptionReturns.commentBy,
      commentOn: exemptionReturns.commentOn,
      hasReport: exemptionReturns.hasReport,
    })
    .from(exemptionReturns)
    .innerJoin(exemptions, eq(exemptions.id, exemptionReturns.exemptionId))
    .innerJoin(members, eq(members.id, exemptionReturns.memberId))
    .where(and(eq(exemptionReturns.memberId, memberId), scope(viewer, 'members.read', place)))
    .orderBy(desc(exemptions.startsOn), exemptionReturns.exemptionId, desc(exemptionReturns.id))
  return rows.map((row) => ({
    ...row,
    isComplete: row.isVoid || (row.commentBy !== '' && row.hasReport),
  }))
}

/** The exemption with an end that a return may be recorded for: the newest that has begun, or else one decided ahead. */
export async function getReturnable(viewer: Viewer, memberId: number, today: Day) {
  const [found] = await byKey
    .select({
      id: exemptions.id,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: sql<Day>`${exemptions.endsOn}::text`,
      request: openRequest,
      /** Decided, with an end, and not begun: of this one or of one that was to go on from it. */
      hasAhead: sql<boolean>`EXISTS (SELECT FROM ${exemptions} ahead WHERE ahead.member_id = ${exemptions.memberId}
        AND ahead.kind <> 'ageHealth' AND ahead.starts_on > ${today} AND ahead.ends_on >= ahead.starts_on)`,
    })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .where(
      and(
        eq(exemptions.memberId, memberId),
        ne(exemptions.kind, 'ageHealth'),
        isNotNull(exemptions.endsOn),
        hasApplied('exemptions'),
        sql`NOT EXISTS (SELECT FROM ${exemptionReturns} WHERE ${exemptionReturns.exemptionId} = ${exemptions.id})`,
        // Gone on from by another that has begun: the return is from that one.
        sql`NOT EXISTS (SELECT FROM ${exemptions} later WHERE later.member_id = ${exemptions.memberId}
          AND later.starts_on > ${exemptions.startsOn} AND later.starts_on <= ${today} AND ${hasApplied('later')})`,
        scope(viewer, 'exemptions.return', place),
      ),
    )
    .orderBy(desc(sql`${exemptions.startsOn} <= ${today}`), desc(exemptions.startsOn), desc(exemptions.id))
    .limit(1)
  return found
}
