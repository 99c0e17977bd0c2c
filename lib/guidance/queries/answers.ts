import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { accounts, guidanceAnswers, guidanceTopics } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import { contains } from '@/lib/core/search'
import { holds, openTo, readable } from '@/lib/guidance/conditions'
import type { AnswerFilter } from '@/lib/guidance/input'

const columns = {
  id: guidanceAnswers.id,
  title: guidanceAnswers.title,
  topic: guidanceTopics.name,
  sourceDocument: guidanceAnswers.sourceDocument,
  sourceOn: guidanceAnswers.sourceOn,
  sourceClause: guidanceAnswers.sourceClause,
  isPublished: guidanceAnswers.isPublished,
  answeredOn: guidanceAnswers.answeredOn,
}
const MOST_CHOICES = 200

/** Tập giải đáp: what holds now, the newest first. */
export async function listAnswers(viewer: Viewer, filter: AnswerFilter, size = PAGE_SIZE) {
  const last = dayAndId(filter.after)
  const rows = await db
    .select(columns)
    .from(guidanceAnswers)
    .innerJoin(guidanceTopics, eq(guidanceTopics.id, guidanceAnswers.topicId))
    .where(
      and(
        readable(viewer),
        holds,
        filter.topic ? eq(guidanceAnswers.topicId, filter.topic) : undefined,
        contains(guidanceAnswers.search, filter.q),
        last
          ? sql`(${guidanceAnswers.answeredOn}, ${guidanceAnswers.id}) < (${last.day}::date, ${last.id}::int)`
          : undefined,
      ),
    )
    .orderBy(desc(guidanceAnswers.answeredOn), desc(guidanceAnswers.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.answeredOn, row.id], size)
}
export type AnswerRow = Awaited<ReturnType<typeof listAnswers>>['rows'][number]

/** What the board may give as the answer to a question of the organisation at `path`. */
export async function listChoices(viewer: Viewer, path: string) {
  return db
    .select({ id: guidanceAnswers.id, title: guidanceAnswers.title, answeredOn: guidanceAnswers.answeredOn })
    .from(guidanceAnswers)
    .where(
      and(scope(viewer, 'guidanceAnswers.replace', { path: guidanceAnswers.orgPath }), holds, openTo(path)),
    )
    .orderBy(desc(guidanceAnswers.answeredOn), desc(guidanceAnswers.id))
    .limit(MOST_CHOICES)
}

/** Bản thay or bản trước of an answer, where the viewer may read it. */
async function neighbour(viewer: Viewer, where: ReturnType<typeof eq>) {
  const [found] = await byKey
    .select({ id: guidanceAnswers.id, answeredOn: guidanceAnswers.answeredOn })
    .from(guidanceAnswers)
    .where(and(where, readable(viewer)))
  return found
}

export async function getAnswer(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      ...columns,
      path: guidanceAnswers.orgPath,
      topicId: guidanceAnswers.topicId,
      situation: guidanceAnswers.situation,
      text: guidanceAnswers.text,
      replacesId: guidanceAnswers.replacesId,
      answeredBy: accounts.fullName,
      insteadOf: guidanceAnswers.insteadOf,
    })
    .from(guidanceAnswers)
    .innerJoin(guidanceTopics, eq(guidanceTopics.id, guidanceAnswers.topicId))
    .innerJoin(accounts, eq(accounts.id, guidanceAnswers.answeredBy))
    .where(and(eq(guidanceAnswers.id, id), readable(viewer)))
  if (!found) return undefined
  const [later, earlier] = await Promise.all([
    neighbour(viewer, eq(guidanceAnswers.replacesId, id)),
    found.replacesId === null ? undefined : neighbour(viewer, eq(guidanceAnswers.id, found.replacesId)),
  ])
  return {
    ...found,
    later,
    earlier,
    mayReplace: later === undefined && can(viewer, 'guidanceAnswers.replace', found),
  }
}
export type AnswerPage = NonNullable<Awaited<ReturnType<typeof getAnswer>>>
