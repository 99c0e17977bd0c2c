import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { getForms } from '@/lib/statistics/queries/forms'
import { arriveTransfer, beginTransfer } from './actions/begin'
import { sayProvince } from './actions/province'
import { cancelTransfer, hearOfTransfer, introduceTransfer, receiveTransfer } from './actions/steps'
import { getTransfer } from './queries/detail'
import { atVersion, idIn, OFFICIAL_PAPERS } from './testing'

let world: World
const TODAY = '2022-09-07'
type Who = keyof typeof world.accounts

beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuyentinh')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
})
beforeEach(async () => {
  await expect.poll(businessDay, { timeout: 5_000 }).toBe(TODAY)
})

const sendAs = async (who: Who, ...[action, form]: Parameters<typeof send>) => {
  await signInAs(world.accounts[who])
  return send(action, form)
}
const begin = async (fullName: string, to: object) => {
  const { id } = await makeMember(seedDb, { orgId: world.cell.id, fullName, admittedOn: '2010-05-19' })
  const asked = { memberId: id, kind: 'official', reason: 'newJob', decidedOn: '1/9/2022', isClear: 'on' }
  return idIn(await sendAs('cellSecretary', beginTransfer, { ...asked, ...to }))
}
/** Received elsewhere, as of before the portal asked for the province. */
async function leave(fullName: string) {
  const id = await begin(fullName, { place: 'Chi bộ khu phố 4, phường Hà Trung' })
  const signed = { signer: 'Đào Xuân Thạch, Bí thư', number: '03', signedOn: '6/9/2022' }
  for (const who of ['cellSecretary', 'committeeOffice', 'organisationBoard'] as const)
    await sendAs(who, introduceTransfer, await atVersion(id, signed))
  const heard = await atVersion(id, { receivedOn: '7/9/2022', number: 'Phiếu báo 12' })
  expect(await sendAs('cellSecretary', hearOfTransfer, heard)).toHaveProperty('goTo')
  return id
}
async function arrive(fullName: string) {
  const made = await sendAs('cellSecretary', arriveTransfer, {
    ...{ toOrgId: world.cell.id, kind: 'official', reason: 'residence', decidedOn: '1/8/2022' },
    ...{ place: 'Đảng bộ thành phố Nam Châu', introducedOn: '15/8/2022', presentedOn: '5/9/2022' },
    ...{ fullName, sex: 'male', birthYear: '1980', standing: 'full', ethnicGroup: 'Kinh' },
  })
  const form = await atVersion(idIn(made), {
    receivedOn: '7/9/2022',
    'papers[]': [...OFFICIAL_PAPERS, 'slip'],
  })
  expect(await sendAs('cellSecretary', receiveTransfer, form)).toMatchObject({ ok: true })
  return idIn(made)
}
const say = async (who: Who, id: number, province: string) =>
  sendAs(who, sayProvince, await atVersion(id, { province }))
/** From elsewhere, to elsewhere: other province, same province. */
async function counted() {
  const viewer = await viewerOf(world.accounts.organisationBoard)
  const { forms } = await getForms(viewer, world.cell, { key: '2022', today: TODAY })
  const rows = forms[0]?.rows ?? []
  return rows.filter(({ no }) => no === 'a' || no === 'b').map(({ values }) => values?.[0])
}

test('đã tiếp nhận rồi vẫn ghi, sửa được trong tỉnh hay tỉnh khác; Biểu 1 tính theo', async () => {
  const [gone, come] = [await leave('Vi Văn Đi'), await arrive('Vi Văn Đến')]
  expect(await counted()).toEqual([undefined, undefined, undefined, undefined])
  for (const who of ['member', 'neighbour', 'districtOffice', 'standingCommittee', 'inspector'] as const)
    for (const id of [gone, come])
      expect((await say(who, id, 'other')).message, who).toContain('Không tìm thấy')
  expect(await counted()).toEqual([undefined, undefined, undefined, undefined])

  expect(await say('cellSecretary', gone, 'other')).toMatchObject({
    goTo: `/transfers/${gone}?after=sayProvince`,
  })
  expect(await counted()).toEqual([undefined, undefined, 1, 0])
  expect(await say('committeeOffice', come, 'other')).toHaveProperty('goTo')
  expect(await counted()).toEqual([1, 0, 1, 0])
  expect(await say('cellSecretary', come, 'same')).toHaveProperty('goTo')
  expect(await counted()).toEqual([0, 1, 1, 0])
  expect((await say('cellSecretary', come, 'same')).fields?.province?.[0]).toContain('như đang ghi')
  expect(await say('cellSecretary', come, '')).toHaveProperty('goTo')
  expect(await counted()).toEqual([undefined, undefined, 1, 0])

  const audited = await owner`SELECT subject, detail FROM audit_entries
    WHERE action = 'transfers.sayProvince' AND outcome = 'done' ORDER BY id`
  expect(audited.map(({ subject, detail }) => [subject, detail])).toEqual([
    [`transfers:${gone}`, { before: null, after: true }],
    [`transfers:${come}`, { before: null, after: true }],
    [`transfers:${come}`, { before: true, after: false }],
    [`transfers:${come}`, { before: false, after: null }],
  ])
  const seenBy = async (who: Who) => getTransfer(await viewerOf(world.accounts[who]), gone)
  expect(await seenBy('cellSecretary')).toMatchObject({ isOtherProvince: true, maySayProvince: true })
  expect(await seenBy('standingCommittee')).toMatchObject({ maySayProvince: false })
})

test('chuyển trong cổng, hoặc đã hủy, thì không có gì để ghi', async () => {
  const within = await begin('Vi Văn Gần', { toOrgId: world.neighbour.id })
  const off = await begin('Vi Văn Thôi', { place: 'Chi bộ khu phố 4, phường Hà Trung' })
  expect(
    await sendAs('cellSecretary', cancelTransfer, await atVersion(off, { note: 'Không đi' })),
  ).toHaveProperty('goTo')
  const viewer = await viewerOf(world.accounts.cellSecretary)
  for (const id of [within, off]) {
    expect((await say('cellSecretary', id, 'same')).fields?.province?.[0]).toContain('Chỉ ghi')
    expect(await getTransfer(viewer, id)).toMatchObject({ isOtherProvince: null, maySayProvince: false })
  }
})
