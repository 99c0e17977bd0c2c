import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeMember, makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { recordDuties } from '@/lib/home/queries/records'
import { postponeBadge, recordBadge, recordBadges, setAgeGap, takeBackBadge } from './actions/badges'
import { checkPapers, saveSlips } from './actions/papers'
import { bitsOf } from './bits'
import { recordFilter } from './input'
import { reconcileMonths } from './parts'
import { countBadgesDue, listBadges, listBadgesDue } from './queries/badges'
import { countRecords, countRecordsBelow, getRecord, listRecords } from './queries/papers'
import { listProbation } from './queries/probation'
import { countSlips, listSlips } from './queries/slips'
import { badgeOn, roundBefore } from './rules/badges'
import { papers } from './rules/catalogue'
import { INDEX, neededOf, papersOf } from './rules/papers'

const TODAY = '2022-09-20'
const ROUND = '2022-11-07'
let world: World
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'hoso')
})

const all = (given: Record<string, string> = {}) => ({
  memberId: world.member.id,
  version: 0,
  ...Object.fromEntries(papersOf({ standing: 'full' }).map(({ key }) => [`paper-${key}`, 'unchecked'])),
  ...given,
})
const recordOf = async () => getRecord(await viewerOf(world.accounts.cellSecretary), world.member.id)

describe('rà soát giấy tờ', () => {
  test('chỉ đánh dấu giấy thiếu, còn lại ghi là có; gửi lại không ghi lần hai; bản cũ bị từ chối', async () => {
    await signInAs(world.accounts.cellSecretary)
    const sent = all({ 'paper-application': 'missing', restIsThere: 'on', submitKey: randomUUID() })
    for (const answer of await Promise.all([send(checkPapers, sent), send(checkPapers, sent)]))
      expect(answer).toMatchObject({ ok: true })
    expect(await recordOf()).toMatchObject({
      version: 1,
      checkedBy: world.secretary.fullName,
      completeness: { state: 'lacking', missing: 1, unchecked: 0 },
    })
    const stale = await send(checkPapers, all({ 'paper-application': 'have' }))
    expect(stale).toMatchObject({ ok: false })
    expect(stale.values).toMatchObject({ 'paper-application': 'have' })
    expect(await send(checkPapers, { ...all({ restIsThere: 'on' }), version: 1 })).toMatchObject({ ok: true })
    expect(await recordOf()).toMatchObject({ version: 2, completeness: { state: 'complete' } })
    const [entry] =
      await owner`SELECT detail FROM audit_entries WHERE action = 'records.check' AND outcome = 'done'
      AND subject = ${`records:${world.member.id}`} ORDER BY id DESC LIMIT 1`
    expect(entry?.detail.changes).toEqual({ application: { before: 'missing', after: 'have' } })
  })

  test('câu trả lời không đọc được: nói ở đúng giấy ấy, không ghi gì', async () => {
    await signInAs(world.accounts.cellSecretary)
    const answer = await send(checkPapers, { ...all({ 'paper-index': 'maybe' }), version: 2 })
    expect(answer).toMatchObject({ ok: false, fields: { 'paper-index': expect.anything() } })
    expect(await recordOf()).toMatchObject({ version: 2 })
  })

  test('đảng viên đọc hồ sơ của mình, không ghi được, không thấy người khác', async () => {
    const viewer = await signInAs(world.accounts.member)
    expect(await getRecord(viewer, world.member.id)).toMatchObject({ id: world.member.id })
    expect(await getRecord(viewer, world.secretary.id)).toBeUndefined()
    expect(await listRecords(viewer, world.cell, recordFilter.parse({}))).toMatchObject({ rows: [] })
    expect(await send(checkPapers, { ...all(), version: 2 })).toMatchObject({
      message: expect.stringContaining('Không tìm thấy'),
    })
  })

  test('chi bộ cơ sở lập đảng bộ: nghị quyết của đảng ủy cơ sở chỉ cần ở người kết nạp từ ngày ấy', async () => {
    const cell = await makeOrganisation(seedDb, {
      ...{ kind: 'cell', parentId: world.top.id, name: 'Chi bộ Bệnh viện', cellType: 'office' },
      foundedOn: '2000-01-01',
    })
    const made = await makeOrganisation(seedDb, {
      ...{ kind: 'grassroots', parentId: world.top.id, name: 'Đảng bộ Bệnh viện', foundedOn: '2022-06-01' },
    })
    const admitted = async (admittedOn: string | null) =>
      (await makeMember(seedDb, { orgId: cell.id, fullName: 'Lục Văn Y', admittedOn })).id
    const ids = [await admitted('1998-05-19'), await admitted('2010-05-19'), await admitted('2022-06-01')]
    const board = await viewerOf(world.accounts.organisationBoard)
    const were = () => Promise.all(ids.map(async (id) => (await getRecord(board, id))?.wasRightBelowTop))
    expect(await were()).toEqual([true, true, true])
    await owner`SELECT move_organisations(ARRAY[${cell.id}]::int[], ${made.id}, '2022-06-01'::date, ${cell.path})`
    expect(await were()).toEqual([false, true, false])
    const have = neededOf({ standing: 'full', wasRightBelowTop: true })
    for (const id of ids)
      await owner`INSERT INTO record_checks (member_id, have, missing, checked_on, checked_by)
        VALUES (${id}, ${have}, '{}', '2022-09-01', ${board.accountId})`
    const state = async (wanted: 'complete' | 'unchecked') =>
      (await listRecords(board, made, recordFilter.parse({ state: wanted }))).rows.map(({ id }) => id)
    expect([await state('complete'), (await state('unchecked')).toSorted()]).toEqual([
      [ids[1]],
      [ids[0], ids[2]],
    ])
  })

  test('số đếm bằng danh sách; cơ sở dữ liệu và quy tắc nói như nhau', async () => {
    const needed = neededOf({ standing: 'full', wasRightBelowTop: false })
    const kinds = [
      { have: needed, missing: [] },
      { have: needed.slice(1), missing: needed.slice(0, 1) },
      { have: needed.slice(1), missing: [] },
      { have: [INDEX], missing: ['application'] },
      { have: [], missing: ['unionResolution'] },
    ]
    for (const admittedOn of ['1997-06-01', '1997-06-02', null])
      for (const standing of ['full', 'probationary'] as const)
        for (const { have, missing } of kinds) {
          const { id } = await makeMember(seedDb, {
            ...{ orgId: world.neighbour.id, fullName: 'Tô Thị Đếm', standing, admittedOn },
          })
          await owner`INSERT INTO record_checks (member_id, have, missing, checked_on, checked_by)
            VALUES (${id}, ${have}, ${missing}, '2022-09-01', ${world.accounts.neighbour.id})`
        }
    const office = await viewerOf(world.accounts.committeeOffice)
    const below = await countRecordsBelow(office, world.commune)
    expect(below.map(({ id }) => id).sort()).toEqual([world.cell.id, world.neighbour.id].sort())
    for (const part of below) {
      expect(part.complete + part.lacking + part.unchecked).toBe(part.total)
      for (const state of ['complete', 'lacking', 'unchecked'] as const) {
        const place = part.id === world.cell.id ? world.cell : world.neighbour
        const filter = recordFilter.parse({ state })
        const first = await listRecords(office, place, filter)
        const { rows: more } = first.next
          ? await listRecords(office, place, recordFilter.parse({ state, after: first.next }))
          : { rows: [] }
        const rows = [...first.rows, ...more]
        expect(rows.every(({ completeness }) => completeness.state === state)).toBe(true)
        expect([rows.length, await countRecords(office, place, filter)]).toEqual([part[state], part[state]])
      }
    }
    // Chưa đối chiếu từ ngày: who was checked on that day was.
    const [of, after] = await Promise.all(
      ['01/09/2022', '02/09/2022'].map((before) =>
        countRecords(office, world.commune, recordFilter.parse({ before })),
      ),
    )
    expect((after ?? 0) - (of ?? 0)).toBe(6 * kinds.length)
    expect(await reconcileMonths(world.commune, TODAY)).toBe(6)
    const lacking = recordFilter.parse({ paper: 'application' })
    const { rows } = await listRecords(office, world.commune, lacking)
    expect(rows.length).toBe(6)
    expect(rows.every(({ missing }) => missing.includes('application'))).toBe(true)
  })
})

describe('phiếu bổ sung', () => {
  const form = (members: number[], shown: number[] = [], before: number[] = []) => ({
    ...{ cellId: world.cell.id, year: 2021, 'members[]': members.map(String) },
    tickedBefore: before.join(','),
    shown: (shown.length > 0 ? shown : [world.secretary.id, world.recorder.id, world.member.id]).join(','),
  })
  const handedIn = async () => {
    const rows = await listSlips(await viewerOf(world.accounts.cellSecretary), world.cell, {
      year: 2021,
      state: 'handedIn',
    })
    return rows.map(({ id }) => id).sort()
  }

  test('đánh dấu, bỏ đánh dấu; chỉ chạm người có trên biểu mẫu; số đếm bằng danh sách', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await send(saveSlips, form([world.secretary.id, world.member.id]))).toMatchObject({ ok: true })
    expect(await handedIn()).toEqual([world.secretary.id, world.member.id].sort())
    const { member } = world
    expect(await send(saveSlips, form([], [member.id], [member.id]))).toMatchObject({ ok: true })
    expect(await handedIn()).toEqual([world.secretary.id])
    // A page opened before the secretary was ticked: his tick stays, the one that was changed is saved.
    expect(await send(saveSlips, form([member.id]))).toMatchObject({
      message: expect.stringContaining('2 đồng chí đã nộp, 1 đồng chí chưa nộp'),
    })
    expect(await send(saveSlips, form([], [], [member.id]))).toMatchObject({ ok: true })
    expect(await handedIn()).toEqual([world.secretary.id])
    const office = await viewerOf(world.accounts.committeeOffice)
    const [cell] = (await countSlips(office, world.commune, 2021)).filter(({ id }) => id === world.cell.id)
    expect(cell).toMatchObject({ total: 3, handedIn: 1, waiting: 2 })
    expect(await countSlips(office, world.cell, 2021)).toMatchObject([{ id: world.cell.id, handedIn: 1 }])
  })

  test('người của chi bộ khác, năm chưa đến: từ chối', async () => {
    await signInAs(world.accounts.cellSecretary)
    const foreign = await send(saveSlips, form([world.stranger.id], [world.stranger.id]))
    expect(foreign.message).toContain('không còn trong danh sách')
    expect(await send(saveSlips, { ...form([]), year: 2023 })).toMatchObject({ ok: false })
    expect(await handedIn()).toEqual([world.secretary.id])
  })
})

describe('Huy hiệu Đảng', () => {
  test('người bị kỷ luật: đánh dấu với ngày và thời gian lùi; hết hiệu lực thì thôi; thư ký không thấy', async () => {
    const { id } = await makeMember(seedDb, {
      ...{ orgId: world.cell.id, fullName: 'Tô Văn Lùi', admittedOn: '1992-10-01' },
    })
    const { cellSecretary, cellRecorder } = world.accounts
    const [made] = await owner`INSERT INTO disciplines
      (member_id, penalty, title, decided_on, decision_number, level, issuer, recorded_by)
      VALUES (${id}, 'warning', 'Quyết định', '2022-06-15', '1-QĐ', 'cell', 'Chi bộ', ${cellSecretary.id})
      RETURNING id`
    const seenBy = async (account: { id: number }) => {
      const rows = await listBadgesDue(await viewerOf(account), world.cell, ROUND, 'round')
      return rows.find((row) => row.id === id)
    }
    const wait = { penalty: 'warning', decidedOn: '2022-06-15', months: 9, untilOn: '2023-03-15' }
    expect(await seenBy(cellSecretary)).toMatchObject({ wait })
    expect(await seenBy(cellRecorder)).toMatchObject({ id, wait: undefined })
    await owner`UPDATE disciplines SET ends_on = '2022-09-01', end_note = 'Hết hiệu lực' WHERE id = ${made?.id ?? 0}`
    expect(await seenBy(cellSecretary)).toMatchObject({ id, wait: undefined })
    await owner`UPDATE members SET status = 'deceased', since_on = ${TODAY}, since_reason = 'left' WHERE id = ${id}`
  })

  const officeList = async (which: 'round' | 'earlier' | 'postponed') =>
    listBadgesDue(await viewerOf(world.accounts.committeeOffice), world.cell, ROUND, which)
  const named = async (which: 'round' | 'earlier' | 'postponed') =>
    (await officeList(which)).map(({ fullName }) => fullName)
  let due: { id: number }

  test('danh sách của đợt đúng bằng quy tắc; số đếm bằng danh sách', async () => {
    const days = [
      '1992-09-02',
      '1992-09-03',
      '1992-11-07',
      '1992-11-08',
      '1982-10-01',
      '1984-02-29',
      '1960-01-01',
    ]
    for (const admittedOn of days)
      await makeMember(seedDb, { orgId: world.cell.id, fullName: `Ngày ${admittedOn}`, admittedOn })
    const reached = (day: string, at: string) => badgeOn(day, at)
    const isNew = (day: string) => reached(day, ROUND) !== reached(day, roundBefore(ROUND))
    const expected = days.filter((day) => reached(day, ROUND) && isNew(day)).map((day) => `Ngày ${day}`)
    expect((await named('round')).sort()).toEqual(expected.sort())
    const earlier = days.filter((day) => reached(day, ROUND) && !isNew(day)).map((day) => `Ngày ${day}`)
    expect((await named('earlier')).sort()).toEqual(earlier.sort())
    const office = await viewerOf(world.accounts.committeeOffice)
    expect(await countBadgesDue(office, world.cell, ROUND)).toEqual({
      ...{ round: expected.length, earlier: earlier.length, postponed: 0 },
    })
    const [row] = (await officeList('round')).filter(({ years }) => years === 40)
    due = { id: row?.id ?? 0 }
  })

  const award = (members: number[], given: object = {}) => ({
    ...{ organisationId: world.cell.id, round: ROUND, 'members[]': members.map(String) },
    ...{ decisionNumber: '125-QĐ/TU', decidedOn: '15/09/2022' },
    ...given,
  })

  test('lùi thời gian xét thì rời đợt; ghi quyết định thì rời danh sách; ghi lần hai bị từ chối', async () => {
    await signInAs(world.accounts.committeeOffice)
    const postponed = {
      memberId: due.id,
      delayedYears: 40,
      delayReason: 'Bị khiển trách',
      untilOn: '01/12/2022',
    }
    expect(await send(postponeBadge, { ...postponed, untilOn: '20/09/2022' })).toMatchObject({ ok: false })
    expect(await send(postponeBadge, postponed)).toMatchObject({ ok: true })
    expect(await named('postponed')).toEqual(['Ngày 1982-10-01'])
    expect(await send(postponeBadge, { ...postponed, untilOn: '01/10/2022' })).toMatchObject({ ok: true })
    expect(await named('round')).toContain('Ngày 1982-10-01')
    expect(await send(recordBadges, award([due.id], { decidedOn: '15/09/2021' }))).toMatchObject({
      fields: { decidedOn: [expect.stringContaining('mới đủ 40 năm')] },
    })
    expect(await send(recordBadges, award([due.id]))).toMatchObject({
      goTo: `/records/badges?org=${world.cell.id}&round=${ROUND}&recorded=1`,
    })
    expect(await named('round')).not.toContain('Ngày 1982-10-01')
    expect((await send(recordBadges, award([due.id]))).message).toContain('đã được ghi tặng')
    expect(await send(postponeBadge, postponed)).toMatchObject({ ok: false })
    const again = { memberId: due.id, years: 40, decisionNumber: '126-QĐ/TU', decidedOn: '16/09/2022' }
    expect(await send(recordBadge, again)).toMatchObject({ ok: true })
  })

  test('ghi nhầm thì rút, có lý do trong nhật ký; người còn đủ tuổi đảng trở lại danh sách, lần lùi vẫn còn', async () => {
    await signInAs(world.accounts.committeeOffice)
    const taken = { memberId: due.id, takenYears: 40, takeBackReason: 'Ghi nhầm người' }
    expect(await send(takeBackBadge, { ...taken, takeBackReason: '' })).toMatchObject({ ok: false })
    expect(await send(takeBackBadge, taken)).toMatchObject({ ok: true })
    expect(await named('round')).toContain('Ngày 1982-10-01')
    expect(await owner`SELECT decided_on, delay_reason FROM badges WHERE member_id = ${due.id}`).toEqual([
      { decided_on: null, delay_reason: 'Bị khiển trách' },
    ])
    expect(
      await owner`SELECT detail->>'reason' AS reason, detail->>'decisionNumber' AS number FROM audit_entries
        WHERE action = 'badges.takeBack' AND outcome = 'done'`,
    ).toEqual([{ reason: 'Ghi nhầm người', number: '126-QĐ/TU' }])
    expect(await send(takeBackBadge, taken)).toMatchObject({
      fields: { takenYears: [expect.stringContaining('Chưa ghi tặng')] },
    })
    const other = { memberId: world.member.id, years: 30, decisionNumber: '1', decidedOn: '16/09/2022' }
    expect(await send(recordBadge, other)).toMatchObject({ ok: true })
    expect(await send(takeBackBadge, { ...taken, memberId: world.member.id, takenYears: 30 })).toMatchObject({
      ok: true,
    })
    expect(
      await owner`SELECT decided_on, taken_back_reason AS why FROM badges WHERE member_id = ${world.member.id}`,
    ).toEqual([{ decided_on: null, why: 'Ghi nhầm người' }])
    expect(await send(recordBadge, other)).toMatchObject({ ok: true })
  })

  test('thời gian không tính tuổi Đảng: phải có quyết định; ghi rồi thì lùi khỏi đợt, bỏ đi thì trở lại', async () => {
    const back = await makeMember(seedDb, {
      ...{ orgId: world.cell.id, fullName: 'Ma Kết Nạp Lại', admittedOn: '1992-10-15' },
    })
    expect(await named('round')).toContain('Ma Kết Nạp Lại')
    await signInAs(world.accounts.cellRecorder)
    const gap = {
      memberId: back.id,
      version: 1,
      gapYears: '2',
      gapMonths: '1',
      gapBasis: '12-QĐ/HU ngày 05/01/2015',
    }
    expect(await send(setAgeGap, gap)).toMatchObject({ ok: false })
    await signInAs(world.accounts.committeeOffice)
    expect((await send(setAgeGap, { ...gap, gapBasis: '' })).fields).toHaveProperty('gapBasis')
    expect(await send(setAgeGap, gap)).toMatchObject({
      ok: true,
      message: expect.stringContaining('2 năm 1 tháng'),
    })
    expect((await send(setAgeGap, { ...gap, gapYears: '3' })).message, 'trang cũ').toContain(
      'vừa được người khác sửa',
    )
    expect([...(await named('round')), ...(await named('earlier'))]).not.toContain('Ma Kết Nạp Lại')
    const early = { memberId: back.id, years: 30, decisionNumber: '1', decidedOn: '16/09/2022' }
    expect((await send(recordBadge, early)).fields).toHaveProperty('decidedOn')
    expect((await send(recordBadges, award([back.id]))).message).toContain('chưa đủ 30 năm')
    expect(
      await send(setAgeGap, { memberId: back.id, version: 2, gapYears: '0', gapMonths: '' }),
    ).toMatchObject({
      ok: true,
    })
    expect(await named('round')).toContain('Ma Kết Nạp Lại')
  })

  test('truy tặng: tính đến ngày mất, sớm nhiều nhất 12 tháng; người ra khỏi Đảng thì không', async () => {
    const gone = async (fullName: string, status: 'deceased' | 'removed') => {
      const made = await makeMember(seedDb, { orgId: world.cell.id, fullName, admittedOn: '1993-08-10' })
      await owner`UPDATE members SET status = ${status}, since_on = '2022-08-10', since_reason = 'left' WHERE id = ${made.id}`
      return made.id
    }
    const memberId = await gone('Ma Đã Mất', 'deceased')
    const form = { memberId, years: 30, decisionNumber: '130-QĐ/TU', decidedOn: '15/09/2022' }
    await signInAs(world.accounts.committeeOffice)
    expect((await send(recordBadge, { ...form, years: 40 })).fields).toHaveProperty('years')
    expect(await send(recordBadge, form)).toMatchObject({ ok: true })
    const office = await viewerOf(world.accounts.committeeOffice)
    expect(await listBadges(office, memberId)).toMatchObject([{ years: 30, isPosthumous: true }])
    expect(await getRecord(office, memberId)).toMatchObject({ isDead: true })
    const removed = await gone('Ma Xóa Tên', 'removed')
    expect(await send(recordBadge, { ...form, memberId: removed })).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('Không tìm thấy') },
    })
    expect(await getRecord(office, removed)).toBeUndefined()
  })

  test.each([
    ['chưa đủ tuổi đảng', () => award([world.member.id])],
    ['người của chi bộ khác', () => award([world.stranger.id])],
    ['không chọn ai', () => award([])],
    ['ngày quyết định chưa đến', () => award([due.id], { decidedOn: '21/09/2022' })],
    ['đợt không có', () => award([due.id], { round: '2022-10-10' })],
  ])('từ chối: %s', async (_what, given) => {
    await signInAs(world.accounts.cellSecretary)
    const before = await owner`SELECT count(*) FROM badges`
    expect(await send(recordBadges, given())).toMatchObject({ ok: false })
    expect(await owner`SELECT count(*) FROM badges`).toEqual(before)
  })
})

test('dự bị và việc cần làm của chi bộ', async () => {
  const person = (fullName: string, admittedOn: string | null) =>
    makeMember(seedDb, { orgId: world.cell.id, fullName, standing: 'probationary', admittedOn })
  await person('Hết Rồi', '2021-09-01')
  await person('Sắp Hết', '2021-10-20')
  await person('Còn Lâu', '2021-10-21')
  await person('Không Ngày', null)
  const secretary = await viewerOf(world.accounts.cellSecretary)
  const rows = await listProbation(secretary, world.cell, TODAY)
  expect(rows.map(({ fullName, probation }) => [fullName, probation?.state])).toEqual([
    ['Không Ngày', undefined],
    ['Hết Rồi', 'ended'],
    ['Sắp Hết', 'soon'],
  ])
  expect(await listProbation(await viewerOf(world.accounts.neighbour), world.cell, TODAY)).toEqual([])
  // Lớp đảng viên mới comes before recognition, so it is recorded of a probationary member.
  expect(rows.map(({ hasClass }) => hasClass)).toEqual([false, false, false])
  const ended = rows.find(({ fullName }) => fullName === 'Hết Rồi')?.id ?? 0
  await signInAs(world.accounts.cellSecretary)
  const probationers = papersOf({ standing: 'probationary' }).map(({ key }) => [`paper-${key}`, 'unchecked'])
  const checked = { ...Object.fromEntries(probationers), 'paper-newMemberClass': 'have' }
  expect(await send(checkPapers, { ...checked, memberId: ended, version: 0 })).toMatchObject({ ok: true })
  const again = await listProbation(secretary, world.cell, TODAY)
  expect(again.map(({ fullName, hasClass }) => [fullName, hasClass])).toContainEqual(['Hết Rồi', true])
  const duties = await recordDuties(secretary, TODAY)
  expect(duties.map(({ title }) => title)).toEqual([
    'Xét công nhận chính thức: đồng chí Hết Rồi, hết 12 tháng dự bị ngày 01/9/2022',
    'Xét công nhận chính thức: đồng chí Sắp Hết, hết 12 tháng dự bị ngày 20/10/2022',
  ])
  const winter = await recordDuties(secretary, '2022-12-01')
  expect(winter.at(-1)).toMatchObject({
    title: expect.stringMatching(/^Thu phiếu bổ sung hồ sơ năm 2022: còn \d+ đồng chí chưa nộp$/),
    dueOn: '2023-01-31',
  })
  for (const who of ['committeeOffice', 'organisationBoard', 'member', 'cellRecorder'] as const)
    expect(await recordDuties(await viewerOf(world.accounts[who]), '2022-12-01')).toEqual([])
})

test('cơ sở dữ liệu đánh số giấy tờ như danh mục: từng giấy, tất cả, và giấy lạ', async () => {
  const keys = papers.map(({ key }) => key)
  for (const some of [...keys.map((key) => [key]), keys, [], ['khong.co']]) {
    const [row] = await owner`SELECT paper_bits(${some}::text[]) AS bits`
    expect([some, row?.bits]).toEqual([some, bitsOf(some)])
  }
  expect(new Set(keys.map((key) => bitsOf([key]))).size).toBe(keys.length)
})
