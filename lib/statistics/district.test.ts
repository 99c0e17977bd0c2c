import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { ensureHolidays } from '@/db/seed/base/holidays'
import { makeThuanChau } from '@/db/seed/cases/thuan-chau'
import type { Tree } from '@/db/seed/demo/organisations'
import { makeReported } from '@/db/seed/demo/reported'
import { makeSettings } from '@/db/seed/demo/settings'
import { makeVisits } from '@/db/seed/demo/visits'
import { makeBorder } from '@/db/seed/district/border'
import { makeAccount } from '@/db/seed/factories'
import { owner } from '@/db/testing'
import { createConference } from '@/lib/calendar/actions/conferences'
import { openMonth } from '@/lib/calendar/actions/oversee'
import { getBoard } from '@/lib/calendar/queries/board'
import { meetingOf, plan } from '@/lib/calendar/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { memberFilter } from '@/lib/members/input'
import { countMembers } from '@/lib/members/queries/list'
import { listRemovals } from '@/lib/proposals/queries/removals'
import { postsOf } from '@/lib/visits/labels'
import { listWatchedCells } from '@/lib/visits/queries/charge'
import { getVisitYear } from '@/lib/visits/queries/year'
import { setAdmissionTarget } from './actions/targets'
import { nobodyOn } from './day-counts'
import { daysUpTo, divisionsOf } from './makeup'
import { listAdmissions } from './queries/admissions'
import { getForms } from './queries/forms'
import { listOverTime } from './queries/makeup'
import { countPeople } from './queries/people'
import { targetState } from './rules'
import { caoLocHolds, type Given, TODAY, topOf, tuKyHolds } from './testing-lists'

/** The district of the measurements, 564 cells and 9,206 members, without its year of minutes, which costs minutes to make. */
const BORDER_CELLS = 6 + 5 * 18
const STRUCK_OFF = 20
let tree: Tree
let given: Given
let accounts: Map<string, { id: number }>
const cellOf = (key: string) => {
  const found = tree.cells.find(({ plan: { key: own } }) => own === key)
  if (!found) throw new Error(`no cell ${key}`)
  return found.organisation
}

beforeAll(async () => {
  tree = (await makeThuanChau(seedDb)).tree
  await makeSettings(seedDb, tree.top.id)
  await ensureHolidays(seedDb)
  const commune = tree.communes[0]?.organisation.id ?? 0
  const named = [
    ['tochuc.huyen', tree.top.id, 'organisationBoard'],
    ['vanphong.anthinh', commune, 'committeeOffice'],
    ['bithu.dongha', cellOf('dongha').id, 'cellSecretary'],
  ] as const
  accounts = new Map()
  for (const [loginName, orgId, role] of named)
    accounts.set(
      loginName,
      await makeAccount(seedDb, { loginName, orgId, fullName: loginName, roles: [role] }),
    )
  await makeVisits({ db: seedDb, tree, accounts: new Map() })
  await makeBorder(seedDb, tree)
  const board = accounts.get('tochuc.huyen') ?? { id: 0 }
  await makeReportedBy(board)
  given = { board: await viewerOf(board) }
  await signInAs(board)
  for (const month of ['2022-09-01', '2022-10-01']) await send(openMonth, { orgId: tree.top.id, month })
  await makeAttended()
  await makeStruckOff()
  await owner`analyze`
})

const makeReportedBy = async (board: { id: number }) => {
  const [account] = await seedDb.select().from(schema.accounts).limit(1)
  if (account)
    await makeReported({
      db: seedDb,
      tree,
      accounts: new Map([['tochuc.huyen', { ...account, id: board.id }]]),
    })
}

/** Forty exempt members, at two meetings of their cells all the same. */
const makeAttended = () => owner`
  with exempt as (select distinct on (member_id) member_id, org_id from exemptions order by member_id limit 40),
    held as (insert into meetings (org_id, month, state, held_on)
      select distinct org_id, m::date, 'held'::meeting_state, m::date + 5 from exempt,
        unnest(array['2022-03-01', '2022-04-01']) m returning id, org_id, held_on)
  insert into attendances (meeting_id, org_id, member_id, full_name, standing, is_exempt, state, held_on)
  select h.id, e.org_id, e.member_id, 'a', 'full', true, 'present', h.held_on from exempt e join held h on h.org_id = e.org_id`

/** Tứ Kỳ: from 2021 to 9/2022 twenty members, one in each of twenty cells. */
async function makeStruckOff() {
  const cells = tree.cells.slice(100, 100 + STRUCK_OFF).map(({ organisation }) => organisation.id)
  const subject = { ground: 'absent', warnings: 'Chi ủy gặp, gửi giấy mời tự kiểm điểm hai lần.' }
  await owner`
    with person as (insert into members (org_id, full_name, sort_name, sex, birth_year, standing, status)
        select id, 'Người Bị Xóa Tên', 'Tên Người', 'male', 1980, 'full', 'removed' from unnest(${cells}::int[]) id returning id, org_id),
      meeting as (insert into meetings (org_id, kind, month, state, held_on, filed_on)
        select org_id, 'removal', '2022-02-01', 'held', '2022-02-15', '2022-02-16' from person returning id, org_id),
      written as (insert into minutes (meeting_id, org_id, template_id, status, content)
        select id, org_id, 1, 'received', ${JSON.stringify({ subjects: [subject] })}::text::jsonb from meeting returning id, org_id)
    insert into proposals (org_id, minutes_id, position, kind, member_id, full_name, motion, held_on, votes, base, is_met, state,
      decided_on, decided_by, decision_number)
    select w.org_id, w.id, 0, 'removal', p.id, 'Người Bị Xóa Tên', 'đề nghị xóa tên', '2022-02-15', 12, 14, true, 'approved',
      '2021-01-15'::date + (row_number() over (order by w.id) * 30)::int, 'Ban Thường vụ Huyện ủy', row_number() over (order by w.id) || '-QĐ/HU'
    from written w join person p using (org_id)`
}

describe('Thuận Châu: số của huyện, của xã', () => {
  test('564 chi bộ, 9.206 đảng viên, 254 người đi làm xa; một xã 17 chi bộ, 337 đảng viên, 18 người', async () => {
    const place = await topOf(given)
    const asked = { cut: {}, today: TODAY, year: 2022 }
    const { total, rows } = await countPeople(given.board, place, asked)
    expect(total).toMatchObject({ cells: 564, members: 9_206, away: 254 })
    for (const name of ['cells', 'members', 'away', 'full', 'probationary'] as const)
      expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(total[name])
    const story = rows.filter(({ cells, members, away }) => cells === 17 && members === 337 && away === 18)
    expect(story.map(({ shortName }) => shortName)).toEqual(['xã Chiềng Sại'])
    const listed = memberFilter.parse({ org: String(story[0]?.id), standing: 'counted', away: 'on' })
    expect((await countMembers(given.board, listed, TODAY)).total).toBe(18)
  })

  test('cơ cấu, biểu thống kê cỡ một huyện: cộng lại đúng 9.206', async () => {
    const place = await topOf(given)
    const over = await listOverTime(given.board, place, daysUpTo(TODAY, 'month'), {})
    for (const { title, parts } of divisionsOf(over.at(-1)?.counts ?? nobodyOn()))
      expect([title, parts.reduce((sum, { n }) => sum + n, 0)]).toEqual([title, 9_206])
    expect(over.at(-1)?.members).toBe(9_206)
    const tagged = await listOverTime(given.board, place, daysUpTo(TODAY, 'month'), { tag: 'biên giới' })
    const { total } = await countPeople(given.board, place, {
      ...{ cut: { tag: 'biên giới' }, today: TODAY, year: 2022 },
    })
    expect(tagged.at(-1)?.members).toBe(total.members)
    const { forms, groups, lists } = await getForms(given.board, place, { key: '2022', today: TODAY })
    const { gained, lost } = lists
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(9_206)
    const [start, ...others] = forms[0]?.rows.flatMap(({ values }) => (values ? [values[0]] : [])) ?? []
    expect(others.at(-1)).toBe(9_206)
    expect((start ?? 0) + gained.length - lost.length).toBe(9_206)
  })
})

describe('trên dữ liệu cỡ một huyện', () => {
  caoLocHolds(() => given)
  tuKyHolds(() => given)

  test('6 xã biên giới, 96 chi bộ; 23 chi bộ thôn biên giới; 41 đảng viên của 4 đồn, đồn đông nhất 13 người ở 13 chi bộ', async () => {
    const place = await topOf(given)
    const cut = { tag: 'biên giới' }
    const { total, rows } = await countPeople(given.board, place, { cut, today: TODAY, year: 2022 })
    expect([rows.length, total.cells]).toEqual([6, BORDER_CELLS])
    expect((await countPeople(given.board, place, { cut: {}, today: TODAY, year: 2022 })).total.cells).toBe(
      564,
    )
    const cells = await listWatchedCells(given.board, place, TODAY)
    expect(cells.filter(({ tag }) => tag === 'biên giới')).toHaveLength(23)
    const posts = postsOf(cells)
    expect(posts).toHaveLength(4)
    expect(posts.reduce((sum, { people }) => sum + people, 0)).toBe(41)
    expect(posts).toContainEqual({ id: 'Đồn Biên phòng Chiềng Sại', people: 13, cells: 13 })
  })

  test('20 đồng chí bị xóa tên từ 2021 đến 9/2022 đều đủ hồ sơ; biên bản làm căn cứ không sửa được nữa', async () => {
    const asked = { cut: {}, from: '2021-01-01', to: '2022-09-30' }
    expect((await listRemovals(given.board, asked)).rows).toHaveLength(STRUCK_OFF)
    await expect(
      owner`update minutes set content = '{"subjects": [{"ground": "absent"}]}' where status = 'received'`,
    ).rejects.toThrow('cannot be changed')
  })
})

describe('Tứ Kỳ: lịch thống nhất ở cỡ một huyện', () => {
  test('tháng 10/2022: thôn 07/10, trường học thứ Năm 06/10', async () => {
    expect(await meetingOf(cellOf('dongha'), '2022-10-01')).toMatchObject({ dueOn: '2022-10-07' })
    expect(await meetingOf(cellOf('thcs.thanhlam'), '2022-10-01')).toMatchObject({ dueOn: '2022-10-06' })
  })

  test('08/09 không lý do bị từ chối, có lý do là lùi ngày; 10/09 và 06/09 bị từ chối', async () => {
    await signInAs(accounts.get('bithu.dongha') ?? { id: 0 })
    const cell = cellOf('dongha')
    expect((await plan(cell, '08/09/2022')).fields).toHaveProperty('lateReason')
    for (const day of ['10/09/2022', '06/09/2022'])
      expect((await plan(cell, day, { lateReason: 'Mưa bão' })).fields).toHaveProperty('plannedOn')
    expect(await plan(cell, '08/09/2022', { lateReason: 'Mưa bão' })).toMatchObject({ ok: true })
    expect(await meetingOf(cell)).toMatchObject({ plannedOn: '2022-09-08', lateReason: 'Mưa bão' })
  })

  test('hội nghị xã vào ngày thống nhất bị từ chối, nói rõ bao nhiêu chi bộ; có lý do thì được', async () => {
    await signInAs(accounts.get('vanphong.anthinh') ?? { id: 0 })
    const conference = {
      orgId: tree.communes[0]?.organisation.id ?? 0,
      name: 'Hội nghị',
      heldOn: '07/10/2022',
    }
    expect((await send(createConference, conference)).fields?.clashReason?.[0]).toContain('7 chi bộ')
    expect(await send(createConference, { ...conference, clashReason: 'Chống bão' })).toMatchObject({
      ok: true,
    })
  })

  test('mọi chi bộ của một xã họp ngày 07/09: bảng ghi đủ n/n', async () => {
    const commune = tree.communes.at(-1)?.organisation
    await owner`update meetings set state = 'held', held_on = due_on where month = '2022-09-01' and starts_with(org_path, ${commune?.path ?? ''})`
    const board = await getBoard(given.board, tree.top, '2022-09-01', TODAY)
    expect(board?.find(({ id }) => id === commune?.id)).toMatchObject({
      cells: 18,
      held: 18,
      onDay: 18,
      late: 0,
    })
  })

  test('phó bí thư: hai lần ở chi bộ mình tính 0, hai lần một chi bộ tính 1', async () => {
    const at = ['coquan.huyenuy', 'coquan.huyenuy', 'nalau', 'nalau'].map(cellOf)
    await owner`
      with met as (insert into meetings (org_id, kind, month, state, held_on)
        select id, 'thematic', '2022-05-01', 'held', '2022-05-10' from unnest(${at.map(({ id }) => id)}::int[]) id returning id, org_id)
      insert into visits (meeting_id, org_id, full_name, position, held_on)
      select id, org_id, 'Đặng Hữu Kiệm', 'Phó Bí thư Thường trực Huyện ủy', '2022-05-10' from met`
    const { rows } = await getVisitYear(given.board, tree.top, 2022, TODAY)
    const deputy = rows.find(({ visitor }) => visitor.fullName === 'Đặng Hữu Kiệm')
    expect(deputy).toMatchObject({ visits: 4, progress: { counted: 1, needed: 3, isMet: false } })
  })

  test('cấp trên giao chỉ tiêu: huyện giao xã, xã giao chi bộ của mình, không tự giao cho mình; giao lại thì số mới được tính', async () => {
    const [commune, other] = tree.communes.map(({ organisation }) => organisation)
    const asked = { year: 2022, paper: 'Kế hoạch 25-KH/HU' }
    const give = (orgId: number | undefined, target: number) =>
      send(setAdmissionTarget, { ...asked, orgId: orgId ?? 0, target })
    await signInAs(accounts.get('vanphong.anthinh') ?? { id: 0 })
    expect(await give(commune?.id, 1)).toMatchObject({ ok: false })
    expect(await give(other?.id, 1)).toMatchObject({ ok: false })
    expect(await give(cellOf('dongha').id, 1)).toMatchObject({ ok: true })
    await signInAs(accounts.get('tochuc.huyen') ?? { id: 0 })
    for (const target of [9, 0]) expect(await give(commune?.id, target)).toMatchObject({ ok: true })
    const rows = await listAdmissions(given.board, await topOf(given), 2022, {})
    const own = rows.find(({ id }) => id === commune?.id)
    expect(own).toMatchObject({ target: 0 })
    expect(targetState(own?.target ?? null, own?.admitted ?? 0)).toBe('met')
    await expect(owner`update admission_targets set target = 0`).rejects.toThrow('never changed')
  })
})
