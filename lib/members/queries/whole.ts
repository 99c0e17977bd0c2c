import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { awayStays, exemptions, members, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { hasApplied } from '@/lib/core/on-day'

const place = { path: members.orgPath, ownerId: members.id }

/** Everything the register holds of these members but the card number, of which the end is known. */
export async function listWholeMembers(viewer: Viewer, ids: readonly number[]) {
  return db
    .select({
      id: members.id,
      cell: organisations.name,
      cellCode: members.orgId,
      fullName: members.fullName,
      sex: members.sex,
      birthYear: members.birthYear,
      bornOn: members.bornOn,
      ethnicGroup: members.ethnicGroup,
      standing: members.standing,
      status: members.status,
      sinceOn: members.sinceOn,
      position: members.position,
      occupation: members.occupation,
      admittedOn: members.admittedOn,
      officialOn: members.officialOn,
      phone: members.phone,
      address: members.address,
      cardEnd: sql<string | null>`right(${members.cardNumber}, 3)`,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(and(inArray(members.id, [...ids]), scope(viewer, 'members.read', place)))
    .orderBy(asc(members.sortName), asc(members.id))
}
export type WholeMember = Awaited<ReturnType<typeof listWholeMembers>>[number]

/** The whole card numbers of these members, where the viewer may reveal them; each asking is recorded by who asks. */
export async function listCardNumbers(viewer: Viewer, ids: readonly number[]) {
  const rows = await db
    .select({ id: members.id, cardNumber: members.cardNumber })
    .from(members)
    .where(and(inArray(members.id, [...ids]), scope(viewer, 'members.reveal', place)))
  return new Map(rows.map(({ id, cardNumber }) => [id, cardNumber]))
}

const ofMember = {
  cell: organisations.name,
  cellCode: members.orgId,
  fullName: members.fullName,
  birthYear: members.birthYear,
}

/** Stays away of these members, running and ended; not what was withdrawn. */
export async function listStaysOf(viewer: Viewer, ids: readonly number[]) {
  return db
    .select({
      ...ofMember,
      place: awayStays.place,
      isAbroad: awayStays.isAbroad,
      work: awayStays.work,
      contact: awayStays.contact,
      startsOn: awayStays.startsOn,
      endsOn: awayStays.endsOn,
    })
    .from(awayStays)
    .innerJoin(members, eq(members.id, awayStays.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        inArray(awayStays.memberId, [...ids]),
        hasApplied('away_stays'),
        scope(viewer, 'members.read', { path: awayStays.orgPath, ownerId: awayStays.memberId }),
        scope(viewer, 'members.read', place),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id), asc(awayStays.startsOn))
}

/** Exemptions of these members, running and ended; not what never applied. */
export async function listExemptionsOf(viewer: Viewer, ids: readonly number[]) {
  return db
    .select({
      ...ofMember,
      kind: exemptions.kind,
      startsOn: exemptions.startsOn,
      endsOn: exemptions.endsOn,
      decidedBy: exemptions.decidedBy,
      decisionNumber: exemptions.decisionNumber,
    })
    .from(exemptions)
    .innerJoin(members, eq(members.id, exemptions.memberId))
    .innerJoin(organisations, eq(organisations.id, members.orgId))
    .where(
      and(
        inArray(exemptions.memberId, [...ids]),
        hasApplied('exemptions'),
        scope(viewer, 'members.read', { path: exemptions.orgPath, ownerId: exemptions.memberId }),
        scope(viewer, 'members.read', place),
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id), asc(exemptions.startsOn))
}
