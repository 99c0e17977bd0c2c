import 'server-only'
import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  notExists,
  or,
  type SQL,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, addressees, members, organisations, ruleSets, terms } from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { isCurrent } from '@/lib/members/conditions'
import { placeholderLines, placeholderNames, placeholderPlaces } from '@/lib/organisations/rules'
import { DEFAULT_DAY_SOURCE } from '@/lib/rulesets/default-day'

export const hasMembers = exists(
  db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, organisations.id), isCurrent)),
)
const tied = alias(accounts, 'tied')
/** An account made before the register, for somebody who stands in it now by the same name. */
export const isUntied = and(
  isNull(accounts.memberId),
  isNull(accounts.closedAt),
  exists(
    db
      .select({ id: members.id })
      .from(members)
      .where(
        and(
          eq(members.orgId, accounts.orgId),
          eq(members.fullName, accounts.fullName),
          isCurrent,
          notExists(db.select({ id: tied.id }).from(tied).where(eq(tied.memberId, members.id))),
        ),
      ),
  ),
)
export const hasTerm = (today: Day) =>
  exists(
    db
      .select({ id: terms.id })
      .from(terms)
      .where(
        and(
          eq(terms.orgId, organisations.id),
          lte(terms.startsOn, today),
          or(isNull(terms.endsOn), gte(terms.endsOn, today)),
        ),
      ),
  )
export const isAsked = exists(
  db
    .select({ id: addressees.id })
    .from(addressees)
    .where(and(eq(addressees.agencyId, organisations.id), eq(addressees.isAssigned, true))),
)
/** What stands on every paper, one of them still as it was installed. */
export const isUnnamed = or(
  inArray(organisations.name, placeholderNames),
  inArray(organisations.letterheadUpper, placeholderLines),
  inArray(organisations.letterheadLower, placeholderLines),
  inArray(organisations.placeName, placeholderPlaces),
)
const commonDayRule = (...conditions: SQL[]) =>
  exists(
    db
      .select({ id: ruleSets.id })
      .from(ruleSets)
      .where(and(eq(ruleSets.orgId, organisations.id), eq(ruleSets.domain, 'commonDay'), ...conditions)),
  )
/** The day of a new installation is nobody's decision until somebody has entered one. */
export const isDayByDefault = and(
  commonDayRule(eq(ruleSets.source, DEFAULT_DAY_SOURCE)),
  not(commonDayRule(isNotNull(ruleSets.enteredBy))),
)
