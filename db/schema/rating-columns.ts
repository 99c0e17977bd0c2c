import { jsonb, smallint, text } from 'drizzle-orm/pg-core'

/** Hội nghị and tally of its secret ballot: of a cell about its members, of a committee about organisations. */
export const tallyColumns = () => ({
  startedAt: text(),
  endedAt: text(),
  place: text(),
  /** Số triệu tập, có mặt. */
  summoned: smallint(),
  present: smallint(),
  /** Those with a vote: domain/members.md §1.5. */
  votingBase: smallint(),
  issued: smallint(),
  returned: smallint(),
  chairName: text(),
  recorderName: text(),
  /** First one leads. */
  tellers: jsonb().$type<{ name: string; position: string }[]>().notNull().default([]),
})

/** What the rating of one member or organisation rests on: scores, conditions, ballots per level. */
export const factColumns = () => ({
  generalScore: smallint(),
  resultsScore: smallint(),
  /** Điểm thẩm định, where it differs from the own one. */
  verifiedGeneral: smallint(),
  verifiedResults: smallint(),
  /** Conditions of QĐ 366 Art. 11, in percent of tasks. */
  donePercent: smallint(),
  latePercent: smallint(),
  exceededPercent: smallint(),
  fixedPercent: smallint(),
  /** Keys of the rule set's grounds that hold. */
  grounds: jsonb().$type<string[]>().notNull().default([]),
  valid: smallint(),
  excellent: smallint(),
  good: smallint(),
  adequate: smallint(),
  failed: smallint(),
})
