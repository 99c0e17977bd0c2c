import * as schema from '@/db/schema'
import { makeFields } from '../base/fields'
import { makeOrganisation, type SeedDb } from '../factories'
import { addressees, agencies, type CellPlan, type CommunePlan, DISTRICT } from './tree'

type Organisation = typeof schema.organisations.$inferSelect
type NewOrganisation = typeof schema.organisations.$inferInsert
export type Commune = { plan: CommunePlan; organisation: Organisation }
/** `above` is the commune, or the district for a base cell. */
export type Cell = {
  plan: CellPlan
  organisation: Organisation
  above: Organisation
  isBorder: boolean
  placeName: string
}
export type Tree = {
  top: Organisation
  communes: Commune[]
  cells: Cell[]
  agencies: Map<string, Organisation>
}

const upper = (text: string) => text.toLocaleUpperCase('vi')
const committeeCaptions = { minutesLeft: 'NGƯỜI GHI BIÊN BẢN', minutesRight: 'CHỦ TRÌ HỘI NGHỊ' }

function makeTop(db: SeedDb) {
  return makeOrganisation(db, {
    kind: 'top',
    name: `Đảng bộ huyện ${DISTRICT}`,
    shortName: `huyện ${DISTRICT}`,
    committeeName: `Huyện ủy ${DISTRICT}`,
    symbol: 'HU',
    letterheadUpper: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    letterheadLower: `HUYỆN ỦY ${upper(DISTRICT)}`,
    placeName: DISTRICT,
    captions: { ...committeeCaptions, onBehalf: 'T/M BAN THƯỜNG VỤ' },
    foundedOn: '1946-08-20',
  })
}

const communeOf = (top: Organisation, plan: CommunePlan): NewOrganisation => ({
  kind: 'grassroots',
  parentId: top.id,
  name: `Đảng bộ xã ${plan.name}`,
  shortName: `xã ${plan.name}`,
  committeeName: `Đảng ủy xã ${plan.name}`,
  symbol: 'ĐU',
  letterheadUpper: upper(top.name),
  letterheadLower: upper(`Đảng ủy xã ${plan.name}`),
  placeName: plan.name,
  captions: { ...committeeCaptions, onBehalf: 'T/M ĐẢNG ỦY' },
  tags: plan.tags ?? [],
  foundedOn: '1960-01-06',
})

const cellOf = (above: Organisation, plan: CellPlan): NewOrganisation => ({
  kind: 'cell',
  cellType: plan.type,
  parentId: above.id,
  name: plan.name,
  committeeName: plan.size >= 9 ? `Chi ủy ${plan.name}` : plan.name,
  letterheadUpper: upper(above.name),
  letterheadLower: upper(plan.name),
  placeName: above.placeName,
  captions: { ...committeeCaptions, onBehalf: 'T/M CHI BỘ' },
  shortName: plan.name,
  symbol: 'CB',
  tags: plan.tags ?? [],
  foundedOn: '1985-01-01',
})

async function makeAgencies(db: SeedDb, top: Organisation) {
  const made = new Map<string, Organisation>()
  for (const { name, key, symbol } of agencies)
    made.set(
      key,
      await makeOrganisation(db, {
        kind: 'agency',
        parentId: top.id,
        name,
        symbol,
        letterheadUpper: upper(`Huyện ${DISTRICT}`),
        letterheadLower: upper(name),
        placeName: DISTRICT,
        captions: { ...committeeCaptions, onBehalf: 'THỦ TRƯỞNG CƠ QUAN' },
      }),
    )
  await db.insert(schema.addressees).values(
    addressees.map(({ name, agency, isAssigned = true }, at) => ({
      orgId: top.id,
      name: `${name}${name.endsWith(DISTRICT) ? '' : ` ${DISTRICT}`}`,
      agencyId: made.get(agency)?.id,
      isAssigned,
      position: at + 1,
    })),
  )
  await makeFields(db, top.id)
  return made
}

export type DistrictPlan = { communes: CommunePlan[]; baseCells: CellPlan[] }

/** A level of the tree in one statement, in the order of the plans. */
async function insertLevel(db: SeedDb, rows: NewOrganisation[]): Promise<Organisation[]> {
  const made = await db.insert(schema.organisations).values(rows).returning()
  return made.toSorted((first, second) => first.id - second.id)
}

/** The tree of a district, from the top down: each path is built on the one above. */
export async function makeTree(db: SeedDb, plan: DistrictPlan): Promise<Tree> {
  const top = await makeTop(db)
  const agencies = await makeAgencies(db, top)
  const made = await insertLevel(
    db,
    plan.communes.map((commune) => communeOf(top, commune)),
  )
  const communes = plan.communes.flatMap((commune, at) => {
    const organisation = made[at]
    return organisation ? [{ plan: commune, organisation }] : []
  })
  const planned = [
    ...communes.flatMap(({ plan: { cells, isBorder = false }, organisation }) =>
      cells.map((cell) => ({ plan: cell, above: organisation, isBorder })),
    ),
    ...plan.baseCells.map((cell) => ({ plan: cell, above: top, isBorder: false })),
  ]
  const cells = await insertLevel(
    db,
    planned.map((cell) => cellOf(cell.above, cell.plan)),
  )
  return {
    top,
    communes,
    agencies,
    cells: planned.flatMap((cell, at) => {
      const organisation = cells[at]
      return organisation ? [{ ...cell, organisation, placeName: cell.above.placeName }] : []
    }),
  }
}
