import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { createdAt, day, id, version } from '../columns'
import { accounts } from './accounts'
import { meetingKind } from './meetings'
import type { PaperCaptions } from './organisations'
import { place } from './place'

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

/**
 * Mẫu biên bản soạn sẵn: for the subtree of its organisation from `validFrom` on. Without that day it is a draft; once
 * published it is never changed, so that minutes print for ever with the version they were written in; it may only be
 * withdrawn from a day on.
 */
export const templates = pgTable(
  'templates',
  {
    id: id(),
    ...place(),
    kind: meetingKind().notNull(),
    name: text().notNull(),
    /** Bản số: given when it is published. */
    number: integer(),
    validFrom: day(),
    /** Ngừng dùng từ ngày: from then on what applied before it, or above, applies again. */
    withdrawnFrom: day(),
    sections: jsonb().$type<TemplateSection[]>().notNull(),
    /** Captions under the papers that replace those of the organisation; what is left out stays the organisation's. */
    captions: jsonb().$type<Partial<PaperCaptions>>().notNull().default({}),
    publishedOn: day(),
    publishedBy: integer().references(() => accounts.id),
    version: version(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('templates_version').on(table.orgId, table.kind, table.number),
    uniqueIndex('templates_one_draft').on(table.orgId, table.kind).where(sql`${table.validFrom} is null`),
    check('templates_draft_or_published', sql`(${table.validFrom} is null) = (${table.number} is null)`),
  ],
)
