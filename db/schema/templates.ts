import { integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, orgPath } from '../columns'
import { meetingKind } from './meetings'
import { organisations } from './organisations'

/** One part of the minutes page, in the order of the meeting. `key` names the part of the content it edits. */
export type TemplateSection = {
  key: string
  title: string
  hint?: string
  isRequired: boolean
  /** Fixed wording printed before the content. */
  fixedText?: string
  /** Ready-made phrases to insert. */
  phrases?: string[]
}

/** Mẫu biên bản soạn sẵn; a version is never changed once published. */
export const templates = pgTable(
  'templates',
  {
    id: id(),
    orgId: integer()
      .notNull()
      .references(() => organisations.id),
    orgPath: orgPath(),
    kind: meetingKind().notNull(),
    name: text().notNull(),
    number: integer().notNull(),
    validFrom: day().notNull(),
    sections: jsonb().$type<TemplateSection[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique('templates_version').on(table.orgId, table.kind, table.number)],
)
