import 'server-only'
import { and, desc, eq, isNull, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ruleSets, settingChanges } from '@/db/schema'
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
