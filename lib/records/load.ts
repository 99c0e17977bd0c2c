import 'server-only'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, organisations, recordChecks } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { RuleError } from '@/lib/core/errors'
import { NOT_ALL_LISTED } from '@/lib/members/rules'
import { hasBadges, isKept, wasRightBelowTop } from './conditions'

async function lockMember(tx: Tx, memberId: number, which: SQL | undefined) {
  const [found] = await tx
    .select({
      id: members.id,
      version: members.version,
      path: members.orgPath,
      ownerId: members.id,
      fullName: members.fullName,
      standing: members.standing,
      admittedOn: members.admittedOn,
      ageGapMonths: members.ageGapMonths,
      ageGapBasis: members.ageGapBasis,
      diedOn: sql<Day | null>`case when ${members.status} = 'deceased' then ${members.sinceOn} end`,
    })
    .from(members)
    .where(and(eq(members.id, memberId), which))
    .for('no key update')
  return found
}

/** Whose file is kept here, locked; anybody else is not found. */
export const memberOfRecords = (tx: Tx, memberId: number) => lockMember(tx, memberId, isKept)
/** The same for badges, which are also awarded to one who has died. */
export const memberOfBadges = (tx: Tx, memberId: number) => lockMember(tx, memberId, hasBadges)

/** The same with the last check: its version is that of the form, 0 before the first. */
export async function checkOf(tx: Tx, memberId: number) {
  const member = await memberOfRecords(tx, memberId)
  if (!member) return undefined
  const [check] = await tx
    .select({
      wasRightBelowTop,
      have: recordChecks.have,
      missing: recordChecks.missing,
      version: recordChecks.version,
    })
    .from(members)
    .leftJoin(recordChecks, eq(recordChecks.memberId, members.id))
    .where(eq(members.id, memberId))
  return {
    ...member,
    wasRightBelowTop: check?.wasRightBelowTop ?? false,
    ...{ have: check?.have ?? [], missing: check?.missing ?? [], version: check?.version ?? 0 },
  }
}

/** The organisation whose list is worked on; a cell where only a cell has such a list. */
export async function placeOfRecords(tx: Tx, orgId: number, kind?: 'cell') {
  const [found] = await tx
    .select({ id: organisations.id, path: organisations.path })
    .from(organisations)
    .where(
      and(eq(organisations.id, orgId), isNull(organisations.endedOn), kind && eq(organisations.kind, kind)),
    )
    .for('share')
  return found
}

/** The ticked, each once, who all stand below the place; locked in one order. `field` holds the ticks. */
export async function membersBelow(tx: Tx, { path }: { path: string }, ids: number[], field?: string) {
  if (ids.length === 0) return []
  const found = await tx
    .select({
      id: members.id,
      fullName: members.fullName,
      admittedOn: members.admittedOn,
      ageGapMonths: members.ageGapMonths,
    })
    .from(members)
    .where(and(inArray(members.id, ids), within(members.orgPath, path), isKept))
    .orderBy(members.id)
    .for('no key update')
  if (found.length < ids.length) throw new RuleError(NOT_ALL_LISTED, field)
  return found
}
