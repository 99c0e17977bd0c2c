import 'server-only'
import { and, eq, inArray, ne } from 'drizzle-orm'
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
}

/** What an item may be merged into: in reach, open, not itself. */
export const mayBeMain = (viewer: Viewer, { id, isSensitive }: Asked) =>
  and(
    listed(viewer),
    inReach(viewer, 'feedback.merge'),
    inArray(feedbackItems.status, [...mainStatuses]),
    ne(feedbackItems.id, id),
    eq(feedbackItems.isSensitive, isSensitive),
  )
