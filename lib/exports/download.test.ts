import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { makeMember } from '@/db/seed/factories'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { MARKER } from '@/db/seed/neighbourhood/victim'
import { owner } from '@/db/testing'
import { addDays } from '@/lib/core/dates'
import { PAGE_SIZE } from '@/lib/core/paging'
import { seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { readInThread } from '@/lib/excel/thread'
import { departureFilter } from '@/lib/transfers/input'
import { listDepartures } from '@/lib/transfers/queries/departures'
import { candidateRows } from './admissions'
import { downloadList, recordList } from './answer'
import { absenceRows } from './away'
import { departureRows } from './moves'
import { auditRows } from './office'
import { answerRows, feedbackRows } from './work'

const TODAY = '2022-09-07'
const MANY = PAGE_SIZE + 15

let around: Neighbourhood
const secretary = async () => viewerOf(around.world.accounts.cellSecretary)

beforeAll(async () => {
  around = await makeNeighbourhood(seedDb)
  const { cell } = around.world
  for (let at = 0; at < MANY; at += 1) {
    const member = await makeMember(seedDb, { orgId: cell.id, fullName: `=Nghỉ hưu ${at}` })
    await seedDb.insert(schema.departures).values({
      ...{ memberId: member.id, orgId: cell.id, kind: 'retired', leftOn: '2022-08-01' },
      dueOn: addDays('2022-08-20', at),
    })
  }
})

const asked = (path: string) => new Request(`http://portal${path}`)
const logged = () =>
  owner`SELECT subject, detail FROM audit_entries WHERE action = 'lists.export' ORDER BY id`

test('cả danh sách, không cắt ở trang; thứ tự như trang; ngày là ngày thật', async () => {
  const viewer = await secretary()
  const { rows } = await departureRows(viewer, {}, TODAY)
  const page = await listDepartures(viewer, departureFilter.parse({}))
  expect(rows.length).toBeGreaterThanOrEqual(MANY)
  expect(rows.slice(0, PAGE_SIZE).map(([name]) => name)).toEqual(page.rows.map(({ fullName }) => fullName))
  const row = rows.find(([name]) => name === '=Nghỉ hưu 0')
  expect(row?.slice(2)).toEqual(['Nghỉ hưu', { day: '2022-08-01' }, { day: '2022-08-20' }, 'Chưa làm', 'có'])
  expect(rows.find(([name]) => name === `=Nghỉ hưu ${MANY - 1}`)?.at(-1)).toBeNull()
})

test('lọc như trang: bước, số tháng vắng', async () => {
  const viewer = await secretary()
  expect((await candidateRows(viewer, {}, TODAY)).rows.length).toBeGreaterThan(0)
  expect((await candidateRows(viewer, { stage: 'stopped' }, TODAY)).rows).toEqual([])
  const absent = await absenceRows(viewer, {}, TODAY)
  const often = await absenceRows(viewer, { months: '12' }, TODAY)
  expect([absent.rows.length > 0, often.rows.length]).toEqual([true, 0])
})

test('nhật ký dài: các dòng mới nhất, và nói ra', async () => {
  for (const name of ['tasks', 'members', 'feedback'])
    await recordList(await secretary(), { name, permission: 'tasks.read', detail: {} })
  const viewer = await viewerOf(around.world.accounts.admin)
  const all = await auditRows(viewer, {})
  expect(all.rows.length).toBeGreaterThan(2)
  const few = await auditRows(viewer, {}, TODAY, 2)
  expect(few.rows.slice(0, 2)).toEqual(all.rows.slice(0, 2))
  expect(few.rows[2]?.[0]).toContain('2 dòng mới nhất')
  expect(all.rows.flat()).not.toContain(few.rows[2]?.[0])
})

test('nội dung nhạy cảm: không có trong tệp', async () => {
  const viewer = await secretary()
  const told = async () =>
    JSON.stringify([(await feedbackRows(viewer, {}, TODAY)).rows, (await answerRows(viewer, {}, TODAY)).rows])
  await owner`UPDATE feedback_items SET status = 'answered', reply_kind = 'settled', reply_text = ${MARKER},
    answered_on = '2022-09-01' WHERE id = ${around.ids.itemId ?? 0}`
  expect((await told()).split(MARKER).length).toBeGreaterThan(3)
  await owner`UPDATE feedback_items SET is_sensitive = true WHERE org_id = ${around.world.cell.id}`
  expect(await told()).not.toContain(MARKER)
  expect(await told()).toContain('Nội dung gửi riêng')
})

describe('địa chỉ /exports/…', () => {
  test('đúng tệp, ghi nhật ký ai lấy gì, lọc thế nào, bao nhiêu dòng', async () => {
    await signInAs(around.world.accounts.cellSecretary)
    const answer = await downloadList(asked('/exports/departures?q=x'), 'departures')
    expect(answer.headers.get('content-disposition')).toContain('nghi-huu')
    const [sheet] = await readInThread(new Uint8Array(await answer.arrayBuffer()))
    expect(sheet?.rows[1]?.[0]).toMatch(/^=Nghỉ hưu/)
    expect((await logged()).at(-1)).toMatchObject({
      subject: 'lists:departures',
      detail: { q: 'x', rows: (await departureRows(await secretary(), {}, TODAY)).rows.length },
    })
  })

  test('ký tự không đọc được trong địa chỉ: không lọc gì, không ghi vào nhật ký', async () => {
    await signInAs(around.world.accounts.cellSecretary)
    const answer = await downloadList(asked('/exports/departures?q=%00&x%00=1&year=2022'), 'departures')
    expect(answer.status).toBe(200)
    const { rows } = await departureRows(await secretary(), { year: '2022' }, TODAY)
    expect((await logged()).at(-1)?.detail).toEqual({ year: '2022', rows: rows.length })
  })

  test('không có tên ấy, không có quyền, nơi ngoài phạm vi: như không có, không ghi gì', async () => {
    const before = (await logged()).length
    await signInAs(around.world.accounts.cellSecretary)
    for (const name of ['nothing', '__proto__', 'constructor', ''])
      expect((await downloadList(asked('/exports/x'), name)).status).toBe(404)
    expect((await downloadList(asked('/exports/accounts'), 'accounts')).status).toBe(404)
    await signInAs(around.world.accounts.neighbour)
    const foreign = asked(`/exports/badges?org=${around.world.cell.id}`)
    expect((await downloadList(foreign, 'badges')).status).toBe(404)
    expect((await logged()).length).toBe(before)
  })
})
