import 'server-only'
import { and, asc, count, eq, isNotNull, isNull, min } from 'drizzle-orm'
import { db } from '@/db/client'
import { guidanceQuestions } from '@/db/schema'
import { canSomewhere, scope, type Viewer } from '@/lib/auth/policy'
import type { Duty } from '@/lib/home/rules'

const place = { path: guidanceQuestions.orgPath }
const MOST = 10

/** Câu hỏi về cách áp dụng quy định: the board answers, whoever asked reads the answer. */
export async function guidanceDuties(viewer: Viewer): Promise<Duty[]> {
  const found = await Promise.all([questionsToAnswer(viewer), answersToSee(viewer)])
  return found.flat()
}

async function questionsToAnswer(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'guidance.answer')) return []
  const [row] = await db
    .select({ waiting: count(), dueOn: min(guidanceQuestions.dueOn) })
    .from(guidanceQuestions)
    .where(and(scope(viewer, 'guidance.answer', place), eq(guidanceQuestions.state, 'asked')))
  if (!row?.waiting) return []
  return [
    {
      id: 'guidance.answer',
      title: `Trả lời ${row.waiting} câu hỏi về cách áp dụng quy định`,
      href: '/guidance/questions?state=asked',
      ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    },
  ]
}

async function answersToSee(viewer: Viewer): Promise<Duty[]> {
  if (!canSomewhere(viewer, 'guidance.acknowledge')) return []
  const rows = await db
    .select({ id: guidanceQuestions.id, title: guidanceQuestions.title })
    .from(guidanceQuestions)
    .where(
      and(
        scope(viewer, 'guidance.acknowledge', place),
        isNotNull(guidanceQuestions.answerId),
        isNull(guidanceQuestions.readOn),
      ),
    )
    .orderBy(asc(guidanceQuestions.id))
    .limit(MOST)
  return rows.map(({ id, title }) => ({
    id: `guidance-${id}`,
    title: `Xem trả lời về quy định: ${title}`,
    href: `/guidance/questions/${id}`,
    note: 'Hướng dẫn, giải đáp',
  }))
}
