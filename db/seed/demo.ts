import { role } from '@/db/schema'
import { DEMO_PASSWORD } from './factories'
import type { Filling } from './filling'
import { makeWorld } from './world'

/** The demonstration: one account per role, all with the same password. */
export const demo: Filling = async (db) => {
  const { accounts } = await makeWorld(db, 'td')
  return role.enumValues.map((key) => ({
    role: key,
    name: accounts[key].fullName,
    loginName: accounts[key].loginName,
    password: DEMO_PASSWORD,
  }))
}
