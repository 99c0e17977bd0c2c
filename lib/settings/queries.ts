import 'server-only'
import { and, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { accounts, organisations, ruleSets, ruleWithdrawals, settingChanges } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { getTop } from '@/lib/organisations/top'
import { findRuleSet } from '@/lib/rulesets/load'
import { changedBuiltIn } from './built-in'
import { type FormDomain, formDomains } from './rule-forms'

const withdrawer = alias(accounts, 'withdrawer')

/** The top organisation whose settings the viewer may look at. */
export async function getSettingPlace(viewer: Viewer) {
  return getTop(viewer, 'settings.read')
}

const change = {
  id: settingChanges.id,
  key: settingChanges.key,
  value: settingChanges.value,
  basis: settingChanges.basis,
  who: accounts.fullName,
  changedOn: settingChanges.changedOn,
}
const inReach = (viewer: Viewer) => scope(viewer, 'settings.read', { path: settingChanges.orgPath })

/** Who changed each setting last, by key; a setting without a row is as it was installed. */
export async function listLastChanges(viewer: Viewer) {
  return db
    .selectDistinctOn([settingChanges.key], change)
    .from(settingChanges)
    .innerJoin(accounts, eq(accounts.id, settingChanges.changedBy))
    .where(inReach(viewer))
    .orderBy(settingChanges.key, desc(settingChanges.id))
}

/** The history of one setting, newest first. */
export async function listChanges(viewer: Viewer, key: string) {
  return db
    .select(change)
    .from(settingChanges)
    .innerJoin(accounts, eq(accounts.id, settingChanges.changedBy))
    .where(and(inReach(viewer), eq(settingChanges.key, key)))
    .orderBy(desc(settingChanges.id))
}
export type Change = Awaited<ReturnType<typeof listChanges>>[number]

/** Rule sets that a form may follow: those of the whole country and those of the top, newest first. */
export async function listRuleSets(viewer: Viewer, domains: FormDomain[] = formDomains) {
  if (!canSomewhere(viewer, 'settings.read')) return []
  return db
    .select({
      id: ruleSets.id,
      domain: ruleSets.domain,
      name: ruleSets.name,
      source: ruleSets.source,
      values: ruleSets.values,
      validFrom: ruleSets.validFrom,
      validTo: ruleSets.validTo,
      isOwn: isNotNull(ruleSets.orgId).mapWith(Boolean),
      who: accounts.fullName,
      withdrawnOn: ruleWithdrawals.withdrawnOn,
      withdrawnReason: ruleWithdrawals.reason,
      withdrawnBy: withdrawer.fullName,
    })
    .from(ruleSets)
    .leftJoin(organisations, eq(organisations.id, ruleSets.orgId))
    .leftJoin(accounts, eq(accounts.id, ruleSets.enteredBy))
    .leftJoin(ruleWithdrawals, eq(ruleWithdrawals.ruleSetId, ruleSets.id))
    .leftJoin(withdrawer, eq(withdrawer.id, ruleWithdrawals.withdrawnBy))
    .where(
      and(
        inArray(ruleSets.domain, domains),
        or(
          isNull(ruleSets.orgId),
          and(eq(organisations.kind, 'top'), scope(viewer, 'settings.read', { path: organisations.path })),
        ),
      ),
    )
    .orderBy(desc(ruleSets.validFrom), desc(ruleSets.id))
}
export type RuleRow = Awaited<ReturnType<typeof listRuleSets>>[number]

/** Of each domain: the set in force on a day, and those entered for later. */
export async function listRulesOn(viewer: Viewer, path: string, day: Day) {
  const rows = await listRuleSets(viewer)
  return Promise.all(
    formDomains.map(async (domain) => {
      const inForce = await findRuleSet(db, domain, day, path)
      return {
        domain,
        now: rows.find(({ id }) => id === inForce?.id),
        later: rows.filter((row) => row.domain === domain && row.validFrom > day && row.withdrawnOn === null),
        builtIn: changedBuiltIn(rows, inForce?.id, day),
      }
    }),
  )
}
export type RulesOn = Awaited<ReturnType<typeof listRulesOn>>[number]
