import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { visits } from './attendances'
import { meetings } from './meetings'
import { organisations } from './organisations'
import { place } from './place'
import { tasks } from './tasks'

/** Bí thư, phó bí thư (có chỉ tiêu năm); cấp ủy viên; đảng viên đồn biên phòng; người khác được phân công. */
export const visitorKind = pgEnum('visitor_kind', ['leader', 'committee', 'borderPost', 'other'])

/** Own cell and cell of residence as they were up to and including a day. */
export type FormerHome = { ownCellId: number | null; residenceCellId: number | null; lastOn: string }

/** Đồng chí dự sinh hoạt: whoever a committee sends to attend cells; the row stands at the committee that sends. */
export const visitors = pgTable(
  'visitors',
  {
    id: id(),
    ...place(),
    fullName: viText().notNull(),
    /** Given name first: the order of Vietnamese lists of people. */
    sortName: viText()
      .notNull()
      .generatedAlwaysAs(sql`regexp_replace(btrim(full_name), '^(.*)\\s(\\S+)$', '\\2 \\1')`),
    position: text().notNull(),
    kind: visitorKind().notNull(),
    /** Đồn, đơn vị where a member of a border post belongs: no member of the cell he attends. */
    unit: text().notNull().default(''),
    /** Own cell and cell of residence: visits there count nothing towards the yearly target. */
    ownCellId: integer().references(() => organisations.id),
    residenceCellId: integer().references(() => organisations.id),
    /** What the two were before, the earliest first: a visit counts by its own day. */
    homesBefore: jsonb().$type<FormerHome[]>().notNull().default([]),
    startsOn: day().notNull(),
    endsOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('visitors_place').on(table.orgPath),
    index('visitors_order').on(table.sortName, table.id),
    check('visitors_dates', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** Phân công: an area (xã) or one cell, from–to. The row stands at the place attended. */
export const visitAssignments = pgTable(
  'visit_assignments',
  {
    id: id(),
    visitorId: refersTo(() => visitors.id),
    ...place(),
    startsOn: day().notNull(),
    endsOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('visit_assignments_place').on(table.orgPath),
    index('visit_assignments_visitor').on(table.visitorId),
    check('visit_assignments_dates', sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`),
  ],
)

/** Lịch trình: which meetings somebody means to attend. */
export const visitPlans = pgTable(
  'visit_plans',
  {
    id: id(),
    visitorId: refersTo(() => visitors.id),
    meetingId: refersTo(() => meetings.id),
    ...place(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('visit_plans_once').on(table.visitorId, table.meetingId),
    index('visit_plans_place').on(table.orgPath),
  ],
)

/** Khớp đại biểu: who a guest of the minutes is, said by hand; the newest row holds. Goes when minutes are reopened. */
export const visitMatches = pgTable(
  'visit_matches',
  {
    id: id(),
    visitId: integer()
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    ...place(),
    /** Null: nobody of the list. */
    visitorId: integer().references(() => visitors.id),
    decidedBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    decidedOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('visit_matches_visit').on(table.visitId)],
)

/** Lời hứa khi dự: kept as a task of the cell that was visited. */
export const visitPromises = pgTable(
  'visit_promises',
  {
    id: id(),
    visitId: refersTo(() => visits.id),
    ...place(),
    taskId: integer()
      .notNull()
      .unique()
      .references(() => tasks.id),
    writtenBy: refersTo(() => accounts.id),
    writtenOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('visit_promises_visit').on(table.visitId)],
)
