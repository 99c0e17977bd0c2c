import type { SeedDb } from '../factories'
import { makeWorld } from '../world'
import { analyse, insertMembers, insertOrganisations } from './kit'

/** Xuân Trường 2018: 72 grassroots organisations, 25 of them committees with 398 cells, 47 base cells; 8,030 members. */
export const XUAN_TRUONG = { committees: 25, below: 398, base: 47, members: 8_030 }
/** The world brings one committee with two cells and four members; the rest beside it makes the district. */
const KNOWN = { committees: 1, below: 2, members: 4 }

export async function makeXuanTruong(db: SeedDb, label: string) {
  const { committees, below, base, members } = XUAN_TRUONG
  const world = await makeWorld(db, label)
  const parentId = world.top.id
  const communes = await insertOrganisations(
    db,
    Array.from({ length: committees - KNOWN.committees }, (_, at) => ({
      ...{ kind: 'grassroots' as const, parentId, name: `Đảng bộ xã ${at + 2}` },
    })),
  )
  const all = [world.commune, ...communes]
  const cells = await insertOrganisations(db, [
    ...Array.from({ length: below - KNOWN.below }, (_, at) => ({
      ...{ kind: 'cell' as const, parentId: all[at % all.length]?.id, name: `Chi bộ xóm ${at + 3}` },
    })),
    ...Array.from({ length: base }, (_, at) => ({
      ...{ kind: 'cell' as const, parentId, name: `Chi bộ cơ quan ${at + 1}`, cellType: 'office' as const },
    })),
  ])
  await insertMembers(db, [world.cell, world.neighbour, ...cells], members - KNOWN.members, (at) => ({
    standing: at % 45 === 0 ? 'probationary' : 'full',
    ethnicGroup: at % 50 === 0 ? 'Tày' : 'Kinh',
  }))
  await analyse(db)
  return { ...world, communes, cells }
}
