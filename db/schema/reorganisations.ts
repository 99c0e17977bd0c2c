import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, pathText, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { members, standing } from './members'
import { cellType, organisationKind, organisations } from './organisations'

/** Thành lập, đổi tên, đổi loại hình, chuyển trực thuộc, sáp nhập, hợp nhất, chia tách, giải thể. */
export const organisationEventKind = pgEnum('organisation_event_kind', [
  'founded',
  'renamed',
  'kindChanged',
  'moved',
  'merged',
  'consolidated',
  'split',
  'dissolved',
])

/** Lịch sử tổ chức: what happened to one organisation, by which decision; added, never changed. */
export const organisationEvents = pgTable(
  'organisation_events',
  {
    id: id(),
    orgId: refersTo(() => organisations.id),
    orgPath: orgPath(),
    kind: organisationEventKind().notNull(),
    /** The first day on which it holds. */
    happenedOn: day().notNull(),
    decisionNumber: text().notNull(),
    decidedOn: day().notNull(),
    decidedBy: text().notNull(),
    /** What it was called, or stood below, before and after. */
    before: text().notNull().default(''),
    after: text().notNull().default(''),
    /** Chi bộ kế thừa: who goes on with the open work of one that ended. */
    heirId: integer().references(() => organisations.id),
    doneBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    doneOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('organisation_events_org').on(table.orgId, table.happenedOn),
    index('organisation_events_place').on(table.orgPath, table.happenedOn),
  ],
)

export const partySide = pgEnum('party_side', ['from', 'to'])

/** Các bên của một lần thay đổi: where it began and where it led, besides the organisation itself. */
export const organisationEventParties = pgTable(
  'organisation_event_parties',
  {
    id: id(),
    eventId: refersTo(() => organisationEvents.id),
    orgId: refersTo(() => organisations.id),
    orgPath: orgPath(),
    side: partySide().notNull(),
  },
  (table) => [
    unique('organisation_event_parties_key').on(table.eventId, table.orgId, table.side),
    index('organisation_event_parties_org').on(table.orgId),
  ],
)

/** Biên bản bàn giao: one for each receiving cell, or committee where cells moved, which confirms it. */
export const handovers = pgTable(
  'handovers',
  {
    id: id(),
    eventId: refersTo(() => organisationEvents.id),
    /** The one that receives. */
    orgId: refersTo(() => organisations.id),
    orgPath: orgPath(),
    /** What the one that hands over was called. */
    fromName: text().notNull(),
    dueOn: day().notNull(),
    confirmedOn: day(),
    confirmedBy: integer().references(() => accounts.id),
    insteadOf: viText(),
    remark: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('handovers_key').on(table.eventId, table.orgId),
    index('handovers_place').on(table.orgPath),
    index('handovers_waiting').on(table.orgPath, table.dueOn).where(sql`${table.confirmedOn} is null`),
    check('handovers_confirmed', sql`(${table.confirmedOn} is null) = (${table.confirmedBy} is null)`),
  ],
)

/** Danh sách đảng viên bàn giao, as they stood on the day; added, never changed. */
export const handoverMembers = pgTable(
  'handover_members',
  {
    id: id(),
    handoverId: refersTo(() => handovers.id),
    orgId: refersTo(() => organisations.id),
    orgPath: orgPath(),
    memberId: refersTo(() => members.id),
    fullName: viText().notNull(),
    sortName: viText().notNull(),
    standing: standing().notNull(),
    position: text().notNull().default(''),
  },
  (table) => [
    unique('handover_members_key').on(table.handoverId, table.memberId),
    index('handover_members_member').on(table.memberId),
  ],
)

/**
 * Tên, loại hình, trực thuộc qua các thời kỳ: written by the trigger record_organisation alone. `path` is the one it
 * had then.
 */
export const organisationVersions = pgTable(
  'organisation_versions',
  {
    id: id(),
    orgId: refersTo(() => organisations.id),
    parentId: integer().references(() => organisations.id),
    path: pathText().notNull(),
    kind: organisationKind().notNull(),
    cellType: cellType(),
    name: viText().notNull(),
    shortName: viText().notNull(),
    committeeName: text().notNull().default(''),
    letterheadUpper: text().notNull().default(''),
    letterheadLower: text().notNull().default(''),
    startsOn: day().notNull(),
    endsOn: day(),
  },
  (table) => [
    uniqueIndex('organisation_versions_start').on(table.orgId, table.startsOn),
    index('organisation_versions_path').on(table.path, table.startsOn),
    index('organisation_versions_parent').on(table.parentId),
    check(
      'organisation_versions_order',
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
  ],
)
