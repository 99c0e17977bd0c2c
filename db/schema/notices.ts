import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo } from '../columns'
import { accounts } from './accounts'
import { feedbackItems, feedbackStatus } from './feedback'
import { guidanceQuestions } from './guidance'
import { digests } from './mail'
import { meetings } from './meetings'
import { members } from './members'
import { place } from './place'

/** What there is notice of; who hears of it, and in which words, is said by lib/notices. */
export const noticeKind = pgEnum('notice_kind', [
  'answered',
  'interim',
  'clarify',
  'minutesReturned',
  'guidanceAnswered',
  'assigned',
  'draftReturned',
  'extensionDecided',
  'dueSoon',
  'overdue',
  'draftWaiting',
  'extensionAsked',
  'askedMore',
  'escalated',
  'exemptionEnding',
  'ownExemptionEnding',
])

/**
 * Thông báo: tells one account that something came, and where it is. It never repeats a word of what it leads to, and
 * is shown only as long as that is in the reader's reach.
 */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    accountId: refersTo(() => accounts.id),
    kind: noticeKind().notNull(),
    /** The organisation it is about: the cell that asked, met or sent. */
    ...place(),
    /** What it leads to: one of these. */
    itemId: integer().references(() => feedbackItems.id),
    meetingId: integer().references(() => meetings.id),
    questionId: integer().references(() => guidanceQuestions.id),
    memberId: integer().references(() => members.id),
    /** The deadline it speaks of, and where the item lay: at which desk the days ran out. */
    dueOn: day(),
    status: feedbackStatus(),
    raisedOn: day().notNull(),
    /** What raised it: a step, or a deadline that came near. Nobody is told twice of the same. */
    cause: text().notNull(),
    /** Đã xem: only whether, never when. */
    isSeen: boolean().notNull().default(false),
    /** The person asked for this kind by e-mail too. */
    isForMail: boolean().notNull().default(false),
    digestId: integer().references(() => digests.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('notices_once').on(table.accountId, table.cause),
    index('notices_newest').on(table.accountId, table.id),
    /** Read with every page: how many are new. */
    index('notices_new').on(table.accountId).where(sql`not ${table.isSeen}`),
    index('notices_for_mail')
      .on(table.accountId)
      .where(sql`${table.isForMail} and ${table.digestId} is null and not ${table.isSeen}`),
    index('notices_digest').on(table.digestId).where(sql`${table.digestId} is not null`),
    index('notices_item').on(table.itemId),
    check(
      'notices_of_one_thing',
      sql`num_nonnulls(${table.itemId}, ${table.meetingId}, ${table.questionId}, ${table.memberId}) = 1`,
    ),
  ],
)

/** Ngày đã rà hạn trả lời: each day once, whichever process comes first. */
export const deadlineRuns = pgTable('deadline_runs', { day: day().primaryKey(), doneAt: createdAt() })
