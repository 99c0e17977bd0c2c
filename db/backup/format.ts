import { createHash } from 'node:crypto'

/**
 * A gzip of lines, written as pg_dump writes them: `gunzip -c` shows it, and psql can load it where this program is lost.
 *
 *   -- portal {…}      which program, when, at which migrations, the machine's secrets
 *   -- table {…}       its name, its columns, the last numbers given
 *   COPY … FROM stdin;
 *   a line for each row
 *   \.
 *   -- rows {…}        how many they were, and their SHA-256
 *   -- end {…}         the SHA-256 of every line before
 */
export const FORMAT = 1
export const END_OF_ROWS = '\\.\n'
const ENTER = 10

export type Header = {
  format: number
  /** Of the program. */
  version: string
  madeAt: string
  /** As drizzle counts them, oldest first. */
  migrations: { hash: string; createdAt: number }[]
  /** They open sealed passwords and kept drafts; the passwords of the cluster stay with the cluster. */
  secrets: { authSecret: string; actionKey: string }
}
export type Table = { name: string; columns: string[]; numbered: { column: string; last: string }[] }
export type Rows = { rows: number; sha256: string }

export const lineOf = (word: 'portal' | 'table' | 'rows' | 'end', value: object) =>
  `-- ${word} ${JSON.stringify(value)}\n`

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
/** What stands between COPY and FROM or TO. */
export const copied = ({ name, columns }: Table) => `${quoted(name)} (${columns.map(quoted).join(', ')})`
export const copyLine = (table: Table) => `COPY ${copied(table)} FROM stdin;\n`

/** Counts the lines of what flows past, and their SHA-256. */
export function counting() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    take(piece: Buffer) {
      hash.update(piece)
      for (let at = piece.indexOf(ENTER); at >= 0; at = piece.indexOf(ENTER, at + 1)) rows++
    },
    result: (): Rows => ({ rows, sha256: hash.digest('hex') }),
  }
}
