import { index, integer, jsonb, pgEnum, pgTable, pgView, smallint, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey } from '../columns'
import { accounts } from './accounts'
import { organisations } from './organisations'
import { place } from './place'

export const ruleDomain = pgEnum('rule_domain', [
  'meetings',
  'commonDay',
  'score',
  'feedback',
  'ratings',
  'online',
  'visits',
  'dues',
  'duesShare',
  'transfers',
  'organisations',
  'records',
  'away',
  'residence',
  'admission',
])

/**
 * Bộ quy tắc: the constants of one regulation with its source and validity. Which values a domain needs is
 * said by lib/rulesets/values.ts. A new regulation adds a row; past rows never change. Of two that begin on the same
 * day at the same place the later one counts.
 */
export const ruleSets = pgTable(
  'rule_sets',
  {
    id: id(),
    domain: ruleDomain().notNull(),
    /** Null: everywhere. Otherwise the subtree of this organisation; the nearest one wins. */
    orgId: integer().references(() => organisations.id),
    name: text().notNull(),
    source: text().notNull(),
    validFrom: day().notNull(),
    validTo: day(),
    values: jsonb().notNull(),
    /** Bản thứ mấy of a set that came with the program; null: entered by form, or older than the counting. */
    revision: smallint(),
    /** Who entered it by form; absent: it came with the installation. */
    enteredBy: integer().references(() => accounts.id),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('rule_sets_domain').on(table.domain, table.validFrom)],
)

/** Rút quy tắc: entered by mistake and used by nothing; what applied before, or above, applies again. */
export const ruleWithdrawals = pgTable('rule_withdrawals', {
  id: id(),
  ruleSetId: integer()
    .notNull()
    .unique()
    .references(() => ruleSets.id),
  reason: text().notNull(),
  withdrawnBy: refersTo(() => accounts.id),
  withdrawnOn: day().notNull(),
  submitKey: submitKey(),
  createdAt: createdAt(),
})

export const holidayKind = pgEnum('holiday_kind', ['holiday', 'makeUp'])

/** Ngày nghỉ lễ, tết; ngày làm bù that come with the program, with the decision each comes from. */
export const holidays = pgTable('holidays', {
  day: day().primaryKey(),
  kind: holidayKind().notNull(),
  name: text().notNull(),
  source: text().notNull(),
})

export const holidayEntryKind = pgEnum('holiday_entry_kind', ['holiday', 'makeUp', 'none'])

/**
 * Ngày nghỉ, làm bù ghi theo thông báo: over those the program brings. Of two for one day the later one counts; 'none'
 * makes it a day like any other. Added, never changed.
 */
export const holidayEntries = pgTable('holiday_entries', {
  id: id(),
  fromDay: day().notNull(),
  toDay: day().notNull(),
  kind: holidayEntryKind().notNull(),
  name: text().notNull(),
  documentNumber: text().notNull(),
  documentOn: day().notNull(),
  /** Who announced it. */
  issuer: text().notNull(),
  enteredBy: refersTo(() => accounts.id),
  enteredOn: day().notNull(),
  submitKey: submitKey(),
  createdAt: createdAt(),
})

/** Rút ngày ghi nhầm: what stood before it stands again. */
export const holidayWithdrawals = pgTable('holiday_withdrawals', {
  id: id(),
  entryId: integer()
    .notNull()
    .unique()
    .references(() => holidayEntries.id),
  reason: text().notNull(),
  withdrawnBy: refersTo(() => accounts.id),
  withdrawnOn: day().notNull(),
  submitKey: submitKey(),
  createdAt: createdAt(),
})

/** The days that stand: those of the program under those entered and not withdrawn. What counts days reads this. */
export const standingHolidays = pgView('standing_holidays', {
  day: day().notNull(),
  kind: holidayKind().notNull(),
  name: text().notNull(),
  source: text().notNull(),
}).existing()

/** Ngày sinh hoạt huyện ấn định riêng cho một tháng, by cell type. */
export const ownDays = pgTable(
  'own_days',
  {
    id: id(),
    orgId: refersTo(() => organisations.id),
    /** First day of the month. */
    month: day().notNull(),
    cellType: text().notNull(),
    heldOn: day().notNull(),
    reason: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique('own_days_key').on(table.orgId, table.month, table.cellType)],
)

/** Thiết lập của cài đặt: profile, names, demonstration clock, limits. */
export const settings = pgTable('settings', { key: text().primaryKey(), value: jsonb().notNull() })

/** Lịch sử thiết lập: each value that somebody gave a setting, with its basis; added, never changed. */
export const settingChanges = pgTable(
  'setting_changes',
  {
    id: id(),
    ...place(),
    key: text().notNull(),
    value: jsonb().notNull(),
    /** The decision it rests on, where it stands for one. */
    basis: text().notNull().default(''),
    changedBy: refersTo(() => accounts.id),
    changedOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('setting_changes_key').on(table.key, table.id)],
)
