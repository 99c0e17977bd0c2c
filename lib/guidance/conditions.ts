import 'server-only'
import { and, eq, exists, notExists, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { guidanceAnswers, guidanceQuestions } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'

const later = alias(guidanceAnswers, 'later')

/** Has no replacement. */
export const holds = notExists(
  db.select({ one: sql`1` }).from(later).where(eq(later.replacesId, guidanceAnswers.id)),
)

/** Answers a question asked by an organisation for which `of` holds. */
const answersQuestion = (of: SQL) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(guidanceQuestions)
      .where(
        and(
          or(
            eq(guidanceQuestions.answerId, guidanceAnswers.id),
            eq(guidanceQuestions.id, guidanceAnswers.questionId),
          ),
          of,
        ),
      ),
  )

/** May be given to an organisation that asks: of the collection, or known to it and those above it already. */
export const openTo = (path: string): SQL =>
  or(guidanceAnswers.isPublished, answersQuestion(within(guidanceQuestions.orgPath, path))) ?? sql`false`

/** The collection; besides, what the board answered itself, and what answers a question within reach. */
export const readable = (viewer: Viewer): SQL =>
  or(
    and(guidanceAnswers.isPublished, scope(viewer, 'guidance.find', { path: guidanceAnswers.orgPath })),
    scope(viewer, 'guidanceAnswers.replace', { path: guidanceAnswers.orgPath }),
    answersQuestion(scope(viewer, 'guidance.read', { path: guidanceQuestions.orgPath })),
  ) ?? sql`false`
