import { beforeAll, expect, test } from 'vitest'
import { makeMember } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { consolidateCells } from './actions/consolidate'
import { getOrganisationOn } from './queries/as-of'
import { listEventsOf } from './queries/events'
import { listHandovers } from './queries/handovers'
import { handoverForPrint } from './queries/print'
import { decision, makeCell } from './testing'

let world: World
let cells: Awaited<ReturnType<typeof makeCell>>[]
beforeAll(async () => {
  world = await makeWorld(seedDb, 'hopnhat')
  cells = await Promise.all(
    ['Suối Trên', 'Suối Dưới'].map((name) => makeCell(world.commune.id, `Chi bộ ${name}`)),
  )
  for (const [at, cell] of cells.entries())
    for (const letter of 'ABC')
      await makeMember(seedDb, {
        orgId: cell.id,
        fullName: `Lò Văn ${letter} ${at}`,
        admittedOn: '2005-05-19',
      })
  const [first] = cells
  const [meeting] = await owner`INSERT INTO meetings (org_id, month, state, held_on)
    VALUES (${first?.id ?? 0}, '2022-08-01', 'held', '2022-08-05') RETURNING id`
  await owner`INSERT INTO tasks (org_id, meeting_id, title, assignee_name)
    VALUES (${first?.id ?? 0}, ${meeting?.id}, 'Giúp hộ nghèo', 'Lò Văn A 0')`
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-12"') ON CONFLICT DO NOTHING`
})

const idAt = (at: number) => cells[at]?.id ?? 0
const form = (given: object = {}) => ({
  ...decision,
  ...{ organisationId: idAt(0), version: 1, name: 'Suối Lớn', 'ids[]': [String(idAt(1))] },
  ...given,
})
const countOn = async (id: number, day: string) => {
  const then = await getOrganisationOn(await viewerOf(world.accounts.organisationBoard), id, day)
  return then && then.full + then.probationary
}

test('thiếu chi bộ thứ hai, chi bộ ngoài phạm vi, khác cấp trên, trùng tên: từ chối, không ghi gì', async () => {
  const elsewhere = await makeWorld(seedDb, 'hopnhatkhac')
  const base = await makeCell(world.top.id, 'Chi bộ cơ sở')
  const below = (name: string, more: object) => makeCell(world.commune.id, name, more)
  const [school, late, busy] = await Promise.all([
    below('Chi bộ Trường học', { cellType: 'school' }),
    below('Chi bộ Suối Muộn', { foundedOn: '2022-09-05' }),
    below('Chi bộ Suối Bận', {}),
  ])
  await owner`INSERT INTO meetings (org_id, month, state) VALUES (${busy.id}, '2022-08-01', 'registered')`
  await signInAs(world.accounts.organisationBoard)
  const answers = await Promise.all([
    send(consolidateCells, form({ 'ids[]': [] })),
    send(consolidateCells, form({ 'ids[]': [String(idAt(0))] })),
    send(consolidateCells, form({ 'ids[]': [String(elsewhere.cell.id)] })),
    send(consolidateCells, form({ 'ids[]': [String(base.id)] })),
    send(consolidateCells, form({ name: 'Suối Trên' })),
    send(consolidateCells, form({ 'ids[]': [String(world.commune.id)] })),
    send(consolidateCells, form({ 'ids[]': [String(school.id)] })),
    send(consolidateCells, form({ 'ids[]': [String(late.id)] })),
    send(consolidateCells, form({ 'ids[]': [String(busy.id)] })),
  ])
  expect(answers.map(({ fields, message }) => Object.values(fields ?? {})[0]?.[0] ?? message)).toEqual([
    expect.stringContaining('ít nhất một chi bộ nữa'),
    expect.stringContaining('ít nhất một chi bộ nữa'),
    expect.stringContaining('Không tìm thấy'),
    expect.stringContaining('cùng một cấp trên'),
    expect.stringContaining('tên khác'),
    expect.stringContaining('Không tìm thấy'),
    expect.stringContaining('khác loại hình'),
    expect.stringMatching(/^Chi bộ Suối Muộn: .*phải sau ngày ấy/),
    expect.stringMatching(/^Chi bộ Suối Bận: Kỳ họp tháng 8\/2022.*rồi mới ghi quyết định này/),
  ])
  expect(answers[6]?.fields).toHaveProperty('cellType')
  expect(await owner`SELECT 1 FROM organisation_events WHERE kind = 'consolidated'`).toEqual([])
})

test('một quyết định, một bàn giao: mọi người và việc sang chi bộ mới, tổng trước và sau bằng nhau', async () => {
  const board = await signInAs(world.accounts.organisationBoard)
  const before = await countOn(world.commune.id, '2022-08-31')
  const { goTo } = await send(consolidateCells, form())
  const eventId = Number(goTo?.match(/reorganisations\/(\d+)/)?.[1])
  const [made] = await owner`SELECT id, name FROM organisations WHERE name = 'Chi bộ Suối Lớn'`
  const [handover, ...more] = await listHandovers(board, eventId)
  expect(more).toEqual([])
  expect(handover).toMatchObject({ orgId: made?.id, receiving: 'Chi bộ Suối Lớn' })
  expect(handover?.people).toHaveLength(6)
  expect(await handoverForPrint(board, handover?.id ?? 0)).toMatchObject({
    from: 'Chi bộ Suối Trên, Chi bộ Suối Dưới',
    work: { tasks: 1 },
  })
  expect(await countOn(world.commune.id, '2022-09-01')).toBe(before)
  expect(await countOn(idAt(0), '2022-08-31')).toBe(3)
  expect(await countOn(idAt(0), '2022-09-01')).toBeUndefined()
  expect(await countOn(Number(made?.id), '2022-09-01')).toBe(6)
  expect(await countOn(Number(made?.id), '2022-08-31')).toBeUndefined()
  const told = (await listEventsOf(board, idAt(1))).map(({ kind, before: was, after }) => [kind, was, after])
  expect(told).toEqual([['consolidated', 'Chi bộ Suối Dưới', 'Chi bộ Suối Lớn']])
  expect((await listEventsOf(board, Number(made?.id))).map(({ id }) => id)).toEqual([eventId])
  expect(await owner`SELECT org_id FROM tasks WHERE title = 'Giúp hộ nghèo'`).toEqual([{ org_id: made?.id }])
  expect((await send(consolidateCells, form())).message).toContain('Không tìm thấy')
})

test('khác loại hình: chọn loại hình mới; nhiệm kỳ của chi bộ nào có, đặc điểm của tất cả', async () => {
  await signInAs(world.accounts.organisationBoard)
  const [office, school] = await Promise.all([
    makeCell(world.commune.id, 'Chi bộ Cơ quan', { cellType: 'office', tags: ['biên giới'] }),
    makeCell(world.commune.id, 'Chi bộ Trường', { cellType: 'school', tags: ['biên giới', 'vùng xa'] }),
  ])
  for (const [at, { id }] of [office, school].entries())
    for (const letter of 'ABC')
      await makeMember(seedDb, { orgId: id, fullName: `Ma Thị ${letter} ${at}`, admittedOn: '2005-05-19' })
  await owner`INSERT INTO terms (org_id, name, starts_on, ends_on)
    VALUES (${school.id}, '2022–2025', '2022-01-01', '2025-01-01')`
  const answer = await send(consolidateCells, {
    ...decision,
    ...{ organisationId: office.id, version: 1, name: 'Học đường', cellType: 'school' },
    'ids[]': [String(school.id)],
  })
  expect(answer).toHaveProperty('goTo')
  expect(
    await owner`SELECT cell_type, tags, t.name AS term, t.starts_on::text AS since FROM organisations o
      JOIN terms t ON t.org_id = o.id WHERE o.name = 'Chi bộ Học đường'`,
  ).toEqual([{ cell_type: 'school', tags: ['biên giới', 'vùng xa'], term: '2022–2025', since: '2022-09-01' }])
})
