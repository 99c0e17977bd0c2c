import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as schema from '@/db/schema'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { takeNumber } from '@/lib/meetings/numbering'
import { createTerm, numberTerm, updateTerm } from './actions/terms'
import { assertTermFits } from './term-rules'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'nhiemky')
})

const termsOf = (orgId: number) =>
  owner`SELECT id, name, starts_on::text AS starts, ends_on::text AS ends FROM terms WHERE org_id = ${orgId} ORDER BY starts_on`

test('nhiệm kỳ nối tiếp nhau', () => {
  const before = { startsOn: '2020-06-01' }
  expect(() => assertTermFits({ startsOn: '2020-06-02' }, before)).not.toThrow()
  expect(() => assertTermFits({ startsOn: '2020-06-01' }, before)).toThrow('sau nhiệm kỳ trước')
  expect(() => assertTermFits({ startsOn: '2025-06-01', endsOn: '2025-06-01' }, before)).toThrow(
    'sau ngày bắt đầu',
  )
})

test('nhiệm kỳ mới khép nhiệm kỳ cũ vào ngày hôm trước', async () => {
  await signInAs(world.accounts.organisationBoard)
  const organisationId = world.commune.id
  expect(await send(createTerm, { organisationId, name: '2025–2030', startsOn: '01/07/2025' })).toMatchObject(
    {
      ok: true,
    },
  )
  expect(
    await owner`SELECT name, ends_on::text AS ends, is_current FROM terms WHERE org_id = ${organisationId} ORDER BY starts_on`,
  ).toEqual([
    { name: '2022–2025', ends: '2025-06-30', is_current: false },
    { name: '2025–2030', ends: null, is_current: true },
  ])
  expect(await send(createTerm, { organisationId, name: 'x', startsOn: '01/07/2025' })).toMatchObject({
    ok: false,
  })
})

test('nhiệm kỳ mới không lùi về trước văn bản đã cho số ở nhiệm kỳ cũ: không số nào dùng hai lần', async () => {
  await signInAs(world.accounts.organisationBoard)
  const { id: organisationId } = await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Đã Cho Số' },
  })
  const notice = {
    orgId: organisationId,
    month: '2022-09-01',
    issuedOn: '2022-09-07',
    number: 12,
    content: {},
  }
  await seedDb.insert(schema.scheduleNotices).values({ ...notice, issuedBy: world.accounts.admin.id })
  const from = (startsOn: string) => send(createTerm, { organisationId, name: '2022–2025', startsOn })
  await owner`DELETE FROM terms WHERE org_id = ${organisationId}`
  expect(await from('01/06/2022')).toMatchObject({ ok: true })
  expect(await from('07/09/2022')).toMatchObject({
    ...{ ok: false, fields: { startsOn: [expect.stringContaining('bắt đầu từ ngày 08/09/2022')] } },
  })
  // Taken, not yet written down for others to see: whoever begins a term waits for it.
  let tell = () => {}
  const taken = new Promise<void>((resolve) => {
    tell = resolve
  })
  const taking = seedDb.transaction(async (tx) => {
    const number = await takeNumber(tx, organisationId, 'TB', '2022-10-05')
    const later = { ...notice, month: '2022-10-01', issuedOn: '2022-10-05', number }
    await tx.insert(schema.scheduleNotices).values({ ...later, issuedBy: world.accounts.admin.id })
    tell()
    await vi.waitFor(async () =>
      expect(
        await owner`SELECT FROM pg_locks WHERE NOT granted
          AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
      ).not.toHaveLength(0),
    )
  })
  await taken
  const waiting = from('05/10/2022')
  await taking
  expect(await waiting).toMatchObject({ fields: { startsOn: [expect.stringContaining('06/10/2022')] } })
  expect(await from('01/11/2022')).toMatchObject({ ok: true })
  // The same when it is moved back: up to the last document, not past it.
  const [, { id: termId } = { id: 0 }] = await termsOf(organisationId)
  const moved = (termStartsOn: string) => send(updateTerm, { termId, termName: 'x', termStartsOn })
  expect(await moved('05/10/2022')).toMatchObject({
    fields: { termStartsOn: [expect.stringContaining('bắt đầu từ ngày 06/10/2022')] },
  })
  expect(await moved('06/10/2022')).toMatchObject({ ok: true })
  expect(await termsOf(organisationId)).toMatchObject([{ ends: '2022-10-05' }, { starts: '2022-10-06' }])
})

describe('sửa nhiệm kỳ ghi nhầm', () => {
  test('năm gõ nhầm sửa được, nhiệm kỳ trước nối theo, nhiệm kỳ sau lại thêm được', async () => {
    await signInAs(world.accounts.admin)
    const organisationId = world.top.id
    await send(createTerm, { organisationId, name: '2025–2030', startsOn: '15/06/2052' })
    const [, wrong] = await termsOf(organisationId)
    const form = { termId: wrong?.id, termName: '2025–2030', termStartsOn: '15/06/2025', termEndsOn: '' }
    expect(await send(updateTerm, form)).toMatchObject({ ok: true })
    expect(await termsOf(organisationId)).toMatchObject([
      { name: '2022–2025', ends: '2025-06-14' },
      { name: '2025–2030', starts: '2025-06-15', ends: null },
    ])
    const [older] = await termsOf(organisationId)
    expect(await send(updateTerm, { ...form, termId: older?.id })).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('Không tìm thấy') },
    })
    expect(await send(updateTerm, { ...form, termStartsOn: '01/06/2022' })).toMatchObject({
      ...{ ok: false, fields: { termStartsOn: [expect.stringContaining('sau nhiệm kỳ trước')] } },
    })
  })

  test('đã cho số thì ngày đầu không chuyển qua văn bản đã cho số', async () => {
    await signInAs(world.accounts.admin)
    const orgId = world.neighbour.id
    const [term] = await termsOf(orgId)
    await owner`INSERT INTO number_series (org_id, term_id, type, last) VALUES (${orgId}, ${term?.id}, 'BB', 3)`
    const form = { termId: term?.id, termName: '2022–2027' }
    expect(await send(updateTerm, { ...form, termStartsOn: '01/07/2022' })).toMatchObject({
      ...{ ok: false, fields: { termStartsOn: [expect.stringContaining('01/06/2022')] } },
    })
    expect(await send(updateTerm, { ...form, termStartsOn: '01/05/2022' })).toMatchObject({ ok: true })
    const notice = { orgId, month: '2022-09-01', issuedOn: '2022-09-05', number: 3, content: {} }
    await seedDb.insert(schema.scheduleNotices).values({ ...notice, issuedBy: world.accounts.admin.id })
    const until = (termEndsOn: string) =>
      send(updateTerm, { ...form, termStartsOn: '01/05/2022', termEndsOn })
    expect(await until('04/09/2022')).toMatchObject({
      ...{ ok: false, fields: { termEndsOn: [expect.stringContaining('05/09/2022')] } },
    })
    expect(await until('05/09/2022')).toMatchObject({ ok: true })
  })

  test('nhiệm kỳ trước có ngày cuối riêng: nhiệm kỳ sau bắt đầu sớm hơn thì nhiệm kỳ trước kết thúc hôm trước', async () => {
    await signInAs(world.accounts.admin)
    const { id: orgId } = await makeOrganisation(seedDb, {
      ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Hai Nhiệm Kỳ' },
    })
    await owner`DELETE FROM terms WHERE org_id = ${orgId}`
    const starts = (termStartsOn: string, termId: number) =>
      send(updateTerm, { termId, termName: 'x', termStartsOn, termEndsOn: '' })
    const term = { organisationId: orgId, name: 'x' }
    expect(await send(createTerm, { ...term, startsOn: '01/06/2022', endsOn: '31/08/2024' })).toMatchObject({
      ok: true,
    })
    expect(await send(createTerm, { ...term, startsOn: '01/08/2024' })).toMatchObject({ ok: true })
    const [first] = await termsOf(orgId)
    expect((await termsOf(orgId))[0]).toMatchObject({ ends: '2024-07-31' })
    const [, second] = await termsOf(orgId)
    expect(await starts('01/10/2024', second?.id)).toMatchObject({ ok: true })
    await owner`UPDATE terms SET ends_on = '2024-08-15' WHERE id = ${first?.id}`
    expect(await starts('01/08/2024', second?.id)).toMatchObject({ ok: true })
    expect((await termsOf(orgId))[0]).toMatchObject({ ends: '2024-07-31' })
  })
})

describe('số đã cho trên giấy', () => {
  const lastOf = (orgId: number, type: string) =>
    owner`SELECT last FROM number_series WHERE org_id = ${orgId} AND type = ${type}`
  const paper = (numberType: string, lastNumber: string, organisationId = world.cell.id) => ({
    ...{ organisationId, numberType, lastNumber },
  })

  test('bí thư ghi số cuối của sổ giấy, gõ nhầm thì ghi lại; số cổng đã cho thì không lùi', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(numberTerm, paper('NQ', '140'))).toMatchObject({ ok: true })
    expect(await send(numberTerm, paper('NQ', '14'))).toMatchObject({
      ...{ ok: true, message: expect.stringContaining('15') },
    })
    expect(await lastOf(world.cell.id, 'NQ')).toEqual([{ last: 14 }])

    const meeting = { orgId: world.cell.id, month: '2026-11-01' }
    const [made] = await seedDb.insert(schema.meetings).values(meeting).returning()
    await seedDb.insert(schema.minutes).values({
      ...{ orgId: world.cell.id, meetingId: made?.id ?? 0, templateId: 1, content: {}, resolutionNumber: 15 },
    })
    expect(await send(numberTerm, paper('NQ', '14'))).toMatchObject({
      ...{ ok: false, fields: { lastNumber: [expect.stringContaining('đến số 15')] } },
    })
    expect(await lastOf(world.cell.id, 'NQ')).toEqual([{ last: 14 }])

    // The same series numbers the resolution of each person, and that of the minutes the tally of the rating.
    const [{ id: minutesId } = { id: 0 }] = await seedDb.select().from(schema.minutes)
    await seedDb.insert(schema.proposals).values({
      ...{
        orgId: world.cell.id,
        minutesId,
        position: 0,
        kind: 'admission',
        fullName: 'Lò Thị Én',
        motion: 'x',
      },
      ...{ heldOn: '2022-09-05', votes: 1, base: 1, isMet: true, number: 16, state: 'waiting' },
    })
    expect((await send(numberTerm, paper('NQ', '15'))).message).toContain('đến số 16')
    const [ruleSet] = await seedDb.select({ id: schema.ruleSets.id }).from(schema.ruleSets)
    await seedDb.insert(schema.ratingCampaigns).values({
      ...{ orgId: world.cell.id, year: 2022, ruleSetId: ruleSet?.id ?? 0, heldOn: '2022-09-05', number: 9 },
    })
    expect((await send(numberTerm, paper('BB', '8'))).message).toContain('đến số 9')
    expect(await send(numberTerm, paper('BB', '9'))).toMatchObject({ ok: true })
  })

  test('thông báo của đảng ủy cũng vậy; số xấu thì nói tại ô', async () => {
    await signInAs(world.accounts.committeeOffice)
    const issuedBy = world.accounts.committeeOffice.id
    const notice = { month: '2026-11-01', issuedOn: '2026-11-02', number: 21, content: {} }
    await seedDb.insert(schema.scheduleNotices).values({ orgId: world.commune.id, ...notice, issuedBy })
    expect(await send(numberTerm, paper('TB', '20', world.commune.id))).toMatchObject({ ok: false })
    expect(await send(numberTerm, paper('TB', '35', world.commune.id))).toMatchObject({ ok: true })
    const data = { letterhead: { number: 'Số 07-BC/ĐU' } }
    const synthesis = { form: 'synthesis', subjectId: 1, data, fileName: 'x', issuedOn: '2026-11-03' }
    await seedDb.insert(schema.papers).values({ orgId: world.commune.id, ...synthesis })
    expect((await send(numberTerm, paper('BC', '6', world.commune.id))).message).toContain('đến số 7')
    expect(await send(numberTerm, paper('BC', '7', world.commune.id))).toMatchObject({ ok: true })
    for (const bad of ['', '-1', 'mười bốn', '99999'])
      expect(await send(numberTerm, paper('TB', bad, world.commune.id))).toMatchObject({
        ...{ ok: false, fields: { lastNumber: expect.anything() } },
      })
  })
})
