import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, pathText, xid } from '../columns'

export const auditOutcome = pgEnum('audit_outcome', ['done', 'refused', 'read'])

/**
 * Nhật ký: who did what to what, in the same transaction. One hash chain per organisation (chain, seq, prev_hash,
 * hash, written by the trigger `audit_chain`); the application role may only insert and read.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    accountId: integer(),
    /** Permission or event: "minutes.send", "signIn". */
    action: text().notNull(),
    /** "minutes:12" */
    subject: text().notNull(),
    orgPath: pathText().notNull().default(''),
    outcome: auditOutcome().notNull().default('done'),
    detail: jsonb().notNull().default({}),
    xact: xid().notNull().default(sql`pg_current_xact_id()`),
    chain: integer().notNull().default(0),
    seq: bigint({ mode: 'number' }).notNull().default(0),
    prevHash: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (table) => [
    index('audit_subject').on(table.subject, table.id),
    index('audit_xact').on(table.xact),
    index('audit_chain').on(table.chain, table.seq),
  ],
)

/** The head of each audit chain. */
export const auditHeads = pgTable('audit_heads', {
  chain: integer().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
})

/** Each form carries a key; it is claimed in the transaction of the work, so a retry returns the first answer. */
export const submissions = pgTable('submissions', {
  key: uuid().primaryKey(),
  accountId: integer().notNull(),
  action: text().notNull(),
  inputHash: text().notNull(),
  result: jsonb().notNull(),
  createdAt: createdAt(),
})
