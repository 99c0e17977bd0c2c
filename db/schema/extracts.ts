import { pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, id, refersTo, submitKey } from '../columns'
import { minutes } from './meetings'
import { place } from './place'

/** Trích biên bản: which parts of which minutes; its papers are the versions of what those parts say. */
export const extracts = pgTable(
  'extracts',
  {
    id: id(),
    minutesId: refersTo(() => minutes.id),
    ...place(),
    /** The minutes as they stood: those opened again and completed anew have extracts of their own. */
    contentHash: text().notNull(),
    /** Keys as lib/extracts/choices.ts names them, in the order of the minutes: the same choice is the same extract. */
    parts: text().array().notNull(),
    /** "Phản ánh, góp ý với huyện; Kết luận của chủ trì". */
    title: text().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [unique('extracts_parts').on(table.minutesId, table.contentHash, table.parts)],
)
