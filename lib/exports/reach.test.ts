import { beforeAll, expect, test } from 'vitest'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { makeRecords } from '@/db/seed/neighbourhood/records'
import { makeWorld } from '@/db/seed/world'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { seedDb, viewerOf } from '@/lib/core/testing'
import type { Asked } from './listed'
import { lists } from './lists'
import { isListName, listNames } from './names'

/**
 * Every list there is, taken along by every role of another district: asked of the places of a cell that has one of
 * everything it must say no more than of places that do not exist. Its own people do find something.
 */
const DAY = '2022-09-07'
const NOWHERE = 2_000_000_000
const names = Object.keys(lists).filter(isListName)
/** The neighbourhood has no row of theirs: that they find is shown by the tests of their rooms. */
const WITHOUT_ROW = ['answers', 'cells-wanting', 'excused', 'guests']

/** As the address may say them; one address for all lists. */
const sought = { month: '2022-09', year: '2022', group: 'listed', state: 'all', status: 'all' }
const nowhere = { ...sought, org: String(NOWHERE), session: String(NOWHERE), campaign: String(NOWHERE) }
const hostile: Asked[] = [
  { org: '-1', session: 'x', campaign: '1e9', month: '2022-13', year: '99999', after: 'bm90', from: '31/02' },
  { org: '9'.repeat(30), q: '%_\\\'";--', after: Buffer.from('[null]').toString('base64url'), on: '0' },
  { __proto__: 'x', constructor: 'y', which: 'z', state: '\0', tag: '\0', round: '2022-02-31' },
]

const viewers = async (accounts: Record<string, { id: number }>) =>
  Promise.all(Object.values(accounts).map((account) => viewerOf(account)))
const answer = async (name: (typeof names)[number], viewer: Viewer, asked: Asked) =>
  canSomewhere(viewer, listNames[name].permission)
    ? ((await lists[name].rows(viewer, asked, DAY))?.rows ?? 'missing')
    : 'missing'

let around: Neighbourhood
let owners: Viewer[]
let strangers: Viewer[]
let within: Asked

beforeAll(async () => {
  strangers = await viewers((await makeWorld(seedDb, 'huyenkhac')).accounts)
  around = await makeNeighbourhood(seedDb)
  await makeRecords(seedDb, around)
  owners = await viewers(around.world.accounts)
  const { ids, world } = around
  within = {
    ...{ ...sought, org: String(world.cell.id), campaign: String(ids.campaignId) },
    session: String(ids.sessionId),
  }
})

test.each(names)('%s: huyện khác không lấy được gì của chi bộ', async (name) => {
  for (const viewer of strangers)
    expect(await answer(name, viewer, within)).toEqual(await answer(name, viewer, nowhere))
  for (const viewer of strangers)
    for (const asked of [within, {}, { round: String(around.ids.roundId) }])
      expect(JSON.stringify(await answer(name, viewer, asked))).not.toContain('BIMATCHIBO')
})

test.each(names.filter((name) => !WITHOUT_ROW.includes(name)))(
  '%s: người trong phạm vi lấy được',
  async (name) => {
    const org = String(around.ids.communeId)
    const others: Asked[] = [
      { month: '2022-08' },
      { year: '2021', group: 'listed' },
      { which: 'earlier' },
      { org },
      { round: String(around.ids.roundId) },
    ]
    const found: boolean[] = []
    for (const viewer of owners)
      for (const asked of [within, {}, ...others]) {
        const rows = await answer(name, viewer, asked)
        found.push(rows !== 'missing' && rows.length > 0)
      }
    expect(found).toContain(true)
  },
)

test.each(names)('%s: địa chỉ nào cũng trả lời được', async (name) => {
  for (const viewer of owners) for (const asked of hostile) await answer(name, viewer, asked)
})

test.each(names)('%s: mỗi dòng đủ ô, ô nào cũng ghi được vào tệp', async (name) => {
  for (const viewer of owners) {
    const found =
      canSomewhere(viewer, listNames[name].permission) && (await lists[name].rows(viewer, sought, DAY))
    for (const row of found ? found.rows : []) {
      expect(row).toHaveLength(found ? found.columns.length : 0)
      for (const cell of row)
        expect(cell === null || typeof cell === 'object' || ['string', 'number'].includes(typeof cell)).toBe(
          true,
        )
    }
  }
})
