import 'server-only'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { feedbackItems, feedbackSteps } from '@/db/schema'
import { ownPlaces, type Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { settleOfStep, tellOfStep } from '@/lib/notices/tell'
import { topOf } from '@/lib/organisations/top'
import { needRuleSet } from '@/lib/rulesets/load'
import { loadHolidays } from './holidays'
import { stepLabels } from './labels'
import { deskOf } from './rules/desk'
import type { Item, Now } from './rules/take'
import { deskSteps, type Step, transitionOf } from './rules/transitions'

export type LoadedItem = Item & { version: number; path: string; agencyPath: string | null; stale?: string }

/** HĐND, Mặt trận, đoàn thể are asked to consider, not told to: what the catalogue says of a body now. */
export const namedAsRequest = (agencyId: PgColumn | SQL | number | null) =>
  sql<boolean>`exists (select 1 from addressees a where a.agency_id = ${agencyId} and not a.is_assigned)`

/** Others go with it; read with the item's row locked, it holds until the step is written. */
export const hasMerged = sql<boolean>`exists (
  select 1 from feedback_items other where other.merged_into_id = feedback_items.id and other.status = 'merged')`

/** One item, locked, with its history: what every step needs. */
export async function loadItem(tx: Tx, itemId: number): Promise<LoadedItem | undefined> {
  const [item] = await tx
    .select({
      id: feedbackItems.id,
      code: feedbackItems.code,
      version: feedbackItems.version,
      path: feedbackItems.orgPath,
      agencyPath: feedbackItems.agencyPath,
      status: feedbackItems.status,
      ownerId: feedbackItems.ownerId,
      agencyId: feedbackItems.agencyId,
      dueOn: feedbackItems.dueOn,
      stoppedOn: feedbackItems.stoppedOn,
      sentOn: feedbackItems.sentOn,
      cellId: feedbackItems.orgId,
      replyKind: feedbackItems.replyKind,
      mergedIntoId: feedbackItems.mergedIntoId,
      splitFromId: feedbackItems.splitFromId,
      hasMerged,
      isSensitive: feedbackItems.isSensitive,
      askedDueOn: feedbackItems.askedDueOn,
    })
    .from(feedbackItems)
    .where(eq(feedbackItems.id, itemId))
    .for('no key update')
  if (!item) return undefined
  const history = await tx
    .select({
      step: feedbackSteps.step,
      fromStatus: feedbackSteps.fromStatus,
      fromOrgId: feedbackSteps.fromOrgId,
      toOrgId: feedbackSteps.toOrgId,
      dueOn: feedbackSteps.dueOn,
      doneOn: feedbackSteps.doneOn,
    })
    .from(feedbackSteps)
    .where(eq(feedbackSteps.itemId, itemId))
    .orderBy(asc(feedbackSteps.id))
  return { ...item, topId: topOf(item.path), history, stale: staleWords(history.at(-1)?.step) }
}

/** For the second of two who open the same item: what the first one did. */
function staleWords(last: string | undefined) {
  const step = deskSteps.find((each) => each === last)
  return (
    step &&
    `Mục này vừa được người khác sửa; bước gần nhất: ${stepLabels[step].verb.toLocaleLowerCase('vi')}. Những gì đồng chí nhập vẫn còn ở đây; đồng chí mở lại trang ở thẻ khác để xem bản mới.`
  )
}

/** The desk that holds the item acts: an office above sees what lies at a commune, and does not act in its place. */
export const holdsDesk = (
  viewer: Viewer,
  item: Pick<Item, 'ownerId' | 'topId' | 'cellId' | 'agencyId' | 'history'>,
  step: Step,
) => ownPlaces(viewer).includes(deskOf(item, transitionOf(step).by))

export async function nowAt(
  tx: Tx,
  today: Day,
  { sentOn, path }: { sentOn: Day; path: string },
): Promise<Now> {
  const { values } = await needRuleSet(tx, 'feedback', sentOn, path)
  return { today, limits: values, holidays: await loadHolidays(tx) }
}

/** Who takes a step, and in whose place. */
export type Doer = { doneBy: number; insteadOf?: string }
type StepRecord = Omit<typeof feedbackSteps.$inferInsert, 'itemId' | 'orgId' | keyof Doer>

/** The item, its history and the notice of it, always together. */
export async function writeStep(
  tx: Tx,
  item: { id: number; cellId: number },
  { changes, record }: { changes: Partial<typeof feedbackItems.$inferInsert>; record: StepRecord },
  { doneBy, insteadOf }: Doer,
) {
  await tx
    .update(feedbackItems)
    .set({ ...changes, version: sql`${feedbackItems.version} + 1` })
    .where(eq(feedbackItems.id, item.id))
  const [written] = await tx
    .insert(feedbackSteps)
    .values({
      ...record,
      ...{ itemId: item.id, orgId: item.cellId, doneBy, insteadOf },
      isRequest: namedAsRequest(record.toOrgId ?? null),
    })
    .returning({ id: feedbackSteps.id })
  await settleOfStep(tx, item.id, record)
  if (written) await tellOfStep(tx, item, { ...record, id: written.id, doneBy })
  return written?.id
}
