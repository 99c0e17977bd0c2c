import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { changeReviewDay, openCampaign, recordSelfRatings } from './actions/people'

let world: World
type Account = { id: number }

async function open(account: Account, orgId: number, heldOn: string) {
  await signInAs(account)
  const answer = await send(openCampaign, { orgId, year: 2022, heldOn })
  return Number(answer.goTo?.split('/').at(-1))
}
const current = async (campaignId: number) => {
  const [row] = await owner`SELECT version FROM rating_campaigns WHERE id = ${campaignId}`
  return { campaignId, version: Number(row?.version) }
}
const moveTo = async (campaignId: number, heldOn: string) =>
  send(changeReviewDay, { ...(await current(campaignId)), heldOn })
const listed = async (campaignId: number) =>
  Object.fromEntries(
    (
      await owner<{ name: string; reason: string }[]>`SELECT full_name AS name, not_reviewed_reason AS reason
        FROM ratings WHERE campaign_id = ${campaignId} ORDER BY full_name`
    ).map(({ name, reason }) => [name, reason]),
  )
const idOf = async (campaignId: number, name: string) =>
  (await owner`SELECT id FROM ratings WHERE campaign_id = ${campaignId} AND full_name = ${name}`)[0]?.id
const forget = async () => {
  await owner`DELETE FROM ratings`
  await owner`DELETE FROM rating_campaigns`
}
/** As the register writes it down: from a day on, with its reason. */
const change = (id: number, set: Partial<typeof schema.members.$inferInsert>) =>
  seedDb.update(schema.members).set(set).where(eq(schema.members.id, id))

beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhsach')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-12-20"')`
  const { cell, neighbour } = world
  const make = (fullName: string, orgId = cell.id) => makeMember(seedDb, { orgId, fullName })
  const [gone, dead, suspended, exempt] = [
    await make('Chuyển Đi'),
    await make('Từ Trần'),
    await make('Đình Chỉ'),
    await make('Miễn Nơi Cũ', neighbour.id),
  ]
  await seedDb.insert(schema.exemptions).values({
    ...{ orgId: neighbour.id, memberId: exempt.id, kind: 'ageHealth', decidedBy: 'Chi bộ' },
    startsOn: '2022-01-01',
  })
  await change(exempt.id, { orgId: cell.id, sinceOn: '2022-03-01', sinceReason: 'transferred' })
  await change(gone.id, { orgId: neighbour.id, sinceOn: '2022-12-15', sinceReason: 'transferred' })
  await change(dead.id, { status: 'deceased', sinceOn: '2022-12-15', sinceReason: 'left' })
  await change(suspended.id, { status: 'suspended', sinceOn: '2022-12-15', sinceReason: 'corrected' })
})

describe.sequential('danh sách theo sổ đảng viên vào ngày kiểm điểm', () => {
  test('ngày đã qua: ai ở chi bộ hôm ấy, với tư cách hôm ấy; miễn ở chi bộ cũ vẫn được miễn', async () => {
    const found = await listed(await open(world.accounts.cellSecretary, world.cell.id, '10/12/2022'))
    expect(found).toMatchObject({ 'Chuyển Đi': '', 'Từ Trần': '', 'Đình Chỉ': '' })
    expect(found['Miễn Nơi Cũ']).toContain('tuổi cao')
    await forget()
  })

  test('ngày chưa đến: theo sổ hôm nay', async () => {
    const found = await listed(await open(world.accounts.cellSecretary, world.cell.id, '28/12/2022'))
    expect(Object.keys(found)).not.toContain('Chuyển Đi')
    expect(Object.keys(found)).not.toContain('Từ Trần')
    expect(found['Đình Chỉ']).toContain('đình chỉ')
    await forget()
  })

  test('đã kiểm điểm, xếp loại ở chi bộ khác trong năm thì không vào danh sách lần nữa', async () => {
    const first = await open(world.accounts.cellSecretary, world.cell.id, '10/12/2022')
    const second = await open(world.accounts.neighbour, world.neighbour.id, '16/12/2022')
    const isListed = async () => {
      expect((await moveTo(second, '16/12/2022')).ok).toBe(true)
      return 'Chuyển Đi' in (await listed(second))
    }
    expect(await isListed()).toBe(true)
    for (const state of ['tallied', 'finished']) {
      await owner`UPDATE rating_campaigns SET state = ${state}::campaign_state WHERE id = ${first}`
      expect(await isListed()).toBe(false)
    }
    await owner`UPDATE ratings SET deferred_reason = 'đi vắng' WHERE campaign_id = ${first}`
    expect(await isListed()).toBe(true)
    await forget()
  })

  test('người ra khỏi danh sách mà đã có số liệu thì báo tên tại ô ngày, không xóa; xóa số liệu rồi thì được', async () => {
    const campaignId = await open(world.accounts.cellSecretary, world.cell.id, '10/12/2022')
    const id = await idOf(campaignId, 'Chuyển Đi')
    const type = async (fields: Record<string, string>) =>
      send(recordSelfRatings, { ...(await current(campaignId)), ...fields })
    const refused = async () => {
      expect(await moveTo(campaignId, '16/12/2022')).toMatchObject({
        ok: false,
        fields: { heldOn: [expect.stringMatching(/không còn Chuyển Đi mà/)] },
      })
      expect(Object.keys(await listed(campaignId))).toContain('Chuyển Đi')
    }
    for (const typed of [`selfLevel-${id}`, `note-${id}`]) {
      await type({ [typed]: 'good' })
      await refused()
    }
    await type({ [`note-${id}`]: '' })
    await owner`UPDATE ratings SET valid = 3, excellent = 0, good = 3, adequate = 0, failed = 0 WHERE id = ${id ?? 0}`
    await refused()
    await type({ [`deferred-${id}`]: 'đã chuyển đi' })
    expect((await moveTo(campaignId, '16/12/2022')).ok).toBe(true)
    expect(Object.keys(await listed(campaignId))).not.toContain('Chuyển Đi')
    await forget()
  })
})
