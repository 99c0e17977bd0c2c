import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  time,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { at, createdAt, day, id, pathText, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { members } from './members'
import { organisations } from './organisations'
import { place } from './place'

/** Loại kỳ sinh hoạt. */
export const meetingKind = pgEnum('meeting_kind', [
  'regular',
  'thematic',
  'committee',
  'yearEnd',
  'admission',
  'confirmation',
  'exemption',
  'removal',
  'discipline',
  'leaving',
  'congress',
  'extraordinary',
])
/** Hình thức: trực tiếp, trực tuyến, kết hợp, theo tổ đảng. */
export const meetingMode = pgEnum('meeting_mode', ['inPerson', 'online', 'hybrid', 'groups'])
/** Chưa đăng ký → đã đăng ký → đã xác nhận → đã họp | không họp được. */
export const meetingState = pgEnum('meeting_state', ['open', 'registered', 'confirmed', 'held', 'notHeld'])

/** Kỳ sinh hoạt: opened in advance for every cell, so that "chưa gửi" is a stored fact. */
export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    ...place(),
    kind: meetingKind().notNull().default('regular'),
    /** First day of the month it belongs to. */
    month: day().notNull(),
    /** Thường kỳ kết hợp chuyên đề: two parts in one session (Hướng dẫn 42-HD/BTCTW). */
    isCombined: boolean().notNull().default(false),
    /** Why it was called (bất thường), or the term it opens (đại hội). */
    occasion: text(),
    /** Ngày sinh hoạt thống nhất for this cell and month; null where there was no common day. */
    dueOn: day(),
    state: meetingState().notNull().default('open'),
    plannedOn: day(),
    plannedAt: time(),
    place: text(),
    mode: meetingMode().notNull().default('inPerson'),
    /** Lý do lùi ngày. */
    lateReason: text(),
    notHeldReason: text(),
    registeredAt: at(),
    registeredOn: day(),
    confirmedAt: at(),
    confirmedOn: day(),
    /** Thư ký được cử cho kỳ này. */
    recorderId: integer().references(() => members.id),
    heldOn: day(),
    /** Business day and instant of the sending; null while not filed. */
    filedOn: day(),
    filedAt: at(),
    /** Đăng Sổ tay đảng viên điện tử: documents before, minutes after. */
    documentsPostedOn: day(),
    minutesPostedOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('meetings_one_regular').on(table.orgId, table.month).where(sql`${table.kind} = 'regular'`),
    index('meetings_cell').on(table.orgId, table.month),
    index('meetings_place').on(table.orgPath, table.month),
    index('meetings_recorder').on(table.recorderId).where(sql`${table.recorderId} is not null`),
    index('meetings_newest').on(table.month.desc().nullsFirst(), table.id),
    index('meetings_board').on(
      table.month,
      table.orgPath,
      table.state,
      table.dueOn,
      table.heldOn,
      table.filedOn,
    ),
    index('meetings_not_filed').on(table.month, table.orgPath).where(sql`${table.filedAt} is null`),
    check('meetings_month_first', sql`extract(day from ${table.month}) = 1`),
    check('meetings_combined_regular', sql`not ${table.isCombined} or ${table.kind} = 'regular'`),
  ],
)

/** Nháp → đã hoàn tất → đã gửi cấp trên → đã tiếp nhận | trả lại bổ sung. */
export const minutesStatus = pgEnum('minutes_status', ['draft', 'completed', 'sent', 'received', 'returned'])

/** Biên bản: one document per meeting; frozen by the database once completed. */
export const minutes = pgTable(
  'minutes',
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .unique()
      .references(() => meetings.id),
    ...place(),
    templateId: integer().notNull(),
    status: minutesStatus().notNull().default('draft'),
    /** Shape: lib/meetings/content.ts */
    content: jsonb().notNull(),
    version: version(),
    /** Who wrote last and when: the soft lock names them. */
    savedBy: integer().references(() => accounts.id),
    savedAt: at(),
    /** Người đang ghi: who holds the pen, since when, and the last sign of life (setting writerMinutes). */
    writerId: integer().references(() => accounts.id),
    writerSince: at(),
    writerSeenAt: at(),
    /** Nhập thay: who types minutes that somebody else wrote on paper, and when those were written. */
    enteredBy: integer().references(() => accounts.id),
    paperWrittenBy: text(),
    paperOn: day(),
    /** The office above that types for the cell; null: a helper of the cell. `entry_path` by trigger. */
    entryOrgId: integer().references(() => organisations.id),
    entryPath: pathText(),
    /** What the rules found at completion: counts, bases, score (lib/meetings/rules). */
    outcome: jsonb(),
    /** Stands beside the outcome, so that counting what was scored need not read all of it. */
    isScored: boolean().generatedAlwaysAs(sql`coalesce(jsonb_typeof(outcome->'score') = 'object', false)`),
    /** Attendance of the outcome, which is long, for the figures of a whole district: tỷ lệ dự, absences. */
    ratePart: integer().generatedAlwaysAs(sql`(outcome->'rate'->>'part')::integer`),
    rateWhole: integer().generatedAlwaysAs(sql`(outcome->'rate'->>'whole')::integer`),
    excused: integer().generatedAlwaysAs(sql`(outcome->'counts'->>'excused')::integer`),
    unexcused: integer().generatedAlwaysAs(sql`(outcome->'counts'->>'unexcused')::integer`),
    number: integer(),
    resolutionNumber: integer(),
    /** Of the conclusion issued in place of a resolution. */
    conclusionNumber: integer(),
    /** Names as they were on the day: letterhead, place, captions. */
    letterhead: jsonb(),
    contentHash: text(),
    /** What completing changed elsewhere, so that reopening can put it back (lib/meetings/before.ts). */
    before: jsonb(),
    completedAt: at(),
    completedOn: day(),
    completedBy: integer().references(() => accounts.id),
    sentAt: at(),
    sentOn: day(),
    receivedAt: at(),
    receivedOn: day(),
    returnedReason: text(),
    /** How often the superior has given it back. */
    returns: smallint().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    index('minutes_place').on(table.orgPath),
    index('minutes_cell').on(table.orgId, table.status),
    index('minutes_entry').on(table.entryPath).where(sql`${table.entryPath} is not null`),
    check(
      'minutes_entered_whole',
      sql`num_nonnulls(${table.enteredBy}, ${table.paperWrittenBy}, ${table.paperOn}) in (0, 3)`,
    ),
  ],
)

/** Bổ sung biên bản bị trả lại: stands beside the untouched text. */
export const supplements = pgTable(
  'supplements',
  {
    id: id(),
    minutesId: refersTo(() => minutes.id),
    ...place(),
    text: text().notNull(),
    returnedReason: text().notNull(),
    /** Which return it answers: `minutes.returns` when it was written. */
    returnNo: smallint().notNull().default(0),
    writtenBy: refersTo(() => accounts.id),
    writtenOn: day().notNull(),
    /** Thay đồng chí …: in whose place, where the writer had no right of his own. */
    insteadOf: viText(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [index('supplements_minutes').on(table.minutesId)],
)
