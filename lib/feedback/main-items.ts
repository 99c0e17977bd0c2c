import 'server-only'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { listed } from './conditions'
import { inReach } from './path'
import { mainStatuses } from './rules/given'

/** What a main item is looked for: one item and its words. */
export type Asked = { id: number; title: string; text: string; isSensitive: boolean }

export const mainColumns = {
  id: feedbackItems.id,
  code: feedbackItems.code,
  title: feedbackItems.title,
  cell: organisations.shortName,
  status: feedbackItems.status,
  addressee: sql<string>`(select name from addressees where id = ${feedbackItems.addresseeId})`,
}

/** The item as the cell wrote it and all that was taken out of it: each answers something else, none is a duplicate. */
const isOfSameWhole = (id: number) =>
  sql`coalesce(${feedbackItems.splitFromId}, ${feedbackItems.id}) = (
    select coalesce(own.split_from_id, own.id) from feedback_items own where own.id = ${id})`

/** What an item may be merged into: in reach, open, not itself nor a part of the same whole. */
export const mayBeMain = (viewer: Viewer, { id, isSensitive }: Asked) =>
  and(
    listed(viewer),
    inReach(viewer, 'feedback.merge'),
    inArray(feedbackItems.status, [...mainStatuses]),
    ne(feedbackItems.id, id),
    sql`(${isOfSameWhole(id)}) is not true`,
    eq(feedbackItems.isSensitive, isSensitive),
  )
