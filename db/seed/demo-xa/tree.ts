import * as schema from '@/db/schema'
import type { Cell } from '../demo/organisations'
import type { CellPlan } from '../demo/tree'
import { makeOrganisation, type SeedDb } from '../factories'
import given from '../meeting-2025-11.json'

/** Đảng bộ xã Bình Khê, two levels: the commune and its cells. Invented places. */
export const COMMUNE = 'Bình Khê'
const committee = `Đảng ủy xã ${COMMUNE}`

const village = (no: number, size: number): CellPlan => ({
  name: `Chi bộ thôn ${no}`,
  type: 'village',
  key: `thon${no}`,
  size,
})
const cellPlans: CellPlan[] = [
  village(1, 14),
  village(2, 12),
  village(3, given.members.length),
  village(4, 11),
  village(5, 13),
  { name: `Chi bộ Trường Trung học cơ sở ${COMMUNE}`, type: 'school', key: 'thcs', size: 12 },
  { name: 'Chi bộ Cơ quan Đảng', type: 'office', key: 'coquandang', size: 10 },
  { name: 'Chi bộ Cơ quan Ủy ban nhân dân xã', type: 'office', key: 'coquanubnd', size: 14 },
  { name: 'Chi bộ Trạm Y tế', type: 'office', key: 'tramyte', size: 6 },
]

type Agency = { key: string; name: string; symbol: string; isAssigned?: boolean; alsoFor?: string[] }
const agencies: Agency[] = [
  {
    key: 'vanphong',
    name: `Văn phòng ${committee}`,
    symbol: 'VPĐU',
    alsoFor: [
      `Ban Chấp hành Đảng bộ xã ${COMMUNE}`,
      `Ban Thường vụ ${committee}`,
      `Thường trực ${committee}`,
    ],
  },
  { key: 'xaydungdang', name: `Ban Xây dựng Đảng ${committee}`, symbol: 'BXDĐ' },
  { key: 'ubkt', name: `Cơ quan Ủy ban Kiểm tra ${committee}`, symbol: 'UBKT' },
  { key: 'hdnd', name: `Hội đồng nhân dân xã ${COMMUNE}`, symbol: 'HĐND', isAssigned: false },
  { key: 'ubnd', name: `Ủy ban nhân dân xã ${COMMUNE}`, symbol: 'UBND' },
  { key: 'hcc', name: `Trung tâm Phục vụ hành chính công xã ${COMMUNE}`, symbol: 'TTPVHCC' },
  { key: 'kinhte', name: 'Phòng Kinh tế', symbol: 'PKT' },
  { key: 'vhxh', name: 'Phòng Văn hóa – Xã hội', symbol: 'PVHXH' },
  { key: 'congan', name: `Công an xã ${COMMUNE}`, symbol: 'CA' },
  {
    key: 'mattran',
    name: `Ủy ban Mặt trận Tổ quốc Việt Nam xã ${COMMUNE}`,
    symbol: 'MTTQ',
    isAssigned: false,
  },
]

const upper = (text: string) => text.toLocaleUpperCase('vi')
const captions = (onBehalf: string) => ({ minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf })

async function makeAgencies(db: SeedDb, topId: number) {
  const made = new Map<string, number>()
  let position = 0
  for (const { key, name, symbol, isAssigned = true, alsoFor = [] } of agencies) {
    const { id } = await makeOrganisation(db, {
      kind: 'agency',
      parentId: topId,
      name,
      symbol,
      letterheadUpper: upper(`xã ${COMMUNE}`),
      placeName: COMMUNE,
      captions: captions('THỦ TRƯỞNG CƠ QUAN'),
    })
    made.set(key, id)
    for (const addressee of [...alsoFor, name])
      await db.insert(schema.addressees).values({
        orgId: topId,
        agencyId: id,
        name: addressee,
        isAssigned,
        position: ++position,
      })
  }
  return made
}

export async function makeCommune(db: SeedDb) {
  const top = await makeOrganisation(db, {
    kind: 'top',
    name: `Đảng bộ xã ${COMMUNE}`,
    shortName: `xã ${COMMUNE}`,
    committeeName: committee,
    symbol: 'ĐU',
    letterheadUpper: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    letterheadLower: upper(committee),
    placeName: COMMUNE,
    captions: captions('T/M ĐẢNG ỦY'),
    foundedOn: '2025-07-01',
  })
  const agencyIds = await makeAgencies(db, top.id)
  const cells: Cell[] = []
  for (const plan of cellPlans)
    cells.push({
      plan,
      above: top,
      isBorder: false,
      placeName: COMMUNE,
      organisation: await makeOrganisation(db, {
        kind: 'cell',
        cellType: plan.type,
        parentId: top.id,
        name: plan.name,
        committeeName: plan.size >= 9 ? `Chi ủy ${plan.name}` : plan.name,
        letterheadUpper: upper(top.name),
        placeName: COMMUNE,
        captions: captions('T/M CHI BỘ'),
        foundedOn: '2025-07-01',
      }),
    })
  return { top, agencyIds, cells }
}
export type Commune = Awaited<ReturnType<typeof makeCommune>>
