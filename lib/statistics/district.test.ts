import { beforeAll, describe, expect, test } from 'vitest'
import { district } from '@/db/seed/district/index'
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

/** The district as it is shipped: 564 cells, 9,206 members, their year of minutes. */
const BORDER_CELLS = 6 + 5 * 18
const STRUCK_OFF = 20
const MEMBERS = 9_206
let given: Given
let accounts: Map<string, { id: number; orgId: number; path: string }>
const accountOf = (loginName: string) => {
  const found = accounts.get(loginName)
  if (!found) throw new Error(`no account ${loginName}`)
  return found
}
/** The organisation whose secretary signs in under this name. */
const placeOf = (key: string) => {
  const { orgId: id, path } = accountOf(`bithu.${key}`)
  return { id, path }
}

/** Takes minutes: a year of meetings in 564 cells. */
const FILLING = 600_000

beforeAll(async () => {
  await seedDb.transaction((tx) => district(tx, { profile: 'huyen' }))
  await owner`analyze`
  const rows = await owner<{ name: string; id: number; orgId: number; path: string }[]>`
    select login_name as name, accounts.id, org_id as "orgId", organisations.path
    from accounts join organisations on organisations.id = org_id`
  accounts = new Map(rows.map((row) => [row.name, row]))
  given = { board: await viewerOf(accountOf('tochuc.huyen')) }
  await signInAs(accountOf('tochuc.huyen'))
  await send(openMonth, { orgId: accountOf('tochuc.huyen').orgId, month: '2022-10-01' })
}, FILLING)

describe('Thuận Châu: số của huyện, của xã', () => {
  test('564 chi bộ, 9.206 đảng viên, 254 người đi làm xa; một xã 17 chi bộ, 337 đảng viên, 18 người', async () => {
    const place = await topOf(given)
    const asked = { cut: {}, today: TODAY, year: 2022 }
    const { total, rows } = await countPeople(given.board, place, asked)
    expect(total).toMatchObject({ cells: 564, members: MEMBERS, away: 254 })
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
      expect([title, parts.reduce((sum, { n }) => sum + n, 0)]).toEqual([title, MEMBERS])
    expect(over.at(-1)?.members).toBe(MEMBERS)
    const tagged = await listOverTime(given.board, place, daysUpTo(TODAY, 'month'), { tag: 'biên giới' })
    const { total } = await countPeople(given.board, place, {
      ...{ cut: { tag: 'biên giới' }, today: TODAY, year: 2022 },
    })
    expect(tagged.at(-1)?.members).toBe(total.members)
    const { forms, groups, lists } = await getForms(given.board, place, { key: '2022', today: TODAY })
    const { gained, lost } = lists
    expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(MEMBERS)
    const [start, ...others] = forms[0]?.rows.flatMap(({ values }) => (values ? [values[0]] : [])) ?? []
    expect(others.at(-1)).toBe(MEMBERS)
    expect((start ?? 0) + gained.length - lost.length).toBe(MEMBERS)
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
    expect(await meetingOf(placeOf('dongha'), '2022-10-01')).toMatchObject({ dueOn: '2022-10-07' })
    expect(await meetingOf(placeOf('thcs.thanhlam'), '2022-10-01')).toMatchObject({ dueOn: '2022-10-06' })
  })

  test('08/09 không lý do bị từ chối, có lý do là lùi ngày; 10/09 và 06/09 bị từ chối', async () => {
    await signInAs(accountOf('bithu.phiengma'))
    const cell = placeOf('phiengma')
    expect((await plan(cell, '08/09/2022')).fields).toHaveProperty('lateReason')
    for (const day of ['10/09/2022', '06/09/2022'])
      expect((await plan(cell, day, { lateReason: 'Mưa bão' })).fields).toHaveProperty('plannedOn')
    expect(await plan(cell, '08/09/2022', { lateReason: 'Mưa bão' })).toMatchObject({ ok: true })
    expect(await meetingOf(cell)).toMatchObject({ plannedOn: '2022-09-08', lateReason: 'Mưa bão' })
  })

  test('hội nghị xã vào ngày thống nhất bị từ chối, nói rõ bao nhiêu chi bộ; có lý do thì được', async () => {
    await signInAs(accountOf('vanphong.anthinh'))
    const conference = {
      orgId: placeOf('anthinh').id,
      name: 'Hội nghị',
      heldOn: '07/10/2022',
    }
    expect((await send(createConference, conference)).fields?.clashReason?.[0]).toContain('7 chi bộ')
    expect(await send(createConference, { ...conference, clashReason: 'Chống bão' })).toMatchObject({
      ok: true,
    })
  })

  test('mọi chi bộ của một xã họp ngày 07/09: bảng ghi đủ n/n', async () => {
    const board = await getBoard(given.board, await topOf(given), '2022-09-01', TODAY)
    expect(board?.find(({ id }) => id === placeOf('x29').id)).toMatchObject({
      cells: 18,
      held: 18,
      onDay: 18,
      late: 0,
    })
  })

  test('phó bí thư: thêm hai lần ở chi bộ mình, hai lần ở một chi bộ đã dự thì không tính thêm chi bộ nào', async () => {
    const at = ['coquan.huyenuy', 'coquan.huyenuy', 'nalau', 'nalau'].map(placeOf)
    const deputy = async () => {
      const { rows } = await getVisitYear(given.board, await topOf(given), 2022, TODAY)
      return rows.find(({ visitor }) => visitor.fullName === 'Đặng Hữu Kiệm')
    }
    expect(await deputy()).toMatchObject({ visits: 4, progress: { counted: 3, needed: 3 } })
    await owner`
      with met as (insert into meetings (org_id, kind, month, state, held_on)
        select id, 'thematic', '2022-05-01', 'held', '2022-05-10' from unnest(${at.map(({ id }) => id)}::int[]) id returning id, org_id)
      insert into visits (meeting_id, org_id, full_name, position, held_on)
      select id, org_id, 'Đặng Hữu Kiệm', 'Phó Bí thư Thường trực Huyện ủy', '2022-05-10' from met`
    expect(await deputy()).toMatchObject({ visits: 8, progress: { counted: 3, isMet: true } })
  })

  test('cấp trên giao chỉ tiêu: huyện giao xã, xã giao chi bộ của mình, không tự giao cho mình; giao lại thì số mới được tính', async () => {
    const [commune, other] = [placeOf('anthinh'), placeOf('binhkhe')]
    const asked = { year: 2022, paper: 'Kế hoạch 25-KH/HU' }
    const give = (orgId: number, target: number) => send(setAdmissionTarget, { ...asked, orgId, target })
    await signInAs(accountOf('vanphong.anthinh'))
    expect(await give(commune.id, 1)).toMatchObject({ ok: false })
    expect(await give(other.id, 1)).toMatchObject({ ok: false })
    expect(await give(placeOf('dongha').id, 1)).toMatchObject({ ok: true })
    await signInAs(accountOf('tochuc.huyen'))
    for (const target of [9, 0]) expect(await give(commune.id, target)).toMatchObject({ ok: true })
    const rows = await listAdmissions(given.board, await topOf(given), 2022, {})
    const own = rows.find(({ id }) => id === commune.id)
    expect(own).toMatchObject({ target: 0 })
    expect(targetState(own?.target ?? null, own?.admitted ?? 0)).toBe('met')
    await expect(owner`update admission_targets set target = 0`).rejects.toThrow('never changed')
  })
})
