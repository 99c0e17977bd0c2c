import 'server-only'
import { and, asc, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { handoverMembers, handovers, members } from '@/db/schema'
import { within } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { addWorkingDays } from '@/lib/core/working-days'
import { loadHolidays } from '@/lib/feedback/holidays'
import { isCurrent } from '@/lib/members/conditions'
import { moveMember } from '@/lib/members/move'
import { needRuleSet } from '@/lib/rulesets/load'
import { type lockPeople, personFacts } from './load'
import type { Placement } from './placing-rules'
import type { By } from './record'

type Person = Awaited<ReturnType<typeof lockPeople>>[number]
type Listing = { eventId: number; orgId: number; fromName: string; dueOn: Day; people: readonly Person[] }

/** Biên bản bàn giao to one that receives, with the list it confirms. */
async function listHandover(tx: Tx, { people, orgId, ...its }: Listing) {
  const [made] = await tx
    .insert(handovers)
    .values({ ...its, orgId })
    .returning({ id: handovers.id })
  if (!made) throw new Error('handover not made')
  await tx
    .insert(handoverMembers)
    .values(people.map(({ id, ...asNow }) => ({ ...asNow, memberId: id, handoverId: made.id, orgId })))
}

async function dueAfter(tx: Tx, on: Day, path: string) {
  const { values } = await needRuleSet(tx, 'organisations', on, path)
  return addWorkingDays(on, values.handOverDays, await loadHolidays(tx))
}

export type Handing = {
  eventId: number
  cell: { id: number; path: string; name: string }
  people: readonly Person[]
  placed: readonly Placement[]
  on: Day
}

/** Bàn giao: each member moves, and each receiving cell gets the list it confirms. */
export async function handOverPeople(tx: Tx, { eventId, cell, people, placed, on }: Handing, by: By) {
  const dueOn = await dueAfter(tx, on, cell.path)
  for (const orgId of [...new Set(placed.map(({ toId }) => toId))].toSorted((a, b) => a - b)) {
    const going = people.filter(({ id }) =>
      placed.some(({ memberId, toId }) => memberId === id && toId === orgId),
    )
    await listHandover(tx, { eventId, orgId, fromName: cell.name, dueOn, people: going })
    for (const { id } of going) await moveMember(tx, by, id, { toOrgId: orgId, on, reason: 'reorganised' })
  }
}

type Moved = {
  eventId: number
  moved: readonly { id: number }[]
  from: { name: string; path: string }
  to: { id: number; path: string }
  on: Day
}

/** The base organisation, or the top: whoever keeps the lists and files of the members below it. */
const keeperOf = (path: string) => path.split('/').slice(0, 3).join('/')

/**
 * Bàn giao giữa hai đảng bộ: cells that moved keep their people; whom they stand under now gets the lists and files of
 * them all (Hướng dẫn 38-HD/BTCTW, 4.3.3b; Hướng dẫn 06-HD/TW, điểm 10.5). After the move.
 */
export async function handOverMoved(tx: Tx, { eventId, moved, from, to, on }: Moved) {
  if (keeperOf(from.path) === keeperOf(to.path)) return
  const people = await tx
    .select(personFacts)
    .from(members)
    .where(
      and(or(sql`false`, ...moved.map(({ id }) => within(members.orgPath, `${to.path}${id}/`))), isCurrent),
    )
    .orderBy(asc(members.id))
  if (people.length === 0) return
  const dueOn = await dueAfter(tx, on, to.path)
  await listHandover(tx, { eventId, orgId: to.id, fromName: from.name, dueOn, people })
}
