import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, day, id, refersTo, submitKey, viText } from '../columns'
import { accounts } from './accounts'
import { feedbackItems, feedbackSteps } from './feedback'
import { organisations } from './organisations'
import { place } from './place'

/** What a file came with: the item as the cell sent it, or the reply to it. */
export const filePart = pgEnum('file_part', ['item', 'reply'])
export const fileType = pgEnum('file_type', ['pdf', 'docx', 'xlsx', 'jpg', 'png'])

/**
 * Tệp kèm theo: added, never changed. Name, hash and bytes go, and never come back, when the file is dropped or its item
 * is set aside as a complaint.
 */
export const feedbackFiles = pgTable(
  'feedback_files',
  {
    id: id(),
    /** In the address of the file: random, so that nobody works it out from another. */
    publicId: uuid().notNull().unique().defaultRandom(),
    itemId: refersTo(() => feedbackItems.id),
    /** The cell whose item it is. */
    ...place(),
    part: filePart().notNull(),
    /** The newest step of the item when it came: a file of a reply goes where that reply goes. */
    stepId: refersTo(() => feedbackSteps.id),
    /** Whose room it takes. */
    fromOrgId: refersTo(() => organisations.id),
    name: text().notNull(),
    type: fileType().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    bytes: bytes(),
    attachedBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    attachedOn: day().notNull(),
    /** One form may bring several files, none of them twice. */
    submitKey: uuid(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('feedback_files_once').on(table.submitKey, table.sha256),
    index('feedback_files_item').on(table.itemId),
    index('feedback_files_room').on(table.fromOrgId, table.attachedOn),
    check(
      'feedback_files_whole',
      sql`${table.size} > 0 and case when ${table.bytes} is null then ${table.name} = '' and ${table.sha256} = ''
        else octet_length(${table.bytes}) = ${table.size} and encode(sha256(${table.bytes}), 'hex') = ${table.sha256} end`,
    ),
  ],
)

/** Bỏ tệp đính nhầm, before anybody above has acted on it; the database empties the file with this row. */
export const feedbackFileRemovals = pgTable('feedback_file_removals', {
  id: id(),
  fileId: integer()
    .notNull()
    .unique()
    .references(() => feedbackFiles.id),
  ...place(),
  removedBy: refersTo(() => accounts.id),
  insteadOf: viText(),
  removedOn: day().notNull(),
  submitKey: submitKey(),
  createdAt: createdAt(),
})

/**
 * What was typed in a form whose file was refused, which goes back into it where no JavaScript keeps it on the page; or
 * written in one that was sent after its session ended, to be copied (lib/core/unsent.ts).
 */
export const keptForms = pgTable('kept_forms', {
  key: uuid().primaryKey(),
  accountId: refersTo(() => accounts.id),
  state: jsonb().notNull(),
  createdAt: createdAt(),
})
