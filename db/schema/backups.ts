import { bigint, index, integer, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id } from '../columns'

/** Sao lưu, and the drill that restores one into a database of its own. */
export const backupKind = pgEnum('backup_kind', ['backup', 'drill'])

/** What `npm run backup` did, written by the owner: the web process only reads it. */
export const backupRuns = pgTable(
  'backup_runs',
  {
    id: id(),
    kind: backupKind().notNull(),
    file: text().notNull(),
    /** Of the file; empty where there is none. */
    sha256: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    tables: integer().notNull(),
    rows: bigint({ mode: 'number' }).notNull(),
    milliseconds: integer().notNull(),
    /** Why it failed, as a sentence; null: it went well. */
    problem: text(),
    createdAt: createdAt(),
  },
  (table) => [index('backup_runs_newest').on(table.kind, table.id)],
)
