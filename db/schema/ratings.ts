import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath, version } from '../columns'
import { members } from './members'
import { organisations } from './organisations'
import { ruleSets } from './rulesets'

/** HTXSNV, HTTNV, HTNV, KHTNV. */
export const ratingLevel = pgEnum('rating_level', ['excellent', 'good', 'adequate', 'failed'])
/** Chi bộ đang làm → đã gửi cấp quyết định → đã có quyết định; or the cell ended before it voted. */
export const campaignState = pgEnum('campaign_state', ['open', 'tallied', 'finished', 'ended'])

/** Đợt đánh giá, xếp loại của một chi bộ trong một năm, with the tally of its secret ballot. */
export const ratingCampaigns = pgTable(
  'rating_campaigns',
  {
    id: id(),
    orgId: integer()
      .notNull()
      .references(() => organisations.id),
    orgPath: orgPath(),
    year: smallint().notNull(),
    ruleSetId: integer()
      .notNull()
      .references(() => ruleSets.id),
    state: campaignState().notNull().default('open'),
    heldOn: day(),
    startedAt: text(),
    endedAt: text(),
    place: text(),
    /** Số triệu tập, có mặt. */
    summoned: smallint(),
    present: smallint(),
    /** Official members with a vote: domain/members.md §1.5. */
    votingBase: smallint(),
    issued: smallint(),
    returned: smallint(),
    chairName: text(),
    recorderName: text(),
    /** First one leads. */
    tellers: jsonb().$type<{ name: string; position: string }[]>().notNull().default([]),
    number: integer(),
    isOutstanding: boolean().notNull().default(false),
    sentOn: day(),
    /** Why the deciding level gave it back; empty again once sent anew. */
    returnedReason: text().notNull().default(''),
    decidedOn: day(),
    decidedBy: text(),
    decisionNumber: text(),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('rating_campaigns_year').on(table.orgId, table.year),
    index('rating_campaigns_place').on(table.orgPath, table.year),
  ],
)

/** Xếp loại của một đảng viên: scores, ballots per level, proposal and result; never the text of a review. */
export const ratings = pgTable(
  'ratings',
  {
    id: id(),
    campaignId: integer()
      .notNull()
      .references(() => ratingCampaigns.id),
    orgId: integer()
      .notNull()
      .references(() => organisations.id),
    orgPath: orgPath(),
    memberId: integer()
      .notNull()
      .references(() => members.id),
    fullName: text().notNull(),
    position: text().notNull().default(''),
    isReviewed: boolean().notNull(),
    notReviewedReason: text().notNull().default(''),
    /** Thuộc diện nhưng vắng, chưa kiểm điểm: why; rated at the nearest meeting when present. */
    deferredReason: text().notNull().default(''),
    selfLevel: ratingLevel(),
    generalScore: smallint(),
    resultsScore: smallint(),
    /** Điểm thẩm định, where it differs from the person's own. */
    verifiedGeneral: smallint(),
    verifiedResults: smallint(),
    /** Conditions of QĐ 366 Art. 11, in percent of tasks. */
    donePercent: smallint(),
    latePercent: smallint(),
    exceededPercent: smallint(),
    fixedPercent: smallint(),
    /** Kỷ luật liên quan nhiệm vụ trong năm. */
    isDisciplined: boolean().notNull().default(false),
    valid: smallint(),
    excellent: smallint(),
    good: smallint(),
    adequate: smallint(),
    failed: smallint(),
    proposedLevel: ratingLevel(),
    level: ratingLevel(),
    note: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ratings_once').on(table.campaignId, table.memberId),
    index('ratings_place').on(table.orgPath),
    check(
      'ratings_ballots_add_up',
      sql`${table.valid} is null or ${table.valid} = ${table.excellent} + ${table.good} + ${table.adequate} + ${table.failed}`,
    ),
  ],
)
