import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { createdAt, id, submitKey, version } from '../columns'
import { meetings } from './meetings'
import { members } from './members'
import { place } from './place'

/** Kế hoạch sinh hoạt chuyên đề năm: one topic a row, with its quarter and who prepares it. */
export const thematicTopics = pgTable(
  'thematic_topics',
  {
    id: id(),
    ...place(),
    year: smallint().notNull(),
    quarter: smallint().notNull(),
    title: text().notNull(),
    preparerId: integer().references(() => members.id),
    /** The meeting that treats it; null while it waits. */
    meetingId: integer()
      .unique()
      .references(() => meetings.id),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('thematic_topics_place').on(table.orgPath, table.year, table.quarter),
    check('thematic_topics_quarter', sql`${table.quarter} between 1 and 4`),
  ],
)
