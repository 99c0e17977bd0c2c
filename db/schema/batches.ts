import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { at, bytes, createdAt, day, id, refersTo, submitKey } from '../columns'
import { accounts } from './accounts'
import { meetings } from './meetings'
import { place } from './place'

/** month, year: biên bản của một tháng hay một năm, trong một tệp nén; book: Sổ biên bản của năm. */
export const batchKind = pgEnum('batch_kind', ['month', 'year', 'book'])
/** Đang chờ → đang in → đã xong | không in được. */
export const batchState = pgEnum('batch_state', ['queued', 'running', 'done', 'failed'])

/** Lô in: many papers asked for at once. The row is the job: whoever serves the portal next goes on with it. */
export const batches = pgTable(
  'batches',
  {
    id: id(),
    ...place(),
    /** Who asked; nobody else downloads it. */
    accountId: refersTo(() => accounts.id),
    kind: batchKind().notNull(),
    /** The papers of the month or year in one PDF to print at once, in place of a zip. */
    isMerged: boolean().notNull().default(false),
    /** Which papers: lib/batches/rules.ts. A book is bound from minutes alone. */
    contents: text().array().notNull().default(['minutes']),
    /** First day of the month or year. */
    startsOn: day().notNull(),
    state: batchState().notNull().default('queued'),
    /** How often somebody began; a job that ends its process again and again is given up. */
    tries: smallint().notNull().default(0),
    /** Until then the one who began is taken to be at work. */
    leaseUntil: at(),
    /** Of a book or one merged PDF: bound once, kept until the batch is removed. A zip is put together from the stored papers. */
    bytes: bytes(),
    pages: integer(),
    /** Why it failed, for the person who asked. */
    problem: text(),
    expiresAt: at().notNull(),
    doneAt: at(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('batches_account').on(table.accountId, table.id),
    index('batches_open').on(table.id).where(sql`${table.state} in ('queued', 'running')`),
    check('batches_month_first', sql`extract(day from ${table.startsOn}) = 1`),
  ],
)

/** Văn bản trong lô: which papers, in which order; chosen when the batch is asked for. */
export const batchItems = pgTable(
  'batch_items',
  {
    batchId: integer()
      .notNull()
      .references(() => batches.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** As in `papers`: the version that holds when the batch is made is taken. */
    form: text().notNull().default('minutes'),
    subjectId: integer().notNull(),
    /** None where the paper is of a committee's month, not of one meeting. */
    meetingId: integer().references(() => meetings.id),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })],
)
