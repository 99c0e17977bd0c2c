import 'server-only'
import { and, asc, eq, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { byKey } from '@/db/client'
import {
  candidateSteps,
  feedbackItems,
  feedbackSteps,
  handoverMembers,
  handovers,
  organisationEvents,
  organisations,
  organisationVersions,
  taskSteps,
} from '@/db/schema'
import { scope, type Viewer } from '@/lib/auth/policy'
import { handoverNote } from '@/lib/reorganisations/labels'

const giving = alias(organisations, 'giving')
const above = alias(organisationVersions, 'above')
const place = alias(organisations, 'place')

/** Of an organisation as it stood on the day, whatever became of it since. */
const then = <Value>(column: 'id' | 'name' | 'parent_id', orgId: SQLWrapper) => sql<Value>`(
  select version.${sql.raw(column)} from organisation_versions version where version.org_id = ${orgId}
  order by version.starts_on <= ${organisationEvents.happenedOn} desc, version.starts_on desc limit 1)`

/** Biên bản bàn giao to one receiving cell: both sides, the decision, members, and how much open work went along. */
export async function handoverForPrint(viewer: Viewer, id: number) {
  const [found] = await byKey
    .select({
      id: handovers.id,
      orgId: handovers.orgId,
      path: handovers.orgPath,
      from: handovers.fromName,
      to: then<string>('name', organisations.id),
      remark: handovers.remark,
      confirmedOn: handovers.confirmedOn,
      event: {
        kind: organisationEvents.kind,
        happenedOn: organisationEvents.happenedOn,
        decisionNumber: organisationEvents.decisionNumber,
        decidedOn: organisationEvents.decidedOn,
        decidedBy: organisationEvents.decidedBy,
      },
      receiving: organisations.kind,
      giving: then<string>('name', giving.id),
      /** Of whom the cell that hands over was a part; of two committees, whom the receiving one stands under. */
      above: {
        upper: above.letterheadUpper,
        lower: above.letterheadLower,
        placeName: place.placeName,
        committee: above.committeeName,
      },
    })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.orgId))
    .innerJoin(organisationEvents, eq(organisationEvents.id, handovers.eventId))
    .innerJoin(giving, eq(giving.id, organisationEvents.orgId))
    .innerJoin(
      place,
      sql`${place.id} = case when ${organisations.kind} = 'cell' then ${then('parent_id', giving.id)}
        else coalesce(${then('parent_id', organisations.id)}, ${organisations.id}) end`,
    )
    .innerJoin(above, eq(above.id, then<number>('id', place.id)))
    .where(and(eq(handovers.id, id), scope(viewer, 'handovers.read', { path: handovers.orgPath })))
  if (!found) return undefined
  const people = await byKey
    .select({
      fullName: handoverMembers.fullName,
      standing: handoverMembers.standing,
      position: handoverMembers.position,
    })
    .from(handoverMembers)
    .where(eq(handoverMembers.handoverId, id))
    .orderBy(asc(handoverMembers.sortName), asc(handoverMembers.id))
  // One organisation that moves is written down by its own name, not by that of the committee it left.
  const from = found.event.kind === 'moved' ? found.giving : found.from
  const note = handoverNote(from, found.event.kind, found.event)
  return { ...found, people, work: await workHandedOver(found.orgId, note) }
}
export type HandoverToPrint = NonNullable<Awaited<ReturnType<typeof handoverForPrint>>>

/** Closed between meetings before it was handed over: the next meeting only hears of it. */
const wasClosed = sql`(select earlier.kind in ('done', 'notDone') from task_steps earlier
  where earlier.task_id = ${taskSteps.taskId} and earlier.id < ${taskSteps.id}
    and earlier.kind in ('done', 'notDone', 'reopened')
  order by earlier.id desc limit 1) is true`

/** Numbers and codes alone: who may see the handover need not be one who may read each piece of work. */
async function workHandedOver(orgId: number, note: string) {
  const moved = (which: SQL) =>
    byKey.$count(
      taskSteps,
      and(eq(taskSteps.kind, 'moved'), eq(taskSteps.orgId, orgId), eq(taskSteps.note, note), which),
    )
  const [items, tasks, closedTasks, candidates] = await Promise.all([
    byKey
      .select({ code: feedbackItems.code })
      .from(feedbackSteps)
      .innerJoin(feedbackItems, eq(feedbackItems.id, feedbackSteps.itemId))
      .where(
        and(
          eq(feedbackSteps.step, 'inherit'),
          eq(feedbackSteps.toOrgId, orgId),
          eq(feedbackSteps.note, note),
        ),
      )
      .orderBy(asc(feedbackItems.code)),
    moved(sql`not ${wasClosed}`),
    moved(wasClosed),
    byKey.$count(
      candidateSteps,
      and(
        eq(candidateSteps.orgId, orgId),
        eq(candidateSteps.note, note),
        ne(candidateSteps.toStage, 'stopped'),
      ),
    ),
  ])
  return { codes: items.map(({ code }) => code), tasks, closedTasks, candidates }
}
