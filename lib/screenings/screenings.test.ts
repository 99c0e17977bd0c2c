import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { screeningDuties } from '@/lib/home/queries/screenings'
import { followScreening, screenCell } from './actions'
import { followWords } from './labels'
import { countScreenings, listScreenings, listScreeningsOf } from './queries'
import { listFailedTwice, listLevelsOf } from './queries/failed'
import { failedTwice, followState, followUpOf, isEducatedLong, outcomes, screeningYear } from './rules'

const TODAY = '2022-09-20'
const YEAR = 2021
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'sangloc')
})

const people = () => [world.secretary.id, world.recorder.id, world.member.id]
const form = (given: Record<string, string | number> = {}) => ({
  ...{ cellId: world.cell.id, year: YEAR, screenedOn: '15/01/2022', shown: people().join(',') },
  ...given,
})
const outcomeIn = (id: number, outcome: string, measure = '') => ({
  [`outcome-${id}`]: outcome,
  [`measure-${id}`]: measure,
})

describe('rà soát cả chi bộ', () => {
  test('lưu cả chi bộ; ai chưa chọn thì chưa rà soát; sửa được, bấm lại không đổi gì', async () => {
    const viewer = await signInAs(world.accounts.cellSecretary)
    const { secretary, recorder, member } = world
    const whole = form({
      ...outcomeIn(secretary.id, 'fit'),
      ...outcomeIn(recorder.id, ''),
      ...outcomeIn(member.id, 'educate', 'Đồng chí Thạch giúp đỡ'),
    })
    expect(await send(screenCell, whole)).toMatchObject({
      message: expect.stringContaining('của 2 đồng chí'),
    })
    expect(await send(screenCell, whole)).toMatchObject({
      message: expect.stringContaining('của 0 đồng chí'),
    })
    const rows = await listScreenings(viewer, world.cell, { year: YEAR })
    expect(new Map(rows.map(({ id, outcome, followUpOn }) => [id, [outcome, followUpOn]]))).toEqual(
      new Map([
        [secretary.id, ['fit', null]],
        [recorder.id, [null, null]],
        [member.id, ['educate', '2023-01-15']],
      ]),
    )
  })

  test('trang mở từ trước: dòng để nguyên không bị ghi lại, dòng cả hai cùng sửa thì từ chối', async () => {
    const viewer = await signInAs(world.accounts.cellSecretary)
    const { secretary, recorder, member } = world
    const opened = (given: object) => form({ year: 2019, ...outcomeIn(secretary.id, ''), ...given })
    const both = { ...outcomeIn(secretary.id, 'fit'), ...outcomeIn(member.id, 'fit') }
    expect(await send(screenCell, opened(both))).toMatchObject({
      message: expect.stringContaining('của 2 đồng chí'),
    })
    expect(await send(screenCell, opened(outcomeIn(member.id, 'removal', 'Họp xét')))).toMatchObject({
      ...{ ok: false, fields: { [`outcome-${member.id}`]: [expect.stringContaining('người khác sửa')] } },
    })
    expect(await send(screenCell, opened(outcomeIn(recorder.id, 'fit')))).toMatchObject({
      message: expect.stringContaining('của 1 đồng chí'),
    })
    const rows = await listScreenings(viewer, world.cell, { year: 2019 })
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['fit', 'fit', 'fit'])
  })

  test('còn lại đủ tư cách: chỉ người chưa rà soát, người đã ghi giữ nguyên', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    const { secretary, recorder, member } = world
    const sent = form({
      ...{ year: 2020, restIsFit: 'on', ...outcomeIn(member.id, 'discipline', 'Xét kỷ luật') },
      ...{ ...outcomeIn(secretary.id, ''), ...outcomeIn(recorder.id, '') },
    })
    expect(await send(screenCell, sent)).toMatchObject({ message: expect.stringContaining('của 3 đồng chí') })
    const rows = await listScreenings(viewer, world.cell, { year: 2020 })
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['discipline', 'fit', 'fit'])
  })

  test.each([
    ['đủ tư cách mà có biện pháp', 'fit', 'Theo dõi', 'outcome'],
    ['cần giúp đỡ mà không có biện pháp', 'educate', '', 'measure'],
    ['biện pháp quá dài', 'educate', 'x'.repeat(201), 'measure'],
    ['có biện pháp mà chưa chọn kết quả', '', 'Theo dõi', 'outcome'],
  ])('từ chối: %s', async (_what, outcome, measure, field) => {
    await signInAs(world.accounts.cellSecretary)
    const { id } = world.recorder
    const sent = form({ shown: id, ...outcomeIn(id, outcome, measure) })
    expect(await send(screenCell, sent)).toMatchObject({
      ok: false,
      fields: { [`${field}-${id}`]: expect.anything() },
    })
  })

  test('người của chi bộ khác, năm chưa đến, chi bộ khác: không ghi gì', async () => {
    await signInAs(world.accounts.cellSecretary)
    const { id } = world.stranger
    const before = await owner`SELECT count(*) FROM screenings`
    for (const given of [
      { shown: id, ...outcomeIn(id, 'fit') },
      { year: 2023, ...outcomeIn(world.recorder.id, 'fit') },
      { cellId: world.neighbour.id, shown: id, ...outcomeIn(id, 'fit') },
      { screenedOn: '21/09/2022', ...outcomeIn(world.recorder.id, 'fit') },
    ])
      expect(await send(screenCell, form(given))).toMatchObject({ ok: false })
    expect(await owner`SELECT count(*) FROM screenings`).toEqual(before)
  })
})

describe('theo dõi', () => {
  test('ghi một lần; sau đó kết quả rà soát không đổi được, trong cơ sở dữ liệu cũng không', async () => {
    const viewer = await signInAs(world.accounts.cellSecretary)
    const [found] = await listScreeningsOf(viewer, world.member.id)
    const follow = { screeningId: found?.id ?? 0, followNote: 'Đã tiến bộ' }
    expect(await send(followScreening, { ...follow, followedOn: '01/01/2022' })).toMatchObject({ ok: false })
    expect(await send(followScreening, { ...follow, followedOn: '10/09/2022' })).toMatchObject({ ok: true })
    expect(await send(followScreening, { ...follow, followedOn: '10/09/2022' })).toMatchObject({ ok: false })
    const again = form({ shown: world.member.id, ...outcomeIn(world.member.id, 'removal', 'Họp xét') })
    const seen = { [`seen-${world.member.id}`]: 'educate:Đồng chí Thạch giúp đỡ' }
    expect(await send(screenCell, { ...again, ...seen })).toMatchObject({
      message: expect.stringContaining('không đổi được'),
    })
    await expect(owner`UPDATE screenings SET outcome = 'fit'`).rejects.toThrow()
  })

  test('mỗi ngày một lời; ra khỏi danh sách thì hết theo dõi', () => {
    const row = { followUpOn: '2023-01-15', followedOn: null, followNote: '', status: 'active' } as const
    const state = (given: object, today = TODAY) =>
      followState({ ...row, outcome: 'educate', ...given }, today)
    expect(state({ outcome: 'fit' })).toBe('none')
    expect(state({})).toBe('running')
    expect(state({}, '2023-01-15')).toBe('running')
    expect(state({}, '2023-01-16')).toBe('late')
    expect(state({ status: 'removed' }, '2023-01-16')).toBe('left')
    expect(state({ followedOn: '2022-09-10', status: 'removed' })).toBe('followed')
    expect(followWords({ ...row, outcome: 'removal', status: 'removed' }, TODAY).badges).toEqual([
      ['plain', 'Đã xóa tên'],
    ])
    for (const outcome of outcomes)
      expect(followUpOf(outcome, '2024-02-29')).toBe(outcome === 'fit' ? null : '2025-03-01')
    expect(['2022-03-31', '2022-04-01', '2022-12-31'].map(screeningYear)).toEqual([2021, 2022, 2022])
  })
})

test('số đếm bằng danh sách, kể cả người đã ra; chi bộ bên cạnh và thư ký không thấy', async () => {
  const office = await signInAs(world.accounts.committeeOffice)
  const { id } = world.recorder
  const gone = form({ shown: id, ...outcomeIn(id, 'leaving', 'Đã có đơn') })
  expect(await send(screenCell, gone)).toMatchObject({ ok: true })
  await owner`UPDATE members SET status = 'resigned', since_on = '2022-09-15', since_reason = 'left' WHERE id = ${id}`
  // Of 2020 one waits for a word about a discipline, from 15/01/2023 on.
  expect(await screeningDuties(office, '2023-01-15')).toEqual([])
  expect(await screeningDuties(office, '2023-01-16')).toMatchObject([
    { href: '/records/screening?year=2020&outcome=open', title: expect.stringContaining('1 đồng chí') },
  ])
  const counts = await countScreenings(office, world.commune, YEAR)
  const own = counts.find((row) => row.id === world.cell.id)
  expect(own).toMatchObject({ total: 3, fit: 1, educate: 1, leaving: 1, waiting: 0, open: 0 })
  for (const part of counts)
    for (const outcome of [...outcomes, 'open', 'waiting'] as const) {
      const place = part.id === world.cell.id ? world.cell : world.neighbour
      expect(await listScreenings(office, place, { year: YEAR, outcome })).toHaveLength(part[outcome])
    }
  for (const account of [world.accounts.neighbour, world.accounts.cellRecorder])
    expect(await listScreenings(await viewerOf(account), world.cell, { year: YEAR })).toEqual([])
  const member = await viewerOf(world.accounts.member)
  expect((await listScreeningsOf(member, world.member.id)).map(({ year }) => year)).toEqual([
    YEAR,
    2020,
    2019,
  ])
  expect(await listScreeningsOf(member, id)).toEqual([])
})

describe('căn cứ xem xét tư cách', () => {
  const rated = (years: Record<number, string>) =>
    Object.entries(years)
      .map(([year, level]) => ({ year: Number(year), level }))
      .reverse()
  test.each([
    [{ 2020: 'failed', 2021: 'failed' }, [2020, 2021]],
    [{ 2019: 'failed', 2020: 'failed', 2021: 'adequate' }, undefined],
    [{ 2019: 'failed', 2021: 'failed' }, undefined],
    [{ 2021: 'failed' }, undefined],
  ])('xếp loại %j', (years, found) => {
    expect(failedTwice(rated(years))).toEqual(found)
  })

  test('giáo dục đủ 12 tháng, chưa ghi kết quả', () => {
    const row = { outcome: 'educate', followUpOn: '2023-01-15', followedOn: null, status: 'active' } as const
    expect(['2023-01-15', '2023-01-16'].map((day) => isEducatedLong(row, day))).toEqual([false, true])
    for (const other of [
      { followedOn: '2022-12-01' },
      { outcome: 'removal' as const },
      { status: 'removed' },
    ])
      expect(isEducatedLong({ ...row, ...other }, '2023-01-16')).toBe(false)
  })

  test('hai năm liền đã quyết định: nhắc đến khi rà soát năm ấy; ai không đọc được đảng viên thì không thấy', async () => {
    const { id } = await makeMember(seedDb, { orgId: world.neighbour.id, fullName: 'Lò Văn Liền' })
    const rate = async (year: number, state: string) => owner`
      WITH made AS (INSERT INTO rating_campaigns (org_id, year, rule_set_id, state)
        SELECT ${world.neighbour.id}, ${year}, min(id), ${state}::campaign_state FROM rule_sets WHERE domain = 'ratings' RETURNING id)
      INSERT INTO ratings (campaign_id, org_id, member_id, full_name, is_reviewed, level)
        SELECT id, ${world.neighbour.id}, ${id}, 'Lò Văn Liền', true, 'failed' FROM made`
    await rate(2020, 'finished')
    await rate(2021, 'tallied')
    const own = await viewerOf(world.accounts.neighbour)
    const duties = async () =>
      (await screeningDuties(own, TODAY)).filter((duty) => duty.id === 'failed-twice-2021')
    expect(await duties()).toEqual([])
    await owner`UPDATE rating_campaigns SET state = 'finished' WHERE org_id = ${world.neighbour.id} AND state = 'tallied'`
    expect(await duties()).toMatchObject([
      { title: expect.stringContaining('Lò Văn Liền'), note: expect.stringContaining('mục 8.1') },
    ])
    expect(failedTwice(await listLevelsOf(own, id))).toEqual([2020, 2021])
    for (const account of [world.accounts.cellSecretary, world.accounts.member]) {
      const other = await viewerOf(account)
      expect(await listFailedTwice(other, 'screenings.read', { year: 2021 })).toEqual([])
      expect(await listLevelsOf(other, id)).toEqual([])
    }
    await signInAs(world.accounts.neighbour)
    const word = outcomeIn(id, 'educate', 'Chi ủy giúp đỡ')
    const sent = { ...form({ cellId: world.neighbour.id, shown: id }), ...word }
    expect(await send(screenCell, sent)).toMatchObject({ ok: true })
    expect(await duties()).toEqual([])
    const found = await listFailedTwice(own, 'screenings.read', { year: 2021, path: world.neighbour.path })
    expect(found).toMatchObject([{ id, outcome: 'educate' }])
    const late = (await screeningDuties(own, '2023-01-16')).find((duty) => duty.id === 'screenings')
    expect(late?.note).toContain('1 đồng chí đã giúp đỡ, giáo dục đủ 12 tháng')
  })
})
