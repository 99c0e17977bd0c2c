import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Sql, TransactionSql } from 'postgres'

const MIGRATIONS = 'db/migrations'

/** All of this program, the oldest first. */
export const migrationFiles = () => readMigrationFiles({ migrationsFolder: MIGRATIONS })

/** Where drizzle's own tools look for what has been applied. */
export const createRecord = (sql: Sql | TransactionSql) =>
  sql.unsafe(`CREATE SCHEMA IF NOT EXISTS drizzle;
    CREATE TABLE IF NOT EXISTS drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`)

/**
 * What is still missing, each in a transaction of its own: drizzle's migrator takes all in one, where PostgreSQL
 * refuses to use a value that an earlier migration of the same upgrade added to an enum.
 */
export async function applyMissing(sql: Sql, files = migrationFiles()) {
  await createRecord(sql)
  const [last] = await sql<
    { at: string | null }[]
  >`SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations`
  for (const { sql: statements, hash, folderMillis } of files) {
    if (folderMillis <= Number(last?.at ?? -1)) continue
    await sql.begin(async (tx) => {
      for (const statement of statements) await tx.unsafe(statement)
      await tx`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${hash}, ${folderMillis})`
    })
  }
}

const ADDED = /^\s*ALTER TYPE "public"\."(\w+)" ADD VALUE '(\w+)'(?: BEFORE '(\w+)')?;?\s*$/
const MADE = /^(\s*CREATE TYPE "public"\."(\w+)" AS ENUM\()([^)]*)(\).*)$/s

/**
 * The same statements with every enum made whole where it is made: only so can all of them and rows that use a later
 * value stand in one transaction.
 */
export function withWholeEnums(statements: readonly string[]): string[] {
  const added = statements.flatMap((statement) => {
    const [, type, value, before] = ADDED.exec(statement) ?? []
    return type && value ? [{ type, value, before }] : []
  })
  return statements
    .filter((statement) => !ADDED.test(statement))
    .map((statement) =>
      statement.replace(MADE, (_, start: string, type: string, given: string, end: string) => {
        const values = given.split(',').map((value) => value.trim().slice(1, -1))
        for (const each of added)
          if (each.type === type)
            values.splice(each.before ? values.indexOf(each.before) : values.length, 0, each.value)
        return `${start}${values.map((value) => `'${value}'`).join(', ')}${end}`
      }),
    )
}
