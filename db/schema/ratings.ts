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
import { createdAt, day, id, refersTo, submitKey, version } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { place } from './place'
import { factColumns, tallyColumns } from './rating-columns'
import { ruleSets } from './rulesets'

/** HTXSNV, HTTNV, HTNV, KHTNV. */
export const ratingLevel = pgEnum('rating_level', ['excellent', 'good', 'adequate', 'failed'])
/** Chi bộ đang làm → đã gửi cấp quyết định → đã có quyết định; or withdrawn, or the cell ended, before it voted. */
export const campaignState = pgEnum('campaign_state', ['open', 'tallied', 'finished', 'ended'])

/** Đợt đánh giá, xếp loại của một chi bộ trong một năm, with the tally of its secret ballot. */
export const ratingCampaigns = pgTable(
  'rating_campaigns',
  {
    id: id(),
    ...place(),
    year: smallint().notNull(),
    /** Đợt bổ sung: for those who were put off or came after the main one. */
    isSupplement: boolean().notNull().default(false),
    ruleSetId: refersTo(() => ruleSets.id),
    state: campaignState().notNull().default('open'),
    heldOn: day(),
    ...tallyColumns(),
    number: integer(),
    isOutstanding: boolean().notNull().default(false),
    sentOn: day(),
    /** Why the deciding level gave it back; empty again once sent anew. */
    returnedReason: text().notNull().default(''),
    /** Why it was withdrawn; empty where the cell itself ended. */
    withdrawnReason: text().notNull().default(''),
    /** What of the tally in the minutes did not agree with the list. */
    tallyRemark: text().notNull().default(''),
    decidedOn: day(),
    decidedBy: text(),
    decisionNumber: text(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('rating_campaigns_main')
      .on(table.orgId, table.year)
      .where(sql`not ${table.isSupplement} and ${table.state} in ('open', 'tallied', 'finished')`),
    uniqueIndex('rating_campaigns_under_way')
      .on(table.orgId, table.year)
      .where(sql`${table.state} in ('open', 'tallied')`),
    index('rating_campaigns_place').on(table.orgPath, table.year),
  ],
)

/** Xếp loại của một đảng viên: scores, ballots per level, proposal and result; never the text of a review. */
export const ratings = pgTable(
  'ratings',
  {
    id: id(),
    campaignId: refersTo(() => ratingCampaigns.id),
    ...place(),
    memberId: refersTo(() => members.id),
    fullName: text().notNull(),
    position: text().notNull().default(''),
    isReviewed: boolean().notNull(),
    notReviewedReason: text().notNull().default(''),
    /** Thuộc diện nhưng vắng, chưa kiểm điểm: why; rated at the nearest meeting when present. */
    deferredReason: text().notNull().default(''),
    selfLevel: ratingLevel(),
    ...factColumns(),
    proposedLevel: ratingLevel(),
    level: ratingLevel(),
    note: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ratings_once').on(table.campaignId, table.memberId),
    index('ratings_place').on(table.orgPath),
    index('ratings_member').on(table.memberId),
    check(
      'ratings_ballots_add_up',
      sql`${table.valid} is null or ${table.valid} = ${table.excellent} + ${table.good} + ${table.adequate} + ${table.failed}`,
    ),
  ],
)

/** Xếp loại lại (QĐ 366-QĐ/TW, Điều 15): what stood before and what stands since, each with its decision. Only added. */
export const ratingCorrections = pgTable(
  'rating_corrections',
  {
    id: id(),
    ...place(),
    ratingId: refersTo(() => ratings.id),
    fromLevel: ratingLevel().notNull(),
    toLevel: ratingLevel().notNull(),
    reason: text().notNull(),
    decisionNumber: text().notNull(),
    decidedOn: day().notNull(),
    decidedBy: text().notNull(),
    enteredBy: refersTo(() => accounts.id),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('rating_corrections_rating').on(table.ratingId),
    index('rating_corrections_place').on(table.orgPath),
    check('rating_corrections_changes', sql`${table.fromLevel} <> ${table.toLevel}`),
  ],
)
