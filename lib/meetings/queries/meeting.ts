import 'server-only'
import { and, asc, eq, or, sql } from 'drizzle-orm'
import { byKey } from '@/db/client'
import { accounts, feedbackItems, meetings, minutes, organisations } from '@/db/schema'
import { can, scope, type Viewer } from '@/lib/auth/policy'
import { readable } from '@/lib/feedback/conditions'
import { minutesContent } from '@/lib/meetings/content'
import { entryOf } from '@/lib/meetings/entry'
import { isSupplemented } from '@/lib/meetings/load'
import { mayReadMinutes } from '@/lib/meetings/may-read'
import { daysLate, sendBy } from '@/lib/meetings/rules/lateness'
import { findRuleSet } from '@/lib/rulesets/load'

/** One meeting with what is known of its minutes; the minutes' own fields only for those who may read them. */
export async function getMeeting(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      id: meetings.id,
      path: meetings.orgPath,
      recorderId: meetings.recorderId,
      entryPath: minutes.entryPath,
      cell: organisations.name,
      superior: sql<
        string | null
      >`(select p.committee_name from organisations p where p.id = ${organisations.parentId})`,
      month: meetings.month,
      kind: meetings.kind,
      isCombined: meetings.isCombined,
      occasion: meetings.occasion,
      topic: sql<string | null>`(select t.title from thematic_topics t where t.meeting_id = ${meetings.id})`,
      orgId: meetings.orgId,
      state: meetings.state,
      version: meetings.version,
      dueOn: meetings.dueOn,
      plannedOn: meetings.plannedOn,
      plannedAt: meetings.plannedAt,
      place: meetings.place,
      mode: meetings.mode,
      notHeldReason: meetings.notHeldReason,
      heldOn: meetings.heldOn,
      documentsPostedOn: meetings.documentsPostedOn,
      minutesPostedOn: meetings.minutesPostedOn,
      status: minutes.status,
      mayRead: sql<boolean>`coalesce(${mayReadMinutes(viewer)}, false)`,
    })
    .from(meetings)
    .innerJoin(organisations, eq(organisations.id, meetings.orgId))
    .leftJoin(minutes, eq(minutes.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.id, id),
        or(
          scope(viewer, 'meetings.read', { path: meetings.orgPath }),
          scope(viewer, 'minutes.read', { path: meetings.orgPath, ownerId: meetings.recorderId }),
        ),
      ),
    )
  if (!found) return undefined
  const { path, recorderId, entryPath, ...meeting } = found
  const place = { path, ownerId: recorderId, entryPath }
  return {
    ...meeting,
    path,
    may: {
      register: can(viewer, 'meetings.register', place),
      post: can(viewer, 'meetings.post', { path, entryPath }),
      write: can(viewer, 'minutes.write', place),
      enter: can(viewer, 'minutes.enter', place),
      complete: can(viewer, 'minutes.complete', place),
      reopen: can(viewer, 'minutes.reopen', place),
      correct: can(viewer, 'minutes.correct', place),
      send: can(viewer, 'minutes.send', place),
      withdraw: can(viewer, 'minutes.withdraw', place),
      receive: can(viewer, 'minutes.receive', place),
      return: can(viewer, 'minutes.return', place),
      supplement: can(viewer, 'minutes.supplement', place),
      attachScan: can(viewer, 'scans.attach', place),
      replaceScan: can(viewer, 'scans.replace', place),
    },
  }
}
export type Meeting = NonNullable<Awaited<ReturnType<typeof getMeeting>>>

/** Thay đồng chí …: frozen with the names of the day. */
const substituteAtCompletion = sql<string | null>`${minutes.letterhead}->>'substitutesFor'`

/** The parts that pages about a meeting show: whoever marked whom present is by far the longest, and shown elsewhere. */
const shown = minutesContent.pick({ opening: true, votes: true, subjects: true })
const shownParts = sql.join(
  Object.keys(shown.shape).map((part) => sql`${part}`),
  sql`, `,
)

/** What few minutes have: asked with them, so that most pages are spared the questions. */
const few = {
  hasItems: sql<boolean>`exists (select 1 from feedback_items f where f.minutes_id = ${minutes.id})`,
  hasExtracts: sql<boolean>`exists (select 1 from extracts e where e.minutes_id = ${minutes.id})`,
  hasCorrections: sql<boolean>`exists (select 1 from corrections c where c.minutes_id = ${minutes.id})`,
  hasScans: sql<boolean>`exists (select 1 from scans s where s.meeting_id = ${minutes.meetingId})`,
  wasReopened: sql<boolean>`exists (select 1 from reopenings r where r.minutes_id = ${minutes.id})`,
}

/** The minutes of a meeting as a finished paper: numbers, steps, supplements, the items that left with it. */
export async function getMinutes(viewer: Viewer, meetingId: number) {
  const [found] = await byKey
    .select({
      id: minutes.id,
      meetingId: minutes.meetingId,
      symbol: organisations.symbol,
      kind: meetings.kind,
      orgPath: minutes.orgPath,
      status: minutes.status,
      version: minutes.version,
      content: sql<unknown>`(select coalesce(jsonb_object_agg(key, value), '{}')
        from jsonb_each(${minutes.content}) where key in (${shownParts}))`,
      /** Phản ánh, góp ý that leave or left with them. */
      items: sql<number>`(SELECT count(*)::int FROM jsonb_array_elements(${minutes.outcome}->'feedback') AS voted
        WHERE voted->>'isForwarded' IS DISTINCT FROM 'false')`,
      outcome: minutes.outcome,
      number: minutes.number,
      resolutionNumber: minutes.resolutionNumber,
      conclusionNumber: minutes.conclusionNumber,
      contentHash: minutes.contentHash,
      completedAt: minutes.completedAt,
      completedBy: accounts.fullName,
      completedFor: substituteAtCompletion,
      sentOn: minutes.sentOn,
      filedOn: meetings.filedOn,
      sentAt: minutes.sentAt,
      receivedOn: minutes.receivedOn,
      returnedReason: minutes.returnedReason,
      returns: minutes.returns,
      isSupplemented: isSupplemented(byKey),
      enteredBy: minutes.enteredBy,
      ...few,
      heldOn: meetings.heldOn,
    })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .leftJoin(accounts, eq(accounts.id, minutes.completedBy))
    .where(and(eq(minutes.meetingId, meetingId), mayReadMinutes(viewer)))
  if (!found) return undefined
  const rules = found.heldOn && (await findRuleSet(byKey, 'meetings', found.heldOn, found.orgPath))
  const within = rules ? rules.values.sendWithinDays : undefined
  return {
    ...found,
    content: shown.parse(found.content),
    entry: found.enteredBy === null ? undefined : await entryOf(byKey, found.id),
    sendBy: found.heldOn && within !== undefined ? sendBy(found.heldOn, within) : undefined,
    daysLate:
      found.heldOn && found.filedOn && within !== undefined
        ? daysLate(found.heldOn, found.filedOn, within)
        : 0,
  }
}
export type Minutes = NonNullable<Awaited<ReturnType<typeof getMinutes>>>

/** Of the minutes that wait for the viewer, those that came first. */
export async function nextToReceive(viewer: Viewer) {
  const [found] = await byKey
    .select({ meetingId: minutes.meetingId, cell: organisations.name, month: meetings.month })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .innerJoin(organisations, eq(organisations.id, minutes.orgId))
    .where(and(scope(viewer, 'minutes.receive', { path: minutes.orgPath }), eq(minutes.status, 'sent')))
    .orderBy(asc(minutes.sentAt), asc(minutes.id))
    .limit(1)
  return found
}

/** Phản ánh, góp ý that left with these minutes. */
export async function listItemsOf(viewer: Viewer, minutesId: number) {
  return byKey
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      title: feedbackItems.title,
      status: feedbackItems.status,
    })
    .from(feedbackItems)
    .where(and(eq(feedbackItems.minutesId, minutesId), readable(viewer)))
    .orderBy(asc(feedbackItems.id))
}
