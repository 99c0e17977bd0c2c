import 'server-only'
import { and, asc, desc, eq, ne, or, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { readable } from '@/lib/feedback/conditions'
import { type Asked, mainColumns, mayBeMain } from '@/lib/feedback/main-items'
import { listAlike } from './alike'

type Merged = { id: number; mergedIntoId: number | null }

/** Gộp trùng: what is merged into an item, and what it is merged into; of both only what the viewer may read. */
export async function listTogether(viewer: Viewer, { id, mergedIntoId }: Merged) {
  return byKey
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      cell: organisations.name,
      status: feedbackItems.status,
      mergedIntoId: feedbackItems.mergedIntoId,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .where(
      and(
        or(eq(feedbackItems.mergedIntoId, id), eq(feedbackItems.id, mergedIntoId ?? 0)),
        ne(feedbackItems.id, id),
        readable(viewer),
      ),
    )
    .orderBy(asc(feedbackItems.id))
}

/** Trả lời bước đầu of an item, the oldest first. */
export async function listInterims(viewer: Viewer, itemId: number) {
  return byKey
    .select({
      id: feedbackInterims.id,
      text: feedbackInterims.text,
      replyDocument: feedbackInterims.document,
      replyDocumentOn: feedbackInterims.documentOn,
      repliedBy: feedbackInterims.repliedBy,
      scope: feedbackInterims.scope,
      approvedOn: feedbackInterims.approvedOn,
      nextOn: feedbackInterims.nextOn,
      readOutOn: feedbackInterims.readOutOn,
    })
    .from(feedbackInterims)
    .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackInterims.itemId))
    .where(and(eq(feedbackInterims.itemId, itemId), readable(viewer), ne(feedbackItems.status, 'setAside')))
    .orderBy(asc(feedbackInterims.id))
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
    .where(and(mayBeMain(viewer, item), sql`${feedbackItems.search} @@ vn_query(${q})`))
    .orderBy(desc(feedbackItems.sentOn), desc(feedbackItems.id))
    .limit(ALIKE)
}
