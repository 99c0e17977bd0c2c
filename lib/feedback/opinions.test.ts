import { beforeAll, expect, test } from 'vitest'
import { makeAccount, makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { draftReply } from './actions/agency'
import { assignItem } from './actions/leader'
import { giveOpinion } from './actions/opinion'
import { feedbackFilter } from './input'
import { getItem } from './queries/item'
import { listItems } from './queries/list'
import { assertOpinions } from './rules/opinions'
import { itemAt, itemRow, step, stepsOf, stopClock, TODAY, type World } from './testing'

let world: World
let front: { id: number }
let officer: { id: number }
beforeAll(async () => {
  await stopClock()
  world = await makeWorld(seedDb, 'gopy')
  front = await makeOrganisation(seedDb, { kind: 'agency', parentId: world.top.id, name: 'Mặt trận' })
  officer = await makeAccount(seedDb, {
    ...{ orgId: front.id, fullName: 'Cán bộ Mặt trận', loginName: 'mattran.gopy', roles: ['agencyOfficer'] },
  })
})

const asks = { 'opinionOf[]': [] as string[], opinionOn: '20/09/2022' }
async function asked() {
  const itemId = await itemAt(world, 'proposed')
  const more = { ...asks, 'opinionOf[]': [String(front.id)] }
  expect(await step(world, 'permanentCommittee', assignItem, itemId, more)).toMatchObject({ ok: true })
  return itemId
}
const opine = async (itemId: number, opinion = 'Đề nghị khảo sát cùng nhân dân.') => {
  await signInAs(officer)
  return send(giveOpinion, { itemId, opinion })
}
const desk = async () => {
  const { rows } = await listItems(await viewerOf(officer), feedbackFilter.parse({ desk: 'mine' }), TODAY)
  return rows.map(({ id }) => id)
}

test('được mời thì thấy mục, góp ý một lần; cơ quan xử lý thấy khi soạn; mục không đổi chủ', async () => {
  const itemId = await asked()
  const before = await itemRow(itemId)
  expect(before).toMatchObject({ status: 'assigned', ownerId: world.agency.id })
  expect(await desk()).toContain(itemId)
  expect((await getItem(await viewerOf(officer), itemId, TODAY))?.next, 'không có bước nào').toEqual([])

  expect(await opine(itemId)).toMatchObject({ ok: true })
  expect(await itemRow(itemId)).toEqual(before)
  expect((await stepsOf(itemId)).at(-1)).toMatchObject({ step: 'assign' })
  expect(await desk()).not.toContain(itemId)
  expect((await opine(itemId, 'Lần nữa.')).message).toContain('đã góp ý')
  for (const who of ['agencyOfficer', 'permanentCommittee', 'districtOffice'] as const)
    expect((await getItem(await viewerOf(world.accounts[who]), itemId, TODAY))?.opinions, who).toMatchObject([
      { agency: 'Mặt trận', text: 'Đề nghị khảo sát cùng nhân dân.', giver: 'Cán bộ Mặt trận' },
    ])
  for (const who of ['cellSecretary', 'committeeOffice'] as const)
    expect((await getItem(await viewerOf(world.accounts[who]), itemId, TODAY))?.opinions, who).toEqual([])
  await step(world, 'agencyOfficer', draftReply, itemId)
  expect((await getItem(await viewerOf(officer), itemId, TODAY))?.replyText, 'dự thảo thì không').toBeNull()
})

test('không được mời thì không thấy, không góp ý được; trả lời rồi thì thôi', async () => {
  const itemId = await itemAt(world, 'assigned')
  expect(await getItem(await viewerOf(officer), itemId, TODAY)).toBeUndefined()
  expect((await opine(itemId)).message).toContain('Không tìm thấy')
  const late = await asked()
  await owner`UPDATE feedback_items SET status = 'answered' WHERE id = ${late}`
  expect((await opine(late)).message).toContain('không còn chờ góp ý')
  await signInAs(officer)
  const { version } = await itemRow(late)
  const draft = { itemId: late, version, replyKind: 'explained', replyText: 'Thay.', repliedBy: 'Cán bộ' }
  expect((await send(draftReply, draft)).message).toContain('Không tìm thấy')
})

test('chính cơ quan xử lý, không có ngày, ngày sau hạn trả lời, cơ quan nơi khác: từ chối tại ô', async () => {
  const given = { agencyId: 1, dueOn: '2022-10-04', opinionOf: [2], opinionOn: '2022-10-04' }
  expect(() => assertOpinions(given, '2022-09-13')).not.toThrow()
  expect(() => assertOpinions({ ...given, opinionOf: [], opinionOn: undefined }, '2022-09-13')).not.toThrow()
  const wrong: [{ opinionOf?: number[]; opinionOn?: string | undefined }, string][] = [
    [{ opinionOf: [1] }, 'opinionOf'],
    [{ opinionOn: undefined }, 'opinionOn'],
    [{ opinionOn: '2022-10-05' }, 'opinionOn'],
    [{ opinionOn: '2022-09-13' }, 'opinionOn'],
  ]
  for (const [fault, field] of wrong)
    expect(() => assertOpinions({ ...given, ...fault }, '2022-09-13')).toThrow(
      expect.objectContaining({ field }),
    )
  const itemId = await itemAt(world, 'proposed')
  const foreign = { ...asks, 'opinionOf[]': [String(world.cell.id)] }
  expect((await step(world, 'permanentCommittee', assignItem, itemId, foreign)).fields).toHaveProperty(
    'opinionOf',
  )
  expect(await itemRow(itemId)).toMatchObject({ status: 'proposed' })
})

test('ý kiến đã gửi không sửa, không xóa được trong cơ sở dữ liệu', async () => {
  const itemId = await asked()
  await opine(itemId)
  await expect(owner`UPDATE feedback_opinions SET text = 'khác' WHERE item_id = ${itemId}`).rejects.toThrow(
    'not changed',
  )
  await expect(owner`DELETE FROM feedback_opinions`).rejects.toThrow('not deleted')
})
