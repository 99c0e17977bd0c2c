import { beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { readPaper } from '@/lib/pdf/testing'
import { issueScoreList, reviewScore } from '@/lib/scores/actions'
import { heldMeeting } from '@/lib/scores/testing-held'
import { createBatch } from './actions'
import { batchResponse } from './download'
import { getBatch } from './queries'
import { assertCanPrint, contentsAt } from './rules'
import { runBatches } from './run'

const MONTH = '2025-11-01'
let world: World
let other: Awaited<ReturnType<typeof makeOrganisation>>

beforeAll(async () => {
  world = await makeWorld(seedDb, 'danhsach')
  other = await makeOrganisation(seedDb, {
    kind: 'grassroots',
    parentId: world.top.id,
    name: 'Đảng bộ xã Bình Minh',
  })
  await makeOrganisation(seedDb, {
    ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ lập tháng sau', foundedOn: '2025-12-01' },
  })
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2025-11-10"')`
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  const meetingId = await heldMeeting({
    orgId: world.cell.id,
    templateId: template?.id ?? 0,
    status: 'received',
  })
  await signInAs(world.accounts.committeeOffice)
  await send(reviewScore, { meetingId, version: 0 })
})

const ask = (given: object = {}) =>
  send(createBatch, {
    orgId: world.top.id,
    kind: 'month',
    period: '2025-11',
    'contents[]': ['scoreLists'],
    ...given,
  })
const idOf = (goTo?: string) => Number(goTo?.split('/').at(-1))
async function download(who: keyof typeof world.accounts, batchId: number) {
  const viewer = await viewerOf(world.accounts[who])
  return batchResponse(viewer, await getBatch(viewer, batchId))
}

test('chi bộ không có danh sách của mình; chưa ban hành thì nói rõ', async () => {
  expect(contentsAt('cell')).not.toContain('scoreLists')
  expect(contentsAt('grassroots')).toContain('scoreLists')
  const asked = { kind: 'month' as const, organisationKind: 'top', found: 0, most: 5, running: 0 }
  expect(() => assertCanPrint({ ...asked, contents: ['scoreLists'], mostRunning: 3 })).toThrow(
    'chưa có danh sách nào đã ban hành',
  )
  await signInAs(world.accounts.organisationBoard)
  expect(await ask()).toMatchObject({ ok: false, message: expect.stringContaining('đã ban hành') })
})

test('huyện in danh sách đã ban hành của mọi xã trong tháng thành một tệp; nơi chưa ban hành được nêu tên', async () => {
  await signInAs(world.accounts.committeeOffice)
  await send(issueScoreList, { orgId: world.commune.id, month: MONTH })
  await signInAs(world.accounts.organisationBoard)
  const merged = idOf((await ask({ output: 'merged' })).goTo)
  const viewer = await viewerOf(world.accounts.organisationBoard)
  await runBatches()
  expect(await getBatch(viewer, merged)).toMatchObject({
    ...{ state: 'done', total: 1, made: 1, cells: undefined },
    lists: { all: 2, notIssued: [other.shortName] },
  })
  const file = await download('organisationBoard', merged)
  expect(file.headers.get('content-disposition')).toContain('danh-sach-tong-hop-diem-thang-11-2025')
  const paper = await readPaper(new Uint8Array(await file.arrayBuffer()))
  expect(paper.text.replaceAll(/\s+/g, ' ')).toContain(world.cell.name)
  for (const who of ['committeeOffice', 'neighbour', 'cellSecretary'] as const)
    expect((await download(who, merged)).status, who).toBe(404)
})

test('danh sách chưa tạo được bản in: không kể là có trong tệp, nói về danh sách', async () => {
  const [list] = await owner`
    INSERT INTO score_lists (org_id, month) VALUES (${other.id}, ${MONTH}) RETURNING id`
  await owner`
    INSERT INTO papers (form, subject_id, org_id, file_name, data)
    VALUES ('scoreList', ${list?.id}, ${other.id}, 'danh-sach.pdf', '{}')`
  await signInAs(world.accounts.organisationBoard)
  const merged = idOf((await ask({ output: 'merged' })).goTo)
  await runBatches()
  const batch = await getBatch(await viewerOf(world.accounts.organisationBoard), merged)
  expect(batch).toMatchObject({ total: 2, made: 1, lists: { all: 2, notIssued: [other.shortName] } })
  expect(batch?.problem).toContain('Danh sách chưa tạo được bản in')
  expect(batch?.problem).not.toContain('Biên bản')
  await owner`DELETE FROM papers WHERE subject_id = ${list?.id} AND form = 'scoreList'`
})

test('cùng phiếu chấm điểm trong một tệp nén: danh sách đứng trước phiếu của các chi bộ, đúng tên tổ chức', async () => {
  await signInAs(world.accounts.committeeOffice)
  const batchId = idOf(
    (await ask({ orgId: world.commune.id, 'contents[]': ['scoreSheets', 'scoreLists'] })).goTo,
  )
  await runBatches()
  const viewer = await viewerOf(world.accounts.committeeOffice)
  expect(await getBatch(viewer, batchId)).toMatchObject({
    total: 2,
    made: 2,
    lists: { all: 1, notIssued: [] },
  })
  const items = await owner`
    SELECT form, meeting_id IS NULL AS "isOfMonth" FROM batch_items WHERE batch_id = ${batchId} ORDER BY position`
  expect(items.map(({ form, isOfMonth }) => [form, isOfMonth])).toEqual([
    ['scoreList', true],
    ['scoreSheet', false],
  ])
  const zip = Buffer.from(await (await download('committeeOffice', batchId)).arrayBuffer()).toString('latin1')
  expect(zip).toContain('001-danh-sach-tong-hop-cham-diem-thang-11-2025')
  expect(zip).toContain(Buffer.from(world.commune.name).toString('latin1'))
})

test('nhiều kỳ trong một ngày: xếp theo giờ họp, không theo thứ tự lập', async () => {
  const [first] = await owner<
    { id: number }[]
  >`SELECT meeting_id AS id FROM minutes WHERE org_id = ${world.cell.id}`
  const [earlier] = await owner<{ id: number }[]>`
    INSERT INTO meetings (org_id, month, kind, state, held_on)
    VALUES (${world.cell.id}, ${MONTH}, 'committee', 'held', '2025-11-05') RETURNING id`
  await owner`
    INSERT INTO minutes (meeting_id, org_id, org_path, template_id, status, content, outcome, letterhead, content_hash, completed_at, completed_on)
    SELECT ${earlier?.id ?? 0}, org_id, org_path, template_id, 'completed', jsonb_set(content, '{opening,startedAt}', '"06:00"'),
      outcome, letterhead, 'sớm', completed_at, completed_on FROM minutes WHERE meeting_id = ${first?.id ?? 0}`
  await signInAs(world.accounts.cellSecretary)
  const year = await ask({ orgId: world.cell.id, kind: 'year', period: '2025', 'contents[]': ['minutes'] })
  const items = await owner`
    SELECT meeting_id AS id FROM batch_items WHERE batch_id = ${idOf(year.goTo)} ORDER BY position`
  expect(items.map(({ id }) => id)).toEqual([earlier?.id, first?.id])
})
