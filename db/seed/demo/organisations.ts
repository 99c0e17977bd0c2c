import * as schema from '@/db/schema'
import { makeOrganisation, type SeedDb } from '../factories'
import { addressees, agencies, type CellPlan, type CommunePlan, DISTRICT } from './tree'

type Organisation = typeof schema.organisations.$inferSelect
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

function makeCommune(db: SeedDb, top: Organisation, plan: CommunePlan) {
  return makeOrganisation(db, {
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
}

function makeCell(db: SeedDb, above: Organisation, plan: CellPlan) {
  return makeOrganisation(db, {
    kind: 'cell',
    cellType: plan.type,
    parentId: above.id,
    name: plan.name,
    committeeName: plan.size >= 9 ? `Chi ủy ${plan.name}` : plan.name,
    letterheadUpper: upper(above.name),
    letterheadLower: upper(plan.name),
    placeName: above.placeName,
    captions: { ...committeeCaptions, onBehalf: 'T/M CHI BỘ' },
    tags: plan.tags ?? [],
    foundedOn: '1985-01-01',
  })
}

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
  return made
}

export type DistrictPlan = { communes: CommunePlan[]; baseCells: CellPlan[] }

/** The tree of a district, from the top down: each path is built on the one above. */
export async function makeTree(db: SeedDb, plan: DistrictPlan): Promise<Tree> {
  const top = await makeTop(db)
  const made: Tree = { top, communes: [], cells: [], agencies: await makeAgencies(db, top) }
  const addCell = async (plan: CellPlan, above: Organisation, isBorder: boolean) =>
    made.cells.push({
      plan,
      organisation: await makeCell(db, above, plan),
      above,
      isBorder,
      placeName: above.placeName,
    })
  for (const commune of plan.communes) {
    const organisation = await makeCommune(db, top, commune)
    made.communes.push({ plan: commune, organisation })
    for (const cell of commune.cells) await addCell(cell, organisation, commune.isBorder ?? false)
  }
  for (const cell of plan.baseCells) await addCell(cell, top, false)
  return made
}
