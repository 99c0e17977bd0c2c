import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { organisations } from './organisations'
import { place } from './place'

const isMonth = (column: AnyPgColumn) => sql`extract(day from ${column}) = 1`

/** Sổ đảng phí of a cell: from which month it is kept here, and what was owed upward before. Opened once. */
export const duesBooks = pgTable(
  'dues_books',
  {
    id: id(),
    orgId: refersTo(() => organisations.id).unique(),
    orgPath: orgPath(),
    startsOn: day().notNull(),
    /** Còn phải nộp cấp trên of the months before, in đồng. */
    owed: integer().notNull().default(0),
    openedBy: refersTo(() => accounts.id),
    openedOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('dues_books_place').on(table.orgPath),
    check('dues_books_month', isMonth(table.startsOn)),
    check('dues_books_owed', sql`${table.owed} >= 0`),
  ],
)

/** Nhóm đóng of a member from a month on, with the figure it is reckoned from. Only added; the newest of the last month counts. */
export const duesProfiles = pgTable(
  'dues_profiles',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    fromMonth: day().notNull(),
    /** A group of the rule set `dues` (lib/rulesets/values.ts). */
    groupKey: text().notNull(),
    /** The income a percentage is taken of; for a group without one, the month's amount. */
    figure: integer(),
    enteredBy: refersTo(() => accounts.id),
    enteredOn: day().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('dues_profiles_member').on(table.memberId, table.fromMonth, table.id),
    index('dues_profiles_place').on(table.orgPath),
    check('dues_profiles_month', isMonth(table.fromMonth)),
    check('dues_profiles_figure', sql`${table.figure} >= 0`),
  ],
)

/** Miễn for party age, for social pension; miễn or giảm for hardship; được đóng chậm while exempt from activity. */
export const duesReliefKind = pgEnum('dues_relief_kind', ['partyAge', 'socialPension', 'hardship', 'late'])

/** Miễn, giảm, đóng chậm, with its decision and months. */
export const duesReliefs = pgTable(
  'dues_reliefs',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    kind: duesReliefKind().notNull(),
    /** How much less: 100 is exempt; 0 where only the day is put off. */
    percent: smallint().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    decidedBy: text().notNull(),
    decisionNumber: text().notNull().default(''),
    enteredBy: refersTo(() => accounts.id),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('dues_reliefs_member').on(table.memberId),
    index('dues_reliefs_place').on(table.orgPath),
    check('dues_reliefs_percent', sql`${table.percent} between 0 and 100`),
    check('dues_reliefs_months', isMonth(table.startsOn)),
    check(
      'dues_reliefs_order',
      sql`${table.endsOn} is null or (${table.endsOn} >= ${table.startsOn} and ${isMonth(table.endsOn)})`,
    ),
  ],
)

/** portal: the member paid on the national portal; elsewhere: at another cell, no money here. */
export const duesMethod = pgEnum('dues_method', ['cash', 'transfer', 'portal', 'elsewhere'])

/** Từng khoản đóng for one member and month, in đồng. Only added: a wrong one is answered by a counter row. */
export const duesPayments = pgTable(
  'dues_payments',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    month: day().notNull(),
    amount: integer().notNull(),
    method: duesMethod().notNull(),
    paidOn: day().notNull(),
    note: text().notNull().default(''),
    /** The row that this one takes back. */
    correctsId: integer()
      .unique()
      .references((): AnyPgColumn => duesPayments.id),
    recordedBy: refersTo(() => accounts.id),
    recordedOn: day().notNull(),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    /** Of the form that several rows came with. */
    submitKey: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    index('dues_payments_member').on(table.memberId, table.month),
    index('dues_payments_place').on(table.orgPath, table.paidOn),
    uniqueIndex('dues_payments_once')
      .on(table.submitKey, table.memberId, table.month)
      .where(sql`${table.correctsId} is null`),
    check('dues_payments_month', isMonth(table.month)),
    check(
      'dues_payments_amount',
      sql`case when ${table.method} = 'elsewhere' then ${table.amount} = 0
          when ${table.correctsId} is null then ${table.amount} > 0 else ${table.amount} < 0 end`,
    ),
  ],
)

export const duesRemittanceState = pgEnum('dues_remittance_state', [
  'sent',
  'received',
  'refused',
  'withdrawn',
])

/** Nộp lên cấp trên, and what the organisation above answered. */
export const duesRemittances = pgTable(
  'dues_remittances',
  {
    id: id(),
    ...place(),
    toId: refersTo(() => organisations.id),
    amount: integer().notNull(),
    sentOn: day().notNull(),
    note: text().notNull().default(''),
    state: duesRemittanceState().notNull().default('sent'),
    sentBy: refersTo(() => accounts.id),
    insteadOf: viText(),
    answeredBy: integer().references(() => accounts.id),
    answeredOn: day(),
    answerNote: text().notNull().default(''),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('dues_remittances_place').on(table.orgPath, table.sentOn),
    index('dues_remittances_to').on(table.toId, table.state),
    check('dues_remittances_amount', sql`${table.amount} > 0`),
    check('dues_remittances_answer', sql`(${table.state} = 'sent') = (${table.answeredOn} is null)`),
  ],
)
