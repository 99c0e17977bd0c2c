import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, viewerOf } from '@/lib/core/testing'
import { clarifyItem, respondToItem } from '@/lib/feedback/actions/committee'
import { proposeItem } from '@/lib/feedback/actions/leader'
import { itemAt, itemRow, openItem, step, stopClock, TODAY, type World } from '@/lib/feedback/testing'
import { raiseDeadlines } from './deadlines'
import { kindsFor } from './hearers'
import { newWords, noticeText } from './labels'
import { listNotices } from './queries'

let world: World
beforeAll(stopClock)
beforeEach(async () => {
  await owner`DELETE FROM deadline_runs`
  await setDay(TODAY)
  world = await makeWorld(seedDb, `ban${randomUUID().slice(0, 8)}`)
})

const setDay = (day: string) =>
  owner`UPDATE settings SET value = ${JSON.stringify(day)}::jsonb WHERE key = 'clockOn'`
const runOn = async (...days: string[]) => {
  for (const day of days) {
    await setDay(day)
    await raiseDeadlines()
  }
}
type Who = keyof World['accounts']
const toldTo = async (who: Who) =>
  (await listNotices(await viewerOf(world.accounts[who]), { after: undefined })).rows
/** Of deadlines and reminders: what is told of a step carries no desk. */
const lateOf = async (who: Who) =>
  (await toldTo(who)).flatMap(({ kind, status }) => (status ? [kind] : [])).reverse()

const own = ['dueSoon', 'overdue']
const all = [...own, 'escalated']
/** Hạn thứ Năm 22/9, thứ Ba 27/9, thứ Ba 04/10: trước ba ngày làm việc, ngày đầu quá hạn, quá hạn thêm ba ngày; và các ngày kề. */
const sent = [
  '2022-09-16',
  '2022-09-19',
  '2022-09-20',
  '2022-09-22',
  '2022-09-23',
  '2022-09-27',
  '2022-09-28',
  '2022-09-29',
]
const routed = [
  '2022-09-21',
  '2022-09-22',
  '2022-09-27',
  '2022-09-28',
  '2022-09-30',
  '2022-10-01',
  '2022-10-03',
  '2022-10-04',
]
const answered = [
  '2022-09-28',
  '2022-09-29',
  '2022-10-04',
  '2022-10-05',
  '2022-10-07',
  '2022-10-09',
  '2022-10-10',
  '2022-10-11',
]
const desks: [Parameters<typeof itemAt>[1], string[], Partial<Record<Who, string[]>>][] = [
  ['sent', sent, { committeeOffice: own, committeeSecretary: own, districtOffice: ['escalated'] }],
  ['forwarded', routed, { districtOffice: own, permanentCommittee: ['escalated'] }],
  ['proposed', routed, { permanentCommittee: all, districtOffice: ['escalated'] }],
  ['drafted', answered, { permanentCommittee: all, districtOffice: ['escalated'] }],
]
test.each(desks)(
  '%s: nhắc nơi đang giữ, báo quá hạn, rồi báo lên; mỗi việc một lần, không ai khác',
  async (status, days, told) => {
    await itemAt(world, status)
    const expected = (who: Who, kinds: string[]) => (told[who] ?? []).filter((kind) => kinds.includes(kind))
    for (const [from, to, kinds] of [
      [0, 1, []],
      [1, 3, ['dueSoon']],
      [3, 6, own],
      [6, 8, all],
    ] as const) {
      await runOn(...days.slice(from, to))
      for (const who of everybody())
        expect(await lateOf(who), `${who} ${days[to - 1]}`).toEqual(expected(who, [...kinds]))
    }
  },
)
const everybody = () => Object.keys(world.accounts).filter((who): who is Who => who in world.accounts)

test('mục chuyển sang bàn khác giữ nguyên hạn thì bàn ấy được nhắc riêng; lời nói đúng việc của từng bàn', async () => {
  const itemId = await itemAt(world, 'forwarded')
  await runOn('2022-09-26')
  await setDay(TODAY)
  await step(world, 'districtOffice', proposeItem, itemId)
  await runOn('2022-09-27', '2022-10-03')
  const { code } = await itemRow(itemId)
  const texts = async (who: Who) =>
    (await toldTo(who))
      .filter(({ status }) => status)
      .map(noticeText)
      .reverse()
  expect(await texts('districtOffice')).toEqual([
    `Mục ${code}: sắp đến hạn phân loại, trình giao ngày 27/09/2022.`,
    `Mục ${code}: Thường trực vẫn chưa duyệt giao, đã quá hạn (hạn ngày 27/09/2022).`,
  ])
  expect(await texts('permanentCommittee')).toEqual([
    `Mục ${code}: sắp đến hạn duyệt giao ngày 27/09/2022.`,
    `Mục ${code}: Thường trực vẫn chưa duyệt giao, đã quá hạn (hạn ngày 27/09/2022).`,
  ])
})

test('chi bộ cơ sở gửi thẳng lên trên: bàn đầu tiên là Văn phòng', async () => {
  const base = await makeOrganisation(seedDb, { kind: 'cell', parentId: world.top.id, name: 'Chi bộ cơ sở' })
  await openItem(world, base.id)
  await runOn('2022-09-20', '2022-09-23', '2022-09-28')
  expect(await lateOf('districtOffice')).toEqual(own)
  expect(await lateOf('permanentCommittee')).toEqual(['escalated'])
  expect(await lateOf('committeeOffice')).toEqual([])
})

test('chờ chi bộ làm rõ: thời hạn tạm dừng, chi bộ được nhắc nhẹ một lần, không báo ai khác; đề nghị lần nữa thì nhắc lần nữa', async () => {
  const itemId = await itemAt(world, 'clarifying')
  await runOn('2022-09-16', '2022-09-19', '2022-09-20', '2022-10-31')
  expect(await lateOf('cellSecretary')).toEqual(['clarify'])
  expect(await lateOf('cellRecorder')).toEqual(['clarify'])
  for (const who of ['committeeOffice', 'districtOffice', 'permanentCommittee', 'neighbour'] as const)
    expect(await lateOf(who), who).toEqual([])
  // The clock of actions is read at most every two seconds: steps are taken on one day, and the next one moved.
  await setDay(TODAY)
  await step(world, 'cellSecretary', respondToItem, itemId)
  await step(world, 'committeeOffice', clarifyItem, itemId)
  await owner`UPDATE feedback_items SET stopped_on = '2022-10-31' WHERE id = ${itemId}`
  await runOn('2022-11-01', '2022-11-04', '2022-11-07')
  expect(await lateOf('cellSecretary')).toEqual(['clarify', 'clarify'])
})

test('mục nhạy cảm: người ngoài đường đi không được báo', async () => {
  await itemAt(world, 'sent', { isSensitive: true })
  await runOn('2022-09-28')
  expect(await lateOf('districtOffice')).toEqual(['escalated'])
  expect(await lateOf('standingCommittee')).toEqual([])
})

test('trả lời chưa thông báo tại chi bộ: hạn 31/10; chi bộ được nhắc, quá hạn thì cấp trên trực tiếp được báo', async () => {
  const itemId = await itemAt(world, 'answered')
  const { code, dueOn } = await itemRow(itemId)
  expect(dueOn).toBe('2022-10-31')
  await runOn('2022-10-25')
  for (const who of everybody()) expect(await lateOf(who), who).toEqual([])
  await runOn('2022-10-26', '2022-10-31')
  expect(await lateOf('cellSecretary')).toEqual(['dueSoon'])
  await runOn('2022-11-01', '2022-11-03')
  for (const who of ['cellSecretary', 'cellRecorder'] as const) expect(await lateOf(who), who).toEqual(own)
  expect(await lateOf('committeeOffice')).toEqual([])
  await runOn('2022-11-04', '2022-11-07')
  const told: Partial<Record<Who, string[]>> = {
    ...{ cellSecretary: own, cellRecorder: own },
    ...{ committeeSecretary: ['escalated'], committeeOffice: ['escalated'] },
  }
  for (const who of everybody()) expect(await lateOf(who), who).toEqual(told[who] ?? [])
  const [late] = await toldTo('cellSecretary')
  const [escalated] = await toldTo('committeeOffice')
  expect(late && noticeText(late)).toBe(`Mục ${code}: đã quá hạn thông báo trả lời (hạn ngày 31/10/2022).`)
  expect(escalated && noticeText(escalated)).toBe(
    `Mục ${code}: chi bộ vẫn chưa thông báo trả lời, đã quá hạn (hạn ngày 31/10/2022).`,
  )
})

test('trả lời chi bộ cơ sở chưa thông báo: không có đảng ủy ở giữa thì Văn phòng được báo', async () => {
  const base = await makeOrganisation(seedDb, { kind: 'cell', parentId: world.top.id, name: 'Chi bộ cơ sở' })
  const itemId = await openItem(world, base.id)
  await owner`
    UPDATE feedback_items SET status = 'answered', owner_id = org_id, due_on = '2022-10-31' WHERE id = ${itemId}`
  await runOn('2022-11-04')
  expect(await lateOf('districtOffice')).toEqual(['escalated'])
  expect(await lateOf('committeeOffice')).toEqual([])
})

test('mỗi người chọn được loại mình có thể nhận', async () => {
  const offered = async (who: Who) =>
    kindsFor(await viewerOf(world.accounts[who])).filter((kind) => all.includes(kind))
  expect(await offered('committeeOffice')).toEqual(all)
  expect(await offered('cellSecretary')).toEqual(own)
  expect(await offered('districtOffice')).toEqual(all)
  expect(await offered('permanentCommittee')).toEqual(all)
  expect(await offered('agencyOfficer')).toEqual(own)
  expect(await offered('member')).toEqual([])
})

test('số thông báo mới trên đầu trang: từ một trăm trở lên thì không đếm hết', () => {
  expect([0, 1, 99, 100].map(newWords)).toEqual([
    'Thông báo',
    '1 thông báo mới',
    '99 thông báo mới',
    'Hơn 99 thông báo mới',
  ])
})

test('cổng tắt nhiều ngày: một người chỉ nghe lời mạnh nhất về một mục, hôm sau cũng không nghe thêm', async () => {
  await itemAt(world, 'drafted')
  await runOn('2022-10-21', '2022-10-24')
  expect(await lateOf('permanentCommittee')).toEqual(['escalated'])
  expect(await lateOf('districtOffice')).toEqual(['escalated'])
})
