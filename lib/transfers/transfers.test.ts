import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { listMemberships } from '@/lib/members/queries/memberships'
import { arriveTransfer, beginTransfer } from './actions/begin'
import { closeDeparture, recordDeparture } from './actions/departures'
import {
  cancelTransfer,
  hearOfTransfer,
  introduceTransfer,
  presentTransfer,
  receiveTransfer,
  returnTransfer,
} from './actions/steps'
import { endTransfer, extendTransfer } from './actions/temporary'
import { departureFilter, transferFilter } from './input'
import { listDepartures } from './queries/departures'
import { getTransfer, listOthers, listSteps } from './queries/detail'
import { countTransfers, listTransfers } from './queries/list'
import { whyNotBegun } from './queries/may-begin'
import { saidAfter } from './said-after'
import { atVersion, idIn, OFFICIAL_PAPERS } from './testing'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuyensh')
})
beforeEach(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"') ON CONFLICT DO NOTHING`
  await expect.poll(businessDay, { timeout: 5_000 }).toBe('2022-09-07')
})

const someone = (fullName: string, more: object = {}) =>
  makeMember(seedDb, { orgId: world.cell.id, fullName, admittedOn: '2010-05-19', ...more })
const official = (memberId: number, more: object = {}) => ({
  ...{ memberId, kind: 'official', reason: 'newJob', decidedOn: '1/9/2022', isClear: 'on' },
  toOrgId: world.neighbour.id,
  ...more,
})
const memberOf = async (id: number) => {
  const [row] = await owner`SELECT org_id, standing, status FROM members WHERE id = ${id}`
  return row
}
const signed = { signer: 'Đào Xuân Thạch, Bí thư', number: '03', signedOn: '6/9/2022' }

/** From the cell to the presenting at the neighbour. */
async function toPresented(id: number) {
  await signInAs(world.accounts.cellSecretary)
  await send(introduceTransfer, await atVersion(id, signed))
  await signInAs(world.accounts.committeeOffice)
  await send(introduceTransfer, await atVersion(id, signed))
  await signInAs(world.accounts.neighbour)
  return send(presentTransfer, await atVersion(id, { presentedOn: '7/9/2022' }))
}

describe('trong đảng bộ xã', () => {
  test('bắt đầu, giới thiệu từng cấp, xuất trình, thiếu giấy bị từ chối, tiếp nhận; đến lúc ấy mới chuyển', async () => {
    const { id: memberId } = await someone('Nguyễn Thị Đường')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId, { duesPaidTo: '8/2022' })))
    const [begun] = await owner`SELECT dues_paid_to::text FROM transfers WHERE id = ${id}`
    expect(begun).toEqual({ dues_paid_to: '2022-08-01' })
    expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({
      goTo: `/transfers/${id}?after=introduce`,
    })
    const said = async (who: keyof typeof world.accounts) => {
      const transfer = await getTransfer(await viewerOf(world.accounts[who]), id)
      return transfer && saidAfter(transfer, [])
    }
    expect(await said('cellSecretary')).toMatchObject({
      introduce: { next: 'Việc đã chuyển lên Đảng ủy xã An Thịnh để giới thiệu tiếp.' },
      receive: false,
    })
    const again = await send(introduceTransfer, await atVersion(id, signed))
    expect(again.message).toContain('Không tìm thấy')
    await signInAs(world.accounts.committeeOffice)
    expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({
      goTo: `/transfers/${id}?after=introduce`,
    })
    expect(await said('committeeOffice')).toMatchObject({
      introduce: { title: 'Đã giới thiệu đồng chí Nguyễn Thị Đường.' },
    })
    await signInAs(world.accounts.neighbour)
    const early = await send(
      receiveTransfer,
      await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': OFFICIAL_PAPERS }),
    )
    expect(early.message).toContain('bước khác')
    await send(presentTransfer, await atVersion(id, { presentedOn: '7/9/2022' }))
    const refused = await send(
      receiveTransfer,
      await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': ['introduction', 'card', 'review'] }),
    )
    expect(refused.fields?.papers?.[0]).toContain('Hồ sơ đảng viên niêm phong')
    expect(await memberOf(memberId)).toMatchObject({ org_id: world.cell.id })
    expect(
      await send(
        receiveTransfer,
        await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': OFFICIAL_PAPERS }),
      ),
    ).toMatchObject({ goTo: `/transfers/${id}?after=receive` })
    expect(await said('neighbour')).toMatchObject({
      introduce: false,
      receive: { title: 'Đã tiếp nhận đồng chí Nguyễn Thị Đường từ ngày 07/09/2022.' },
    })
    expect(await memberOf(memberId)).toEqual({
      org_id: world.neighbour.id,
      standing: 'full',
      status: 'active',
    })
    expect(await listMemberships(await viewerOf(world.accounts.neighbour), memberId)).toMatchObject([
      { cell: 'Chi bộ thôn Tây Thượng', reason: 'transferred', startsOn: '2022-09-07', endsOn: null },
      { cell: 'Chi bộ thôn Đông Hạ', startsOn: '2010-05-19', endsOn: '2022-09-06' },
    ])
    expect(await getTransfer(await viewerOf(world.accounts.cellSecretary), id)).toMatchObject({ may: [] })
  })

  test('hai lần tiếp nhận cùng lúc: một lần được, đảng viên ở một chi bộ', async () => {
    const { id: memberId } = await someone('Trần Văn Cùng Lúc')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId)))
    expect(await toPresented(id)).toMatchObject({ ok: true })
    const form = await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': OFFICIAL_PAPERS })
    const answers = await Promise.all([send(receiveTransfer, form), send(receiveTransfer, form)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      await owner`SELECT 1 FROM memberships WHERE member_id = ${memberId} AND ends_on IS NULL`,
    ).toHaveLength(1)
  })

  test('đang chuyển thì không bắt đầu lần nữa, kể cả khi hai người cùng bấm; hủy rồi thì được', async () => {
    const { id: memberId } = await someone('Lê Thị Một Lần')
    const viewer = await signInAs(world.accounts.cellSecretary)
    const whyNot = () => whyNotBegun(viewer, memberId, '2022-09-07')
    const along = async () =>
      (await listOthers(viewer, { id: 0, orgId: world.cell.id })).some(({ id }) => id === memberId)
    expect([await whyNot(), await along()]).toEqual([{}, true])
    const answers = await Promise.all([
      send(beginTransfer, official(memberId)),
      send(beginTransfer, official(memberId)),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = answers.find(({ ok }) => !ok)?.message
    expect(refused).toContain('chưa xong')
    // The page says so before the form, in the same words, and offers nobody on the way to go along.
    expect([await whyNot(), await along()]).toEqual([{ official: refused, temporary: refused }, false])
    const id = idIn(answers.find(({ ok }) => ok) ?? {})
    await expect(
      owner`INSERT INTO transfers (org_id, to_org_id, member_id, full_name, kind, direction, reason, decided_on, state, at_org_id, begun_on)
        SELECT org_id, to_org_id, member_id, full_name, kind, direction, reason, decided_on, state, at_org_id, begun_on FROM transfers WHERE id = ${id}`,
    ).rejects.toThrow('transfers_one_running')
    await send(cancelTransfer, await atVersion(id, { note: 'Ở lại' }))
    expect(await send(beginTransfer, official(memberId))).toMatchObject({ ok: true })
  })

  test('trả lại: vẫn ở chi bộ cũ; xóa tên giữa chừng: không tiếp nhận được', async () => {
    const { id: memberId } = await someone('Phạm Văn Trả Lại')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId)))
    await toPresented(id)
    await send(returnTransfer, await atVersion(id, { note: 'Ghi nhầm chi bộ' }))
    expect(await memberOf(memberId)).toMatchObject({ org_id: world.cell.id, status: 'active' })

    await signInAs(world.accounts.cellSecretary)
    const next = idIn(await send(beginTransfer, official(memberId)))
    await toPresented(next)
    await owner`UPDATE members SET status = 'removed', since_on = '2022-09-07', since_reason = 'left' WHERE id = ${memberId}`
    const late = await send(
      receiveTransfer,
      await atVersion(next, { receivedOn: '7/9/2022', 'papers[]': OFFICIAL_PAPERS }),
    )
    expect(late.message).toContain('không còn trong danh sách')
    const there = await viewerOf(world.accounts.neighbour)
    expect(await getTransfer(there, next)).toMatchObject({ gone: 'removed', may: ['return'] })
    await signInAs(world.accounts.neighbour)
    expect(await send(returnTransfer, await atVersion(next, { note: 'Đã xóa tên' }))).toHaveProperty('goTo')
    expect((await getTransfer(there, next))?.gone).toBeUndefined()
  })

  test('nhiều đồng chí theo một quyết định: giới thiệu một lần, tiếp nhận từng người', async () => {
    const [one, two] = [await someone('Đỗ Văn Nhóm'), await someone('Đỗ Thị Nhóm')]
    await signInAs(world.accounts.cellSecretary)
    const first = idIn(await send(beginTransfer, official(one.id, { 'withIds[]': [String(two.id)] })))
    await toPresented(first)
    const [second] = await owner`SELECT id, state FROM transfers WHERE member_id = ${two.id}`
    expect(second).toMatchObject({ state: 'introduced' })
    await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-07', since_reason = 'left' WHERE id = ${two.id}`
    expect(
      await send(presentTransfer, await atVersion(Number(second?.id), { presentedOn: '7/9/2022' })),
    ).toMatchObject({ message: expect.stringContaining('không còn trong danh sách') })
    const stranger = await makeMember(seedDb, { orgId: world.neighbour.id, fullName: 'Người Chi Bộ Khác' })
    await signInAs(world.accounts.cellSecretary)
    const wrong = await someone('Đỗ Văn Riêng')
    const answer = await send(beginTransfer, official(wrong.id, { 'withIds[]': [String(stranger.id)] }))
    expect(answer.message).toContain('Không tìm thấy')
    expect(await owner`SELECT 1 FROM transfers WHERE member_id = ${wrong.id}`).toEqual([])
  })

  test('trong nhóm có người đã từ trần: không giới thiệu người ấy', async () => {
    const [one, two] = [await someone('Đỗ Văn Còn'), await someone('Đỗ Thị Mất')]
    await signInAs(world.accounts.cellSecretary)
    const first = idIn(await send(beginTransfer, official(one.id, { 'withIds[]': [String(two.id)] })))
    const [second] = await owner`SELECT id FROM transfers WHERE member_id = ${two.id}`
    await owner`UPDATE members SET status = 'deceased', since_on = '2022-09-07', since_reason = 'left' WHERE id = ${two.id}`
    expect(await send(introduceTransfer, await atVersion(Number(second?.id), signed))).toMatchObject({
      message: expect.stringContaining('không còn trong danh sách'),
    })
    await toPresented(first)
    expect(await owner`SELECT state FROM transfers WHERE id = ${second?.id}`).toEqual([{ state: 'begun' }])
  })
})

describe('ra ngoài, từ ngoài đến, tạm thời', () => {
  const outside = { toOrgId: '', place: 'Chi bộ khu phố 4, phường Hà Trung' }

  test('ra ngoài: ba cấp giới thiệu, nơi đến báo thì mới rời danh sách', async () => {
    const { id: memberId } = await someone('Bùi Văn Ra Ngoài')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId, outside)))
    for (const who of ['cellSecretary', 'committeeOffice', 'organisationBoard'] as const) {
      await signInAs(world.accounts[who])
      expect(await send(introduceTransfer, await atVersion(id, signed))).toMatchObject({ ok: true })
    }
    expect(await memberOf(memberId)).toMatchObject({ status: 'active' })
    await signInAs(world.accounts.cellSecretary)
    await send(hearOfTransfer, await atVersion(id, { receivedOn: '7/9/2022', number: 'Phiếu báo 12' }))
    expect(await memberOf(memberId)).toMatchObject({ org_id: world.cell.id, status: 'transferred' })
  })

  test('rời danh sách từ trước: lần miễn đã rút vẫn là đã rút, lần đang chạy hết theo ngày rời', async () => {
    const { id: memberId } = await someone('Bùi Văn Miễn Nhầm')
    const exempt = { memberId, orgId: world.cell.id, kind: 'ageHealth' as const, decidedBy: 'Chi bộ' }
    await seedDb.insert(schema.exemptions).values([
      { ...exempt, startsOn: '2022-09-07', endsOn: '2022-09-06', withdrawnReason: 'ghi nhầm người' },
      { ...exempt, startsOn: '2022-09-10', endsOn: '2022-09-06' },
      { ...exempt, startsOn: '2022-08-01' },
    ])
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId, outside)))
    for (const who of ['cellSecretary', 'committeeOffice', 'organisationBoard'] as const) {
      await signInAs(world.accounts[who])
      await send(introduceTransfer, await atVersion(id, { ...signed, signedOn: '2/9/2022' }))
    }
    await signInAs(world.accounts.cellSecretary)
    const heard = { receivedOn: '5/9/2022', number: 'Phiếu báo 13' }
    expect(await send(hearOfTransfer, await atVersion(id, heard))).toHaveProperty('goTo')
    expect(
      await owner`SELECT starts_on::text AS since, ends_on::text AS until FROM exemptions
        WHERE member_id = ${memberId} ORDER BY id`,
    ).toEqual([
      { since: '2022-09-07', until: '2022-09-06' },
      { since: '2022-09-10', until: '2022-09-06' },
      { since: '2022-08-01', until: '2022-09-05' },
    ])
  })

  test('từ ngoài đến: vào danh sách khi tiếp nhận, không sớm hơn', async () => {
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(
      await send(arriveTransfer, {
        ...{ toOrgId: world.cell.id, kind: 'official', reason: 'residence', decidedOn: '1/8/2022' },
        ...{ place: 'Đảng bộ thành phố Nam Châu', introducedOn: '15/8/2022', presentedOn: '5/9/2022' },
        ...{
          fullName: 'Hồ Thị Mới Đến',
          sex: 'female',
          birthYear: '1980',
          standing: 'full',
          ethnicGroup: 'Thái',
        },
      }),
    )
    const rows = () =>
      owner`SELECT org_id, standing, since_reason, ethnic_group FROM members WHERE full_name = 'Hồ Thị Mới Đến'`
    expect(await rows()).toEqual([])
    const steps = await owner`SELECT step, signed_on::text FROM transfer_steps WHERE transfer_id = ${id}`
    expect(steps).toEqual([{ step: 'present', signed_on: '2022-09-05' }])
    const papers = { 'papers[]': [...OFFICIAL_PAPERS, 'slip'] }
    await send(receiveTransfer, await atVersion(id, { receivedOn: '7/9/2022', ...papers }))
    expect(await rows()).toEqual([
      { org_id: world.cell.id, standing: 'full', since_reason: 'received', ethnic_group: 'Thái' },
    ])
  })

  test('một người ghi hai lần: báo trùng, ngoài phạm vi không nói ở đâu; đã hỏi thì xác nhận được', async () => {
    await someone('Lộc Văn Trùng', { birthYear: 1980, bornOn: '1980-05-19' })
    const arrival = (more: object) => ({
      ...{ toOrgId: world.neighbour.id, kind: 'official', reason: 'residence', decidedOn: '1/8/2022' },
      ...{ place: 'Đảng bộ thành phố Nam Châu', introducedOn: '15/8/2022', presentedOn: '5/9/2022' },
      ...{ fullName: 'Lộc Văn Trùng', sex: 'male', birthYear: '1980', standing: 'full', ethnicGroup: 'Nùng' },
      ...more,
    })
    const says = async (more: object) => (await send(arriveTransfer, arrival(more))).fields?.isConfirmed?.[0]
    await signInAs(world.accounts.neighbour)
    for (const more of [{}, { bornOn: '19/5/1980' }, { fullName: 'LỘC VĂN TRÙNG' }]) {
      expect(await says(more)).toContain('ở chi bộ khác trong đảng bộ')
      expect(await says(more)).not.toContain('Đông Hạ')
    }
    for (const more of [{ bornOn: '20/5/1980' }, { fullName: 'Lộc Vân Trung' }, { birthYear: '1981' }])
      expect(await send(arriveTransfer, arrival(more)), JSON.stringify(more)).toHaveProperty('goTo')
    expect(await says({ fullName: 'Lộc Vân Trung' })).toContain('chuyển đến Chi bộ thôn Tây Thượng')
    await signInAs(world.accounts.committeeOffice)
    expect(await says({})).toContain('danh sách của Chi bộ thôn Đông Hạ')
    expect(await send(arriveTransfer, arrival({ isConfirmed: 'on' }))).toHaveProperty('goTo')
    const both = await Promise.all(
      Array.from({ length: 8 }).map(() => send(arriveTransfer, arrival({ fullName: 'Lộc Cùng Lúc' }))),
    )
    expect(both.filter(({ goTo }) => goTo)).toHaveLength(1)
    const other = await makeWorld(seedDb, 'chuyenshkhac')
    await signInAs(other.accounts.cellSecretary)
    expect(await send(arriveTransfer, arrival({ toOrgId: other.cell.id }))).toHaveProperty('goTo')
  })

  test('đi rồi trở lại: hỏi, đúng là đồng chí ấy thì vẫn một người, một quá trình; ngoài phạm vi không nói gì', async () => {
    const { id } = await someone('Hà Văn Trở Lại', { birthYear: 1975 })
    await owner`UPDATE members SET status = 'transferred', since_on = '2021-03-01', since_reason = 'transferred' WHERE id = ${id}`
    const arrival = (more: object) => ({
      ...{ toOrgId: world.neighbour.id, kind: 'official', reason: 'residence', decidedOn: '1/8/2022' },
      ...{ place: 'Đảng bộ thành phố Nam Châu', introducedOn: '15/8/2022', presentedOn: '5/9/2022' },
      ...{ fullName: 'Hà Văn Trở Lại', sex: 'male', birthYear: '1975', standing: 'full', ethnicGroup: 'Tày' },
      ...more,
    })
    const papers = { receivedOn: '7/9/2022', 'papers[]': [...OFFICIAL_PAPERS, 'slip'] }
    await signInAs(world.accounts.committeeOffice)
    expect((await send(arriveTransfer, arrival({}))).fields?.isReturning?.[0]).toContain(
      'đã ra khỏi danh sách của Chi bộ thôn Đông Hạ từ 01/03/2021',
    )
    const transferId = idIn(await send(arriveTransfer, arrival({ isReturning: 'on' })))
    expect(await send(receiveTransfer, await atVersion(transferId, papers))).toMatchObject({ ok: true })
    expect(await owner`SELECT id, org_id, status FROM members WHERE full_name = 'Hà Văn Trở Lại'`).toEqual([
      { id, org_id: world.neighbour.id, status: 'active' },
    ])
    expect(
      await owner`SELECT reason, starts_on::text AS since FROM memberships WHERE member_id = ${id} ORDER BY starts_on`,
    ).toMatchObject([{}, { reason: 'transferred' }, { reason: 'received', since: '2022-09-07' }])
    const late = await someone('Hà Văn Ngày Ngược', { birthYear: 1975 })
    await owner`UPDATE members SET status = 'transferred', since_on = '2022-09-06', since_reason = 'transferred' WHERE id = ${late.id}`
    const back = arrival({ fullName: 'Hà Văn Ngày Ngược', isReturning: 'on' })
    const early = await atVersion(idIn(await send(arriveTransfer, back)), {
      ...papers,
      receivedOn: '5/9/2022',
    })
    expect((await send(receiveTransfer, early)).message).toContain('ra khỏi danh sách từ 06/09/2022')
    await someone('Hà Văn Nơi Khác', { birthYear: 1975, status: 'transferred' })
    await signInAs(world.accounts.neighbour)
    const unseen = arrival({ fullName: 'Hà Văn Nơi Khác' })
    expect(await send(arriveTransfer, unseen)).toHaveProperty('goTo')
  })

  test('tạm thời trong cổng: giữ chỗ chính thức, thêm dòng tạm thời; hết hạn thì về', async () => {
    const { id: memberId } = await someone('Vũ Thị Tạm Thời')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(
      await send(beginTransfer, {
        ...{
          memberId,
          kind: 'temporary',
          reason: 'temporaryWork',
          decidedOn: '1/9/2022',
          toOrgId: world.neighbour.id,
        },
        ...{ startsOn: '7/9/2022', endsOn: '7/3/2023' },
      }),
    )
    await toPresented(id)
    await send(
      receiveTransfer,
      await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': ['introduction', 'card', 'review'] }),
    )
    expect(await memberOf(memberId)).toMatchObject({ org_id: world.cell.id, status: 'elsewhere' })
    const guests = () =>
      owner`SELECT org_id, standing, status FROM members WHERE full_name = 'Vũ Thị Tạm Thời' AND standing = 'temporary'`
    expect(await guests()).toEqual([{ org_id: world.neighbour.id, standing: 'temporary', status: 'active' }])
    await signInAs(world.accounts.cellSecretary)
    expect((await send(beginTransfer, official(memberId))).message).toContain('kết thúc sinh hoạt tạm thời')
    const extend = async (endsOn: string) =>
      send(extendTransfer, await atVersion(id, { endsOn, signedOn: '7/9/2022' }))
    expect((await extend('7/3/2024')).fields?.endsOn?.[0]).toContain('trước 07/03/2024')
    expect(await extend('7/9/2023')).toMatchObject({ ok: true })
    const viewer = await viewerOf(world.accounts.cellSecretary)
    expect(await getTransfer(viewer, id)).toMatchObject({
      ...{ state: 'received', endsOn: '2023-09-07', dueOn: '2023-09-07', firstEndsOn: '2023-03-07' },
      may: ['extend', 'end'],
    })
    expect((await extend('7/3/2024')).fields).toHaveProperty('endsOn')
    expect((await listSteps(viewer, id)).at(-1)).toMatchObject({
      step: 'extend',
      note: 'đến 07/09/2023, trước là 07/03/2023',
    })
    await signInAs(world.accounts.neighbour)
    expect((await extend('8/9/2023')).message).toContain('Không tìm thấy')
    await signInAs(world.accounts.cellSecretary)
    await send(endTransfer, await atVersion(id, { endedOn: '7/9/2022' }))
    expect(await memberOf(memberId)).toMatchObject({ org_id: world.cell.id, status: 'active' })
    expect(await guests()).toMatchObject([{ status: 'transferred' }])
  })

  test.each([
    ['deceased', 'deceased', 'active', 'transferred'],
    ['suspended', 'suspended', 'active', 'transferred'],
    ['khách bị xóa tên', 'elsewhere', 'removed', 'removed'],
  ])('%s trong lúc tạm thời: vẫn kết thúc được, ai đã ra thì giữ nguyên', async (_, own, guest, after) => {
    const fullName = `Vũ Văn ${own}`
    const { id: memberId } = await someone(fullName, { status: 'elsewhere' })
    const { id: guestId } = await makeMember(seedDb, {
      ...{ orgId: world.neighbour.id, fullName, standing: 'temporary' },
    })
    const [made] = await owner`INSERT INTO transfers (org_id, to_org_id, member_id, guest_id, full_name, kind,
      direction, reason, decided_on, starts_on, ends_on, state, begun_on, introduced_on, presented_on, received_on)
      VALUES (${world.cell.id}, ${world.neighbour.id}, ${memberId}, ${guestId}, ${fullName}, 'temporary', 'within',
      'study', '2022-03-01', '2022-03-01', '2022-09-30', 'received', '2022-03-01', '2022-03-01', '2022-03-01',
      '2022-03-01') RETURNING id`
    const setTo = (status: string, id: number) =>
      owner`UPDATE members SET status = ${status}, since_on = '2022-08-01', since_reason = 'corrected'
        WHERE id = ${id} AND status::text <> ${status}`
    await setTo(own, memberId)
    await setTo(guest, guestId)
    await signInAs(world.accounts.cellSecretary)
    const ended = await send(endTransfer, await atVersion(Number(made?.id), { endedOn: '7/9/2022' }))
    expect(ended).toMatchObject({ ok: true })
    expect(await memberOf(memberId)).toMatchObject({ status: own === 'elsewhere' ? 'active' : own })
    expect(await memberOf(guestId)).toMatchObject({ status: after })
  })

  test('quá hạn thì phải giải trình', async () => {
    const { id: memberId } = await someone('Ngô Văn Muộn')
    await signInAs(world.accounts.cellSecretary)
    const late = official(memberId, { decidedOn: '1/3/2022' })
    expect((await send(beginTransfer, late)).fields?.lateReason?.[0]).toContain('quá hạn')
    expect(await send(beginTransfer, { ...late, lateReason: 'Chữa bệnh dài ngày' })).toMatchObject({
      ok: true,
    })
  })
})

test('nghỉ hưu chưa chuyển: vào danh sách, có hạn, xong khi tiếp nhận hoặc ở lại có lý do', async () => {
  const [one, two] = [await someone('Lý Văn Hưu'), await someone('Lý Thị Hưu')]
  await signInAs(world.accounts.cellSecretary)
  for (const { id } of [one, two])
    expect(
      await send(recordDeparture, { memberId: id, departureKind: 'retired', leftOn: '1/6/2022' }),
    ).toMatchObject({ ok: true })
  const again = await send(recordDeparture, {
    memberId: one.id,
    departureKind: 'retired',
    leftOn: '2/6/2022',
  })
  expect(again.message).toContain('Đã ghi đồng chí Lý Văn Hưu')
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const listed = async () =>
    (await listDepartures(viewer, departureFilter.parse({}))).rows.map(({ fullName }) => fullName)
  expect(await listed()).toEqual(['Lý Văn Hưu', 'Lý Thị Hưu'])
  const [row] = await owner`SELECT id, due_on::text AS due FROM departures WHERE member_id = ${two.id}`
  expect(row?.due).toBe('2022-08-24')
  expect((await send(closeDeparture, { departureId: row?.id, version: 1 })).fields).toHaveProperty(
    'closedReason',
  )
  await send(closeDeparture, { departureId: row?.id, version: 1, closedReason: 'Nơi ở cùng địa bàn' })
  const id = idIn(await send(beginTransfer, official(one.id, { reason: 'retired', lateReason: 'Ốm' })))
  await toPresented(id)
  await send(receiveTransfer, await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': OFFICIAL_PAPERS }))
  expect(await listed()).toEqual([])
})

describe('đang xem xét, đang bị đình chỉ', () => {
  let templateId = 0
  beforeAll(async () => {
    const [template] = await seedDb
      .insert(schema.templates)
      .values({ ...regularTemplate, orgId: world.top.id })
      .returning()
    templateId = template?.id ?? 0
  })

  test.each(['discipline', 'removal', 'leaving'] as const)(
    'đề nghị %s chưa có kết quả: cả nhóm chưa chuyển chính thức',
    async (kind) => {
      const [one, two] = [await someone(`Một ${kind}`), await someone(`Hai ${kind}`)]
      const held = { orgId: world.cell.id, kind, heldOn: '2022-09-01' }
      const [meeting] = await seedDb
        .insert(schema.meetings)
        .values({ ...held, month: '2022-09-01', state: 'held' })
        .returning()
      const [minutes] = await seedDb
        .insert(schema.minutes)
        .values({
          ...{ meetingId: meeting?.id ?? 0, orgId: world.cell.id },
          ...{ templateId, content: {} },
        })
        .returning()
      const [proposal] = await seedDb
        .insert(schema.proposals)
        .values({
          ...held,
          ...{ minutesId: minutes?.id ?? 0, position: 0, memberId: two.id, fullName: 'x', motion: 'x' },
          ...{ votes: 1, base: 1, isMet: true, state: 'waiting' },
        })
        .returning()
      await signInAs(world.accounts.cellSecretary)
      const begin = () => send(beginTransfer, official(one.id, { 'withIds[]': String(two.id) }))
      expect((await begin()).message).toContain('chưa có kết quả')
      await owner`UPDATE proposals SET state = 'refused', decided_on = '2022-09-05' WHERE id = ${proposal?.id ?? 0}`
      expect(await begin()).toMatchObject({ ok: true })
    },
  )

  test('bị đình chỉ sau khi giới thiệu: chưa tiếp nhận được', async () => {
    const { id: memberId } = await someone('Trịnh Văn Chờ')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId)))
    await toPresented(id)
    await owner`UPDATE members SET status = 'suspended', since_on = '2022-09-06', since_reason = 'corrected'
      WHERE id = ${memberId}`
    const received = { receivedOn: '7/9/2022', 'papers[]': OFFICIAL_PAPERS }
    expect((await send(receiveTransfer, await atVersion(id, received))).message).toContain('đình chỉ')
    expect(await memberOf(memberId)).toMatchObject({ org_id: world.cell.id })
  })
})

test('tiếp nhận trong năm: số là đúng danh sách, người chuyển ra ngoài không tính', async () => {
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const filter = transferFilter.parse({ state: 'received' })
  const { rows } = await listTransfers(viewer, filter, '2022-09-07')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ direction }) => direction)).not.toContain('out')
  expect((await countTransfers(viewer, '2022-09-07')).received).toBe(rows.length)
})

describe('cơ sở dữ liệu giữ', () => {
  test('không nhảy bước, không tiếp nhận mà không chuyển người, không sửa diễn biến, không xóa', async () => {
    const { id: memberId } = await someone('Hà Văn Giữ')
    await signInAs(world.accounts.cellSecretary)
    const id = idIn(await send(beginTransfer, official(memberId)))
    await expect(
      owner`UPDATE transfers SET state = 'received', at_org_id = NULL WHERE id = ${id}`,
    ).rejects.toThrow('cannot go')
    await toPresented(id)
    await expect(owner`UPDATE transfers SET state = 'received' WHERE id = ${id}`).rejects.toThrow(
      'with its member',
    )
    await expect(owner`UPDATE transfer_steps SET note = 'x' WHERE transfer_id = ${id}`).rejects.toThrow(
      'never changed',
    )
    await expect(db.execute('DELETE FROM transfers')).rejects.toThrow()
  })
})

test('đình chỉ rồi thôi giữa lúc sinh hoạt tạm thời: lần ấy còn chạy, phải kết thúc trước khi chuyển tiếp', async () => {
  const { id } = await someone('Tòng Văn Đình Chỉ')
  await seedDb.insert(schema.transfers).values({
    ...{
      orgId: world.cell.id,
      direction: 'out',
      kind: 'temporary',
      reason: 'temporaryWork',
      state: 'received',
    },
    ...{ memberId: id, fullName: 'Tòng Văn Đình Chỉ', place: 'Phường Đông Cát', decidedOn: '2022-06-01' },
    ...{ startsOn: '2022-06-05', endsOn: '2022-12-05', begunOn: '2022-06-01', receivedOn: '2022-06-05' },
  })
  await signInAs(world.accounts.cellSecretary)
  expect(await send(beginTransfer, official(id))).toMatchObject({
    message: expect.stringContaining('ghi kết thúc sinh hoạt tạm thời trước'),
  })
})
