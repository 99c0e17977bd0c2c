import { sql } from 'drizzle-orm'
import { check, pgEnum, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, version } from '../columns'
import { accounts } from './accounts'
import { members } from './members'

/** Đủ tư cách · giúp đỡ, giáo dục · xem xét kỷ luật · đề nghị xóa tên · xin ra. */
export const screeningOutcome = pgEnum('screening_outcome', [
  'fit',
  'educate',
  'discipline',
  'removal',
  'leaving',
])

/**
 * Rà soát, sàng lọc hằng năm: what the cell found of each member in a year, and how it was followed up. About a person:
 * read and written within the reach of the member.
 */
export const screenings = pgTable(
  'screenings',
  {
    id: id(),
    memberId: refersTo(() => members.id),
    year: smallint().notNull(),
    outcome: screeningOutcome().notNull(),
    /** What is to be done, in one line; never a case file. */
    measure: text().notNull().default(''),
    followUpOn: day(),
    followedOn: day(),
    followNote: text().notNull().default(''),
    screenedOn: day().notNull(),
    recordedBy: refersTo(() => accounts.id),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('screenings_once').on(table.memberId, table.year),
    check('screenings_fit', sql`(${table.outcome} = 'fit') = (${table.followUpOn} is null)`),
    check(
      'screenings_followed',
      sql`(${table.followedOn} is null) = (${table.followNote} = '') and (${table.followedOn} is null or ${table.outcome} <> 'fit')`,
    ),
  ],
)
