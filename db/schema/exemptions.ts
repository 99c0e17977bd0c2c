import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { exemptionKind, exemptions, members } from './members'
import { place } from './place'
import { proposals } from './proposals'

/** đã nộp → chi bộ đã đề nghị, chờ cấp ủy → được miễn | không được miễn; rút đơn before that. */
export const requestState = pgEnum('exemption_request_state', [
  'submitted',
  'proposed',
  'granted',
  'refused',
  'withdrawn',
])
/** xin miễn · xin giảm · xin tạm miễn. */
export const exemptionWish = pgEnum('exemption_wish', ['exempt', 'reduce', 'temporary'])
/** Đảng phí while away: ahead, late, every month. */
export const duesWish = pgEnum('dues_wish', ['ahead', 'late', 'monthly'])

/** Đơn xin miễn công tác và sinh hoạt đảng, with what the cell and the committee above decided about it. */
export const exemptionRequests = pgTable(
  'exemption_requests',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    /** A kind of reason, never a diagnosis. */
    kind: exemptionKind().notNull(),
    wish: exemptionWish().notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    /** Nơi ở, nơi làm việc, cách liên lạc at the destination. */
    place: text().notNull().default(''),
    work: text().notNull().default(''),
    contact: text().notNull().default(''),
    /** Đã đăng ký tạm trú ngày. */
    registeredOn: day(),
    duesWish: duesWish(),
    /** Tài liệu kèm theo, by title. */
    papers: text().notNull().default(''),
    isOral: boolean().notNull().default(false),
    isByRelative: boolean().notNull().default(false),
    /** The exemption that this one goes on from. */
    renewsId: integer().references(() => exemptions.id),
    state: requestState().notNull().default('submitted'),
    submittedOn: day().notNull(),
    submittedBy: refersTo(() => accounts.id),
    insteadOf: viText(),
    /** Nghị quyết chi bộ: from its minutes, or typed. */
    proposalId: integer().references(() => proposals.id),
    resolvedOn: day(),
    votes: smallint(),
    base: smallint(),
    resolution: text().notNull().default(''),
    decidedOn: day(),
    decidedBy: text().notNull().default(''),
    decisionNumber: text().notNull().default(''),
    /** Why it was refused. */
    refusal: text().notNull().default(''),
    /** Null of one that was granted: được giảm, which is no exemption. */
    exemptionId: integer().references(() => exemptions.id),
    /** Cấp trên đã xem báo cáo of what the cell decided itself. */
    acknowledgedOn: day(),
    acknowledgedBy: integer().references(() => accounts.id),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('exemption_requests_proposal').on(table.proposalId),
    uniqueIndex('exemption_requests_one_open')
      .on(table.memberId)
      .where(sql`${table.state} in ('submitted', 'proposed')`),
    index('exemption_requests_member').on(table.memberId),
    index('exemption_requests_place').on(table.orgPath, table.state),
    check(
      'exemption_requests_decided',
      sql`(${table.state} in ('granted', 'refused')) = (${table.decidedOn} is not null)
        and (${table.exemptionId} is null or ${table.state} = 'granted')
        and (${table.exemptionId} is not null or ${table.state} <> 'granted' or ${table.wish} = 'reduce')
        and (${table.state} <> 'refused' or ${table.refusal} <> '')`,
    ),
  ],
)

/**
 * Trở lại sinh hoạt after an exemption with an end: the comment of the place of stay, the member's own report. What
 * comes after the return is a row more: the newest of an exemption holds.
 */
export const exemptionReturns = pgTable(
  'exemption_returns',
  {
    id: id(),
    ...place(),
    memberId: refersTo(() => members.id),
    exemptionId: refersTo(() => exemptions.id),
    returnedOn: day().notNull(),
    /** Who commented at the place of stay; empty: no comment received. */
    commentBy: text().notNull().default(''),
    commentOn: day(),
    hasReport: boolean().notNull(),
    writtenBy: refersTo(() => accounts.id),
    insteadOf: viText(),
    writtenOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('exemption_returns_exemption').on(table.exemptionId),
    index('exemption_returns_place').on(table.orgPath),
    check('exemption_returns_comment', sql`(${table.commentBy} = '') = (${table.commentOn} is null)`),
  ],
)
