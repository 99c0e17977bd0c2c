import 'server-only'
import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { batchItems, meetings, minutes, organisations, papers } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { holdsBack } from '@/lib/meetings/marked-since'
import { paperInReach } from '@/lib/verify/reach'
import { currentPaper, nameOf } from './missing'
import { batchContents, formsOf, isBatchForm, tellOfFeedback } from './rules'

/** The stored paper of a batch says what is no longer for this viewer, who may print it alone, without those words. */
export const isHeldBack = (viewer: Viewer) =>
  sql<boolean>`(${and(
    inArray(batchItems.form, tellOfFeedback),
    exists(
      db
        .select({ one: sql`1` })
        .from(minutes)
        .where(and(eq(minutes.meetingId, batchItems.meetingId), holdsBack(viewer))),
    ),
  )})`

/** Which papers of a batch go out without those words, by name. Whose batch it is, is asked before. */
export async function heldBackIn(viewer: Viewer, batchId: number) {
  const rows = await db
    .select({
      form: batchItems.form,
      subjectId: batchItems.subjectId,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      month: meetings.month,
      organisation: organisations.name,
    })
    .from(batchItems)
    .innerJoin(meetings, eq(meetings.id, batchItems.meetingId))
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .innerJoin(papers, and(currentPaper, eq(papers.state, 'made')))
    .where(
      and(eq(batchItems.batchId, batchId), paperInReach(viewer, formsOf(batchContents)), isHeldBack(viewer)),
    )
    .orderBy(asc(batchItems.position))
  return rows.flatMap(({ form, subjectId, ...row }) =>
    isBatchForm(form) ? [{ form, subjectId, name: nameOf({ ...row, form, person: null }) }] : [],
  )
}
export type HeldBack = Awaited<ReturnType<typeof heldBackIn>>[number]
