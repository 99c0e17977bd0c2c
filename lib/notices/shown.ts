import 'server-only'
import { and, eq, exists, isNull, or, type SQL, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { feedbackItems, guidanceQuestions, meetings, members, notices } from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { readable } from '@/lib/feedback/conditions'

/** What a notice says of what it leads to; with the joins of `told`. */
export const toldColumns = {
  id: notices.id,
  kind: notices.kind,
  itemId: notices.itemId,
  meetingId: notices.meetingId,
  questionId: notices.questionId,
  memberId: notices.memberId,
  code: feedbackItems.code,
  month: meetings.month,
  askedOn: guidanceQuestions.askedOn,
  dueOn: notices.dueOn,
  status: notices.status,
  itemStatus: feedbackItems.status,
  askedDueOn: feedbackItems.askedDueOn,
  raisedOn: notices.raisedOn,
  isSeen: notices.isSeen,
}

/** The viewer's own, as long as what it leads to is in reach; asked with its item, meeting and question joined. */
export const shown = (viewer: Viewer): SQL =>
  and(
    eq(notices.accountId, viewer.accountId),
    or(isNull(notices.itemId), readable(viewer)),
    or(
      isNull(notices.meetingId),
      scope(viewer, 'meetings.read', { path: meetings.orgPath, ownerId: meetings.recorderId }),
    ),
    or(isNull(notices.questionId), scope(viewer, 'guidance.read', { path: guidanceQuestions.orgPath })),
    // Seldom any: looked up one by one, so that the other notices pay for no join.
    or(isNull(notices.memberId), exists(memberOf(viewer))),
  ) ?? sql`false`

const memberOf = (viewer: Viewer) =>
  byKey
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.id, notices.memberId),
        scope(viewer, 'members.read', { path: members.orgPath, ownerId: members.id }),
      ),
    )

export const ofItem = eq(feedbackItems.id, notices.itemId)
export const ofMeeting = eq(meetings.id, notices.meetingId)
export const ofQuestion = eq(guidanceQuestions.id, notices.questionId)
