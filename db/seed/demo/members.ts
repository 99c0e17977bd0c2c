import * as schema from '@/db/schema'
import { sortNameOf } from '@/lib/members/rules'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import { dongHaPeople } from './dong-ha'
import type { Cell } from './organisations'
import { makePeople, type Person } from './people'
import { admittedOn } from './persons-plan'
import { thon7Reviews } from './thon-7'

export type Member = Person & { id: number }
export type CellMembers = Map<Cell, Member[]>

export const knownPeople: Record<string, Person[]> = {
  dongha: dongHaPeople,
  thon7: thon7Reviews.map(({ person }) => person),
}

/** In the register from the day of admission, which the database fills in, unless it says another day. */
const rowOf = ({ organisation }: Cell, { exemption: _, away: __, ...person }: Person) => ({
  sinceOn: '1900-01-01',
  ...person,
  orgId: organisation.id,
  sortName: sortNameOf(person.fullName),
  address: organisation.name.replace(/^Chi bộ /, ''),
})

async function insertPeople(db: SeedDb, cells: { cell: Cell; people: Person[] }[]): Promise<CellMembers> {
  await insertAll(
    db,
    schema.members,
    cells.flatMap(({ cell, people }) => people.map((person) => rowOf(cell, person))),
  )
  const stored = await db
    .select({ id: schema.members.id, orgId: schema.members.orgId, fullName: schema.members.fullName })
    .from(schema.members)
  const idOf = new Map(stored.map(({ id, orgId, fullName }) => [`${orgId} ${fullName}`, id]))
  const withId = (cell: Cell, person: Person) => ({
    ...person,
    id: idOf.get(`${cell.organisation.id} ${person.fullName}`) ?? 0,
  })
  return new Map(cells.map(({ cell, people }) => [cell, people.map((person) => withId(cell, person))]))
}

const usualPeople = ({ plan, isBorder }: Cell): Person[] =>
  (knownPeople[plan.key] ?? makePeople(plan, isBorder)).map((person) => ({
    ...person,
    admittedOn: admittedOn[`${plan.key} ${person.fullName}`] ?? person.admittedOn,
  }))

/** Everybody in the register, with exemptions and stays elsewhere. */
export async function makeMembers(db: SeedDb, cells: Cell[], peopleOf = usualPeople): Promise<CellMembers> {
  const made = await insertPeople(
    db,
    cells.map((cell) => ({
      cell,
      people: peopleOf(cell),
    })),
  )
  const all = [...made].flatMap(([{ organisation }, people]) =>
    people.map((member) => ({ member, place: { orgId: organisation.id, memberId: member.id } })),
  )
  await insertAll(
    db,
    schema.exemptions,
    all.flatMap(({ member, place }) => (member.exemption ? [{ ...place, ...member.exemption }] : [])),
  )
  await insertAll(
    db,
    schema.awayStays,
    all.flatMap(({ member, place }) => (member.away ? [{ ...place, ...member.away }] : [])),
  )
  return made
}
