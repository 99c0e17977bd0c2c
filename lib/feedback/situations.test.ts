import { beforeAll, describe, expect, test } from 'vitest'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { dissolveCell } from '@/lib/reorganisations/actions/dissolve'
import { moveOrganisation } from '@/lib/reorganisations/actions/move'
import { decision, dissolveForm } from '@/lib/reorganisations/testing'
import { draftReply, passOnItem } from './actions/agency'
import { clarifyItem, forwardItem, recallQuestion, respondToItem } from './actions/committee'
import { handOver } from './actions/handover'
import { assignItem, proposeItem } from './actions/leader'
import { mergeItem, setItemAside, splitItem, unmergeItem } from './actions/office'
import { giveOpinion } from './actions/opinion'
import { feedbackFilter } from './input'
import { getItem } from './queries/item'
import { listItems } from './queries/list'
import { itemAt, itemRow, newItem, openItem, step, stepsOf, stopClock, TODAY, type World } from './testing'

/** Turns that a year of items takes: two things that are right alone meet on one item. */

beforeAll(stopClock)

type Account = World['accounts'][keyof World['accounts']]
const deskOf = async (account: Account, desk: 'mine' | 'asked' = 'mine') => {
  const { rows } = await listItems(await viewerOf(account), feedbackFilter.parse({ desk }), TODAY)
  return rows.map(({ id }) => id)
}
const agencyOf = async (world: World, name: string, loginName: string) => {
  const agency = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name })
  const officer = await makeAccount(seedDb, {
    ...{ orgId: agency.id, fullName: 'Cán bộ', loginName, roles: ['agencyOfficer'] },
  })
  return { agency, officer }
}
/** Of the other cell, merged into the main one by the office. */
async function mergedInto(world: World, mainId: number) {
  const itemId = await openItem(world, world.neighbour.id)
  await step(world, 'committeeOffice', forwardItem, itemId)
  expect(await step(world, 'districtOffice', mergeItem, itemId, { mainId })).toMatchObject({ ok: true })
  return itemId
}

describe('hai cơ quan, một cơ quan giải thể', () => {
  test('cơ quan đã được mời góp ý nay xử lý thay: không còn bị đòi góp ý cho chính mình; ý kiến đã góp vẫn còn', async () => {
    const world = await makeWorld(seedDb, 'haicoquan')
    const front = await agencyOf(world, 'Mặt trận', 'mattran.haicoquan')
    const assigned = async () => {
      const itemId = await itemAt(world, 'proposed')
      const asks = { 'opinionOf[]': [String(front.agency.id)], opinionOn: '20/09/2022' }
      expect(await step(world, 'permanentCommittee', assignItem, itemId, asks)).toMatchObject({ ok: true })
      return itemId
    }
    const [silent, said] = [await assigned(), await assigned()]
    await signInAs(front.officer)
    await send(giveOpinion, { itemId: said, opinion: 'Đề nghị khảo sát cùng nhân dân.' })
    expect(await deskOf(front.officer)).toEqual([silent])

    await signInAs(world.accounts.districtOffice)
    const given = { fromId: world.agency.id, agencyId: front.agency.id, decision: 'Quyết định số 05-QĐ/HU' }
    await send(handOver, { ...given, isConfirmed: 'on', isEnding: 'on' })
    const opinions = async (id: number) =>
      (await getItem(await viewerOf(front.officer), id, TODAY))?.opinions.map(({ text }) => text)
    expect(await opinions(silent)).toEqual([])
    expect(await opinions(said)).toEqual(['Đề nghị khảo sát cùng nhân dân.'])
    expect((await deskOf(front.officer)).toSorted()).toEqual([silent, said].toSorted())
    await signInAs(front.officer)
    const draft = { replyKind: 'noFunds', replyText: 'Đưa vào kế hoạch năm 2023.', repliedBy: 'Cán bộ' }
    const { version } = await itemRow(silent)
    expect(
      await send(draftReply, { ...{ itemId: silent, version, ...draft }, replyDocument: 'Công văn số 1' }),
    ).toMatchObject({ ok: true })
    expect(await deskOf(front.officer)).toEqual([said])
  })
})

describe('mục đang chờ chi bộ làm rõ', () => {
  test('chi bộ chuyển sang xã khác: xã mới thấy câu hỏi đang chờ, rút được; xã cũ thì không', async () => {
    const world = await makeWorld(seedDb, 'lamrochuyen')
    const target = await makeOrganisation(seedDb, {
      ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Đến', shortName: 'xã Đến' },
    })
    const there = await makeAccount(seedDb, {
      ...{
        orgId: target.id,
        fullName: 'Văn phòng xã Đến',
        loginName: 'vp.xaden',
        roles: ['committeeOffice'],
      },
    })
    const [first, second] = [await itemAt(world, 'clarifying'), await itemAt(world, 'clarifying')]
    await signInAs(world.accounts.organisationBoard)
    const moving = { ...decision, organisationId: world.cell.id, version: 1, toId: target.id }
    expect((await send(moveOrganisation, moving)).goTo).toBeDefined()
    expect(await itemRow(first)).toMatchObject({ status: 'clarifying', ownerId: world.cell.id })
    expect((await stepsOf(first)).at(-1)).toMatchObject({
      ...{ step: 'inheritQuestion', fromOrgId: world.commune.id, toOrgId: target.id },
    })
    expect((await deskOf(there, 'asked')).toSorted()).toEqual([first, second].toSorted())
    expect(await deskOf(world.accounts.committeeOffice, 'asked')).toEqual([])

    expect(await step(world, 'committeeOffice', recallQuestion, first)).toMatchObject({ ok: false })
    await signInAs(there)
    expect((await getItem(await viewerOf(there), first, TODAY))?.next).toContain('recallQuestion')
    const { version } = await itemRow(first)
    expect(await send(recallQuestion, { itemId: first, version, note: '' })).toMatchObject({ ok: true })
    expect(await itemRow(first)).toMatchObject({ status: 'sent', ownerId: target.id, stoppedOn: null })
    expect(await step(world, 'cellSecretary', respondToItem, second)).toMatchObject({ ok: true })
    expect(await itemRow(second)).toMatchObject({ status: 'sent', ownerId: target.id, stoppedOn: null })
  })

  test('chi bộ thành trực thuộc huyện rồi lại về một xã: trả lời về Văn phòng huyện, nơi đang chờ', async () => {
    const world = await makeWorld(seedDb, 'lamrohailan')
    const target = await makeOrganisation(seedDb, {
      ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ xã Sau', shortName: 'xã Sau' },
    })
    const itemId = await itemAt(world, 'clarifying')
    await signInAs(world.accounts.organisationBoard)
    for (const [toId, happenedOn] of [
      [world.top.id, '01/09/2022'],
      [target.id, '02/09/2022'],
    ] as const) {
      const [{ version } = { version: 0 }] = await owner<
        { version: number }[]
      >`SELECT version FROM organisations WHERE id = ${world.cell.id}`
      const moving = { ...decision, organisationId: world.cell.id, version, toId, happenedOn }
      const { goTo, message } = await send(moveOrganisation, moving)
      expect(goTo, message).toBeDefined()
    }
    expect(await deskOf(world.accounts.districtOffice, 'asked')).toEqual([itemId])
    expect(await step(world, 'cellSecretary', respondToItem, itemId)).toMatchObject({ ok: true })
    expect(await itemRow(itemId)).toMatchObject({ status: 'forwarded', ownerId: world.top.id })
  })

  test('chi bộ của mục chính giải thể: mục đã gộp vào đi cùng tới chi bộ kế thừa, không ở lại chi bộ đã hết', async () => {
    const world = await makeWorld(seedDb, 'lamrogop')
    const main = await itemAt(world, 'forwarded')
    const merged = await mergedInto(world, main)
    expect(await step(world, 'districtOffice', clarifyItem, main)).toMatchObject({ ok: true })
    await signInAs(world.accounts.organisationBoard)
    const people = await owner`SELECT id FROM members WHERE org_id = ${world.cell.id} AND status = 'active'`
    const placements = people.map(({ id }) => `${id}:${world.neighbour.id}`)
    const ending = dissolveForm(world.cell.id, { 'placements[]': placements, heirId: world.neighbour.id })
    expect((await send(dissolveCell, ending)).goTo).toBeDefined()
    for (const id of [main, merged])
      expect(await itemRow(id)).toMatchObject({ orgId: world.neighbour.id, ownerId: world.neighbour.id })
    expect(await step(world, 'neighbour', respondToItem, main)).toMatchObject({ ok: true })
    for (const id of [main, merged]) expect(await itemRow(id)).toMatchObject({ ownerId: world.top.id })
  })
})

describe('gộp trùng', () => {
  test('mục chính là đơn tố cáo: tách mục kia ra rồi mới chuyển; mục kia đi tiếp, không mất chữ', async () => {
    const world = await makeWorld(seedDb, 'goptocao')
    const main = await itemAt(world, 'forwarded')
    const merged = await mergedInto(world, main)
    expect(await step(world, 'districtOffice', setItemAside, main)).toMatchObject({
      message: expect.stringContaining('tách các mục ấy ra trước'),
    })
    await step(world, 'districtOffice', unmergeItem, merged)
    expect(await step(world, 'districtOffice', setItemAside, main)).toMatchObject({ ok: true })
    expect(await itemRow(main)).toMatchObject({ status: 'setAside', dueOn: null })
    expect(await itemRow(merged)).toMatchObject({ status: 'forwarded', text: newItem(world).text })
  })
})

test('phần tách ra “không thuộc trách nhiệm”: đi lại từ Văn phòng với nơi được nêu, mục gốc không bị kéo theo', async () => {
  const world = await makeWorld(seedDb, 'tachkhongthuoc')
  const front = await agencyOf(world, 'Mặt trận', 'mattran.tach')
  const whole = await itemAt(world, 'forwarded')
  expect(await step(world, 'districtOffice', splitItem, whole)).toMatchObject({ ok: true })
  const [{ id: part } = { id: 0 }] = await owner<
    { id: number }[]
  >`SELECT id FROM feedback_items WHERE split_from_id = ${whole}`
  for (const [who, action] of [
    ['districtOffice', proposeItem],
    ['permanentCommittee', assignItem],
  ] as const)
    expect(await step(world, who, action, part), who).toMatchObject({ ok: true })
  const before = await itemRow(whole)
  expect(await step(world, 'agencyOfficer', passOnItem, part, { agencyId: front.agency.id })).toMatchObject({
    ok: true,
  })
  expect(await itemRow(part)).toMatchObject({ status: 'forwarded', ownerId: world.top.id, agencyId: null })
  expect((await stepsOf(part)).at(-1)).toMatchObject({ step: 'passOn', toOrgId: front.agency.id })
  for (const [who, action] of [
    ['districtOffice', proposeItem],
    ['permanentCommittee', assignItem],
  ] as const)
    await step(world, who, action, part, { agencyId: front.agency.id })
  expect(await deskOf(front.officer)).toEqual([part])
  expect(await itemRow(whole)).toEqual(before)
})

test('đang ghi thông báo nhắc hạn của một mục: bước của mục ấy không phải chờ', async () => {
  const world = await makeWorld(seedDb, 'dangnhac')
  const itemId = await openItem(world)
  await owner.begin(async (writing) => {
    // As the foreign key of a notice does until its transaction ends.
    await writing`SELECT 1 FROM feedback_items WHERE id = ${itemId} FOR KEY SHARE`
    await writing`SELECT set_config('idle_in_transaction_session_timeout', '20s', true)`
    expect(await step(world, 'committeeOffice', forwardItem, itemId)).toMatchObject({ ok: true })
  })
})
