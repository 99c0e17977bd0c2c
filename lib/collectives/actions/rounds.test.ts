import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { organisations } from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { collectiveDecisionFrom } from '@/lib/collectives/papers'
import { getRound, listOwnCollectives, listRounds } from '@/lib/collectives/queries/rounds'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { decideRound } from './decision'
import { recordCollectiveTally, recordFigures } from './figures'
import { correctDay, openRound, proposeOwn, setAsideRound } from './rounds'

let world: World
let roundId: number
beforeAll(async () => {
  world = await makeWorld(seedDb, 'xeplailai')
  roundId = await opened(2021, '20/12/2021')
})

const as = (who: keyof typeof world.accounts) => signInAs(world.accounts[who])
async function opened(year: number, heldOn: string) {
  await as('committeeOffice')
  const { goTo } = await send(openRound, { orgId: world.commune.id, year, heldOn })
  return Number(goTo?.split('/').at(-1))
}
async function found(id = roundId) {
  const round = await getRound(await viewerOf(world.accounts.committeeSecretary), id)
  if (!round) throw new Error('no round')
  return round
}
const hidden = async (id = roundId) => ({ roundId: id, version: (await found(id)).round.version })
const own = async () => {
  const row = (await found()).rows.find(({ orgId }) => orgId === world.cell.id)
  if (!row) throw new Error('no row')
  return row
}
async function figures(level: string, more: Record<string, string> = {}) {
  const rows = (await found()).rows.flatMap(({ id }) => [
    [`selfLevel-${id}`, level],
    [`below-${id}`, 'Quyết định 40-QĐ/ĐU'],
  ])
  return { ...(await hidden()), heldOn: '20/12/2021', isOneGroup: 'on', ...Object.fromEntries(rows), ...more }
}

test('mức chi bộ vừa ghi không bị bảng số liệu mở từ trước ghi đè', async () => {
  const { id, version } = await own()
  const form = { collectiveId: id, version, selfLevel: 'excellent', selfOn: '10/12/2021' }
  const before = await figures('good')
  await as('cellSecretary')
  expect((await send(proposeOwn, { ...form, selfOn: '10/12/2020' })).fields).toHaveProperty('selfOn')
  expect(await send(proposeOwn, form)).toMatchObject({ ok: true })
  await as('committeeOffice')
  expect(await send(recordFigures, before)).toMatchObject({ ok: false })
  expect(await own()).toMatchObject({ selfLevel: 'excellent', selfOn: '2021-12-10' })
})

test('xóa trắng cả một dòng thì dòng ấy trống', async () => {
  await as('committeeOffice')
  const blank = { ...(await hidden()), heldOn: '20/12/2021' }
  expect(await send(recordFigures, blank)).toMatchObject({ ok: true })
  expect(await own()).toMatchObject({ selfLevel: null, selfOn: null, belowBasis: '' })
})

test('không còn tổ chức nào được xếp loại thì không quyết định', async () => {
  const outside = Object.fromEntries((await found()).rows.map(({ id }) => [`outside-${id}`, 'mới thành lập']))
  await as('committeeOffice')
  await send(recordFigures, await figures('good', outside))
  await as('committeeSecretary')
  const form = { ...(await hidden()), decisionNumber: '1-QĐ/ĐU', decidedOn: '28/12/2021' }
  expect((await send(decideRound, form)).message).toContain('không có gì để quyết định')
  expect((await found()).round.state).toBe('open')
})

test('đổi ngày hội nghị thì quy định theo ngày ấy', async () => {
  const id = await opened(2025, '20/12/2025')
  expect((await found(id)).ruleSet.name).toContain('366')
  const moved = { ...(await hidden(id)), heldOn: '10/03/2025' }
  expect(await send(recordFigures, moved)).toMatchObject({ ok: true })
  const { round, ruleSet } = await found(id)
  expect([round.heldOn, ruleSet.name]).toEqual(['2025-03-10', 'Xếp loại theo Quy định 124'])
})

test('kiểm phiếu rồi thì không đổi ngày hội nghị', async () => {
  await as('committeeOffice')
  expect(await send(recordFigures, await figures('good'))).toMatchObject({ ok: true })
  const sums = { summoned: 15, present: 14, votingBase: 14, issued: 14, returned: 14 }
  const meeting = { startedAt: '15:00', endedAt: '15:30', place: 'Hội trường', chairName: 'Toản' }
  const rows = (await found()).rated.map(({ id }) => [`good-${id}`, 14])
  const tally = {
    ...sums,
    ...meeting,
    recorderName: 'Vân',
    tellerName1: 'Khoát',
    ...Object.fromEntries(rows),
  }
  expect((await send(recordCollectiveTally, { ...(await hidden()), ...tally })).goTo).toBeDefined()
  const moved = await figures('good', { heldOn: '21/12/2021' })
  expect((await send(recordFigures, moved)).fields).toHaveProperty('heldOn')
  expect((await found()).round.heldOn).toBe('2021-12-20')
})

test('ngày hội nghị ghi nhầm: sửa được kèm lý do khi cùng quy định, ghi nhật ký', async () => {
  await as('committeeOffice')
  const correct = async (heldOn: string, reason = 'theo biên bản') =>
    send(correctDay, { ...(await hidden()), heldOn, reason })
  expect((await correct('20/12/2020')).fields).toHaveProperty('heldOn')
  expect((await correct('20/12/2021')).fields).toHaveProperty('heldOn')
  expect((await correct('21/12/2021', '')).fields).toHaveProperty('reason')
  expect(await correct('21/12/2021')).toMatchObject({ ok: true })
  expect((await found()).round).toMatchObject({ heldOn: '2021-12-21', returned: 14 })
  const [logged] = await owner`SELECT detail FROM audit_entries WHERE action = 'collectives.tally'
    AND outcome = 'done' ORDER BY id DESC LIMIT 1`
  expect(logged?.detail).toMatchObject({ before: '2021-12-20', reason: 'theo biên bản' })
  await as('cellSecretary')
  expect(await correct('22/12/2021')).toMatchObject({ ok: false })
  const uncounted = await opened(2024, '20/12/2024')
  expect(
    (await send(correctDay, { ...(await hidden(uncounted)), heldOn: '21/12/2024', reason: 'nhầm' })).fields,
  ).toHaveProperty('heldOn')
})

test('quyết định xong: giấy mang tên cấp ủy lúc ấy; xếp loại lại thì ghi lý do, đợt mới mở được', async () => {
  await as('committeeSecretary')
  const levels = Object.fromEntries((await found()).rated.map(({ id }) => [`level-${id}`, 'good']))
  const form = { ...(await hidden()), decisionNumber: '48-QĐ/ĐU', decidedOn: '28/12/2021', ...levels }
  expect((await send(decideRound, form)).goTo).toBeDefined()
  await seedDb
    .update(organisations)
    .set({ committeeName: 'Đảng ủy xã Mới' })
    .where(eq(organisations.id, world.commune.id))
  expect(collectiveDecisionFrom(await found())?.decider).toBe('Đảng ủy xã An Thịnh')
  expect((await send(recordFigures, await figures('good'))).message).toContain('đã có quyết định xếp loại')

  await expect(owner`UPDATE collective_rounds SET state = 'ended' WHERE id = ${roundId}`).rejects.toThrow(
    'does not change',
  )
  const again = { ...(await hidden()), reason: 'Kết luận kiểm tra số 5' }
  await as('cellSecretary')
  expect(await send(setAsideRound, again)).toMatchObject({ ok: false })
  await as('committeeSecretary')
  const papers = () =>
    owner`SELECT superseded_at IS NULL AS holds FROM papers
          WHERE form = 'collectiveDecision' AND subject_id = ${roundId}`
  expect(await papers(), 'quyết định được lưu ngay khi ban hành').toMatchObject([{ holds: true }])
  expect((await send(setAsideRound, again)).goTo).toBe(`/collectives/${roundId}`)
  expect(await papers(), 'quyết định của đợt đã bỏ không còn hiệu lực').toMatchObject([{ holds: false }])
  expect((await found()).round).toMatchObject({ state: 'ended', withdrawnReason: 'Kết luận kiểm tra số 5' })
  expect(await send(setAsideRound, { ...(await hidden()), reason: 'nữa' })).toMatchObject({ ok: false })
  await expect(
    owner`UPDATE collective_ratings SET level = 'excellent' WHERE round_id = ${roundId}`,
  ).rejects.toThrow('does not change')
  for (const change of [
    owner`state = 'finished'`,
    owner`withdrawn_reason = 'khác'`,
    owner`decision_number = '1'`,
  ])
    await expect(owner`UPDATE collective_rounds SET ${change} WHERE id = ${roundId}`).rejects.toThrow(
      'does not change',
    )

  const next = await opened(2021, '20/01/2022')
  expect(next).toBeGreaterThan(roundId)
  const years = await listOwnCollectives(await viewerOf(world.accounts.cellSecretary))
  expect(years.filter(({ year }) => year === 2021)).toMatchObject([{ state: 'open', level: null }])
  const viewer = await viewerOf(world.accounts.committeeSecretary)
  expect((await listRounds(viewer, { year: 2021 })).map(({ state }) => state)).toEqual(['ended', 'open'])
})

test('chi bộ kết thúc hoạt động sau khi mở đợt được nêu tên; hàng của đợt không xóa được', async () => {
  const id = await opened(2020, '20/12/2020')
  await seedDb
    .update(organisations)
    .set({ endedOn: '2021-01-05' })
    .where(eq(organisations.id, world.neighbour.id))
  expect((await found(id)).rated.filter(({ endedOn }) => endedOn !== null)).toMatchObject([
    { orgId: world.neighbour.id },
  ])
  const [row] = await owner`SELECT has_table_privilege(rolname, 'collective_ratings', 'DELETE') AS rows,
    has_table_privilege(rolname, 'collective_rounds', 'DELETE') AS rounds FROM pg_roles
    WHERE rolname = ${new URL(process.env.DATABASE_APP_URL ?? '').username}`
  expect(row).toEqual({ rows: false, rounds: false })
})
