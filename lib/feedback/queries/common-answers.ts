import 'server-only'
import { and, desc, eq, gte, inArray, not, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { feedbackItems } from '@/db/schema'
import { pathsFor, type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { repliedStatuses } from '@/lib/feedback/rules/transitions'

/** Answers older than the month before the last one are in the monthly synthesis. */
const MONTHS = 2

/** "/1/7/42/": "/1/" is the whole organisation, "/1/7/" the đảng bộ cơ sở. */
const upTo = (path: string, levels: number) =>
  `${path
    .split('/')
    .slice(0, levels + 1)
    .join('/')}/`

const meantFor = (path: string): SQL | undefined =>
  or(
    and(eq(feedbackItems.scope, 'all'), within(feedbackItems.orgPath, upTo(path, 1))),
    and(eq(feedbackItems.scope, 'committee'), within(feedbackItems.orgPath, upTo(path, 2))),
  )

/**
 * Phạm vi thông báo: answers given to others of which the viewer's organisation is told too; without the question, its
 * raiser and its cell, which are the asking cell's own. Nội dung nhạy cảm never is among them.
 */
export async function listCommonAnswers(viewer: Viewer, today: Day) {
  const paths = [...new Set(pathsFor(viewer, 'feedback.read'))]
  return db
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      answeredOn: feedbackItems.answeredOn,
      replyKind: feedbackItems.replyKind,
      replyText: feedbackItems.replyText,
      replyDocument: feedbackItems.replyDocument,
      replyDocumentOn: feedbackItems.replyDocumentOn,
      repliedBy: feedbackItems.repliedBy,
    })
    .from(feedbackItems)
    .where(
      and(
        or(...paths.map(meantFor)) ?? sql`false`,
        ...paths.map((path) => not(within(feedbackItems.orgPath, path))),
        inArray(feedbackItems.status, [...repliedStatuses]),
        eq(feedbackItems.isSensitive, false),
        gte(feedbackItems.answeredOn, addMonths(monthOf(today), -MONTHS)),
      ),
    )
    .orderBy(desc(feedbackItems.answeredOn), desc(feedbackItems.id))
    .limit(50)
}
export type CommonAnswer = Awaited<ReturnType<typeof listCommonAnswers>>[number]
