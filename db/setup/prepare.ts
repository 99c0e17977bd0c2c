import postgres, { type Sql } from 'postgres'
import { type Addresses, accountOf, withDatabase } from './addresses'
import { applyMissing } from './migrations'
import { assertSeparateRoles, createAppRole, createOwner, grantAppRole } from './roles'
import { SetupError } from './setup-error'

/** Any number, the same in every process: who holds it may change the structure. */
const SETUP_LOCK = 3_660_717

const connect = (address: string) => postgres(address, { max: 1, onnotice: () => {}, connect_timeout: 10 })

async function using<Result>(address: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const sql = connect(address)
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Vietnamese breaks silently on a server with the wrong locale; better to refuse it at the door. */
async function assertVietnamese(sql: Sql) {
  const [row] = await sql<{ fits: boolean; collation: boolean }[]>`
    SELECT lower('Đ') = 'đ' AND 'ĐỖ' ILIKE '%đỗ%' AND getdatabaseencoding() = 'UTF8' AS fits,
           EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'vi-x-icu') AS collation`
  if (!row?.fits)
    throw new SetupError(
      "Cơ sở dữ liệu này không xử lý đúng chữ tiếng Việt. Hãy tạo lại với: CREATE DATABASE … ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0",
    )
  if (!row.collation)
    throw new SetupError(
      'PostgreSQL này được dựng không có ICU nên không xếp được tên theo thứ tự tiếng Việt.',
    )
}

/** The owner's connection to a database that is fit and has its roles; nobody else changes the structure meanwhile. */
export async function withOwner(
  { admin, owner, app, createsAppRole }: Addresses,
  work: (owner: Sql) => Promise<void>,
): Promise<void> {
  const appAccount = accountOf(app)
  if (admin)
    await using(withDatabase(admin, 'postgres'), async (sql) => {
      await createOwner(sql, accountOf(owner))
      await createAppRole(sql, appAccount)
    })
  await using(owner, async (sql) => {
    await sql`SELECT pg_advisory_lock(${SETUP_LOCK})`
    await assertVietnamese(sql)
    if (!admin && createsAppRole) await createAppRole(sql, appAccount)
    await assertSeparateRoles(sql, owner, app)
    await work(sql)
  })
}

/** All migrations that are still missing, and what the web process may do. */
export async function bringUpToDate(sql: Sql, app: string) {
  await applyMissing(sql)
  await grantAppRole(sql, accountOf(app))
}

/**
 * Roles, database, tables and grants, as often as wanted: what is already there stays. `then` runs before the lock
 * is let go, so that of two machines on one database only one fills it.
 */
export const prepareDatabase = (addresses: Addresses, then: (owner: Sql) => Promise<void>) =>
  withOwner(addresses, async (sql) => {
    await bringUpToDate(sql, addresses.app)
    // Said now: the web process would only be silent.
    await using(addresses.app, (app) => app`SELECT`)
    await then(sql)
  })
