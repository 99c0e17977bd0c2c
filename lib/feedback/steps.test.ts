import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { draftReply, passOnItem, recallDraft } from './actions/agency'
import { clarifyItem, forwardItem, recallQuestion, respondToItem, settleItem } from './actions/committee'
import { askExtension, grantExtension, refuseExtension } from './actions/extension'
import { approveInterim } from './actions/interim'
import {
  approveReply,
  assignItem,
  extendItem,
  proposeItem,
  returnDraft,
  sendBackItem,
} from './actions/leader'
import { approveMany, assignMany } from './actions/many'
import { mergeItem, recallProposal, setItemAside, unmergeItem } from './actions/office'
import { type DeskStep, type Status, transitionOf } from './rules/transitions'
import { itemAt, itemRow, step, stepsOf, stopClock, TODAY, type World } from './testing'

let world: World
let otherAgency: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'cacbuoc')
  otherAgency = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
})

type Who = keyof World['accounts']
/** What has to have happened before, and what the form of the step then needs. */
type Before = (itemId: number) => Promise<unknown>
const merged: Before = async (itemId) =>
  step(world, 'districtOffice', mergeItem, itemId, { mainId: await itemAt(world, 'assigned') })
const asked: Before = (itemId) => step(world, 'agencyOfficer', askExtension, itemId, { dueOn: '05/10/2022' })
const inProgress: Before = async (itemId) => {
  await step(world, 'permanentCommittee', returnDraft, itemId)
  await step(world, 'agencyOfficer', draftReply, itemId, { replyKind: 'inProgress' })
}

const matrix: [DeskStep, Status, Parameters<typeof send>[0], Who[], Status, Before?][] = [
  ['forward', 'sent', forwardItem, ['committeeSecretary', 'committeeOffice'], 'forwarded'],
  ['settle', 'sent', settleItem, ['committeeSecretary', 'committeeOffice'], 'answered'],
  ['clarify', 'sent', clarifyItem, ['committeeSecretary', 'committeeOffice'], 'clarifying'],
  ['clarify', 'forwarded', clarifyItem, ['districtOffice'], 'clarifying'],
  ['respond', 'clarifying', respondToItem, ['cellSecretary'], 'sent'],
  ['recallQuestion', 'clarifying', recallQuestion, ['committeeSecretary', 'committeeOffice'], 'sent'],
  ['propose', 'forwarded', proposeItem, ['districtOffice'], 'proposed'],
  ['assign', 'proposed', assignItem, ['permanentCommittee'], 'assigned'],
  ['recallProposal', 'proposed', recallProposal, ['districtOffice'], 'forwarded'],
  ['sendBack', 'proposed', sendBackItem, ['permanentCommittee'], 'forwarded'],
  ['extend', 'assigned', extendItem, ['permanentCommittee'], 'assigned'],
  ['draft', 'assigned', draftReply, ['agencyOfficer'], 'drafted'],
  ['passOn', 'assigned', passOnItem, ['agencyOfficer'], 'forwarded'],
  ['approve', 'drafted', approveReply, ['permanentCommittee'], 'answered'],
  ['recallDraft', 'drafted', recallDraft, ['agencyOfficer'], 'assigned'],
  ['returnDraft', 'drafted', returnDraft, ['permanentCommittee'], 'assigned'],
  ['merge', 'forwarded', mergeItem, ['districtOffice'], 'merged'],
  ['unmerge', 'forwarded', unmergeItem, ['districtOffice'], 'forwarded', merged],
  ['askExtension', 'assigned', askExtension, ['agencyOfficer'], 'assigned'],
  ['grantExtension', 'assigned', grantExtension, ['permanentCommittee'], 'assigned', asked],
  ['refuseExtension', 'assigned', refuseExtension, ['permanentCommittee'], 'assigned', asked],
  ['approveInterim', 'drafted', approveInterim, ['permanentCommittee'], 'assigned', inProgress],
  ['setAside', 'sent', setItemAside, ['committeeSecretary', 'committeeOffice'], 'setAside'],
  ['setAside', 'forwarded', setItemAside, ['districtOffice'], 'setAside'],
]

describe.each(matrix)('%s từ %s', (name, from, action, may, to, before) => {
  const itemReady = async () => {
    const itemId = await itemAt(world, from)
    await before?.(itemId)
    return itemId
  }
  const more = () => ({
    ...(name === 'passOn' ? { agencyId: otherAgency.id } : {}),
    ...(name === 'extend' || name === 'askExtension' ? { dueOn: '05/10/2022' } : {}),
    ...(name === 'merge' ? { mainId: main } : {}),
  })
  let main = 0
  beforeAll(async () => {
    if (name === 'merge') main = await itemAt(world, 'drafted')
  })

  test('người không có quyền: không tìm thấy, không gì thay đổi', async () => {
    const itemId = await itemReady()
    const was = [await itemRow(itemId), await stepsOf(itemId)]
    const others = (Object.keys(world.accounts) as Who[]).filter((who) => !may.includes(who))
    for (const who of others) {
      const answer = await step(world, who, action, itemId, more())
      expect(answer, who).toMatchObject({ ok: false })
      expect(answer.message, who).toContain('Không tìm thấy')
    }
    expect([await itemRow(itemId), await stepsOf(itemId)]).toEqual(was)
  })

  test.each(may)('%s: làm được, ghi lại ai làm, từ đâu, đến đâu', async (who) => {
    const itemId = await itemReady()
    const was = await itemRow(itemId)
    expect(await step(world, who, action, itemId, more())).toMatchObject({ ok: true })
    const item = await itemRow(itemId)
    expect(item).toMatchObject({ status: to, version: was.version + 1 })
    expect(item.dueOn === null).toBe(name === 'setAside')
    const last = (await stepsOf(itemId)).at(-1)
    expect(last).toMatchObject({ step: name, doneBy: world.accounts[who].id })
    const takers = {
      ...{ top: world.top.id, asker: world.commune.id, agency: world.agency.id },
      ...{ owner: was.ownerId, cell: was.orgId },
    }
    expect(last?.fromOrgId).toBe(takers[transitionOf(name).by])
    expect(last?.toOrgId).toBeGreaterThan(0)
  })

  test('gửi lại cùng một biểu mẫu chỉ làm một lần; bấm đúp cũng vậy', async () => {
    const itemId = await itemReady()
    const count = (await stepsOf(itemId)).length
    const submitKey = randomUUID()
    const [who] = may
    if (!who) throw new Error('nobody may')
    const { version } = await itemRow(itemId)
    const again = { ...more(), submitKey, version }
    const answers = await Promise.all([
      step(world, who, action, itemId, again),
      step(world, who, action, itemId, again),
    ])
    answers.push(await step(world, who, action, itemId, again))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(new Set(answers.map(({ goTo }) => goTo)).size).toBe(1)
    expect((await stepsOf(itemId)).length).toBe(count + 1)
  })
})

test('hai người cùng duyệt: người sau biết đã có người làm trước', async () => {
  const itemId = await itemAt(world, 'drafted')
  const { version } = await itemRow(itemId)
  const answers = await Promise.all([
    step(world, 'permanentCommittee', approveReply, itemId, { version }),
    step(world, 'permanentCommittee', returnDraft, itemId, { version }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)?.message).toContain('vừa được người khác sửa')
})

describe('dữ liệu xấu', () => {
  test.each([
    ['itemId', 'abc'],
    ['itemId', '-1'],
    ['itemId', '1e9'],
    ['itemId', '99999999999999'],
    ['itemId', "1'; drop table feedback_items"],
    ['itemId', ['1', '2']],
    ['version', '[object Object]'],
    ['note', '\u0000'],
    ['note', 'x'.repeat(4_001)],
    ['dueOn', '31/02/2023'],
    ['dueOn', '12/09/2022'],
    ['agencyId', '999999'],
  ])('%s = %o', async (name, value) => {
    const itemId = await itemAt(world, 'proposed')
    const before = await itemRow(itemId)
    const answer = await step(world, 'permanentCommittee', assignItem, itemId, { [name]: value })
    expect(answer).toMatchObject({ ok: false })
    expect(await itemRow(itemId)).toEqual(before)
  })

  test('cơ quan của nơi khác, chi bộ thay cho cơ quan: từ chối tại ô', async () => {
    const foreign = await makeWorld(seedDb, 'huyenkhac')
    for (const agencyId of [foreign.agency.id, world.cell.id]) {
      const itemId = await itemAt(world, 'proposed')
      const answer = await step(world, 'permanentCommittee', assignItem, itemId, { agencyId })
      expect(answer.fields).toMatchObject({ agencyId: ['Đồng chí chọn cơ quan trong danh sách.'] })
    }
    const itemId = await itemAt(world, 'forwarded')
    const answer = await step(world, 'districtOffice', proposeItem, itemId, {
      addresseeId: foreign.addressee?.id,
    })
    expect(answer.fields).toHaveProperty('addresseeId')
  })

  test('chữ dựng tổ hợp được ghi một kiểu; thẻ HTML là chữ thường', async () => {
    const itemId = await itemAt(world, 'sent')
    const typed = '<b>Đoạn nào?</b>'
    await step(world, 'committeeOffice', clarifyItem, itemId, { note: typed.normalize('NFD') })
    expect((await stepsOf(itemId)).at(-1)?.note).toBe(typed)
  })
})

describe('duyệt nhiều mục', () => {
  const ticked = async (ids: number[]) =>
    Promise.all(ids.map(async (id) => `${id}:${(await itemRow(id)).version}`))

  test('giao theo đề xuất của Văn phòng', async () => {
    const ids = [await itemAt(world, 'proposed'), await itemAt(world, 'proposed')]
    await signInAs(world.accounts.permanentCommittee)
    expect(await send(assignMany, { 'items[]': await ticked(ids) })).toMatchObject({
      ok: true,
      goTo: '/feedback/approvals?done=assign&many=2',
    })
    for (const id of ids)
      expect(await itemRow(id)).toMatchObject({
        status: 'assigned',
        ownerId: world.agency.id,
        dueOn: '2022-10-04',
        assignedOn: TODAY,
      })
  })

  test('duyệt trả lời, một phạm vi thông báo', async () => {
    const ids = [await itemAt(world, 'drafted'), await itemAt(world, 'drafted')]
    await signInAs(world.accounts.permanentCommittee)
    expect(await send(approveMany, { 'items[]': await ticked(ids), scope: 'all' })).toMatchObject({
      ok: true,
    })
    for (const id of ids) expect(await itemRow(id)).toMatchObject({ status: 'answered', scope: 'all' })
  })

  test('một mục không hợp lệ thì không mục nào đổi', async () => {
    const fine = await itemAt(world, 'drafted')
    const elsewhere = await itemAt(world, 'assigned')
    await signInAs(world.accounts.permanentCommittee)
    const items = await ticked([fine, elsewhere])
    expect(await send(approveMany, { 'items[]': items, scope: 'cell' })).toMatchObject({ ok: false })
    expect(await itemRow(fine)).toMatchObject({ status: 'drafted' })
  })

  test('không chọn mục nào, mục lạ, phiên bản cũ, người khác', async () => {
    const itemId = await itemAt(world, 'drafted')
    await signInAs(world.accounts.permanentCommittee)
    const messages = async (items: string[]) => {
      const { message, fields } = await send(approveMany, { 'items[]': items, scope: 'cell' })
      return [message, ...Object.values(fields ?? {}).flat()].join(' ')
    }
    expect(await messages([])).toContain('chọn ít nhất một mục')
    expect(await messages(['x'])).toContain('Không tìm thấy')
    expect(await messages(['999999:1'])).toContain('Không tìm thấy')
    const { code } = await itemRow(itemId)
    expect(await messages([`${itemId}:1`])).toContain(
      `${code} vừa được người khác xử lý nên chưa ghi mục nào. Đồng chí bỏ chọn mục ấy`,
    )
    const items = await ticked([itemId])
    for (const who of ['districtOffice', 'standingCommittee', 'agencyOfficer', 'neighbour'] as const) {
      await signInAs(world.accounts[who])
      expect(await messages(items), who).toContain('Không tìm thấy')
    }
    expect(await itemRow(itemId)).toMatchObject({ status: 'drafted' })
  })
})

test('từng lần từ chối đều vào nhật ký', async () => {
  const itemId = await itemAt(world, 'sent')
  await step(world, 'neighbour', forwardItem, itemId)
  const [entry] = await owner`
    SELECT outcome, detail FROM audit_entries WHERE account_id = ${world.accounts.neighbour.id} ORDER BY id DESC LIMIT 1`
  expect(entry).toMatchObject({ outcome: 'refused', detail: { itemId } })
})
