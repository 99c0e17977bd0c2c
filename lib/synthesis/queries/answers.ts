import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { listed, narrowed } from '@/lib/feedback/conditions'
import { interimFiles, replyFiles } from '@/lib/feedback/file-conditions'
import { awaitsReading, nextAnswerOn } from '@/lib/feedback/interims'
import { finalReply, interimReply } from '@/lib/feedback/reply-columns'
import { readOutBy } from '@/lib/feedback/rules/deadlines'
import type { AnswersFilter } from '@/lib/synthesis/input'

/** Each cell's answers together, the oldest first. */
const order = (answeredOn: PgColumn) => [
  asc(organisations.name),
  asc(organisations.id),
  asc(answeredOn),
  asc(feedbackItems.id),
]

const item = {
  id: feedbackItems.id,
  code: feedbackItems.code,
  cellId: organisations.id,
  cell: organisations.name,
  isSensitive: feedbackItems.isSensitive,
  title: feedbackItems.title,
  text: feedbackItems.text,
  sentOn: feedbackItems.sentOn,
}

async function finalAnswers(which: SQL | undefined, most: number) {
  return db
    .select({
      ...item,
      dueOn: feedbackItems.dueOn,
      nextOn: sql<Day | null>`null`,
      ...finalReply,
      files: replyFiles,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .where(and(eq(feedbackItems.status, 'answered'), which))
    .orderBy(...order(feedbackItems.answeredOn))
    .limit(most)
}

/** Trả lời bước đầu, shaped as the others are. */
async function interimAnswers(which: SQL | undefined, most: number) {
  const rows = await db
    .select({
      ...item,
      nextOn: nextAnswerOn,
      ...interimReply,
      files: interimFiles,
    })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .where(and(awaitsReading, which))
    .orderBy(...order(feedbackInterims.approvedOn))
    .limit(most)
  return rows.map((row) => ({ ...row, dueOn: readOutBy(row.answeredOn), replyKind: 'inProgress' as const }))
}

/** Answers that wait to be read out, interim ones after the others; of one cell, or of the viewer's own, where asked. */
export async function listAnswersToRead(
  viewer: Viewer,
  { org, desk }: AnswersFilter,
  today: Day,
  most = 200,
) {
  const place = { path: feedbackItems.orgPath, agencyPath: feedbackItems.agencyPath }
  const which = and(
    listed(viewer),
    narrowed({ org }, today),
    desk ? scope(viewer, 'feedback.respond', place) : undefined,
  )
  const [final, interim] = await Promise.all([finalAnswers(which, most), interimAnswers(which, most)])
  return [...final, ...interim]
}
export type AnswerToRead = Awaited<ReturnType<typeof listAnswersToRead>>[number]
