import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgEnum, pgTable, text } from 'drizzle-orm/pg-core'
import { at, createdAt, id, refersTo, submitKey } from '../columns'
import { accounts } from './accounts'
import { place } from './place'

/** What an imported list is of. */
export const importKind = pgEnum('import_kind', ['members', 'organisations', 'awayStays', 'dues'])

type Cell = string | number | { day: string } | null

/** The list as it was sent, and what was found about each row. */
export type PreparedList = {
  heads: { key: string; head: string }[]
  ignored: string[]
  samples: number
  rows: { row: number; cells: Partial<Record<string, Cell>> }[]
  verdicts: {
    row: number
    is: 'fresh' | 'known' | 'wrong'
    title: string
    place: string
    placeAs?: string
    read?: string
    problems: { column: string; says: string }[]
    note?: string
  }[]
}

/**
 * Nhập từ Excel: a list looked at and waiting for its maker to confirm it. The list itself goes when it is stored, or
 * after a day; what remains of a stored one says who imported how much.
 */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    kind: importKind().notNull(),
    ...place(),
    accountId: refersTo(() => accounts.id),
    fileName: text().notNull(),
    fresh: integer().notNull(),
    known: integer().notNull(),
    wrong: integer().notNull(),
    list: jsonb().$type<PreparedList>(),
    storedAt: at(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('imports_maker').on(table.accountId, table.id),
    check('imports_stored_without_list', sql`(${table.storedAt} is null) = (${table.list} is not null)`),
  ],
)
