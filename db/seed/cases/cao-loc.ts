import { and, asc, eq, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { insertAll } from '../kit/insert'
import { makeWorld } from '../world'
import { analyse, insertMembers, insertOrganisations } from './kit'

export const TAG = 'biên giới'
/** Cao Lộc 2022: 6 border communes and towns, 75 cells; 1,136 members = 20.2 % of the district. */
export const BORDER = { communes: 6, cells: 75, members: 1_136 }
export const DISTRICT = 5_624
/** 23 border-village cells with somebody in charge; 41 members of 4 border posts attend them. */
const VILLAGES = 23
export const POSTS = [13, 10, 9, 9]
const INLAND = { communes: 4, cells: 40 }
/** The world of every test stands inside: one more commune with two cells and four members. */
const KNOWN = 4

type Cells = { id: number }[]

async function makeCommunes(db: SeedDb, parentId: number, names: string[], tags: string[], cells: number) {
  const communes = await insertOrganisations(
    db,
    names.map((name) => ({ kind: 'grassroots', parentId, name: `Đảng bộ ${name}`, tags })),
  )
  return insertOrganisations(
    db,
    Array.from({ length: cells }, (_, at) => ({
      ...{
        kind: 'cell' as const,
        parentId: communes[at % names.length]?.id,
        name: `Chi bộ ${names[0]} ${at}`,
      },
      cellType: at % 10 === 9 ? ('school' as const) : ('village' as const),
    })),
  )
}

const standing = (at: number) => ({
  standing: at % 40 === 0 ? ('probationary' as const) : ('full' as const),
})
const numbered = (what: string, count: number) => Array.from({ length: count }, (_, at) => `${what} ${at}`)

export async function makeCaoLoc(db: SeedDb, label: string) {
  const world = await makeWorld(db, label)
  const { id } = world.top
  const border = await makeCommunes(db, id, numbered('xã biên giới', BORDER.communes), [TAG], BORDER.cells)
  const inland = await makeCommunes(db, id, numbered('xã nội địa', INLAND.communes), [], INLAND.cells)
  await insertMembers(db, border, BORDER.members, standing)
  await insertMembers(db, inland, DISTRICT - BORDER.members - KNOWN, standing)
  // Temporary members are counted where they belong, those who left nowhere.
  const guest = { orgId: border[0]?.id ?? 0, sex: 'male' as const, birthYear: 1970, sortName: 'a' }
  await insertAll(db, schema.members, [
    { ...guest, fullName: 'Tạm Thời', standing: 'temporary' },
    { ...guest, fullName: 'Đã Chuyển', standing: 'full', status: 'transferred' },
  ])
  await makeExempt(db, id, border)
  await makeMonth(db, border, [world.cell, world.neighbour, ...inland])
  await makeCharge(db, id, border)
  await analyse(db)
  return { ...world, border }
}

/** 14 exempt since the start of the term, one before it; five of the fourteen attended twice, one once, one last year. */
async function makeExempt(db: SeedDb, topId: number, border: Cells) {
  await db.update(schema.terms).set({ startsOn: '2020-08-01' }).where(eq(schema.terms.orgId, topId))
  const orgIds = border.map(({ id }) => id)
  const people = await db
    .select({ memberId: schema.members.id, orgId: schema.members.orgId })
    .from(schema.members)
    .where(and(inArray(schema.members.orgId, orgIds), eq(schema.members.standing, 'full')))
    .orderBy(asc(schema.members.id))
    .limit(15)
  await insertAll(
    db,
    schema.exemptions,
    people.map((person, at) => ({
      ...{ ...person, kind: 'ageHealth' as const, decidedBy: 'Chi bộ' },
      startsOn: at < 14 ? '2021-03-01' : '2019-01-01',
    })),
  )
  for (const month of ['2021-05-01', '2022-05-01', '2022-06-01']) {
    const heldOn = `${month.slice(0, 8)}07`
    const held = await db
      .insert(schema.meetings)
      .values(people.map(({ orgId }) => ({ orgId, month, state: 'held' as const, heldOn })))
      .returning({ id: schema.meetings.id, orgId: schema.meetings.orgId })
    await insertAll(
      db,
      schema.attendances,
      people.map(({ memberId, orgId }, at) => ({
        ...{ meetingId: held.find((each) => each.orgId === orgId)?.id ?? 0, orgId, memberId, heldOn },
        ...{ fullName: 'Được Miễn', standing: 'full' as const, isExempt: true },
        state: attendedBy(at, month),
      })),
    )
  }
}

function attendedBy(at: number, month: string) {
  const attends = month < '2022-01-01' || at < 5 || (at === 5 && month < '2022-06-01')
  if (!attends) return 'exemptAbsent'
  return at === 0 ? 'online' : 'present'
}

/** 9/2022: every border cell on the day but three late and one not held; elsewhere nobody has met yet. */
async function makeMonth(db: SeedDb, border: Cells, others: Cells) {
  const regular = { month: '2022-09-01', dueOn: '2022-09-07' }
  await insertAll(db, schema.meetings, [
    ...border.map(({ id: orgId }, at) => ({
      ...{ ...regular, orgId, state: at === 0 ? ('notHeld' as const) : ('held' as const) },
      heldOn: at === 0 ? null : at <= 3 ? '2022-09-08' : '2022-09-07',
    })),
    ...others.map(({ id: orgId }) => ({ ...regular, orgId, state: 'open' as const })),
  ])
}

/** The border villages bear the tag themselves; so does a school, which needs nobody in charge. */
async function makeCharge(
  db: SeedDb,
  orgId: number,
  border: (Cells[number] & { cellType: string | null })[],
) {
  const cells = border.filter(({ cellType }) => cellType === 'village').slice(0, VILLAGES)
  const school = border.find(({ cellType }) => cellType === 'school')
  const tagged = [...cells, ...(school ? [school] : [])].map(({ id }) => id)
  await db
    .update(schema.organisations)
    .set({ tags: [TAG] })
    .where(inArray(schema.organisations.id, tagged))
  const person = { orgId, position: 'Đảng ủy viên', startsOn: '2020-08-15' }
  const visitors = await db
    .insert(schema.visitors)
    .values([
      ...cells.map((_, at) => ({ ...person, fullName: `Đảng ủy viên ${at}`, kind: 'committee' as const })),
      ...POSTS.flatMap((count, post) =>
        numbered(`Chiến sĩ ${post}`, count).map((fullName) => ({
          ...{ ...person, fullName, kind: 'borderPost' as const, unit: `Đồn Biên phòng ${post + 1}` },
        })),
      ),
    ])
    .returning({ id: schema.visitors.id })
  await insertAll(
    db,
    schema.visitAssignments,
    visitors
      .toSorted((one, other) => one.id - other.id)
      .map(({ id: visitorId }, at) => ({
        ...{ visitorId, orgId: cells[at % VILLAGES]?.id ?? 0, startsOn: '2022-01-01' },
      })),
  )
}
