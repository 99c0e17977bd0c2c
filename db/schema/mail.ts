import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, refersTo } from '../columns'
import { accounts } from './accounts'

/** Nhận thư điện tử: what a person chose; no row, no mail. */
export const mailChoices = pgTable('mail_choices', {
  accountId: integer()
    .primaryKey()
    .references(() => accounts.id),
  address: text().notNull(),
  /** Kinds of notices, lib/notices/hearers.ts. */
  kinds: text().array().notNull(),
  /** The code of the first mail was typed back. */
  isConfirmed: boolean().notNull().default(false),
  /** HMAC of the code, while it waits. */
  codeHash: text(),
  codeSentAt: at(),
  codeTries: smallint().notNull().default(0),
})

/** Chờ gửi → đã gửi | không gửi được | bỏ: nothing was left to tell. */
export const digestState = pgEnum('digest_state', ['waiting', 'sent', 'failed', 'dropped'])

/** Thư tổng hợp: one for a person and working day. The row is the job: whoever serves the portal next goes on with it. */
export const digests = pgTable(
  'digests',
  {
    id: id(),
    accountId: refersTo(() => accounts.id),
    day: day().notNull(),
    /** The same with each attempt, so that a repeated one is known for what it is. */
    messageId: text().notNull().unique(),
    state: digestState().notNull().default('waiting'),
    tries: smallint().notNull().default(0),
    /** Not before; while it is being sent, until whoever sends it is taken to have ended. */
    nextTryAt: at().notNull().defaultNow(),
    /** What the mail server said, as a word of lib/mail. */
    problem: text({ enum: ['login', 'connection', 'encryption', 'address', 'refused'] }),
    sentAt: at(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('digests_once').on(table.accountId, table.day),
    index('digests_waiting').on(table.nextTryAt).where(sql`${table.state} = 'waiting'`),
    check('digests_sent', sql`(${table.state} = 'sent') = (${table.sentAt} is not null)`),
  ],
)
