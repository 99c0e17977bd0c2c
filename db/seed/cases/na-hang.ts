import { eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { criteriaOf2018 } from '../base/score-sheets/guidance-2018'
import { regularTemplate } from '../base/templates'
import { makeMember, type SeedDb } from '../factories'
import { makeReadyMinutes } from '../ready-cells'
import { makeWorld } from '../world'
import { insertOrganisations } from './kit'

/** Na Hang 2019: twelve communes, each with its office cell of four and two village cells. */
const COMMUNES = 12
const OFFICE = [
  { name: 'Hoàng Văn Bí Thư', position: 'Bí thư chi bộ' },
  { name: 'Lý Thị Phó', position: 'Phó Bí thư chi bộ' },
  { name: 'Ma Văn Một', position: '' },
  { name: 'Nông Thị Hai', position: '' },
]
/** With the three who come 9 official members beside one on probation; in the next commune 8 and one on probation. */
const VILLAGERS = [6, 5]

type Made = { id: number; fullName: string }
export type Office = {
  communeId: number
  cell: { id: number; name: string }
  villages: Made[]
  people: Made[]
}

export async function makeNaHang(db: SeedDb, label: string) {
  const world = await makeWorld(db, label)
  await db
    .update(schema.organisations)
    .set({ foundedOn: '1990-01-01' })
    .where(eq(schema.organisations.id, world.top.id))
  const numbered = Array.from({ length: COMMUNES }, (_, at) => at)
  const communes = await insertOrganisations(
    db,
    numbered.map((at) => ({ kind: 'grassroots', parentId: world.top.id, name: `Đảng bộ xã ${at}` })),
  )
  const offices: Office[] = []
  for (const [at, { id: communeId }] of communes.entries()) {
    const [cell, ...villages] = await insertOrganisations(db, [
      { kind: 'cell', parentId: communeId, name: `Chi bộ Cơ quan xã ${at}`, cellType: 'office' },
      { kind: 'cell', parentId: communeId, name: `Chi bộ Bản Một ${at}`, tags: ['yếu kém'] },
      { kind: 'cell', parentId: communeId, name: `Chi bộ Bản Hai ${at}` },
    ])
    if (!cell) throw new Error('office cell not made')
    const people: Made[] = []
    for (const { name, position } of OFFICE)
      people.push(
        await makeMember(db, {
          ...{ orgId: cell.id, fullName: `${name} ${at}`, position, admittedOn: '2005-05-19' },
        }),
      )
    offices.push({
      ...{ communeId, cell, people },
      villages: villages.map(({ id, name: fullName }) => ({ id, fullName })),
    })
  }
  for (const [at, official] of VILLAGERS.entries()) {
    const orgId = offices[at]?.villages[0]?.id ?? 0
    for (let each = 0; each < official; each++)
      await makeMember(db, {
        ...{ orgId, fullName: `Người Bản ${at} ${each}`, admittedOn: '2005-05-19' },
        position: each === 0 ? 'Bí thư chi bộ' : '',
      })
    await makeMember(db, {
      ...{ orgId, fullName: `Dự Bị Bản ${at}`, standing: 'probationary', admittedOn: '2018-11-19' },
    })
  }
  return { ...world, offices }
}

type NaHang = Awaited<ReturnType<typeof makeNaHang>>

/** The office cell's minutes of March 2019, as they wait for their completion. */
export async function makeMinutesOf2019(db: SeedDb, { top, addressee }: NaHang, { cell, people }: Office) {
  await db.insert(schema.terms).values({ orgId: cell.id, name: '2015–2020', startsOn: '2015-06-01' })
  const asked = criteriaOf2018.values.criteria.flatMap(({ items }) => items.filter(({ fact }) => !fact))
  const [template] = await db
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: top.id })
    .returning()
  return makeReadyMinutes(db, {
    ...{ orgId: cell.id, templateId: template?.id ?? 0, people, heldOn: '2019-03-07' },
    addresseeId: addressee?.id ?? null,
    scored: Object.fromEntries(asked.map(({ no }) => [no, { points: 1, why: '' }])),
  })
}
