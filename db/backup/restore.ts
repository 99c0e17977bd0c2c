import { once } from 'node:events'
import type { Sql, TransactionSql } from 'postgres'
import { createRecord, migrationFiles, withWholeEnums } from '../setup/migrations'
import { SetupError } from '../setup/setup-error'
import { copied, counting, FORMAT, type Header, quoted, type Rows, type Table } from './format'
import { partsOf } from './read'
import { settle, tablesOf } from './tables'
import { rowsOf } from './write'

/** A file of a later program holds what this one does not know. */
export function assertKnown({ format, version, migrations }: Header) {
  const known = migrationFiles()
  const isKnown = migrations.every(({ createdAt }, at) => known[at]?.folderMillis === createdAt)
  if (format !== FORMAT || !isKnown)
    throw new SetupError(
      `Bản sao lưu này do một phiên bản mới hơn, hoặc khác, của cổng ghi (${version}). Chưa ghi gì. Đồng chí cài đúng phiên bản ấy, hoặc mới hơn, rồi khôi phục.`,
    )
}

export async function assertBlank(sql: Sql | TransactionSql) {
  const [table] = await sql`SELECT FROM pg_tables WHERE schemaname IN ('public', 'drizzle') LIMIT 1`
  if (table)
    throw new SetupError(
      'Cơ sở dữ liệu này đã có dữ liệu; khôi phục không ghi đè lên dữ liệu nào. Dữ liệu cũ giữ nguyên. ' +
        'Đồng chí dùng một thư mục dữ liệu mới, hoặc một cơ sở dữ liệu trống trong DATABASE_URL, ví dụ:\n' +
        '  PORTAL_DATA_DIR=.data-khoi-phuc npm run restore -- ‹tệp›\n  PORTAL_DATA_DIR=.data-khoi-phuc npm start',
    )
}

/** The tables as they were when the file was written; drizzle goes on from there. */
async function migrateTo(tx: TransactionSql, migrations: Header['migrations']) {
  const known = migrationFiles().slice(0, migrations.length)
  for (const statement of withWholeEnums(known.flatMap(({ sql }) => sql))) await tx.unsafe(statement)
  await createRecord(tx)
  for (const { hash, createdAt } of migrations)
    await tx`INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (${hash}, ${createdAt})`
}

/** Rows come table by table, so what refers to a later table is looked at when all are there. */
async function setAside(tx: TransactionSql, names: string[]) {
  const keys = await tx<{ table: string; name: string; definition: string }[]>`
    SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`
  for (const { table, name } of keys) await tx.unsafe(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`)
  // Rules that migrations brought are in the file too.
  await tx.unsafe(`TRUNCATE ${names.map(quoted).join(', ')}`)
  for (const name of names) await tx.unsafe(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`)
  return async () => {
    for (const { table, name, definition } of keys)
      await tx.unsafe(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`)
    for (const name of names) await tx.unsafe(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
  }
}

const PIECE = 65_536

async function loader(tx: TransactionSql, table: Table) {
  const into = await tx.unsafe(`COPY ${copied(table)} FROM stdin`).writable()
  const ended = once(into, 'close')
  // Looked at when it is waited for.
  ended.catch(() => {})
  let held: Buffer[] = []
  let size = 0
  const push = async () => {
    const isTaken = into.write(Buffer.concat(held))
    held = []
    size = 0
    if (!isTaken) await Promise.race([once(into, 'drain'), ended])
  }
  return {
    async row(line: Buffer) {
      held.push(line)
      size += line.length
      if (size > PIECE) await push()
    },
    async end() {
      await push()
      into.end()
      await ended
    },
  }
}

/** Read back from the tables: what came is what was written. */
async function assertSame(tx: TransactionSql, table: Table, expected: Rows) {
  const counted = counting()
  for await (const piece of rowsOf(tx, table)) counted.take(piece)
  const { rows, sha256 } = counted.result()
  if (rows !== expected.rows || sha256 !== expected.sha256)
    throw new SetupError(
      `Bảng ${table.name} đọc lại không giống bản sao lưu. Đã bỏ tất cả, cơ sở dữ liệu vẫn trống.`,
    )
}

async function load(tx: TransactionSql, file: string) {
  let table: Table | undefined
  let into: Awaited<ReturnType<typeof loader>> | undefined
  for await (const part of partsOf(file)) {
    if (part.kind === 'table') {
      table = part.value
      into = await loader(tx, table)
    }
    if (part.kind === 'row') await into?.row(part.line)
    if (part.kind !== 'rows' || !table) continue
    await into?.end()
    await assertSame(tx, table, part.value)
    for (const { column, last } of table.numbered)
      await tx`SELECT setval(pg_get_serial_sequence(${quoted(table.name)}, ${column}), ${last})`
  }
}

/** Some of them were ended after the backup; nobody is to come back in by one of those. */
export const endSessions = (tx: TransactionSql) =>
  tx`UPDATE sessions SET revoked_at = now() WHERE revoked_at IS NULL`

/** Everything or nothing, into a database without a table; it stands as it did, at the migrations of then. */
export async function restoreInto(
  owner: Sql,
  file: string,
  header: Header,
  atLast?: (tx: TransactionSql) => PromiseLike<unknown>,
) {
  await owner.begin(async (tx) => {
    await assertBlank(tx)
    await migrateTo(tx, header.migrations)
    await settle(tx)
    const bringBack = await setAside(
      tx,
      (await tablesOf(tx)).map(({ name }) => name),
    )
    await load(tx, file)
    await bringBack()
    await atLast?.(tx)
  })
}
