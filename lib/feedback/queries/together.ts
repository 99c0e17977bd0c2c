import 'server-only'
import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { byKey, db } from '@/db/client'
import { addressees, feedbackInterims, feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { inReach, listed, readable } from '@/lib/feedback/conditions'
import { mainStatuses } from '@/lib/feedback/rules/given'

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
  return listTied(
    viewer,
    id,
    or(eq(feedbackItems.id, whole), eq(feedbackItems.splitFromId, whole), eq(feedbackItems.splitFromId, id)),
  )
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

/** Mục chính to choose from: what the words find, else what reads most alike. */
export async function listMainItems(
  viewer: Viewer,
  item: { id: number; title: string; text: string },
  q = '',
) {
  const own = sql`vn_plain(${feedbackItems.title} || ' ' || ${feedbackItems.text})`
  const likeness = sql`similarity(${own}, vn_plain(${`${item.title} ${item.text}`}))`
  return db
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      cell: organisations.shortName,
      status: feedbackItems.status,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .where(
      and(
        listed(viewer),
        inReach(viewer, 'feedback.merge'),
        inArray(feedbackItems.status, [...mainStatuses]),
        ne(feedbackItems.id, item.id),
        q ? sql`${feedbackItems.search} @@ vn_query(${q})` : undefined,
      ),
    )
    .orderBy(desc(likeness), asc(feedbackItems.id))
    .limit(ALIKE)
}
