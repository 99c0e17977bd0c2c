import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, smallint, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, version } from '../columns'
import { place } from './place'
import { factColumns, tallyColumns } from './rating-columns'
import { campaignState, ratingLevel } from './ratings'
import { ruleSets } from './rulesets'

/** Đợt xếp loại tổ chức đảng of a year: of the organisations that the committee of `orgId` decides about. */
export const collectiveRounds = pgTable(
  'collective_rounds',
  {
    id: id(),
    ...place(),
    year: smallint().notNull(),
    ruleSetId: refersTo(() => ruleSets.id),
    /** Never 'tallied': whoever counts decides too. */
    state: campaignState().notNull().default('open'),
    /** Ngày hội nghị của cấp quyết định. */
    heldOn: day().notNull(),
    /** Nhóm tương đồng: all in one, instead of by kind. */
    isOneGroup: boolean().notNull().default(false),
    isOutstanding: boolean().notNull().default(false),
    ...tallyColumns(),
    decidedOn: day(),
    decidedBy: text(),
    decisionNumber: text(),
    withdrawnReason: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('collective_rounds_once').on(table.orgId, table.year).where(sql`${table.state} <> 'ended'`),
    index('collective_rounds_place').on(table.orgPath, table.year),
  ],
)

/** Xếp loại của một tổ chức đảng: scores, ballots per level and result; never the text of its report. */
export const collectiveRatings = pgTable(
  'collective_ratings',
  {
    id: id(),
    roundId: refersTo(() => collectiveRounds.id),
    ...place(),
    /** As it was called when the round was opened. */
    name: text().notNull(),
    /** Nhóm tương đồng by kind. */
    groupName: text().notNull(),
    notRatedReason: text().notNull().default(''),
    selfLevel: ratingLevel(),
    /** Ngày họp tự xếp loại. */
    selfOn: day(),
    ...factColumns(),
    /** Where its members and organisations below were rated outside the portal: by which decisions. */
    belowBasis: text().notNull().default(''),
    level: ratingLevel(),
    note: text().notNull().default(''),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('collective_ratings_once').on(table.roundId, table.orgId),
    index('collective_ratings_place').on(table.orgPath),
    check(
      'collective_ratings_ballots_add_up',
      sql`${table.valid} is null or ${table.valid} = ${table.excellent} + ${table.good} + ${table.adequate} + ${table.failed}`,
    ),
  ],
)
