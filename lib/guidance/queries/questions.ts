import 'server-only'
import { and, count, desc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey, db } from '@/db/client'
import { accounts, guidanceQuestions, guidanceTopics, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { dayAndId, PAGE_SIZE, pageOf } from '@/lib/core/paging'
import type { QuestionFilter } from '@/lib/guidance/input'

const firstOrgs = alias(organisations, 'first_orgs')

const columns = {
  id: guidanceQuestions.id,
  title: guidanceQuestions.title,
  topic: guidanceTopics.name,
  organisation: organisations.shortName,
  askedOn: guidanceQuestions.askedOn,
  dueOn: guidanceQuestions.dueOn,
  state: guidanceQuestions.state,
}

const place = { path: guidanceQuestions.orgPath }
/** What was taken back is seen by whoever may ask there alone. */
const inReach = (viewer: Viewer) =>
  and(
    scope(viewer, 'guidance.read', place),
    or(ne(guidanceQuestions.state, 'withdrawn'), scope(viewer, 'guidance.withdraw', place)),
  )

const inState = ({ state }: QuestionFilter) =>
  state && inArray(guidanceQuestions.state, state === 'answered' ? ['answered', 'merged'] : [state])

/** Câu hỏi of the viewer's organisations and of those below them, the newest first. */
export async function listQuestions(viewer: Viewer, filter: QuestionFilter, size = PAGE_SIZE) {
  const last = dayAndId(filter.after)
  const rows = await db
    .select(columns)
    .from(guidanceQuestions)
    .innerJoin(guidanceTopics, eq(guidanceTopics.id, guidanceQuestions.topicId))
    .innerJoin(organisations, eq(organisations.id, guidanceQuestions.orgId))
    .where(
      and(
        inReach(viewer),
        inState(filter),
        last
          ? sql`(${guidanceQuestions.askedOn}, ${guidanceQuestions.id}) < (${last.day}::date, ${last.id}::int)`
          : undefined,
      ),
    )
    .orderBy(desc(guidanceQuestions.askedOn), desc(guidanceQuestions.id))
    .limit(size + 1)
  return pageOf(rows, (row) => [row.askedOn, row.id], size)
}
export type QuestionRow = Awaited<ReturnType<typeof listQuestions>>['rows'][number]

export async function countQuestions(viewer: Viewer, filter: QuestionFilter) {
  const [row] = await db
    .select({ total: count() })
    .from(guidanceQuestions)
    .where(and(inReach(viewer), inState(filter)))
  return row?.total ?? 0
}

export async function getQuestion(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      ...columns,
      path: guidanceQuestions.orgPath,
      topicId: guidanceQuestions.topicId,
      situation: guidanceQuestions.situation,
      organisation: organisations.name,
      askedBy: accounts.fullName,
      insteadOf: guidanceQuestions.insteadOf,
      answerId: guidanceQuestions.answerId,
      readOn: guidanceQuestions.readOn,
      firstOrg: firstOrgs.name,
      version: guidanceQuestions.version,
    })
    .from(guidanceQuestions)
    .innerJoin(guidanceTopics, eq(guidanceTopics.id, guidanceQuestions.topicId))
    .innerJoin(organisations, eq(organisations.id, guidanceQuestions.orgId))
    .innerJoin(accounts, eq(accounts.id, guidanceQuestions.askedBy))
    .leftJoin(firstOrgs, eq(firstOrgs.id, guidanceQuestions.firstOrgId))
    .where(and(eq(guidanceQuestions.id, id), inReach(viewer)))
  if (!found) return undefined
  const isWaiting = found.state === 'asked'
  return {
    ...found,
    may: {
      answer: isWaiting && can(viewer, 'guidance.answer', found),
      withdraw: isWaiting && can(viewer, 'guidance.withdraw', found),
      acknowledge:
        found.answerId !== null && found.readOn === null && can(viewer, 'guidance.acknowledge', found),
    },
  }
}
export type QuestionPage = NonNullable<Awaited<ReturnType<typeof getQuestion>>>
