import 'server-only'
import { and, asc, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey, db } from '@/db/client'
import { addressees, feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { readable } from '@/lib/feedback/conditions'
import { loadHolidays } from '@/lib/feedback/holidays'
import { awaitsReading, nextAnswerOn } from '@/lib/feedback/interims'
import { type Asked, mainColumns, mayBeMain } from '@/lib/feedback/main-items'
import { interimAgency } from '@/lib/feedback/reply-columns'
import { daysLate } from '@/lib/feedback/rules/deadlines'
import { listAlike } from './alike'

type Tied = { id: number; mergedIntoId: number | null; splitFromId: number | null }

/** Other items that belong to one; of them only what the viewer may read. */
const listTied = (viewer: Viewer, id: number, tie: SQL | undefined) =>
  byKey
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      cell: organisations.name,
      addressee: addressees.name,
      status: feedbackItems.status,
      readOutOn: feedbackItems.readOutOn,
      askedMoreOn: feedbackItems.askedMoreOn,
      mergedIntoId: feedbackItems.mergedIntoId,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .where(and(tie, ne(feedbackItems.id, id), readable(viewer)))
    .orderBy(asc(feedbackItems.id))

/** Gộp trùng: what is merged into an item, and what it is merged into. */
export async function listTogether(viewer: Viewer, { id, mergedIntoId }: Omit<Tied, 'splitFromId'>) {
  return listTied(viewer, id, or(eq(feedbackItems.mergedIntoId, id), eq(feedbackItems.id, mergedIntoId ?? 0)))
}

/** Tách mục: the item as the cell wrote it and every part taken out of it. */
export async function listParts(viewer: Viewer, { id, splitFromId }: Omit<Tied, 'mergedIntoId'>) {
  const whole = splitFromId ?? id
  return listTied(viewer, id, or(eq(feedbackItems.id, whole), eq(feedbackItems.splitFromId, whole)))
}

const parts = alias(feedbackItems, 'parts')

/**
 * What was taken out of an item and to whom it went, by name alone: whoever answers the rest reads the cell's whole words,
 * and must know which of them others answer.
 */
export async function listTakenOut(viewer: Viewer, wholeId: number) {
  return byKey
    .select({ id: parts.id, title: parts.title, addressee: addressees.name })
    .from(feedbackItems)
    .innerJoin(parts, eq(parts.splitFromId, feedbackItems.id))
    .innerJoin(addressees, eq(addressees.id, parts.addresseeId))
    .where(
      and(
        eq(feedbackItems.id, wholeId),
        readable(viewer),
        or(eq(parts.isSensitive, false), feedbackItems.isSensitive),
        ne(parts.status, 'setAside'),
      ),
    )
    .orderBy(asc(parts.id))
}

/** What the cell was told before the answer that stands, or while none does; the oldest first. */
export async function listInterims(viewer: Viewer, itemId: number) {
  const rows = await byKey
    .select({
      id: feedbackInterims.id,
      text: feedbackInterims.text,
      replyDocument: feedbackInterims.document,
      replyDocumentOn: feedbackInterims.documentOn,
      repliedBy: feedbackInterims.repliedBy,
      answeringAgency: interimAgency,
      scope: feedbackInterims.scope,
      approvedOn: feedbackInterims.approvedOn,
      answerDueOn: feedbackInterims.answerDueOn,
      nextOn: sql<Day>`case when ${awaitsReading} then ${nextAnswerOn} else ${feedbackInterims.nextOn} end`,
      readOutOn: feedbackInterims.readOutOn,
      isWaiting: sql<boolean>`${awaitsReading}`,
      kind: feedbackInterims.kind,
      response: feedbackInterims.response,
    })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(eq(feedbackInterims.itemId, itemId), readable(viewer), ne(feedbackItems.status, 'setAside')))
    .orderBy(asc(feedbackInterims.id))
  const holidays = await loadHolidays(byKey)
  return rows.map((row) => ({ ...row, daysLate: daysLate({ ...row, answeredOn: row.approvedOn }, holidays) }))
}

/** As many as one can compare on one page. */
const ALIKE = 8

/** Mục chính to choose from: what the words find, the newest first; without words what reads most alike. */
export async function listMainItems(viewer: Viewer, item: Asked, today: Day, q = '') {
  if (!q) return listAlike(viewer, item, today, 0)
  return db
    .select(mainColumns)
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .where(
      and(
        mayBeMain(viewer, item),
        // The index finds; what it finds by an answer's words, given or drafted, is left out after.
        sql`${feedbackItems.search} @@ vn_query(${q})`,
        sql`ts_filter(${feedbackItems.search}, '{a,b}') @@ vn_query(${q})`,
      ),
    )
    .orderBy(desc(feedbackItems.sentOn), desc(feedbackItems.id))
    .limit(ALIKE)
}
