import { hash } from '@node-rs/argon2'
import { addressees, ruleSets, settings, templates } from '@/db/schema'
import { oneTimePassword } from '@/lib/accounts/one-time-password'
import { dayOf, monthOf } from '@/lib/core/dates'
import { DEFAULT_DAY_SOURCE } from '@/lib/rulesets/default-day'
import { agenciesOf } from './base/agencies'
import { makeFields } from './base/fields'
import { makeGuidanceTopics } from './base/guidance'
import { ensureHolidays } from './base/holidays'
import { makeReplyTemplates } from './base/reply-templates'
import { centralRuleSets, commonDayRule } from './base/rulesets'
import { baseTemplates } from './base/templates'
import { makeAccount, makeOrganisation, type SeedDb } from './factories'
import type { Filling } from './filling'
import { profiles } from './profiles'

type Profile = 'xa' | 'huyen'

async function makeRules(db: SeedDb, topId: number, profile: Profile, today: string) {
  await db.insert(ruleSets).values([
    ...centralRuleSets,
    {
      ...commonDayRule,
      orgId: topId,
      validFrom: monthOf(today),
      source: DEFAULT_DAY_SOURCE,
    },
  ])
  await ensureHolidays(db)
  await makeGuidanceTopics(db, topId)
  await makeReplyTemplates(db, topId)
  await makeFields(db, topId)
  await db.insert(templates).values(baseTemplates.map((template) => ({ ...template, orgId: topId })))
  await db.insert(settings).values([
    { key: 'profile', value: profile },
    { key: 'superiorWord', value: profile === 'xa' ? 'xã' : 'huyện' },
    { key: 'boardName', value: profile === 'xa' ? 'Ban Xây dựng Đảng' : 'Ban Tổ chức' },
  ])
}

async function makeAgencies(db: SeedDb, topId: number, profile: Profile) {
  let position = 0
  for (const { name, symbol, isAssigned = true, alsoFor = [] } of agenciesOf[profile]) {
    const agency = await makeOrganisation(db, { kind: 'agency', parentId: topId, name, symbol })
    for (const addressee of [...alsoFor, name]) {
      position++
      await db
        .insert(addressees)
        .values({ orgId: topId, agencyId: agency.id, name: addressee, isAssigned, position })
    }
  }
}

/** Bản cài thật: the organisation at the top, its agencies, rules and template, and one administrator who builds the rest by form. */
export const empty: Filling = async (db, { profile }) => {
  const today = dayOf(new Date())
  const top = await makeOrganisation(db, { ...profiles[profile], kind: 'top' })
  await makeRules(db, top.id, profile, today)
  await makeAgencies(db, top.id, profile)
  const password = oneTimePassword()
  const { loginName, fullName } = await makeAccount(db, {
    orgId: top.id,
    loginName: 'quantri',
    fullName: 'Quản trị hệ thống',
    passwordHash: await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
    mustChangePassword: true,
    roles: ['admin'],
    startsOn: today,
  })
  return [{ role: 'Quản trị hệ thống', name: fullName, loginName, password }]
}
