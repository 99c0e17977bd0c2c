import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { openBook } from '@/lib/dues/actions/book'
import { setGroups } from '@/lib/dues/actions/people'
import { payMonths } from '@/lib/dues/actions/sheet'
import { listPayerMonths } from '@/lib/dues/queries/payer'
import { getPaidByBook } from '@/lib/dues/queries/state'
import { arriveTransfer, beginTransfer } from './actions/begin'
import { correctDues } from './actions/dues'
import { introduceTransfer, presentTransfer, receiveTransfer } from './actions/steps'
import { listCompletedSince } from './queries/completed-since'
import { getTransfer, listSteps } from './queries/detail'
import { saidAfter } from './said-after'
import { atVersion, idIn, OFFICIAL_PAPERS } from './testing'

let world: World
const TODAY = '2022-09-07'

beforeAll(async () => {
  world = await makeWorld(seedDb, 'chuyendp')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-07"')`
  await owner`INSERT INTO dues_books (org_id, starts_on, opened_by, opened_on)
    VALUES (${world.neighbour.id}, '2022-06-01', ${world.accounts.neighbour.id}, ${TODAY})`
})
beforeEach(async () => {
  await expect.poll(businessDay, { timeout: 5_000 }).toBe(TODAY)
})

const someone = (fullName: string) =>
  makeMember(seedDb, { orgId: world.cell.id, fullName, admittedOn: '2010-05-19' })
const begin = async (memberId: number, more: object) => {
  await signInAs(world.accounts.cellSecretary)
  return send(beginTransfer, {
    ...{ memberId, kind: 'official', reason: 'newJob', decidedOn: '1/9/2022', isClear: 'on' },
    ...{ toOrgId: world.neighbour.id, ...more },
  })
}
/** Introduced by both levels, presented, received. */
async function receive(id: number, papers = OFFICIAL_PAPERS) {
  const signed = { signer: 'Đào Xuân Thạch, Bí thư', number: '03', signedOn: '6/9/2022' }
  for (const who of ['cellSecretary', 'committeeOffice'] as const) {
    await signInAs(world.accounts[who])
    await send(introduceTransfer, await atVersion(id, signed))
  }
  return receiveOnly(id, papers)
}
async function receiveOnly(id: number, papers = OFFICIAL_PAPERS) {
  await signInAs(world.accounts.neighbour)
  await send(presentTransfer, await atVersion(id, { presentedOn: '7/9/2022' }))
  const form = await atVersion(id, { receivedOn: '7/9/2022', 'papers[]': papers })
  const answer = await send(receiveTransfer, form)
  expect(answer).toMatchObject({ ok: true })
  return answer
}
const statesOf = async (memberId: number, today: string) => {
  const months = await listPayerMonths(await viewerOf(world.accounts.neighbour), memberId, 2022, today)
  return months.map(({ month, state }) => [month, state])
}

describe.sequential('đảng phí ghi trên giấy giới thiệu', () => {
  test('tháng đã đóng ở nơi đi thì chi bộ nhận không thu nữa; tháng sau thì thu', async () => {
    const { id } = await someone('Ngô Đã Đóng')
    await receive(idIn(await begin(id, { duesPaidTo: '10/2022' })))
    expect(await statesOf(id, '2022-11-05')).toEqual([
      ['2022-09-01', 'elsewhere'],
      ['2022-10-01', 'elsewhere'],
      ['2022-11-01', 'unknown'],
    ])
  })

  test('đóng trước xa quá một năm là ghi nhầm: từ chối tại ô', async () => {
    const { id } = await someone('Ngô Ghi Nhầm')
    expect((await begin(id, { duesPaidTo: '10/2023' })).fields?.duesPaidTo?.[0]).toContain('đến tháng 9/2023')
    expect(await begin(id, { duesPaidTo: '9/2023' })).toHaveProperty('goTo')
  })

  test('từ ngoài đến, chính thức hay tạm thời, giấy ghi đã đóng đến đâu thì không thu đến đó', async () => {
    await signInAs(world.accounts.neighbour)
    const arrival = {
      ...{ toOrgId: world.neighbour.id, decidedOn: '1/9/2022', place: 'Đảng bộ thành phố Nam Châu' },
      ...{ introducedOn: '5/9/2022', presentedOn: '6/9/2022', sex: 'male', birthYear: '1980' },
      ...{ standing: 'full', ethnicGroup: 'Kinh', duesPaidTo: '10/2022' },
    }
    const official = { kind: 'official', reason: 'residence', fullName: 'Ngô Từ Ngoài' }
    const far = await send(arriveTransfer, { ...arrival, ...official, duesPaidTo: '12/2099' })
    expect(far.fields).toHaveProperty('duesPaidTo')
    const stay = { startsOn: '7/9/2022', endsOn: '7/3/2023' }
    for (const its of [
      official,
      { kind: 'temporary', reason: 'temporaryWork', fullName: 'Ngô Ngoài Tạm', ...stay },
    ]) {
      const transferId = idIn(await send(arriveTransfer, { ...arrival, ...its }))
      const papers = { receivedOn: '7/9/2022', 'papers[]': [...OFFICIAL_PAPERS, 'slip'] }
      expect(await send(receiveTransfer, await atVersion(transferId, papers))).toMatchObject({ ok: true })
      const [row] = await owner`SELECT member_id FROM transfers WHERE id = ${transferId}`
      expect(await statesOf(row?.member_id, '2022-11-05'), its.fullName).toEqual([
        ['2022-09-01', 'elsewhere'],
        ['2022-10-01', 'elsewhere'],
        ['2022-11-01', 'unknown'],
      ])
    }
  })

  test('đến sinh hoạt tạm thời cũng vậy', async () => {
    const { id } = await someone('Ngô Tạm Thời')
    const transferId = idIn(
      await begin(id, {
        ...{ kind: 'temporary', reason: 'temporaryWork', duesPaidTo: '9/2022' },
        ...{ startsOn: '8/9/2022', endsOn: '8/3/2023' },
      }),
    )
    await receive(transferId, ['introduction', 'card', 'review'])
    const [row] = await owner`SELECT guest_id FROM transfers WHERE id = ${transferId}`
    expect(await statesOf(row?.guest_id, '2022-10-05')).toEqual([
      ['2022-09-01', 'elsewhere'],
      ['2022-10-01', 'unknown'],
    ])
  })

  test('biên bản của chi bộ nhận từ ngày ấy đã hoàn tất: nói ra là không có tên người mới đến', async () => {
    const { id } = await someone('Ngô Sau Biên Bản')
    const held = async (heldOn: string, status: 'draft' | 'completed') => {
      const orgId = world.neighbour.id
      const [meeting] = await seedDb
        .insert(schema.meetings)
        .values({ orgId, kind: 'thematic', heldOn, month: '2022-09-01', state: 'held' })
        .returning()
      await seedDb
        .insert(schema.minutes)
        .values({ meetingId: meeting?.id ?? 0, orgId, templateId: 1, content: {}, status })
    }
    await held('2022-09-06', 'completed')
    await held('2022-09-08', 'draft')
    await held('2022-09-07', 'completed')
    const transferId = idIn(await begin(id, {}))
    await receive(transferId)
    const viewer = await viewerOf(world.accounts.neighbour)
    const transfer = await getTransfer(viewer, transferId)
    if (!transfer) throw new Error('no transfer')
    const missed = await listCompletedSince(viewer, transfer)
    expect(missed).toEqual(['2022-09-07'])
    expect(saidAfter(transfer, [], missed).receive).toMatchObject({
      next: expect.stringMatching(/ngày 07\/09\/2022 đã hoàn tất, không có tên đồng chí ấy\.$/),
    })
  })

  test('ghi sai tháng thì sửa sau tiếp nhận, hai bên đều sửa được, có lý do; sổ nơi nhận tính theo tháng mới', async () => {
    const { id } = await someone('Ngô Sửa Tháng')
    const transferId = idIn(await begin(id, { duesPaidTo: '10/2022' }))
    const fix = async (who: keyof typeof world.accounts, more: Record<string, string>) => {
      await signInAs(world.accounts[who])
      return send(correctDues, await atVersion(transferId, { note: 'Xem lại phiếu thu', ...more }))
    }
    expect((await fix('cellSecretary', { duesPaidTo: '9/2022' })).fields?.duesPaidTo?.[0]).toContain(
      'chỉ sửa được sau khi',
    )
    await receive(transferId)
    expect((await fix('neighbour', { duesPaidTo: '10/2022' })).fields?.duesPaidTo?.[0]).toContain(
      'như đang ghi',
    )
    expect((await fix('neighbour', { duesPaidTo: '10/2023' })).fields?.duesPaidTo?.[0]).toContain('quá xa')
    expect((await fix('neighbour', { duesPaidTo: '8/2022', note: '' })).fields).toHaveProperty('note')
    for (const who of ['member', 'districtOffice', 'standingCommittee'] as const)
      expect(await fix(who, { duesPaidTo: '8/2022' }), who).toMatchObject({ ok: false })
    expect(await fix('neighbour', { duesPaidTo: '8/2022' })).toHaveProperty('goTo')
    const september = async () => (await statesOf(id, '2022-11-05')).find(([month]) => month === '2022-09-01')
    expect(await september()).toEqual(['2022-09-01', 'unknown'])
    expect(await fix('cellSecretary', { duesPaidTo: '9/2022' })).toHaveProperty('goTo')
    expect(await september()).toEqual(['2022-09-01', 'elsewhere'])
    const viewer = await viewerOf(world.accounts.neighbour)
    expect((await listSteps(viewer, transferId)).slice(-2).map(({ at, note }) => [at, note])).toEqual([
      [
        world.neighbour.name,
        'Trước ghi: đã đóng hết tháng 10/2022; sửa thành: đã đóng hết tháng 8/2022. Xem lại phiếu thu',
      ],
      [
        world.cell.name,
        'Trước ghi: đã đóng hết tháng 8/2022; sửa thành: đã đóng hết tháng 9/2022. Xem lại phiếu thu',
      ],
    ])
    await owner`INSERT INTO dues_payments (org_id, member_id, month, amount, method, paid_on, recorded_by, recorded_on)
      VALUES (${world.neighbour.id}, ${id}, '2022-10-01', 5000, 'cash', ${TODAY}, ${world.accounts.neighbour.id}, ${TODAY})`
    expect((await fix('neighbour', { duesPaidTo: '10/2022' })).fields?.duesPaidTo?.[0]).toContain(
      'đã thu tháng 10/2022',
    )
    expect(await fix('neighbour', { duesPaidTo: '' })).toHaveProperty('goTo')
    expect(await september()).toEqual(['2022-09-01', 'unknown'])
    expect(await getTransfer(viewer, transferId)).toMatchObject({ duesPaidTo: null, mayCorrectDues: true })
    expect(await getTransfer(await viewerOf(world.accounts.standingCommittee), transferId)).toMatchObject({
      mayCorrectDues: false,
    })
  })

  test('sổ của chi bộ đi ghi khác thì bị từ chối tại ô; người cùng chuyển theo sổ của mình', async () => {
    const [one, two] = [await someone('Ngô Theo Sổ'), await someone('Ngô Đóng Trước')]
    await signInAs(world.accounts.cellSecretary)
    await send(openBook, { orgId: world.cell.id, startsOn: '7/2022' })
    const groups = [one, two].map(({ id }) => ({ [`group-${id}`]: 'others', [`figure-${id}`]: '5.000' }))
    await send(setGroups, Object.assign({ orgId: world.cell.id, fromMonth: '7/2022' }, ...groups))
    expect((await begin(one.id, { duesPaidTo: '7/2022' })).fields?.duesPaidTo?.[0]).toContain(
      'tháng 7/2022 chưa đóng',
    )
    // Of another who came in August and pays from then on, the paper he came with speaks of July.
    const [late] = [await someone('Ngô Đến Sau')]
    await owner`UPDATE memberships SET starts_on = '2022-08-05' WHERE member_id = ${late.id}`
    expect((await begin(late.id, { duesPaidTo: '8/2022' })).fields?.duesPaidTo?.[0]).toContain(
      'tháng 8/2022 chưa đóng',
    )
    expect(await begin(late.id, { duesPaidTo: '7/2022' })).toHaveProperty('goTo')
    const pay = { fromMonth: '7/2022', method: 'cash', paidOn: '7/9/2022' }
    await send(payMonths, { ...pay, memberId: one.id, toMonth: '8/2022' })
    await send(payMonths, { ...pay, memberId: two.id, toMonth: '12/2022' })
    const member = { ...one, orgId: world.cell.id, path: world.cell.path }
    const viewer = await viewerOf(world.accounts.cellSecretary)
    expect(await getPaidByBook(viewer, member, TODAY)).toMatchObject({ paidUpTo: '2022-08-01' })
    for (const duesPaidTo of ['7/2022', '9/2022'])
      expect((await begin(one.id, { duesPaidTo })).fields?.duesPaidTo?.[0]).toContain('đóng hết tháng 8/2022')
    const both = { duesPaidTo: '8/2022', 'withIds[]': [String(two.id)] }
    expect(await begin(one.id, both)).toHaveProperty('goTo')
    expect(
      await owner`SELECT dues_paid_to::text AS to FROM transfers WHERE member_id IN (${one.id}, ${two.id}) ORDER BY id`,
    ).toEqual([{ to: '2022-08-01' }, { to: '2022-12-01' }])

    for (const [memberId, wrong, said] of [
      [one.id, '9/2022', 'đóng hết tháng 8/2022'],
      [two.id, '8/2022', 'đóng hết tháng 12/2022'],
    ] as const) {
      const [row] = await owner`SELECT id FROM transfers WHERE member_id = ${memberId}`
      // Who goes by the same decision was introduced together with the first.
      await (memberId === one.id ? receive(row?.id) : receiveOnly(row?.id))
      await signInAs(world.accounts.neighbour)
      const form = await atVersion(row?.id, { duesPaidTo: wrong, note: 'Xem lại' })
      expect((await send(correctDues, form)).fields?.duesPaidTo?.[0], said).toContain(said)
    }
  })
})
