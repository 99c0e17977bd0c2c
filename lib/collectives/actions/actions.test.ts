import { beforeAll, expect, test } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { collectiveDecisionFrom, collectiveListFrom, collectiveMinutesFrom } from '@/lib/collectives/papers'
import { getRound, listOwnCollectives, listRounds } from '@/lib/collectives/queries/rounds'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { DecisionPdf } from '@/lib/pdf/decision'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { RatingListPdf } from '@/lib/ratings/pdf/rating-list'
import { TallyMinutesPdf } from '@/lib/ratings/pdf/tally-minutes'
import { decideRound } from './decision'
import { recordCollectiveTally, recordFigures } from './figures'
import { openRound, proposeOwn, withdrawRound } from './rounds'

let world: World
let roundId: number
beforeAll(async () => {
  world = await makeWorld(seedDb, 'xeploaitochuc')
  for (const place of ['Cầu Bến', 'Phú Lộc', 'Trung Nghĩa', 'Đồng Tâm'])
    await makeOrganisation(seedDb, { kind: 'cell', parentId: world.commune.id, name: `Chi bộ thôn ${place}` })
})

const as = (who: keyof typeof world.accounts) => signInAs(world.accounts[who])
const found = async () => {
  const round = await getRound(await viewerOf(world.accounts.committeeSecretary), roundId)
  if (!round) throw new Error('no round')
  return round
}
const hidden = async () => ({ roundId, version: (await found()).round.version })

test('cấp ủy mở đợt: các chi bộ lấy từ cây tổ chức; một năm một đợt; đợt mở nhầm thu hồi được', async () => {
  await as('committeeOffice')
  const form = { orgId: world.commune.id, year: 2021, heldOn: '20/12/2021' }
  expect((await send(openRound, { ...form, heldOn: '20/12/2022' })).fields).toHaveProperty('heldOn')
  const first = await send(openRound, form)
  roundId = Number(first.goTo?.split('/').at(-1))
  expect((await send(openRound, form)).fields).toHaveProperty('year')
  expect(await send(withdrawRound, { ...(await hidden()), reason: 'nhầm năm' })).toMatchObject({ ok: true })
  roundId = Number((await send(openRound, form)).goTo?.split('/').at(-1))
  const { rows, missing, decider, rules } = await found()
  expect(rows).toHaveLength(6)
  expect(decider).toBe('Đảng ủy xã An Thịnh')
  expect(rules.grounds).toEqual([])
  expect(missing[0]?.missing[0]).toContain('0/1 chi bộ đã có')
})

test('ban thường vụ mở đợt của cấp đứng đầu: tổ chức cơ sở trực thuộc, còn chờ xếp loại chi bộ bên dưới', async () => {
  await as('organisationBoard')
  const { goTo } = await send(openRound, { orgId: world.top.id, year: 2021, heldOn: '25/12/2021' })
  const round = await getRound(
    await viewerOf(world.accounts.standingCommittee),
    Number(goTo?.split('/').at(-1)),
  )
  expect(round?.rows.map(({ name, groupName }) => [name, groupName])).toEqual([
    ['Đảng bộ xã An Thịnh', 'Đảng bộ cơ sở'],
  ])
  expect(round?.missing[0]?.missing.join()).toContain('quyết định xếp loại chi bộ trực thuộc')
  expect(round?.decider).toMatch(/^Ban Thường vụ/)
  expect(round && collectiveListFrom(round).rightSigner.authority).toBe('T/M BAN THƯỜNG VỤ')
  expect(
    await getRound(await viewerOf(world.accounts.committeeSecretary), round?.round.id ?? 0),
  ).toBeUndefined()
  expect(await listOwnCollectives(await viewerOf(world.accounts.committeeSecretary))).toHaveLength(1)
})

test('chi bộ ghi mức tự xếp loại của mình; chi bộ khác và cấp ủy không ghi thay ở đây', async () => {
  const own = (await found()).rows.find(({ orgId }) => orgId === world.cell.id)
  const form = { collectiveId: own?.id ?? 0, version: 1, selfLevel: 'excellent', selfOn: '10/12/2021' }
  await as('neighbour')
  expect(await send(proposeOwn, form)).toMatchObject({ ok: false })
  await as('cellSecretary')
  expect((await send(proposeOwn, { ...form, selfOn: '10/12/2099' })).fields).toHaveProperty('selfOn')
  expect(await send(proposeOwn, form)).toMatchObject({ ok: true })
  expect((await found()).rows.find(({ id }) => id === own?.id)).toMatchObject({
    selfLevel: 'excellent',
    selfOn: '2021-12-10',
  })
})

async function figures(more: Record<string, string> = {}) {
  const fields: Record<string, string | number> = {
    ...(await hidden()),
    heldOn: '20/12/2021',
    isOneGroup: 'on',
  }
  for (const { id, selfLevel } of (await found()).rows) {
    fields[`selfLevel-${id}`] = selfLevel ?? 'good'
    fields[`below-${id}`] = 'Quyết định 40-QĐ/ĐU ngày 18/12/2021'
  }
  return { ...fields, ...more }
}
async function tally(more: Record<string, number> = {}) {
  const fields: Record<string, string | number> = {
    ...{ startedAt: '15:00', endedAt: '15:30', place: 'Hội trường xã', chairName: 'Phạm Ngọc Toản' },
    ...{ recorderName: 'Đinh Thị Vân', tellerName1: 'Vũ Đình Khoát' },
    ...{ summoned: 15, present: 14, votingBase: 14, issued: 14, returned: 14 },
  }
  for (const { id, selfLevel } of (await found()).rated) fields[`${selfLevel ?? 'good'}-${id}`] = 14
  return { ...(await hidden()), ...fields, ...more }
}

test('số liệu, kiểm phiếu phải khớp tổng, rồi quyết định trong giới hạn; sau đó không đổi được', async () => {
  await as('committeeOffice')
  expect(await send(recordFigures, await figures())).toMatchObject({ ok: true })
  const [first] = (await found()).rated
  expect(
    (await send(recordCollectiveTally, await tally({ [`adequate-${first?.id}`]: 3 }))).fields,
  ).toHaveProperty(`good-${first?.id}`)
  expect(await send(recordCollectiveTally, await tally())).toMatchObject({ ok: true })
  const { rated, missing, groups } = await found()
  expect(missing).toEqual([])
  expect(groups.map(({ outcome }) => outcome.quota.places)).toEqual([1])

  const levels = Object.fromEntries(
    rated.map(({ id }) => [`level-${id}`, groups[0]?.outcome.people.get(id)?.level ?? '']),
  )
  const form = { ...(await hidden()), decisionNumber: '48-QĐ/ĐU', decidedOn: '28/12/2021', ...levels }
  await as('cellSecretary')
  expect(await send(decideRound, form)).toMatchObject({ ok: false })
  await as('committeeSecretary')
  const other = rated.find(({ orgId }) => orgId !== world.cell.id)
  const both = { ...form, [`level-${other?.id}`]: 'excellent', [`note-${other?.id}`]: 'Dẫn đầu thi đua' }
  expect((await send(decideRound, both)).message).toContain('quá giới hạn 20%')
  expect(await send(decideRound, form)).toMatchObject({ ok: true })
  const decided = await found()
  expect(decided.round).toMatchObject({ state: 'finished', decidedBy: 'Đảng ủy xã An Thịnh' })
  expect(decided.rated.filter(({ level }) => level === 'excellent')).toHaveLength(1)
  expect((await send(recordFigures, await figures())).ok).toBe(false)
  await expect(
    owner`UPDATE collective_ratings SET level = 'good' WHERE round_id = ${roundId}`,
  ).rejects.toThrow('does not change')
  const [row] = await listRounds(await viewerOf(world.accounts.standingCommittee), { year: 2021 })
  expect(row?.year).toBe(2021)
})

test('quyết định, danh sách, biên bản kiểm phiếu in đủ chữ, đủ số', async () => {
  const round = await found()
  const decision = collectiveDecisionFrom(round)
  if (!decision) throw new Error('no decision')
  const text = async (paper: Parameters<typeof printed>[0]) => (await readPaper(await printed(paper))).text
  expect(await text(DecisionPdf(decision))).toContain('Hoàn thành xuất sắc nhiệm vụ: 01 tổ chức')
  const list = await text(RatingListPdf(collectiveListFrom(round)))
  for (const part of ['Tổ chức đảng', 'Chi bộ thôn Đông Hạ', '48-QĐ/ĐU', 'Xuất sắc 01; Tốt 05'])
    expect(list).toContain(part)
  expect(await text(TallyMinutesPdf(collectiveMinutesFrom(round)))).toContain('06 tổ chức')
})
