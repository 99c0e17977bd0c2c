import 'server-only'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { addressees, feedbackItems, organisations } from '@/db/schema'
import type { Viewer } from '@/lib/auth/policy'
import { askerShortName } from '@/lib/feedback/asker'
import { onDesk } from '@/lib/feedback/desk-conditions'
import { replyFiles } from '@/lib/feedback/file-conditions'
import { AT_ONCE } from '@/lib/feedback/input'
import { inReach } from '@/lib/feedback/path'
import { answeringAgency } from '@/lib/feedback/reply-columns'

const proposed = db.$with('proposed').as(
  db
    .selectDistinctOn([sql`s.item_id`], {
      itemId: sql<number>`s.item_id`.as('item_id'),
      agencyId: sql<number>`o.id`.as('proposed_agency_id'),
      agencyName: sql<string>`o.name`.as('agency_name'),
      isRequest:
        sql<boolean>`exists (select 1 from addressees a where a.agency_id = o.id and not a.is_assigned)`.as(
          'is_request',
        ),
      dueOn: sql<string>`s.due_on`.as('proposed_due_on'),
      note: sql<string>`s.note`.as('proposed_note'),
    })
    .from(sql`feedback_steps s join organisations o on o.id = s.to_org_id`)
    .where(
      sql`s.step in ('propose', 'handOver') and s.item_id in (select id from feedback_items where status = 'proposed')`,
    )
    .orderBy(sql`s.item_id, s.id desc`),
)

/** Assignments laid before the leader, each with the agency and deadline that the office proposes. */
export async function listProposed(viewer: Viewer) {
  return db
    .with(proposed)
    .select({
      id: feedbackItems.id,
      version: feedbackItems.version,
      code: feedbackItems.code,
      title: feedbackItems.title,
      text: feedbackItems.text,
      isFollowUp: isNotNull(feedbackItems.followUpOfId).mapWith(Boolean),
      cell: askerShortName,
      agency: proposed.agencyName,
      agencyId: proposed.agencyId,
      isRequest: proposed.isRequest,
      proposedDueOn: proposed.dueOn,
      note: proposed.note,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .innerJoin(proposed, eq(proposed.itemId, feedbackItems.id))
    .where(and(eq(feedbackItems.status, 'proposed'), inReach(viewer, 'feedback.assign'), onDesk(viewer)))
    .orderBy(asc(feedbackItems.dueOn), asc(feedbackItems.id))
    .limit(AT_ONCE)
}

/** Replies laid before the leader. */
export async function listDrafted(viewer: Viewer) {
  return db
    .select({
      id: feedbackItems.id,
      version: feedbackItems.version,
      code: feedbackItems.code,
      title: feedbackItems.title,
      isFollowUp: isNotNull(feedbackItems.followUpOfId).mapWith(Boolean),
      cell: askerShortName,
      addressee: addressees.name,
      replyKind: feedbackItems.replyKind,
      replyText: feedbackItems.replyText,
      replyDocument: feedbackItems.replyDocument,
      replyDocumentOn: feedbackItems.replyDocumentOn,
      repliedBy: feedbackItems.repliedBy,
      answeringAgency,
      files: replyFiles,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .where(and(eq(feedbackItems.status, 'drafted'), inReach(viewer, 'feedback.approve'), onDesk(viewer)))
    .orderBy(asc(feedbackItems.dueOn), asc(feedbackItems.id))
    .limit(AT_ONCE)
}
