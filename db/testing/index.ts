import './outer-columns'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { accountOf, withDatabase } from '@/db/setup/addresses'
import { grantAppRole } from '@/db/setup/roles'

/**
 * Import this in a test that needs the database: the file gets a migrated, empty one of its own. `db` from
 * `@/db/client` then speaks as the application role, exactly as the web process does; `owner` may do what the owner may.
 */
const addresses = inject('addresses')
const ownerUrl = process.env.DATABASE_URL ?? ''
const { database } = accountOf(ownerUrl)

const admin = postgres(withDatabase(addresses.DATABASE_ADMIN_URL, 'postgres'), { max: 1, onnotice: () => {} })
await admin.unsafe(
  // Copied as files, not page by page through the write-ahead log: a quarter less of every start and end.
  `CREATE DATABASE "${database}" OWNER "${accountOf(ownerUrl).user}"
    TEMPLATE "${accountOf(addresses.DATABASE_URL).database}" STRATEGY FILE_COPY`,
)

export const owner = postgres(ownerUrl, { max: 3, onnotice: () => {} })
await grantAppRole(owner, accountOf(process.env.DATABASE_APP_URL ?? ''))

afterAll(async () => {
  await owner.end()
  await admin.unsafe(`DROP DATABASE "${database}" WITH (FORCE)`)
  await admin.end()
})
