import 'server-only'
import { and, asc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { type Db, db, type Tx } from '@/db/client'
import { addressees, feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import { type Viewer, within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { inMonth, isReplied, wasAnswer } from '@/lib/feedback/answers-given'
import { askerName } from '@/lib/feedback/asker'
import { listed, narrowed } from '@/lib/feedback/conditions'
import { loadHolidays } from '@/lib/feedback/holidays'
import { answeringAgency, interimAgency } from '@/lib/feedback/reply-columns'
import { daysLate, daysLeft } from '@/lib/feedback/rules/deadlines'

const agencies = alias(organisations, 'agencies')
const usual = alias(organisations, 'usual_agencies')
const above = alias(organisations, 'above')
const mains = alias(feedbackItems, 'mains')
/** The answer of the month is told where the cell asked for more of it; its own stands with the month it was given in. */
const isBefore = isNotNull(feedbackInterims.id)
/** A draft is nobody's answer yet, whoever reads. */
const replied = <Type>(column: SQL | PgColumn, before: SQL | PgColumn) =>
  sql<Type | null>`case when ${isBefore} then ${before} when ${isReplied} then ${column} end`

/** Nội dung nhạy cảm is counted in a paper that goes to many, not told in it. */
const unlessSensitive = (text: PgColumn) =>
  sql<string>`case when ${feedbackItems.isSensitive} then 'Nội dung gửi riêng' else ${text} end`

/**
 * Who answers: the agency; where the committee answered itself, nobody; before one is chosen the agency that usually
 * answers for the addressee.
 */
const group = sql<string | null>`(case when ${isBefore} then ${interimAgency}
  else coalesce(${agencies.name}, case when not (${isReplied}) then coalesce(${usual.name}, ${addressees.name}) end)
  end) collate "vi-x-icu"`

/** What was sent or answered in the month, agency by agency. */
export async function listSynthesisItems(
  viewer: Viewer,
  place: { path: string },
  { month: first, today, limit }: { month: Day; today: Day; limit?: number },
  from: Db | Tx = db,
) {
  const month = first.slice(0, 7)
  const query = from
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      kind: feedbackItems.kind,
      group,
      cell: askerName,
      above: above.shortName,
      aboveKind: above.kind,
      addressee: addressees.name,
      field: feedbackItems.field,
      title: sql<string>`case when ${feedbackItems.isSensitive} then 'nội dung nhạy cảm' else ${feedbackItems.title} end`,
      text: unlessSensitive(feedbackItems.text),
      status: feedbackItems.status,
      mainCode: mains.code,
      sentOn: feedbackItems.sentOn,
      dueOn: feedbackItems.dueOn,
      stoppedOn: feedbackItems.stoppedOn,
      readOutOn: feedbackItems.readOutOn,
      askedMoreOn: feedbackItems.askedMoreOn,
      isAskedMore: isBefore.mapWith(Boolean),
      answeredOn: replied<Day>(feedbackItems.answeredOn, feedbackInterims.approvedOn),
      answerDueOn: replied<Day>(feedbackItems.answerDueOn, feedbackInterims.answerDueOn),
      replyKind: replied<NonNullable<typeof feedbackItems.$inferSelect.replyKind>>(
        feedbackItems.replyKind,
        feedbackInterims.kind,
      ),
      replyText: replied<string>(
        unlessSensitive(feedbackItems.replyText),
        unlessSensitive(feedbackInterims.text),
      ),
      replyDocument: replied<string>(feedbackItems.replyDocument, feedbackInterims.document),
      replyDocumentOn: replied<Day>(feedbackItems.replyDocumentOn, feedbackInterims.documentOn),
      repliedBy: replied<string>(feedbackItems.repliedBy, feedbackInterims.repliedBy),
      answeringAgency: replied<string>(answeringAgency, interimAgency),
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .leftJoin(above, eq(above.id, organisations.parentId))
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .leftJoin(agencies, eq(agencies.id, feedbackItems.agencyId))
    // Of another place: not told here which.
    .leftJoin(mains, and(eq(mains.id, feedbackItems.mergedIntoId), within(mains.orgPath, place.path)))
    .leftJoin(usual, eq(usual.id, addressees.agencyId))
    .leftJoin(
      feedbackInterims,
      and(
        eq(feedbackInterims.itemId, feedbackItems.id),
        wasAnswer,
        inMonth(feedbackInterims.approvedOn, month),
      ),
    )
    .where(
      and(
        listed(viewer),
        within(feedbackItems.orgPath, place.path),
        or(narrowed({ month }, today), narrowed({ answered: month }, today)),
      ),
    )
    .orderBy(sql`${group} nulls last`, asc(feedbackItems.sentOn), asc(feedbackItems.id))
  const rows = await (limit === undefined ? query : query.limit(limit))
  const holidays = await loadHolidays(from)
  return rows.map((row) => ({
    ...row,
    daysLeft: daysLeft(row, today, holidays),
    daysLate: daysLate(row, holidays),
  }))
}
export type SynthesisItem = Awaited<ReturnType<typeof listSynthesisItems>>[number]
