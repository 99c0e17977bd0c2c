import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Sql, TransactionSql } from 'postgres'
import { SetupError } from '../setup/setup-error'
import { copied, copyLine, counting, END_OF_ROWS, type Header, lineOf, type Table } from './format'
import { settle, tablesOf } from './tables'

async function migrationsOf(tx: TransactionSql): Promise<Header['migrations']> {
  const [known] = await tx`SELECT to_regclass('drizzle.__drizzle_migrations') AS name`
  if (!known?.name)
    throw new SetupError('Cơ sở dữ liệu này chưa có dữ liệu của cổng nên không có gì để sao lưu.')
  const rows = await tx`SELECT hash, created_at FROM drizzle.__drizzle_migrations ORDER BY created_at`
  return rows.map((row) => ({ hash: row.hash, createdAt: Number(row.created_at) }))
}

/** The rows of a table as the server writes them. Whoever stops early lets the server finish its answer. */
export async function* rowsOf(tx: TransactionSql, table: Table): AsyncGenerator<Buffer> {
  const rows = await tx.unsafe(`COPY ${copied(table)} TO stdout`).readable()
  try {
    yield* rows.iterator({ destroyOnReturn: false })
  } finally {
    rows.resume()
    await finished(rows)
    // The driver (postgres 3.4.9) leaves the connection paused when the end came along with the last rows.
    rows._read(0)
  }
}

type Count = { tables: number; rows: number }

async function* linesOf(tx: TransactionSql, header: Header, count: Count): AsyncGenerator<Buffer> {
  const all = createHash('sha256')
  const said = (text: string) => {
    const line = Buffer.from(text)
    all.update(line)
    return line
  }
  yield said(lineOf('portal', header))
  for (const table of await tablesOf(tx)) {
    yield said(lineOf('table', table) + copyLine(table))
    const counted = counting()
    for await (const piece of rowsOf(tx, table)) {
      all.update(piece)
      counted.take(piece)
      yield piece
    }
    const rows = counted.result()
    yield said(END_OF_ROWS + lineOf('rows', rows))
    count.tables++
    count.rows += rows.rows
  }
  yield Buffer.from(lineOf('end', { sha256: all.digest('hex') }))
}

export async function fileHash(file: string) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * Writes everything as it stood at one moment, while others go on working. The file appears whole or not at all, and only
 * its owner may read it.
 */
export async function writeBackup(owner: Sql, file: string, about: Omit<Header, 'migrations'>) {
  const draft = `${file}.${process.pid}.new`
  const count = { tables: 0, rows: 0 }
  try {
    await owner.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
      await settle(tx)
      const header = { ...about, migrations: await migrationsOf(tx) }
      const output = createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true })
      await pipeline(linesOf(tx, header, count), createGzip({ level: 6 }), output)
    })
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  return { ...count, size: (await stat(file)).size, sha256: await fileHash(file) }
}
