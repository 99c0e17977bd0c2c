import { beforeAll, describe, expect, test } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { openItem } from '@/lib/feedback/testing'
import { dissolveCell } from './actions/dissolve'
import { dissolveForm as form, makeCell, makeOffice } from './testing'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  world = await makeWorld(seedDb, 'delai')
})

const commune = (name: string) =>
  makeOrganisation(seedDb, { kind: 'grassroots', parentId: world.top.id, name, shortName: name })
const dissolve = async (cellId: number, given: object) => {
  await signInAs(world.accounts.organisationBoard)
  const answer = await send(dissolveCell, form(cellId, given))
  expect(answer).toMatchObject({ goTo: expect.any(String) })
}

describe('phản ánh đã gửi của chi bộ giải thể, chi bộ kế thừa', () => {
  test.each([
    ['thuộc xã khác', async () => (await commune('Đảng bộ xã Kế Thừa')).id, 'sent'],
    ['là chi bộ cơ sở', () => world.top.id, 'forwarded'],
  ])('%s: chờ ở cấp trên của chi bộ kế thừa', async (what, superior, status) => {
    const superiorId = await superior()
    const { cell } = await makeOffice(world, `Chi bộ gửi ${what}`, ['Ma Văn Gửi'])
    const heir = await makeCell(superiorId, `Chi bộ nhận ${what}`)
    const itemId = await openItem(world, cell.id)
    await dissolve(cell.id, { toId: heir.id })
    expect(await owner`SELECT org_id, owner_id, status FROM feedback_items WHERE id = ${itemId}`).toEqual([
      { org_id: heir.id, owner_id: superiorId, status },
    ])
  })
})
