import { randomInt } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { ruleSets, settings } from '@/db/schema'
import { dayOf } from '@/lib/core/dates'
import { ensureHolidays } from './base/holidays'
import { centralRuleSets } from './base/rulesets'
import { makeAccount, makeOrganisation } from './factories'
import type { Filling } from './filling'
import { profiles } from './profiles'

/** Letters and digits that nobody mistakes for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
const oneTimePassword = () => [group(), group(), group()].join('-')

/** Bản cài thật: the organisation at the top, the rules of the centre, and one administrator who builds the rest by form. */
export const empty: Filling = async (db, { profile }) => {
  const top = await makeOrganisation(db, { ...profiles[profile], kind: 'top' })
  await db.insert(ruleSets).values(centralRuleSets)
  await ensureHolidays(db)
  await db.insert(settings).values({ key: 'profile', value: profile })
  const password = oneTimePassword()
  const { loginName, fullName } = await makeAccount(db, {
    orgId: top.id,
    loginName: 'quantri',
    fullName: 'Quản trị hệ thống',
    passwordHash: await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
    mustChangePassword: true,
    roles: ['admin'],
    startsOn: dayOf(new Date()),
  })
  return [{ role: 'Quản trị hệ thống', name: fullName, loginName, password }]
}
