import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, refersTo, version } from '../columns'
import { accounts } from './accounts'
import { members } from './members'

/*
 * Hồ sơ đảng viên: which papers are there, never the papers. These rows are about a person and have no place of their
 * own: they are read and written within the reach of the member, and so go along when the member changes cell.
 */

/** Rà soát giấy tờ: one row a member, keys of lib/records/rules/catalogue.ts; what is in neither list was not looked at. */
export const recordChecks = pgTable(
  'record_checks',
  {
    memberId: integer()
      .primaryKey()
      .references(() => members.id),
    have: text().array().notNull().default(sql`'{}'`),
    missing: text().array().notNull().default(sql`'{}'`),
    /** The same as bits (lib/records/bits.ts), by which a whole district is counted. */
    haveBits: integer().generatedAlwaysAs(sql`paper_bits(have)`),
    missingBits: integer().generatedAlwaysAs(sql`paper_bits(missing)`),
    checkedOn: day().notNull(),
    checkedBy: refersTo(() => accounts.id),
    version: version(),
    updatedAt: at().notNull().defaultNow(),
  },
  (table) => [check('record_checks_either', sql`not ${table.have} && ${table.missing}`)],
)

/** Phiếu bổ sung hồ sơ đã nộp: a row is a tick, taken away when the tick is. */
export const yearlySlips = pgTable(
  'yearly_slips',
  {
    memberId: refersTo(() => members.id),
    year: smallint().notNull(),
    checkedOn: day().notNull(),
    checkedBy: refersTo(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.year] })],
)

/** Huy hiệu Đảng: awarded by a decision, or put off until a day for a reason. */
export const badges = pgTable(
  'badges',
  {
    id: id(),
    memberId: refersTo(() => members.id),
    years: smallint().notNull(),
    decisionNumber: text(),
    decidedOn: day(),
    delayReason: text(),
    delayUntil: day(),
    /** Ghi nhầm: when an award was last taken back, and why. */
    takenBackOn: day(),
    takenBackReason: text(),
    recordedBy: refersTo(() => accounts.id),
    recordedOn: day().notNull(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('badges_once').on(table.memberId, table.years),
    check('badges_years', sql`${table.years} in (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)`),
    check(
      'badges_said',
      sql`(${table.decidedOn} is null) = (${table.decisionNumber} is null) and (${table.delayUntil} is null) = (${table.delayReason} is null)
        and (${table.takenBackOn} is null) = (${table.takenBackReason} is null)
        and (${table.decidedOn} is not null or ${table.delayUntil} is not null or ${table.takenBackOn} is not null)`,
    ),
  ],
)
