import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { inject } from 'vitest'
import { byKey, db } from '@/db/client'
import { accountOf, withDatabase } from '@/db/setup/addresses'
import { grantConnect } from '@/db/setup/roles'
import { betweenFiles } from './between-files'

/**
 * Import this in a test that needs the database: the file finds a migrated, empty one. `db` from `@/db/client` then
 * speaks as the application role, exactly as the web process does; `owner` may do what the owner may.
 */
const addresses = inject('addresses')
const ownerUrl = process.env.DATABASE_URL ?? ''
const { database, user } = accountOf(ownerUrl)
const template = accountOf(addresses.DATABASE_URL).database

const quietly = { onnotice: () => {} }
/** Seconds: a test that failed may have left a question behind that nobody answers. */
const soon = { timeout: 5 }
const admin = postgres(withDatabase(addresses.DATABASE_ADMIN_URL, 'postgres'), { max: 1, ...quietly })

function open() {
  const opened = postgres(ownerUrl, { max: 3, ...quietly })
  // It teaches the connections to leave days and times as they are written.
  drizzle(opened)
  return opened
}
let connected = open()

/** Stands for whichever connections are in use. */
export const owner = new Proxy(connected, {
  apply: (_first, _this, words) => Reflect.apply(connected, undefined, words),
  get: (_first, name) => Reflect.get(connected, name),
})

async function begin() {
  await admin.unsafe(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  await admin.unsafe(`CREATE DATABASE "${database}" TEMPLATE "${template}" OWNER "${user}"`)
  // All other rights are the template's.
  await grantConnect(admin, accountOf(process.env.DATABASE_APP_URL ?? ''))
}

/** The portal's own connections are replaced once they close; they only close where there were any. */
async function hangUp({ $client }: typeof db) {
  await $client.unsafe('select 1')
  await $client.end(soon)
}

betweenFiles.push(async () => {
  // Whoever asked keeps a connection, so nobody has written.
  const asked = await admin`SELECT FROM pg_stat_activity WHERE datname = ${database}`
  if (asked.length === 0) return
  await Promise.all([hangUp(db), hangUp(byKey), connected.end(soon)])
  connected = open()
  await begin()
})
await begin()
