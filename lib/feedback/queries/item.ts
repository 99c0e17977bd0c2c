import 'server-only'
import { and, asc, eq, isNotNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import { accounts, addressees, feedbackItems, feedbackSteps, organisations } from '@/db/schema'
import { can, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { askerName, askersHeir } from '@/lib/feedback/asker'
import { maySeeReply, readable } from '@/lib/feedback/conditions'
import { loadHolidays } from '@/lib/feedback/holidays'
import { hasMerged, holdsDesk, namedAsRequest } from '@/lib/feedback/item'
import { inReach, mayMark, mayRead } from '@/lib/feedback/path'
import { answeringAgency } from '@/lib/feedback/reply-columns'
import { clockRuns, daysLate, daysLeft, deadline, isLate } from '@/lib/feedback/rules/deadlines'
import { isOffered } from '@/lib/feedback/rules/given'
import { latestExtension } from '@/lib/feedback/rules/in-time'
import { dayToAssign, proposalOf } from '@/lib/feedback/rules/proposal'
import { deskSteps, transitionOf } from '@/lib/feedback/rules/transitions'
import { topOf } from '@/lib/organisations/top'
import { needRuleSet } from '@/lib/rulesets/load'
import { listFiles } from './files'
import { listOpinions } from './opinions'
import { listInterims, listParts, listTakenOut, listTogether } from './together'

const owners = alias(organisations, 'owners')
const agencies = alias(organisations, 'agencies')
const from = alias(organisations, 'from_orgs')
const to = alias(organisations, 'to_orgs')

/** What few items have: asked with the item, so that most pages are spared their questions. */
const few = {
  isSplit: sql<boolean>`(${feedbackItems.splitFromId} is not null
    or exists (select 1 from feedback_items other where other.split_from_id = feedback_items.id))`,
  isTogether: sql<boolean>`(${feedbackItems.mergedIntoId} is not null
    or exists (select 1 from feedback_items other where other.merged_into_id = feedback_items.id))`,
  hasInterims: sql<boolean>`exists (select 1 from feedback_interims where item_id = feedback_items.id)`,
  hasFiles: sql<boolean>`exists (select 1 from feedback_files file
    where file.item_id in (feedback_items.id, feedback_items.merged_into_id))`,
  isLinked: sql<boolean>`(${feedbackItems.followUpOfId} is not null
    or exists (select 1 from feedback_items other where other.follow_up_of_id = feedback_items.id))`,
  hasOpinions: sql<boolean>`exists (select 1 from feedback_opinions where item_id = feedback_items.id)`,
}

/** One item with its whole story and the steps this viewer may take now. */
export async function getItem(viewer: Viewer, itemId: number, today: Day) {
  const shown = maySeeReply(viewer)
  const [item] = await byKey
    .select({
      id: feedbackItems.id,
      version: feedbackItems.version,
      code: feedbackItems.code,
      path: feedbackItems.orgPath,
      agencyPath: feedbackItems.agencyPath,
      cellId: feedbackItems.orgId,
      cell: askerName,
      heir: askersHeir,
      meetingId: feedbackItems.meetingId,
      kind: feedbackItems.kind,
      addresseeId: feedbackItems.addresseeId,
      addressee: addressees.name,
      field: feedbackItems.field,
      place: feedbackItems.place,
      urgency: feedbackItems.urgency,
      raisedBy: sql<
        string | null
      >`case when ${feedbackItems.isRaiserHidden} and not (${inReach(viewer, 'feedback.seeRaiser')}) then null else ${feedbackItems.raisedBy} end`,
      isRaiserHidden: feedbackItems.isRaiserHidden,
      isSensitive: feedbackItems.isSensitive,
      isFollowUp: isNotNull(feedbackItems.followUpOfId).mapWith(Boolean),
      title: feedbackItems.title,
      text: feedbackItems.text,
      vote: feedbackItems.vote,
      status: feedbackItems.status,
      ownerId: feedbackItems.ownerId,
      owner: owners.committeeName,
      agencyId: feedbackItems.agencyId,
      agency: agencies.name,
      isRequest: namedAsRequest(feedbackItems.agencyId),
      sentOn: feedbackItems.sentOn,
      dueOn: feedbackItems.dueOn,
      stoppedOn: feedbackItems.stoppedOn,
      replyKind: sql<
        typeof feedbackItems.$inferSelect.replyKind
      >`case when ${shown} then ${feedbackItems.replyKind} end`,
      replyText: sql<string | null>`case when ${shown} then ${feedbackItems.replyText} end`,
      replyDocument: sql<string | null>`case when ${shown} then ${feedbackItems.replyDocument} end`,
      replyDocumentOn: sql<string | null>`case when ${shown} then ${feedbackItems.replyDocumentOn} end`,
      repliedBy: sql<string | null>`case when ${shown} then ${feedbackItems.repliedBy} end`,
      answeringAgency,
      answeredOn: feedbackItems.answeredOn,
      answerDueOn: feedbackItems.answerDueOn,
      scope: feedbackItems.scope,
      readOutOn: feedbackItems.readOutOn,
      askedMoreOn: feedbackItems.askedMoreOn,
      response: feedbackItems.response,
      isSatisfied: feedbackItems.isSatisfied,
      mergedIntoId: feedbackItems.mergedIntoId,
      splitFromId: feedbackItems.splitFromId,
      hasMerged,
      askedDueOn: feedbackItems.askedDueOn,
      ...few,
    })
    .from(feedbackItems)
    .innerJoin(organisations, eq(organisations.id, feedbackItems.orgId))
    .innerJoin(owners, eq(owners.id, feedbackItems.ownerId))
    .innerJoin(addressees, eq(addressees.id, feedbackItems.addresseeId))
    .leftJoin(agencies, eq(agencies.id, feedbackItems.agencyId))
    .where(and(eq(feedbackItems.id, itemId), readable(viewer)))
  if (!item) return undefined
  const steps = await listSteps(viewer, item)
  const history = steps.map(({ names: _names, isRequest: _isRequest, ...step }) => step)
  const desk = { ...item, history, topId: topOf(item.path) }
  return {
    ...item,
    steps,
    history,
    proposal: proposalOf(history),
    daysLeft: clockRuns(item) ? daysLeft(item, today, await loadHolidays(byKey)) : undefined,
    daysLate: isLate(item) ? daysLate(item, await loadHolidays(byKey)) : undefined,
    linked: item.isLinked ? await listLinked(viewer, itemId) : [],
    together: item.isTogether ? await listTogether(viewer, item) : [],
    parts: item.isSplit ? await listParts(viewer, item) : [],
    takenOut: item.isSplit && item.splitFromId === null ? await listTakenOut(viewer, itemId) : [],
    interims: item.hasInterims ? await listInterims(viewer, itemId) : [],
    files: item.hasFiles || item.hasInterims ? await listFiles(viewer, itemId) : [],
    opinions: item.hasOpinions ? await listOpinions(viewer, itemId) : [],
    mayMark: mayMark(viewer, item),
    next: deskSteps.filter(
      (step) =>
        transitionOf(step).from.includes(item.status) &&
        isOffered(step, item) &&
        can(viewer, transitionOf(step).permission, item) &&
        holdsDesk(viewer, desk, step),
    ),
  }
}
export type ItemPage = NonNullable<Awaited<ReturnType<typeof getItem>>>

/** Between the office, the leaders and the agency: not for the cell before there is an answer, nor after. */
const INTERNAL = new Set(['propose', 'recallProposal', 'sendBack', 'draft', 'recallDraft', 'returnDraft'])
/** Of these the cell knows to whom and until when, not what the leader and the agency wrote each other. */
const DIRECTIVES = new Set([
  'assign',
  'askExtension',
  'refuseExtension',
  'grantExtension',
  'passOn',
  'approve',
])

async function listSteps(viewer: Viewer, item: { id: number; path: string; agencyPath: string | null }) {
  const rows = await byKey
    .select({
      id: feedbackSteps.id,
      step: feedbackSteps.step,
      fromStatus: feedbackSteps.fromStatus,
      fromOrgId: feedbackSteps.fromOrgId,
      toOrgId: feedbackSteps.toOrgId,
      note: feedbackSteps.note,
      insteadOf: feedbackSteps.insteadOf,
      doneOn: feedbackSteps.doneOn,
      dueOn: feedbackSteps.dueOn,
      isRequest: sql<boolean>`coalesce(${feedbackSteps.isRequest}, ${namedAsRequest(feedbackSteps.toOrgId)})`,
      names: { from: from.committeeName, to: to.committeeName, doer: accounts.fullName },
    })
    .from(feedbackSteps)
    .innerJoin(accounts, eq(accounts.id, feedbackSteps.doneBy))
    .leftJoin(from, eq(from.id, feedbackSteps.fromOrgId))
    .leftJoin(to, eq(to.id, feedbackSteps.toOrgId))
    .where(eq(feedbackSteps.itemId, item.id))
    .orderBy(asc(feedbackSteps.id))
  if (can(viewer, 'feedback.seeDraft', item)) return rows
  return rows.map((row) => {
    if (DIRECTIVES.has(row.step)) return { ...row, note: '' }
    if (INTERNAL.has(row.step))
      return { ...row, note: '', dueOn: null, toOrgId: null, names: { ...row.names, to: null } }
    return row
  })
}

/** Kiến nghị tiếp: the item this one continues, and the one that continues it. */
async function listLinked(viewer: Viewer, itemId: number) {
  return byKey
    .select({ id: feedbackItems.id, code: feedbackItems.code, followUpOfId: feedbackItems.followUpOfId })
    .from(feedbackItems)
    .where(
      and(
        or(
          eq(feedbackItems.followUpOfId, itemId),
          sql`${feedbackItems.id} = (select follow_up_of_id from feedback_items where id = ${itemId})`,
        ),
        readable(viewer),
      ),
    )
    .orderBy(asc(feedbackItems.id))
}

/** The deadlines a form proposes: the rule set's days from today, and the latest day an extension may be asked to. */
export async function suggestDeadlines(viewer: Viewer, item: ItemPage, today: Day) {
  if (!mayRead(viewer, item)) return undefined
  const { values: limits } = await needRuleSet(byKey, 'feedback', item.sentOn, item.path)
  const holidays = await loadHolidays(byKey)
  const answer = deadline(today, limits.answerDays, item, limits, holidays)
  return {
    answer,
    assign: dayToAssign(item.proposal?.dueOn, answer, today),
    extension: latestExtension(item.dueOn, { today, limits, holidays }),
  }
}
