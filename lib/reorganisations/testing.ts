import { makeMember, makeOrganisation } from '@/db/seed/factories'
import type { World } from '@/db/seed/world'
import { seedDb } from '@/lib/core/testing'

/** What every form of a change says of its decision. */
export const decision = {
  decisionNumber: '45-QĐ/HU',
  decidedOn: '25/08/2022',
  decidedBy: 'Ban Thường vụ Huyện ủy',
  happenedOn: '01/09/2022',
  isConfirmed: 'on',
}

export const makeCell = (
  parentId: number,
  name: string,
  more: Partial<Parameters<typeof makeOrganisation>[1]> = {},
) => makeOrganisation(seedDb, { kind: 'cell', parentId, name, foundedOn: '1990-01-01', ...more })

/** Chi bộ cơ quan xã with so many members, each with a day of admission long ago. */
export async function makeOffice(world: World, name: string, people: string[]) {
  const cell = await makeCell(world.commune.id, name, { cellType: 'office' })
  const made = []
  for (const [at, fullName] of people.entries())
    made.push(
      await makeMember(seedDb, {
        orgId: cell.id,
        fullName,
        admittedOn: '2005-05-19',
        position: ['Bí thư chi bộ', 'Phó Bí thư chi bộ'][at] ?? '',
      }),
    )
  return { cell, people: made }
}

export const dissolveForm = (cellId: number, given: object = {}) => ({
  ...decision,
  organisationId: cellId,
  version: 1,
  kind: 'dissolved',
  ...given,
})
/** Each to the cell at the same place of the list. */
export const placed = (people: { id: number }[], to: number[]) => ({
  'placements[]': people.map(({ id }, at) => `${id}:${to[at]}`),
})
