import { type SQL, sql } from 'drizzle-orm'
import { feedbackInterims, feedbackItems } from '@/db/schema'

/** As the agency was called on the day of its answer. Written out: a column loses its table's name inside. */
const agencyOn = (id: SQL, day: SQL) =>
  sql<string | null>`(select coalesce((select v.name from organisation_versions v where v.org_id = o.id
    and v.starts_on <= ${day} and (v.ends_on is null or v.ends_on >= ${day}) limit 1), o.name)
    from organisations o where o.id = ${id})`

/** Cơ quan trả lời; null where a committee answered itself. */
export const answeringAgency = agencyOn(sql`feedback_items.agency_id`, sql`feedback_items.answered_on`)

/**
 * Of an answer before the one that stands: who drafted it. An interim one by the history of the item that it was
 * drafted on, however the items are tied by now; a whole one also by that of the item it was answered together with.
 */
export const interimAgency = agencyOn(
  sql`(select case s.step when 'settle' then null else s.from_org_id end from feedback_steps s
    where s.item_id in ((select item_id from feedback_steps where id = feedback_interims.step_id),
      case when feedback_interims.response is not null then feedback_items.merged_into_id end)
    and s.step in ('draft', 'settle') and s.id <= feedback_interims.step_id order by s.id desc limit 1)`,
  sql`feedback_interims.approved_on`,
)

/** An answer as those read it who are told of it. */
export const finalReply = {
  answeredOn: feedbackItems.answeredOn,
  replyKind: feedbackItems.replyKind,
  replyText: feedbackItems.replyText,
  replyDocument: feedbackItems.replyDocument,
  replyDocumentOn: feedbackItems.replyDocumentOn,
  repliedBy: feedbackItems.repliedBy,
  answeringAgency,
}

/** Trả lời bước đầu under the same names; its kind is always "đang giải quyết". */
export const interimReply = {
  answeredOn: feedbackInterims.approvedOn,
  replyText: feedbackInterims.text,
  replyDocument: feedbackInterims.document,
  replyDocumentOn: feedbackInterims.documentOn,
  repliedBy: feedbackInterims.repliedBy,
  answeringAgency: interimAgency,
}
