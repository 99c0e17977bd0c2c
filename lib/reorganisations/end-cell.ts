import 'server-only'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { meetings, organisations, ratingCampaigns } from '@/db/schema'
import { countCandidates, inheritCandidates } from '@/lib/candidates/inherit'
import { addDays, type Day } from '@/lib/core/dates'
import { countOpenItems, inheritItems } from '@/lib/feedback/inherit'
import { countOpenQuestions, inheritQuestions } from '@/lib/guidance/inherit'
import { countUnfinishedTasks, handOverTasks } from '@/lib/tasks/hand-over'
import { inheritTransfers } from '@/lib/transfers/inherit'
import { endGrants, endPosts, endVisits, handOverResidents } from './end-ties'
import type { Handing } from './hand-over'
import { handOverDesk } from './move-below'
import type { By } from './record'

type Ending = Omit<Handing, 'eventId' | 'people'> & { heirId: number | undefined; note: string }

/** Việc đang làm của chi bộ giải thể: items, tasks and transfers go on elsewhere, meetings not held yet are called off, roles end. */
export async function endCell(tx: Tx, { cell, placed, on, heirId, note }: Ending, by: By) {
  const doer = { doneBy: by.viewer.accountId, insteadOf: by.insteadOf, today: by.today, note }
  const placeOf = new Map(placed.map(({ memberId, toId }) => [memberId, toId]))
  const toFor = (assigneeId: number | null) => (assigneeId ? placeOf.get(assigneeId) : undefined) ?? heirId
  await handOverTasks(tx, { ...doer, fromId: cell.id, toFor })
  await inheritTransfers(tx, { cell, placeOf, heirId, note }, by)
  if (heirId) await inheritCandidates(tx, { ...doer, fromId: cell.id, heirId })
  if (heirId) await inheritQuestions(tx, { fromId: cell.id, heirId })
  const codes = heirId ? await inheritItems(tx, { ...doer, fromId: cell.id, heirId }) : []
  // After the items: what waits at the committee of the cell that ends waits at the one its heir stands under.
  if (heirId) await handOverDesk(tx, { movedId: heirId, note }, by)
  await tx
    .update(meetings)
    .set({ state: 'notHeld', notHeldReason: note })
    .where(and(eq(meetings.orgId, cell.id), eq(meetings.state, 'open')))
  await endGrants(tx, cell.id, on)
  await handOverResidents(tx, { orgId: cell.id, heirId })
  await endVisits(tx, { orgId: cell.id, heirId, on })
  const campaigns = await endOpenCampaigns(tx, cell.id)
  await endOrganisations(tx, [cell.id], on)
  return { codes, campaigns }
}

/** Đợt xếp loại chưa biểu quyết: kept as it stands; its people are listed anew where they are by then. Returns the years. */
async function endOpenCampaigns(tx: Tx, cellId: number) {
  const ended = await tx
    .update(ratingCampaigns)
    .set({ state: 'ended', version: sql`${ratingCampaigns.version} + 1` })
    .where(and(eq(ratingCampaigns.orgId, cellId), eq(ratingCampaigns.state, 'open')))
    .returning({ year: ratingCampaigns.year })
  return ended.map(({ year }) => year)
}

/** What somebody must go on with when the cell ends. */
export const openWorkOf = async (from: Db | Tx, cellId: number) => ({
  items: await countOpenItems(from, cellId),
  tasks: await countUnfinishedTasks(from, cellId),
  candidates: await countCandidates(from, cellId),
  questions: await countOpenQuestions(from, cellId),
})

/** Kết thúc, never deleted: the day before the change is the last. Tổ đảng end with their cell. */
export async function endOrganisations(tx: Tx, ids: number[], on: Day) {
  await endPosts(tx, ids, on)
  const groups = tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.parentId, ids), eq(organisations.kind, 'group')))
  await tx
    .update(organisations)
    .set({ endedOn: addDays(on, -1) })
    .where(
      and(
        or(inArray(organisations.id, ids), inArray(organisations.id, groups)),
        isNull(organisations.endedOn),
      ),
    )
}
