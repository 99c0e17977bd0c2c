import { sql } from 'drizzle-orm'
import { check, index, integer, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, day, id, refersTo, submitKey, viText } from '../columns'
import { accounts } from './accounts'
import { meetings } from './meetings'
import { place } from './place'

/** What the signed paper is: biên bản, nghị quyết, kết luận, giấy khác. */
export const scanOf = pgEnum('scan_of', ['minutes', 'resolution', 'conclusion', 'other'])
export const scanType = pgEnum('scan_type', ['pdf', 'jpg', 'png'])

/** Bản chụp giấy đã ký: the legal original as a picture; added, never changed, never deleted. */
export const scans = pgTable(
  'scans',
  {
    id: id(),
    /** In the address of the file: random, so that nobody works it out from another. */
    publicId: uuid().notNull().unique().defaultRandom(),
    meetingId: refersTo(() => meetings.id),
    ...place(),
    of: scanOf().notNull(),
    type: scanType().notNull(),
    note: text().notNull().default(''),
    size: integer().notNull(),
    sha256: text().notNull(),
    bytes: bytes().notNull(),
    /** A small picture the browser made beside it; none where no JavaScript ran, and none of a PDF. */
    thumbnail: bytes(),
    /** The minutes as they were printed when this was attached; reopened since, they have another. */
    contentHash: text(),
    attachedBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    attachedOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('scans_meeting').on(table.meetingId),
    index('scans_cell').on(table.orgId),
    check('scans_whole', sql`octet_length(${table.bytes}) = ${table.size} and ${table.size} > 0`),
    check('scans_hash', sql`encode(sha256(${table.bytes}), 'hex') = ${table.sha256}`),
  ],
)

/** Bản chụp bị thay: a wrong one stays; this says that it no longer counts, and why. */
export const scanReplacements = pgTable('scan_replacements', {
  id: id(),
  scanId: integer()
    .notNull()
    .unique()
    .references(() => scans.id),
  ...place(),
  reason: text().notNull(),
  replacedBy: refersTo(() => accounts.id),
  /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
  insteadOf: viText(),
  replacedOn: day().notNull(),
  submitKey: submitKey(),
  createdAt: createdAt(),
})
