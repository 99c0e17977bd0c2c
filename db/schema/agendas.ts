import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id, submitKey, version } from '../columns'
import { meetings } from './meetings'
import { place } from './place'

/** One line of the programme: what, who presents it, for how many minutes; the section of the template it stands for. */
export type AgendaLine = { title: string; presenter: string; minutes: number | null; key?: string }

/** Chương trình of a meeting and whom it invites; without a row both are drawn up from what is known. */
export const agendas = pgTable(
  'agendas',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .unique()
      .references(() => meetings.id),
    ...place(),
    lines: jsonb().$type<AgendaLine[]>().notNull(),
    /** "Kính gửi": one a line. */
    invited: text().notNull(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('agendas_place').on(table.orgPath)],
)
