import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, day, id, pathText, refersTo, submitKey, version, viText, words } from '../columns'
import { accounts } from './accounts'
import { addressees } from './feedback-catalogues'
import { meetings, minutes } from './meetings'
import { organisations } from './organisations'
import { place } from './place'

/** phản ánh, kiến nghị, góp ý, câu hỏi */
export const feedbackKind = pgEnum('feedback_kind', ['report', 'petition', 'suggestion', 'question'])
export const urgency = pgEnum('urgency', ['normal', 'urgent'])

/**
 * Where an item stands. sent: at the grassroots committee · clarifying: back at the cell, clock stopped ·
 * settled: answered by the committee itself · forwarded: at the office above · proposed: assignment laid before
 * the leader · assigned: at the agency · drafted: reply laid before the leader · answered: waiting to be read
 * out · readOut: read out, the cell has not closed it · closed · askedAgain: a follow-up item exists · merged: goes
 * with another item and is answered with it · setAside: khiếu nại, tố cáo, its text removed.
 */
export const feedbackStatus = pgEnum('feedback_status', [
  'sent',
  'clarifying',
  'forwarded',
  'proposed',
  'assigned',
  'drafted',
  'answered',
  'closed',
  'askedAgain',
  'merged',
  'setAside',
])
/** Phạm vi thông báo câu trả lời. */
export const noticeScope = pgEnum('notice_scope', ['cell', 'committee', 'all'])
/** Loại trả lời, product.md §5. */
export const replyKind = pgEnum('reply_kind', [
  'settled',
  'inProgress',
  'noFunds',
  'explained',
  'notOurs',
  'declined',
])

export type FeedbackVote = {
  form: string
  base: number
  inFavour: number
  against: number
  other: number
  otherOpinion: string
}

/** Phản ánh, góp ý: one item, one owner, one deadline at every moment. */
export const feedbackItems = pgTable(
  'feedback_items',
  {
    id: id(),
    /** Cell, month, sequence: "AT-DH-2022-09-01". */
    code: text().notNull().unique(),
    /** The cell that asked, or its heir once it ended. */
    ...place(),
    /** The cell that asked, where another inherited the item. */
    askedById: integer().references(() => organisations.id),
    meetingId: integer().references(() => meetings.id),
    minutesId: integer().references(() => minutes.id),
    kind: feedbackKind().notNull(),
    addresseeId: refersTo(() => addressees.id),
    field: text().notNull(),
    place: text().notNull().default(''),
    urgency: urgency().notNull().default('normal'),
    raisedBy: text().notNull(),
    isRaiserHidden: boolean().notNull().default(false),
    /** Nội dung nhạy cảm: read only by those on its path (lib/feedback/path.ts). */
    isSensitive: boolean().notNull().default(false),
    title: text().notNull(),
    text: text().notNull(),
    vote: jsonb().$type<FeedbackVote>(),
    status: feedbackStatus().notNull().default('sent'),
    /** Who must act now. */
    ownerId: refersTo(() => organisations.id),
    /** The agency it was given to; agency officers see by this path. */
    agencyId: integer().references(() => organisations.id),
    agencyPath: pathText(),
    sentOn: day().notNull(),
    assignedOn: day(),
    dueOn: day(),
    /** The day the clock was stopped for clarification; null while it runs. */
    stoppedOn: day(),
    replyKind: replyKind(),
    replyText: text(),
    /** Kind and number of the document that answers: "Công văn số 1147/UBND-NNPTNT"; its date beside it. */
    replyDocument: text(),
    replyDocumentOn: day(),
    repliedBy: text(),
    answeredOn: day(),
    /** The deadline the answer had, kept when dueOn becomes the one for reading it out. */
    answerDueOn: day(),
    scope: noticeScope(),
    readOutOn: day(),
    readOutMinutesId: integer().references(() => minutes.id),
    response: text(),
    isSatisfied: boolean(),
    closedOn: day(),
    /** Kiến nghị tiếp: the item this one continues. */
    followUpOfId: integer(),
    /** Gộp trùng: the main item it goes with; stays when both are answered. */
    mergedIntoId: integer(),
    /** Tách: the item the cell wrote that this is a part of; a part of a part names the same. */
    splitFromId: integer(),
    /** Cần làm rõ thêm: the day the cell asked for more than the answer said, until it is answered again. */
    askedMoreOn: day(),
    /** Đề nghị gia hạn: the day the agency asks for, until the leader decides. */
    askedDueOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
    /** Words of what the cell was told before: interim answers, and those it needed more of. Kept by the database. */
    told: words(),
    /**
     * Words without marks: A of code and title, B of the text, C of the answer and the number of its document, D of what
     * was told before. Those of weight C find nothing for who may not read the answer yet (conditions.ts).
     */
    search: words().generatedAlwaysAs(
      sql`setweight(vn_words(code || ' ' || title), 'A') || setweight(vn_words(text), 'B') || setweight(vn_words(coalesce(reply_text, '') || ' ' || coalesce(reply_document, '')), 'C') || coalesce(told, '')`,
    ),
  },
  (table) => [
    /** Counts are answered from here alone. */
    index('feedback_place').on(
      table.orgPath,
      table.status,
      table.dueOn,
      table.stoppedOn,
      table.readOutOn,
      table.isSensitive,
    ),
    index('feedback_newest').on(table.sentOn, table.id),
    index('feedback_agency').on(table.agencyPath, table.status),
    index('feedback_owner').on(table.ownerId, table.status),
    index('feedback_minutes').on(table.minutesId),
    /** A few among all: asked for with every stored paper of minutes. */
    index('feedback_sensitive').on(table.minutesId).where(sql`${table.isSensitive}`),
    index('feedback_answered').on(table.answeredOn).where(sql`${table.answeredOn} is not null`),
    /** What is still on its way: a few thousand however long the portal is in use, counted from here alone. */
    index('feedback_open')
      .on(
        table.orgPath,
        table.dueOn,
        table.status,
        table.stoppedOn,
        table.readOutOn,
        table.isSensitive,
        table.field,
      )
      .where(sql`${table.status} not in ('closed', 'askedAgain')`),
    index('feedback_merged').on(table.mergedIntoId),
    index('feedback_split').on(table.splitFromId).where(sql`${table.splitFromId} is not null`),
    index('feedback_asked_extension').on(table.orgPath).where(sql`${table.askedDueOn} is not null`),
    index('feedback_search').using('gin', table.search).with({ fastupdate: false }),
    unique('feedback_follow_up').on(table.followUpOfId),
    // As text: a value new to the enum may not be named in the transaction that adds it.
    check(
      'feedback_has_deadline',
      sql`${table.dueOn} is not null or ${table.status}::text in ('closed', 'askedAgain', 'setAside')`,
    ),
    check(
      'feedback_merged_elsewhere',
      sql`${table.mergedIntoId} <> ${table.id} and (${table.status}::text <> 'merged' or ${table.mergedIntoId} is not null)`,
    ),
  ],
)

/** Quá trình xử lý: who did what, from whom to whom, why. */
export const feedbackSteps = pgTable(
  'feedback_steps',
  {
    id: id(),
    itemId: refersTo(() => feedbackItems.id),
    ...place(),
    step: text().notNull(),
    fromStatus: feedbackStatus(),
    toStatus: feedbackStatus().notNull(),
    fromOrgId: integer().references(() => organisations.id),
    toOrgId: integer().references(() => organisations.id),
    /** It was asked to consider, not told to: as the catalogue said on that day. */
    isRequest: boolean(),
    note: text().notNull().default(''),
    doneBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    doneOn: day().notNull(),
    dueOn: day(),
    createdAt: createdAt(),
  },
  (table) => [
    index('feedback_steps_item').on(table.itemId),
    /** Arrivals at the top by day. */
    index('feedback_steps_arrived')
      .on(table.doneOn, table.itemId)
      .where(
        sql`${table.toStatus} = 'forwarded' and (${table.fromStatus} is null or ${table.fromStatus} = 'sent')`,
      ),
  ],
)
