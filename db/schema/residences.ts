import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, pathText, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { organisations } from './organisations'
import { place } from './place'

/** Giới thiệu giữ mối liên hệ với nơi cư trú (Quy định 213-QĐ/TW ngày 02/01/2020). */
export const residences = pgTable(
  'residences',
  {
    id: id(),
    /** The cell where the member belongs. */
    ...place(),
    memberId: refersTo(() => members.id),
    /** The cell of the place of residence, where it is one of this portal; else in words. */
    residenceOrgId: integer().references(() => organisations.id),
    residencePath: pathText(),
    place: text().notNull(),
    number: text().notNull().default(''),
    /** Diện được miễn sinh hoạt nơi cư trú, as the rule set of the day names it; empty: not exempt. */
    exemptKind: text().notNull().default(''),
    introducedOn: day().notNull(),
    /** The residence has entered the member in its register. */
    receivedOn: day(),
    endedOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('residences_place').on(table.orgPath),
    index('residences_residence').on(table.residencePath),
    uniqueIndex('residences_one_running').on(table.memberId).where(sql`${table.endedOn} is null`),
    check('residences_dates', sql`${table.endedOn} is null or ${table.endedOn} >= ${table.introducedOn}`),
  ],
)

/** Phiếu nhận xét nơi cư trú of a year: added, never changed; the newest of a year holds. */
export const residenceComments = pgTable(
  'residence_comments',
  {
    id: id(),
    residenceId: refersTo(() => residences.id),
    /** The member's own cell: the comment belongs to its year-end review. */
    ...place(),
    year: smallint().notNull(),
    /** Được miễn sinh hoạt nơi cư trú: fewer items. */
    isExempt: boolean().notNull(),
    /** Item of the form → choice, as lib/residences/rules.ts lists them. */
    answers: jsonb().$type<Record<string, string>>().notNull(),
    remark: text().notNull().default(''),
    signer: text().notNull(),
    commentedOn: day().notNull(),
    writtenBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    writtenOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('residence_comments_year').on(table.residenceId, table.year, table.id)],
)
