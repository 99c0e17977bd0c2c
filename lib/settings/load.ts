import 'server-only'
import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ruleSets, ruleWithdrawals, settingChanges } from '@/db/schema'
import type { Permission, Viewer } from '@/lib/auth/policy'
import { lockTop } from '@/lib/organisations/top'
import { catalogue, isSettingKey, type Setting } from './catalogue'
import type { FormDomain } from './rule-forms'

/** One setting of a group; its version is its newest change. */
export async function lockSetting(
  tx: Tx,
  viewer: Viewer,
  key: string,
  { permission, group }: { permission: Permission; group: Setting['group'] },
) {
  if (!isSettingKey(key) || catalogue[key].group !== group) return undefined
  const top = await lockTop(tx, viewer, permission)
  const [newest] = await tx
    .select({ id: settingChanges.id })
    .from(settingChanges)
    .where(eq(settingChanges.key, key))
    .orderBy(desc(settingChanges.id))
    .limit(1)
  return top && { id: key, key, path: top.path, orgId: top.id, version: newest?.id ?? 0 }
}
export type LockedSetting = NonNullable<Awaited<ReturnType<typeof lockSetting>>>

/** One rule set of them, with whether it was entered by form and still stands. */
export async function lockEntered(tx: Tx, viewer: Viewer, domain: FormDomain, ruleSetId: number) {
  const rules = await lockRules(tx, viewer, domain)
  if (!rules) return undefined
  const [found] = await tx
    .select({
      ruleSetId: ruleSets.id,
      name: ruleSets.name,
      validFrom: ruleSets.validFrom,
      values: ruleSets.values,
      isEntered: isNotNull(ruleSets.enteredBy).mapWith(Boolean),
      isWithdrawn: isNotNull(ruleWithdrawals.id).mapWith(Boolean),
    })
    .from(ruleSets)
    .leftJoin(ruleWithdrawals, eq(ruleWithdrawals.ruleSetId, ruleSets.id))
    .where(and(eq(ruleSets.id, ruleSetId), eq(ruleSets.domain, domain), eq(ruleSets.orgId, rules.orgId)))
  return found && { ...rules, ...found, domain }
}

/** The rule sets of a domain at the top; their version is the newest of them. */
export async function lockRules(tx: Tx, viewer: Viewer, domain: FormDomain) {
  const top = await lockTop(tx, viewer, 'settings.decide')
  if (!top) return undefined
  const [newest] = await tx
    .select({ id: ruleSets.id })
    .from(ruleSets)
    .where(and(eq(ruleSets.domain, domain), or(isNull(ruleSets.orgId), eq(ruleSets.orgId, top.id))))
    .orderBy(desc(ruleSets.id))
    .limit(1)
  return { id: domain, path: top.path, orgId: top.id, version: newest?.id ?? 0 }
}
