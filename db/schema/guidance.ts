import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { createdAt, day, id, refersTo, submitKey, version, viText } from '../columns'
import { accounts } from './accounts'
import { organisations } from './organisations'
import { place } from './place'

/** Chủ đề of questions and answers: the list of one top organisation. */
export const guidanceTopics = pgTable(
  'guidance_topics',
  {
    id: id(),
    ...place(),
    name: viText().notNull(),
    /** No longer to be chosen from this day; what names it keeps it. */
    closedOn: day(),
    submitKey: submitKey(),
  },
  (table) => [unique('guidance_topics_name').on(table.orgId, table.name)],
)

/**
 * Giải đáp of the organisation board, with the rule it rests on. Added only: one that no longer holds is answered by
 * another that names it in `replacesId`. It belongs to the top organisation, never to whoever asked.
 */
export const guidanceAnswers = pgTable(
  'guidance_answers',
  {
    id: id(),
    ...place(),
    topicId: refersTo(() => guidanceTopics.id),
    /** The question in the board's own words, without the asker's name or cell. */
    title: text().notNull(),
    situation: text().notNull(),
    text: text().notNull(),
    /** "Hướng dẫn 12-HD/BTCTW" · its day · "mục 3.2". */
    sourceDocument: text().notNull(),
    sourceOn: day().notNull(),
    sourceClause: text().notNull(),
    /** Đưa vào tập giải đáp chung. */
    isPublished: boolean().notNull(),
    /** The question that called for it; never shown with it. */
    questionId: integer().references((): AnyPgColumn => guidanceQuestions.id),
    replacesId: integer().references((): AnyPgColumn => guidanceAnswers.id),
    answeredBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    answeredOn: day().notNull(),
    submitKey: submitKey(),
    createdAt: createdAt(),
    search: text().generatedAlwaysAs(
      sql`vn_plain(title || ' ' || situation || ' ' || text || ' ' || source_document || ' ' || source_clause)`,
    ),
  },
  (table) => [
    unique('guidance_answers_replaces').on(table.replacesId),
    index('guidance_answers_question').on(table.questionId),
    index('guidance_answers_newest').on(table.answeredOn, table.id),
    index('guidance_answers_search').using('gin', sql`${table.search} gin_trgm_ops`),
  ],
)

/** đã hỏi → đã trả lời, of its own or gộp vào câu đã có; or đã rút, by whoever asked, before there was an answer. */
export const guidanceState = pgEnum('guidance_state', ['asked', 'answered', 'merged', 'withdrawn'])

/** Câu hỏi of a cell or committee about how a rule is applied. */
export const guidanceQuestions = pgTable(
  'guidance_questions',
  {
    id: id(),
    ...place(),
    /** The cell that asked, where it has ended and its heir hears the answer. */
    firstOrgId: integer().references(() => organisations.id),
    topicId: refersTo(() => guidanceTopics.id),
    title: text().notNull(),
    situation: text().notNull(),
    askedBy: refersTo(() => accounts.id),
    /** Thay đồng chí …: in whose place, where the doer had no right of his own. */
    insteadOf: viText(),
    askedOn: day().notNull(),
    dueOn: day().notNull(),
    state: guidanceState().notNull().default('asked'),
    /** The answer that holds now: a replacement takes the place of the one it replaces. */
    answerId: integer().references(() => guidanceAnswers.id),
    /** The asker has seen the answer that holds. */
    readOn: day(),
    version: version(),
    submitKey: submitKey(),
    createdAt: createdAt(),
  },
  (table) => [
    index('guidance_questions_place').on(table.orgPath, table.state),
    index('guidance_questions_newest').on(table.askedOn, table.id),
    index('guidance_questions_answer').on(table.answerId),
    // As text: a value new to the enum may not be named in the transaction that adds it.
    check(
      'guidance_questions_answered',
      sql`(${table.state}::text in ('asked', 'withdrawn')) = (${table.answerId} is null) and (${table.readOn} is null or ${table.answerId} is not null)`,
    ),
  ],
)
