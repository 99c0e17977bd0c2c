import { type AnyPgColumn, customType, date, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Code-point order, the same on every machine: what range scopes need. */
export const pathText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })
/** Vietnamese dictionary order, for names that people see sorted. */
export const viText = customType<{ data: string }>({ dataType: () => 'text COLLATE "vi-x-icu"' })
/** The words of a text without marks, for searching: vn_words() in the database. */
export const words = customType<{ data: string }>({ dataType: () => 'tsvector' })
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})
export const xid = customType<{ data: string }>({ dataType: () => 'xid8' })

export const id = () => integer().primaryKey().generatedAlwaysAsIdentity()
export const at = () => timestamp({ withTimezone: true, mode: 'date' })
export const createdAt = () => at().notNull().defaultNow()
export const day = () => date({ mode: 'string' })
/** A row of another table, always there. */
export const refersTo = (key: () => AnyPgColumn) => integer().notNull().references(key)
/** Counts changes, so that a stale form is refused instead of overwriting. */
export const version = () => integer().notNull().default(1)
/** Made by the form; the same key never makes a second row. */
export const submitKey = () => uuid().unique()
/** The place of a row in the tree, written by the trigger `set_org_path` from `org_id`. */
export const orgPath = () => pathText().notNull().default('')
