import 'server-only'
import { and, asc, desc, eq, gte, inArray, not, notLike, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { feedbackInterims, feedbackItems } from '@/db/schema'
import { pathsFor, type Viewer, within } from '@/lib/auth/policy'
import { addMonths, type Day, monthOf } from '@/lib/core/dates'
import { isCurrent } from '@/lib/feedback/interims'
import { finalReply, interimReply } from '@/lib/feedback/reply-columns'
import { repliedStatuses } from '@/lib/feedback/rules/transitions'

/** Answers older than the month before the last one are in the monthly synthesis. */
const MONTHS = 2

/** "/1/7/42/": "/1/" is the whole organisation, "/1/7/" the đảng bộ cơ sở. */
const upTo = (path: string, levels: number) =>
  `${path
    .split('/')
    .slice(0, levels + 1)
    .join('/')}/`

type Told = {
  scope: typeof feedbackItems.scope | typeof feedbackInterims.scope
  on: typeof feedbackItems.answeredOn | typeof feedbackInterims.approvedOn
}

/** A cell directly below the top has no committee between: its fellows are all cells of the top. */
function meantFor(path: string, scope: Told['scope']): SQL | undefined {
  const top = upTo(path, 1)
  const hasNoCommittee = notLike(feedbackItems.orgPath, `${top}%/%/`)
  return or(
    and(
      or(eq(scope, 'all'), and(eq(scope, 'committee'), hasNoCommittee)),
      within(feedbackItems.orgPath, top),
    ),
    and(eq(scope, 'committee'), within(feedbackItems.orgPath, upTo(path, 2))),
  )
}

/** Told to an organisation of the viewer's, asked by another, and not long ago. */
function isCommon(viewer: Viewer, today: Day, { scope, on }: Told) {
  const paths = [...new Set(pathsFor(viewer, 'feedback.read'))]
  return and(
    or(...paths.map((path) => meantFor(path, scope))) ?? sql`false`,
    ...paths.map((path) => not(within(feedbackItems.orgPath, path))),
    eq(feedbackItems.isSensitive, false),
    gte(on, addMonths(monthOf(today), -MONTHS)),
  )
}

const MOST = 50
const item = {
  id: feedbackItems.id,
  code: feedbackItems.code,
  title: feedbackItems.title,
  /** What is answered together is told once. */
  together: sql<number>`coalesce(${feedbackItems.mergedIntoId}, ${feedbackItems.id})`,
}

const finalAnswers = (which: SQL | undefined) =>
  db
    .select({
      ...item,
      ...finalReply,
    })
    .from(feedbackItems)
    .where(and(inArray(feedbackItems.status, [...repliedStatuses]), which))
    .orderBy(desc(feedbackItems.answeredOn), asc(item.together), asc(feedbackItems.id))
    .limit(MOST)

/** Trả lời bước đầu, until the final answer is there; read out in the asking cell or not. */
async function interimAnswers(which: SQL | undefined) {
  const rows = await db
    .select({
      ...item,
      ...interimReply,
      kind: feedbackInterims.kind,
    })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(isCurrent, which))
    .orderBy(desc(feedbackInterims.approvedOn), asc(item.together), asc(feedbackItems.id))
    .limit(MOST)
  return rows.map(({ kind, ...row }) => ({ ...row, replyKind: kind ?? ('inProgress' as const) }))
}

/**
 * Phạm vi thông báo: answers given to others of which the viewer's organisation is told too, the newest first; without
 * the question, its raiser and its cell, which are the asking cell's own. Nội dung nhạy cảm never is among them.
 */
export async function listCommonAnswers(viewer: Viewer, today: Day) {
  const [final, interim] = await Promise.all([
    finalAnswers(isCommon(viewer, today, { scope: feedbackItems.scope, on: feedbackItems.answeredOn })),
    interimAnswers(
      isCommon(viewer, today, { scope: feedbackInterims.scope, on: feedbackInterims.approvedOn }),
    ),
  ])
  const seen = new Set<number>()
  return [...final, ...interim]
    .filter(({ together }) => !seen.has(together) && seen.add(together))
    .toSorted((one, other) => (other.answeredOn ?? '').localeCompare(one.answeredOn ?? ''))
    .slice(0, MOST)
}
export type CommonAnswer = Awaited<ReturnType<typeof listCommonAnswers>>[number]
