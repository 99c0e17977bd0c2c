import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { withDatabase } from '@/db/setup/addresses'

declare module 'vitest' {
  interface ProvidedContext {
    addresses: { DATABASE_ADMIN_URL: string; DATABASE_URL: string; DATABASE_APP_URL: string }
  }
}

/**
 * Names the database of one test file before anything reads the environment. It comes into being only when the file
 * imports `@/db/testing`, so that tests of pure rules pay nothing.
 */
const { DATABASE_URL, DATABASE_APP_URL } = inject('addresses')
const database = `portal_${randomUUID().replaceAll('-', '')}`

process.env.DATABASE_URL = withDatabase(DATABASE_URL, database)
process.env.DATABASE_APP_URL = withDatabase(DATABASE_APP_URL, database)
process.env.PORTAL_DB_POOL ??= '5'
process.env.NEXTAUTH_SECRET ??= 'only for tests'
