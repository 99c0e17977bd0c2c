import { inject } from 'vitest'
import { withDatabase } from '@/db/setup/addresses'
import { betweenFiles } from './between-files'

declare module 'vitest' {
  interface ProvidedContext {
    addresses: { DATABASE_ADMIN_URL: string; DATABASE_URL: string; DATABASE_APP_URL: string }
  }
}

/**
 * Before each file. Names the worker's database before anything reads the environment; it comes into being only when a
 * file imports `@/db/testing`, so that tests of pure rules pay nothing.
 */
const { DATABASE_URL, DATABASE_APP_URL } = inject('addresses')
const database = `portal_worker_${process.env.VITEST_POOL_ID}`

process.env.DATABASE_URL = withDatabase(DATABASE_URL, database)
process.env.DATABASE_APP_URL = withDatabase(DATABASE_APP_URL, database)
process.env.PORTAL_DB_POOL ??= '5'
process.env.NEXTAUTH_SECRET ??= 'only for tests'

for (const letGo of betweenFiles) await letGo()
