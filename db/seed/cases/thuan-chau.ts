import { and, eq, gt, like } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { commonDayRule } from '../base/rulesets'
import { provincialScoreSheet } from '../base/score-sheets/provincial-2022'
import { makeMembers } from '../demo/members'
import { makeTree, type Tree } from '../demo/organisations'
import { districtPlan } from '../district/index'
import { makeAccount, type SeedDb } from '../factories'

/** Thuận Châu 10/2021: 564 cells, 9,206 members, 254 working away; the people alone, without a year of minutes. */
export async function makeThuanChau(db: SeedDb) {
  const tree = await makeTree(db, districtPlan())
  const members = await makeMembers(db, tree.cells)
  await admitInTime(db, tree)
  await db.insert(schema.terms).values({ orgId: tree.top.id, name: '2020–2025', startsOn: '2020-06-15' })
  return { tree, members }
}

/** Two of the demonstration's ratings of 2025 are admitted in 2025: here they count all along. */
async function admitInTime(db: SeedDb, { top }: Tree) {
  const { members, memberships } = schema
  await db
    .update(members)
    .set({ admittedOn: '2021-11-19' })
    .where(and(like(members.orgPath, `${top.path}%`), gt(members.admittedOn, '2022-09-07')))
  await db
    .update(memberships)
    .set({ startsOn: '2021-11-19' })
    .where(and(like(memberships.orgPath, `${top.path}%`), gt(memberships.startsOn, '2022-09-07')))
}

/** What an installation gives a district beside the central rule sets. */
export const makeOwnRules = (db: SeedDb, { top: { id: orgId } }: Tree) =>
  db.insert(schema.ruleSets).values([
    { ...commonDayRule, orgId, source: 'Hướng dẫn 19-HD/BTCHU ngày 24/8/2022' },
    { ...provincialScoreSheet, orgId },
  ])

type Its = Awaited<ReturnType<typeof makeThuanChau>>

/** Chi bộ 21 đảng viên: all official, none exempt, two of them workers in another province; the district's 254 stay 254. */
export async function makeCellOf21(db: SeedDb, { tree, members }: Its) {
  const cell = tree.cells.find(({ plan: { size, away } }) => size === 21 && away === 1)
  const other = tree.cells.findLast(({ plan: { away } }) => away === 1)
  const people = cell && members.get(cell)
  const gone = people?.find(({ away }) => away)
  const joins = people?.find(({ position, away }) => !position && !away)
  if (!cell || !other || !people || !gone || !joins) throw new Error('no cell of 21')
  const orgId = cell.organisation.id
  await db
    .update(schema.members)
    .set({ standing: 'full', sinceReason: 'corrected' })
    .where(eq(schema.members.orgId, orgId))
  await db.delete(schema.exemptions).where(eq(schema.exemptions.orgId, orgId))
  await db
    .update(schema.awayStays)
    .set({ orgId, memberId: joins.id })
    .where(eq(schema.awayStays.orgId, other.organisation.id))
  await db.insert(schema.terms).values({ orgId, name: '2020–2022', startsOn: '2020-06-15' })
  return { organisation: cell.organisation, people, away: [gone, joins] }
}

/** The commune of 337 members in 17 cells; 18 are away, everybody heard of, two behind with the dues of August. */
export async function makeDesk(db: SeedDb, { tree, members }: Its) {
  const commune = tree.communes.find(({ plan: { name } }) => name === 'Chiềng Sại')
  if (!commune) throw new Error('no commune of the case')
  const { id: orgId } = commune.organisation
  const cells = tree.cells
    .filter(({ above }) => above.id === orgId)
    .map((cell) => ({ cell, id: cell.organisation.id, people: members.get(cell) ?? [] }))
  const office = await makeAccount(db, {
    ...{ orgId, fullName: 'Lò Thị Văn Phòng', loginName: `van.phong.${orgId}`, roles: ['committeeOffice'] },
  })
  const by = office.id
  const month = '2022-08-01'
  await db
    .insert(schema.duesBooks)
    .values(cells.map(({ id }) => ({ orgId: id, startsOn: month, openedBy: by, openedOn: month })))
  const away = cells.flatMap(({ id, people }) =>
    people.filter((person) => person.away).map((person) => ({ orgId: id, memberId: person.id })),
  )
  await db.insert(schema.contacts).values(
    away.map((place) => ({
      ...{ ...place, kind: 'contact' as const, channel: 'phone' as const, writtenBy: by },
      ...{ doneOn: '2022-09-01', note: 'Hỏi thăm việc làm, nơi ở' },
    })),
  )
  await db.insert(schema.duesProfiles).values(
    away.map((place) => ({
      ...{ ...place, fromMonth: month, groupKey: 'others', figure: 5_000, enteredBy: by, enteredOn: month },
    })),
  )
  await db.insert(schema.duesPayments).values(
    away.slice(2).map((place) => ({
      ...{ ...place, month, amount: 5_000, method: 'transfer' as const, paidOn: '2022-08-20' },
      ...{ recordedBy: by, recordedOn: '2022-08-20' },
    })),
  )
  return { id: orgId, office, cells }
}
