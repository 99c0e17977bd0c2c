import * as schema from '@/db/schema'
import { sortNameOf } from '@/lib/members/rules'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import { dongHaPeople } from './dong-ha'
import type { Cell } from './organisations'
import { makePeople, type Person } from './people'
import { thon7Reviews } from './thon-7'

export type Member = Person & { id: number }
export type CellMembers = Map<Cell, Member[]>

const known: Record<string, Person[]> = {
  dongha: dongHaPeople,
  thon7: thon7Reviews.map(({ person }) => person),
}

async function insertPeople(db: SeedDb, cell: Cell, people: Person[]): Promise<Member[]> {
  const orgId = cell.organisation.id
  const ids = await db
    .insert(schema.members)
    .values(
      people.map(({ exemption, away, ...person }) => ({
        ...person,
        orgId,
        sortName: sortNameOf(person.fullName),
        address: cell.organisation.name.replace(/^Chi bộ /, ''),
      })),
    )
    .returning({ id: schema.members.id, fullName: schema.members.fullName })
  const idOf = new Map(ids.map(({ id, fullName }) => [fullName, id]))
  return people.map((person) => ({ ...person, id: idOf.get(person.fullName) ?? 0 }))
}

/** Everybody in the register, with exemptions and stays elsewhere. */
export async function makeMembers(db: SeedDb, cells: Cell[]): Promise<CellMembers> {
  const made: CellMembers = new Map()
  for (const cell of cells) {
    const people = known[cell.plan.key] ?? makePeople(cell.plan, cell.isBorder)
    made.set(cell, await insertPeople(db, cell, people))
  }
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
