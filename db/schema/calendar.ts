import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { meetings } from './meetings'
import { place } from './place'

/** Đã đề nghị → được phép | không được phép. */
export const exceptionState = pgEnum('exception_state', ['asked', 'permitted', 'refused'])

/** Đề nghị họp muộn hơn số ngày được lùi: asked by the cell, decided above; a decided one never changes. */
export const dayExceptions = pgTable(
  'day_exceptions',
  {
    id: id(),
    ...place(),
    meetingId: refersTo(() => meetings.id),
    /** The day asked for. */
    heldOn: day().notNull(),
    reason: text().notNull(),
    /** The rule as it stood when the cell asked. */
    rule: text().notNull(),
    askedBy: refersTo(() => accounts.id),
    askedOn: day().notNull(),
    /** Thay đồng chí …: in whose place, where who asked had no right of his own. */
    insteadOf: viText(),
    state: exceptionState().notNull().default('asked'),
    decidedBy: integer().references(() => accounts.id),
    /** Name as it was on the day. */
    decidedByName: text(),
    decidedOn: day(),
    decidedAt: at(),
    decisionReason: text(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('day_exceptions_one_asked').on(table.meetingId).where(sql`${table.state} = 'asked'`),
    index('day_exceptions_meeting').on(table.meetingId),
    index('day_exceptions_waiting').on(table.orgPath).where(sql`${table.state} = 'asked'`),
  ],
)

/** Địa chỉ lịch riêng (ICS): whoever knows the address reads the calendar, so only its SHA-256 is kept. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: id(),
    accountId: refersTo(() => accounts.id),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    revokedAt: at(),
  },
  (table) => [
    uniqueIndex('calendar_feeds_one_each').on(table.accountId).where(sql`${table.revokedAt} is null`),
  ],
)

/** Thông báo lịch sinh hoạt đã ban hành: numbered, with the text as it was on the day. */
export const scheduleNotices = pgTable(
  'schedule_notices',
  {
    id: id(),
    ...place(),
    month: day().notNull(),
    number: integer().notNull(),
    issuedOn: day().notNull(),
    issuedBy: refersTo(() => accounts.id),
    /** Shape: lib/calendar/notice-content.ts */
    content: jsonb().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('schedule_notices_place').on(table.orgPath, table.month)],
)
