import 'server-only'
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, organisations } from '@/db/schema'
import { scope, type Viewer, within } from '@/lib/auth/policy'
import type { Place } from '@/lib/imports/places'
import { sameName } from '@/lib/imports/values'
import { isCurrent } from '@/lib/members/conditions'
import { inCell } from '@/lib/members/rules'

export type Known = Pick<
  typeof members.$inferSelect,
  | 'id'
  | 'orgId'
  | 'standing'
  | 'status'
  | 'sinceOn'
  | 'fullName'
  | 'sex'
  | 'birthYear'
  | 'bornOn'
  | 'ethnicGroup'
  | 'admittedOn'
  | 'officialOn'
  | 'cardNumber'
  | 'position'
  | 'occupation'
  | 'phone'
  | 'address'
> & { cell: string }

export const personKey = ({ orgId, fullName, birthYear }: Pick<Known, 'orgId' | 'fullName' | 'birthYear'>) =>
  `${orgId}|${sameName(fullName)}|${birthYear}`

/** Two of one name and year are two people only where both days of birth are known and differ. */
export const isSamePerson = (one: { bornOn?: string | null }, other: { bornOn?: string | null }) =>
  !one.bornOn || !other.bornOn || one.bornOn === other.bornOn

const selectKnown = (tx: Tx) =>
  tx
    .select({
      id: members.id,
      orgId: members.orgId,
      cell: organisations.name,
      standing: members.standing,
      status: members.status,
      sinceOn: members.sinceOn,
      fullName: members.fullName,
      sex: members.sex,
      birthYear: members.birthYear,
      bornOn: members.bornOn,
      ethnicGroup: members.ethnicGroup,
      admittedOn: members.admittedOn,
      officialOn: members.officialOn,
      cardNumber: members.cardNumber,
      position: members.position,
      occupation: members.occupation,
      phone: members.phone,
      address: members.address,
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.orgId))

export async function knownIn(tx: Tx, cells: readonly Place[]) {
  const ids = cells.map(({ id }) => id)
  const rows: Known[] = await selectKnown(tx).where(inArray(members.orgId, ids))
  const people = new Map<string, Known[]>()
  for (const row of rows) people.set(personKey(row), [...(people.get(personKey(row)) ?? []), row])
  return people
}

export const isThere = ({ status }: Pick<Known, 'status'>) => inCell.some((each) => each === status)

const topOf = ({ path }: Place) => `/${path.split('/')[1]}/`
export const dayKey = (person: { fullName: string; bornOn?: string | null }) =>
  `${sameName(person.fullName)}|${person.bornOn}`

/** Who stands in some cell below the same top, by name and full day of birth: cell by cell, in reach or not. */
export async function standingIn(tx: Tx, cells: readonly Place[], days: readonly string[]) {
  const [cell] = cells
  if (!cell || days.length === 0) return new Map<string, Set<number>>()
  const rows = await tx
    .select({ orgId: members.orgId, fullName: members.fullName, bornOn: members.bornOn })
    .from(members)
    .where(
      and(
        isCurrent,
        // Who stays somewhere for a time belongs to another cell as well.
        ne(members.standing, 'temporary'),
        within(members.orgPath, topOf(cell)),
        sql`${members.bornOn}::text = any(${sql.param(days)}::text[])`,
      ),
    )
  const found = new Map<string, Set<number>>()
  for (const row of rows) found.set(dayKey(row), (found.get(dayKey(row)) ?? new Set()).add(row.orgId))
  return found
}

/** Numbers that some member who is there has below the same top, in reach or not: no more than that is told of them. */
export async function cardsTaken(tx: Tx, cells: readonly Place[], cards: readonly string[]) {
  const [cell] = cells
  if (!cell || cards.length === 0) return new Set<string>()
  const rows = await tx
    .select({ cardNumber: members.cardNumber })
    .from(members)
    .where(
      and(
        isCurrent,
        within(members.orgPath, topOf(cell)),
        sql`${members.cardNumber} = any(${sql.param(cards)}::text[])`,
      ),
    )
  return new Set(rows.map(({ cardNumber }) => cardNumber ?? ''))
}

/** Đã chuyển sinh hoạt đi: whoever comes again is the same person; one struck off or expelled comes back by decision only. */
export const comesBack = (gone: Known, listed: Pick<Known, 'status' | 'standing'>) =>
  gone.status === 'transferred' &&
  listed.status === 'active' &&
  [gone, listed].every(({ standing }) => standing !== 'temporary')

/** Who left any cell within reach, by name and full day of birth. */
export async function leftIn(tx: Tx, viewer: Viewer, days: readonly string[]) {
  if (days.length === 0) return new Map<string, Known>()
  const rows = await selectKnown(tx)
    .where(
      and(
        eq(members.status, 'transferred'),
        ne(members.standing, 'temporary'),
        scope(viewer, 'members.create', { path: members.orgPath }),
        sql`${members.bornOn}::text = any(${sql.param(days)}::text[])`,
      ),
    )
    .orderBy(asc(members.sinceOn), asc(members.id))
  return new Map(rows.map((row) => [dayKey(row), row]))
}
