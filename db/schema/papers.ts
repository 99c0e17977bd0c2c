import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { at, bytes, createdAt, day, id } from '../columns'
import { accounts } from './accounts'
import { place } from './place'

export const paperState = pgEnum('paper_state', ['queued', 'made', 'failed'])

/** Văn bản đã in: made once from frozen content, stored with its hash, later downloads are the same bytes. */
export const papers = pgTable(
  'papers',
  {
    id: id(),
    /** Name in the catalogue of lib/papers: minutes, resolution … */
    form: text().notNull(),
    subjectId: integer().notNull(),
    /** A subject that became final again, as a list returned and sent anew, has a paper of each version. */
    subjectVersion: integer().notNull().default(1),
    /** What the paper says, kept from the moment its subject became final; empty: the subject itself is frozen. */
    data: jsonb(),
    ...place(),
    state: paperState().notNull().default('queued'),
    tries: integer().notNull().default(0),
    fileName: text().notNull(),
    /** Mã tra cứu, printed on each page: random, so that nobody can work it out from another. */
    code: text().notNull().unique().default(sql`paper_code()`),
    /** The business day on which the paper became final. */
    issuedOn: day().notNull().default(sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`),
    /** Who had it made, of papers that somebody asks for or sends out; others follow from a step of their record. */
    issuedBy: integer().references(() => accounts.id),
    /** As printed: "Số 06-BB/CB", and what the paper is about. Written with the bytes. */
    number: text(),
    about: text(),
    /** A later version has taken its place, or its subject was opened again; it stays as it is. */
    supersededAt: at(),
    bytes: bytes(),
    sha256: text(),
    madeAt: at(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('papers_subject').on(table.form, table.subjectId, table.subjectVersion),
    index('papers_queue').on(table.state, table.id),
    index('papers_place').on(table.orgPath, table.issuedOn),
  ],
)
