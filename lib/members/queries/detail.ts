import 'server-only'
import { and, count, desc, eq, gte, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import {
  accounts,
  attendances,
  auditEntries,
  awayStays,
  exemptions,
  members,
  organisations,
} from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { isDecided } from '@/lib/exemptions/conditions'

const place = { path: members.orgPath, ownerId: members.id }

/** What few members have: asked with the member, so that most pages are spared the questions. */
const few = {
  hasExemptions: sql<boolean>`exists (select 1 from exemptions e where e.member_id = ${members.id})`,
  hasStays: sql<boolean>`exists (select 1 from away_stays s where s.member_id = ${members.id})`,
  hasTransfers: sql<boolean>`exists (select 1 from transfers t where ${members.id} in (t.member_id, t.guest_id))`,
  hasDeparture: sql<boolean>`exists (select 1 from departures d
    where d.member_id = ${members.id} and d.closed_on is null)`,
  hasResidence: sql<boolean>`exists (select 1 from residences r
    where r.member_id = ${members.id} and r.ended_on is null)`,
  hasPosts: sql<boolean>`exists (select 1 from posts p where p.member_id = ${members.id})`,
}

export async function getMember(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      id: members.id,
      orgId: members.orgId,
      path: members.orgPath,
      cell: organisations.name,
      fullName: members.fullName,
      sex: members.sex,
      birthYear: members.birthYear,
      bornOn: members.bornOn,
      ethnicGroup: members.ethnicGroup,
      standing: members.standing,
      status: members.status,
      position: members.position,
      occupation: members.occupation,
      admittedOn: members.admittedOn,
      officialOn: members.officialOn,
      phone: members.phone,
      address: members.address,
      cardEnd: sql<string | null>`right(${members.cardNumber}, 3)`,
      version: members.version,
      ...few,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(eq(members.id, id), scope(viewer, 'members.read', place)))
  return found
}
export type Member = NonNullable<Awaited<ReturnType<typeof getMember>>>

/** The whole card number, for five minutes after this viewer's reveal was written to the audit log. */
export async function getRevealedCard(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({ cardNumber: members.cardNumber })
    .from(members)
    .where(
      and(
        eq(members.id, memberId),
        scope(viewer, 'members.reveal', place),
        sql`EXISTS (SELECT 1 FROM ${auditEntries} WHERE ${auditEntries.subject} = 'members:' || ${members.id}
          AND ${auditEntries.accountId} = ${viewer.accountId} AND ${auditEntries.action} = 'members.reveal'
          AND ${auditEntries.outcome} = 'read' AND ${auditEntries.at} > now() - interval '5 minutes')`,
      ),
    )
  return found?.cardNumber ?? undefined
}

export async function listExemptions(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: exemptions.id,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: exemptions.endsOn,
      decidedBy: exemptions.decidedBy,
      decisionNumber: exemptions.decisionNumber,
      withdrawnReason: exemptions.withdrawnReason,
      isDecided,
    })
    .from(exemptions)
    .where(
      and(
        eq(exemptions.memberId, memberId),
        scope(viewer, 'members.read', { path: exemptions.orgPath, ownerId: exemptions.memberId }),
      ),
    )
    .orderBy(desc(exemptions.startsOn), desc(exemptions.id))
}

export async function listAwayStays(viewer: Viewer, memberId: number) {
  return byKey
    .select({
      id: awayStays.id,
      place: awayStays.place,
      work: awayStays.work,
      contact: awayStays.contact,
      startsOn: awayStays.startsOn,
      endsOn: awayStays.endsOn,
      withdrawnReason: awayStays.withdrawnReason,
      version: awayStays.version,
    })
    .from(awayStays)
    .where(
      and(
        eq(awayStays.memberId, memberId),
        scope(viewer, 'members.read', { path: awayStays.orgPath, ownerId: awayStays.memberId }),
      ),
    )
    .orderBy(desc(awayStays.startsOn), desc(awayStays.id))
}

/** Số lần dự, theo biên bản đã hoàn tất in the last twelve months. */
export async function countAttendance(viewer: Viewer, memberId: number, since: Day) {
  const rows = await byKey
    .select({ state: attendances.state, n: count() })
    .from(attendances)
    .innerJoin(members, eq(members.id, attendances.memberId))
    .where(
      and(
        eq(attendances.memberId, memberId),
        gte(attendances.heldOn, since),
        scope(viewer, 'members.read', place),
      ),
    )
    .groupBy(attendances.state)
  return new Map(rows.map(({ state, n }) => [state, n]))
}

/** The account of a member, for those who keep accounts. */
export async function getAccountOf(viewer: Viewer, memberId: number) {
  const [found] = await byKey
    .select({ id: accounts.id, loginName: accounts.loginName })
    .from(accounts)
    .where(and(eq(accounts.memberId, memberId), scope(viewer, 'accounts.read', { path: accounts.orgPath })))
  return found
}
