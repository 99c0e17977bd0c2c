import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { guidanceQuestions } from '@/db/schema'

const openOf = (cellId: number) =>
  and(
    eq(guidanceQuestions.orgId, cellId),
    isNull(guidanceQuestions.readOn),
    ne(guidanceQuestions.state, 'withdrawn'),
  )

/** Kế thừa câu hỏi: what waits for an answer, or to be seen by whoever asked, goes to the heir and says whence it came. */
export const inheritQuestions = (tx: Tx, { fromId, heirId }: { fromId: number; heirId: number }) =>
  tx
    .update(guidanceQuestions)
    .set({
      orgId: heirId,
      firstOrgId: sql`coalesce(${guidanceQuestions.firstOrgId}, ${fromId})`,
      version: sql`${guidanceQuestions.version} + 1`,
    })
    .where(openOf(fromId))

export const countOpenQuestions = (from: Db | Tx, cellId: number) =>
  from.$count(guidanceQuestions, openOf(cellId))
