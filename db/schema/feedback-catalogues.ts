import { boolean, integer, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { day, id, submitKey, version } from '../columns'
import { organisations } from './organisations'
import { place } from './place'

/** Nơi nhận phản ánh: the catalogue of addressees of one top organisation. */
export const addressees = pgTable(
  'addressees',
  {
    id: id(),
    ...place(),
    name: text().notNull(),
    /** The agency (or body) whose accounts answer. */
    agencyId: integer().references(() => organisations.id),
    /** False for HĐND, Mặt trận, đoàn thể: "chuyển, đề nghị xem xét" instead of "giao". */
    isAssigned: boolean().notNull().default(true),
    position: integer().notNull(),
    /** Its last day; it stays where items name it. */
    endedOn: day(),
    version: version(),
    submitKey: submitKey(),
  },
  (table) => [unique('addressees_name').on(table.orgId, table.name)],
)

/** Lĩnh vực: what cells and the office choose from; an item keeps the words it was given. */
export const feedbackFields = pgTable(
  'feedback_fields',
  {
    id: id(),
    ...place(),
    name: text().notNull(),
    position: integer().notNull(),
    /** Its last day. */
    endedOn: day(),
    version: version(),
    submitKey: submitKey(),
  },
  (table) => [unique('feedback_fields_name').on(table.orgId, table.name)],
)
