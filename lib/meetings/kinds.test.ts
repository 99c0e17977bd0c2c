import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { businessDay, saveSetting } from '@/lib/core/settings'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { termDuties } from '@/lib/home/queries/terms'
import { combineMeeting, createMeeting, separateMeeting } from './actions/create'
import { complete, openMinutes, saveMinutes } from './actions/write'
import { committeeMeetingOf } from './around'
import type { MinutesContent } from './content'
import { contentOf } from './content-of'
import { getDraft } from './queries/draft'
import { showDraft } from './show-draft'
import { committeeContent, congressContent } from './testing-kinds'

let world: World
beforeAll(async () => {
  world = await makeWorld(seedDb, 'loaihop')
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
  await signInAs(world.accounts.cellSecretary)
})

const form = (given: object = {}) => ({
  orgId: world.cell.id,
  kind: 'committee',
  plannedOn: '05/09/2022',
  plannedAt: '19:30',
  place: 'Nhà văn hóa',
  mode: 'inPerson',
  ...given,
})
const idIn = (answer: { goTo?: string }) => Number(answer.goTo?.split('/').at(-1))
const opened = async (given: object = {}) => idIn(await post(createMeeting, form(given)))

/** Opens the minutes and gives back what the page would show. */
async function draftOf(meetingId: number) {
  await post(openMinutes, { meetingId })
  const draft = await getDraft(await viewerOf(world.accounts.cellSecretary), meetingId, '2022-09-30')
  if (!draft) throw new Error('draft not opened')
  return draft
}

async function completed(meetingId: number, content: (roll: MinutesContent) => MinutesContent) {
  const draft = await draftOf(meetingId)
  const written = content({
    ...draft.content,
    attendance: draft.content.attendance.map((row) => ({ ...row, state: 'present' as const })),
  })
  await post(saveMinutes, { minutesId: draft.id, draftVersion: draft.version, ...showDraft(written) })
  const answer = await post(complete, {
    minutesId: draft.id,
    draftVersion: draft.version + 1,
    secret: 'no',
  })
  const [row] =
    await owner`SELECT number, resolution_number, conclusion_number, status FROM minutes WHERE id = ${draft.id}`
  return { answer, row }
}

const topicOf = async (orgId: number, title = 'Chuyên đề') => {
  const [made] = await seedDb
    .insert(schema.thematicTopics)
    .values({ orgId, year: 2022, quarter: 3, title })
    .returning()
  return made?.id ?? 0
}
const meetingOfTopic = async (topicId: number) =>
  (await owner`SELECT meeting_id FROM thematic_topics WHERE id = ${topicId}`)[0]?.meeting_id

describe('mở kỳ họp', () => {
  test('gửi hai lần cùng một biểu mẫu vẫn một kỳ; kỳ mới ở trạng thái chờ họp', async () => {
    const twice = form({ submitKey: randomUUID(), place: 'Gửi hai lần' })
    expect(await post(createMeeting, twice)).toEqual(await post(createMeeting, twice))
    const rows = await owner`SELECT kind, month::text, state FROM meetings WHERE place = 'Gửi hai lần'`
    expect(rows).toMatchObject([{ kind: 'committee', month: '2022-09-01', state: 'registered' }])
  })

  test('hai thẻ cùng mở một kỳ: một kỳ, thẻ sau được báo ở ô ngày; kỳ trước không họp thì mở lại được', async () => {
    const given = form({ kind: 'extraordinary', plannedOn: '12/11/2022', occasion: 'Bàn việc hiến đất' })
    const both = await Promise.all([post(createMeeting, given), post(createMeeting, given)])
    const [made] = both.flatMap((each) => (each.goTo ? [idIn(each)] : []))
    expect(both.filter((each) => each.goTo)).toHaveLength(1)
    expect(both.find((each) => !each.goTo)).toMatchObject({
      fields: {
        plannedOn: [expect.stringContaining('Hội nghị chi bộ bất thường'.toLocaleLowerCase('vi'))],
      },
    })
    await owner`UPDATE meetings SET state = 'notHeld', not_held_reason = 'Mưa lũ' WHERE id = ${made ?? 0}`
    const again = await opened(given)
    expect(again).not.toBe(made)
    const back = await post(openMinutes, { meetingId: made ?? 0 })
    expect(back.message, 'kỳ trước trở lại').toContain('đã mở rồi')
    expect(back.fields, 'nút mở biên bản không có ô ngày').toBeUndefined()
    await owner`UPDATE meetings SET held_on = '2022-11-13' WHERE id = ${again}`
    const moved = { ...given, plannedOn: '13/11/2022' }
    expect((await post(createMeeting, moved)).message, 'họp vào ngày khác').toContain('đã mở rồi')
  })

  test('cùng buổi với một kỳ khác: hỏi một lần ở ô riêng, họp cả hai thì mở được', async () => {
    const evening = { plannedOn: '21/09/2022', plannedAt: '19:30' }
    await opened(evening)
    const beside = { ...evening, plannedAt: '20:15', kind: 'extraordinary', occasion: 'Bàn việc hiến đất' }
    expect(await post(createMeeting, form(beside))).toMatchObject({
      ok: false,
      fields: { isBeside: [expect.stringContaining('lúc 19:30 ngày 21/09/2022')] },
    })
    expect(await opened({ ...beside, isBeside: 'on' })).toBeGreaterThan(0)
  })

  test('hai kỳ một loại trong một ngày, khác giờ: hai kỳ', async () => {
    const day = { plannedOn: '20/09/2022' }
    const morning = await opened({ ...day, plannedAt: '07:30' })
    expect(await opened({ ...day, plannedAt: '21:00' })).toBeGreaterThan(morning)
    expect(await post(createMeeting, form({ ...day, plannedAt: '7h30' }))).toMatchObject({
      fields: { plannedOn: [expect.stringContaining('20/09/2022, 07:30')] },
    })
  })

  test('bất thường không ghi lý do, đại hội không ghi nhiệm kỳ: báo ở đúng ô', async () => {
    for (const kind of ['extraordinary', 'congress'])
      expect(await post(createMeeting, form({ kind }))).toMatchObject({
        ok: false,
        fields: { occasion: [expect.stringContaining('Đồng chí ghi')] },
      })
  })

  test('năm gõ nhầm thành nhiều năm nữa thì nói tại ô ngày, không mở kỳ nào', async () => {
    for (const kind of ['regular', 'thematic'])
      expect(await post(createMeeting, form({ kind, plannedOn: '07/11/2062' }))).toMatchObject({
        ...{ ok: false, fields: { plannedOn: [expect.stringContaining('xem lại năm')] } },
      })
  })

  test('mỗi tháng một kỳ thường kỳ, có ngày sinh hoạt thống nhất', async () => {
    const id = await opened({ kind: 'regular', plannedOn: '07/10/2022' })
    expect(await owner`SELECT due_on::text FROM meetings WHERE id = ${id}`).toMatchObject([
      { due_on: '2022-10-07' },
    ])
    expect(await post(createMeeting, form({ kind: 'regular', plannedOn: '08/10/2022' }))).toMatchObject({
      ok: false,
      message: expect.stringContaining('đã có kỳ sinh hoạt thường kỳ'),
    })
  })

  test('chuyên đề gắn với kế hoạch của chính chi bộ, mỗi chuyên đề một kỳ', async () => {
    const own = await topicOf(world.cell.id)
    const foreign = await topicOf(world.neighbour.id)
    const id = await opened({ kind: 'thematic', topicId: own, isBeside: 'on' })
    expect(await meetingOfTopic(own)).toBe(id)
    for (const topicId of [own, foreign])
      expect(
        await post(createMeeting, form({ kind: 'thematic', plannedOn: '06/09/2022', topicId })),
      ).toMatchObject({
        ok: false,
        message: expect.stringContaining('không còn chờ trong kế hoạch'),
      })
    expect(await meetingOfTopic(foreign)).toBeNull()
  })
})

test('chi ủy: chỉ chi ủy viên trong danh sách; kỳ thường kỳ lấy ngày và số biên bản', async () => {
  const meetingId = await opened({ plannedOn: '05/11/2022' })
  const before = await opened({ kind: 'regular', plannedOn: '07/11/2022' })
  const empty = await draftOf(before)
  expect(empty.content.opening.committeeMetOn).toBeNull()

  const { answer, row } = await completed(meetingId, (roll) => ({
    ...committeeContent(),
    opening: { ...committeeContent().opening, heldOn: '2022-11-05' },
    attendance: roll.attendance,
    resolution: { ...committeeContent().resolution, document: 'conclusion' },
    adoption: { readBackBy: '', agreed: 2, of: 2, amendments: '' },
  }))
  expect(answer).toHaveProperty('goTo')
  expect(row).toMatchObject({ resolution_number: null, conclusion_number: 1 })
  const draft = await getDraft(await viewerOf(world.accounts.cellSecretary), before, '2022-11-30')
  expect(draft?.content.opening).toMatchObject({
    committeeMetOn: '2022-11-05',
    committeeMinutes: `${String(row?.number).padStart(2, '0')}-BB/CB`,
  })
  const stored = await owner`SELECT content FROM minutes WHERE meeting_id = ${meetingId}`
  expect(contentOf(stored[0]?.content).attendance.map(({ name }) => name)).toEqual([
    'Đào Xuân Thạch',
    'Vũ Đình Khoát',
  ])
})

test('kỳ họp ngày 01 lấy kỳ chi ủy cuối tháng trước, nhưng không lấy kỳ đã chuẩn bị cho tháng trước', async () => {
  const meetingId = await opened({ plannedOn: '29/11/2022' })
  await completed(meetingId, (roll) => ({
    ...committeeContent(),
    opening: { ...committeeContent().opening, heldOn: '2022-11-29' },
    attendance: roll.attendance,
    adoption: { readBackBy: '', agreed: 2, of: 2, amendments: '' },
  }))
  const met = async () =>
    (await committeeMeetingOf(db, world.cell.id, '2022-12-01', '2022-12-01'))?.heldOn ?? null
  expect(await met()).toBe('2022-11-29')
  await owner`UPDATE meetings SET held_on = '2022-11-30', state = 'held' WHERE org_id = ${world.cell.id}
    AND kind = 'regular' AND month = '2022-11-01'`
  expect(await met()).toBeNull()
})

test('đại hội: số riêng của văn kiện đại hội, không chen vào số của chi bộ', async () => {
  const lastOf = async (type: string) =>
    (await owner`SELECT last FROM number_series WHERE org_id = ${world.cell.id} AND type = ${type}`)[0]?.last
  const before = await lastOf('BB')
  const meetingId = await opened({ kind: 'congress', occasion: '2022–2025', plannedOn: '06/09/2022' })
  const { answer, row } = await completed(meetingId, (roll) => {
    const content = congressContent()
    const vote = { ...content.resolution.vote, inFavour: 3 }
    return {
      ...content,
      opening: { ...content.opening, heldOn: '2022-09-06' },
      attendance: roll.attendance,
      congress: {
        ...content.congress,
        helperVote: vote,
        rounds: {
          ...content.congress.rounds,
          committee: { seats: 1, issued: 3, returned: 3, valid: 3, invalid: 0 },
          secretary: { seats: null, issued: null, returned: null, valid: null, invalid: null },
        },
      },
      candidates: [{ round: 'committee', name: 'Đào Xuân Thạch', votes: 3 }],
      resolution: { ...content.resolution, vote },
      adoption: { readBackBy: '', agreed: 3, of: 3, amendments: '' },
    }
  })
  expect(answer).toHaveProperty('goTo')
  expect(row).toMatchObject({ number: 1, resolution_number: 1, status: 'completed' })
  expect([await lastOf('BB/ĐH'), await lastOf('NQ/ĐH'), await lastOf('BB')]).toEqual([1, 1, before])

  // The term that the congress begins is entered above, before its first papers are numbered in the old one.
  const board = await viewerOf(world.accounts.organisationBoard)
  const titles = async () => (await termDuties(board, '2022-09-08')).map(({ title }) => title)
  const awaited = 'Ghi nhiệm kỳ 2022–2025: Chi bộ thôn Đông Hạ đã đại hội ngày 06/09/2022'
  expect(await titles()).toEqual([])
  const [old] = await owner`SELECT id, name, starts_on::text FROM terms WHERE org_id = ${world.cell.id}`
  const become = (name: string, startsOn: string) =>
    owner`UPDATE terms SET name = ${name}, starts_on = ${startsOn} WHERE id = ${old?.id}`
  // A name is one whether typed with a hyphen or with the dash of the papers; an old term may be quite new.
  await become('2022 - 2025', '2022-06-01')
  expect(await titles()).toEqual([])
  await become('2020–2022', '2022-08-07')
  expect(await titles()).toEqual([awaited])
  expect(await termDuties(await viewerOf(world.accounts.cellSecretary), '2022-09-08')).toEqual([])
  await owner`INSERT INTO terms (org_id, name, starts_on) VALUES (${world.cell.id}, 'x', '2022-09-06')`
  expect(await titles()).toEqual([])
  await owner`DELETE FROM terms WHERE org_id = ${world.cell.id} AND name = 'x'`
  // Without any term of today, setting up says so.
  await owner`UPDATE terms SET ends_on = '2022-09-07' WHERE id = ${old?.id}`
  expect(await titles()).toEqual([])
  await owner`UPDATE terms SET ends_on = NULL WHERE id = ${old?.id}`

  await owner`INSERT INTO meetings (org_id, kind, occasion, month, due_on, planned_on, held_on, state)
    SELECT ${world.neighbour.id}, kind, '2023–2026', month, due_on, planned_on, held_on + 1, state
    FROM meetings WHERE id = ${meetingId}`
  expect(await titles()).toEqual([`${awaited}, và 1 nơi nữa`])
  await become(old?.name, old?.starts_on)
})

test('không cho số biên bản: nghị quyết, kết luận vẫn có số; dãy số biên bản không nhảy', async () => {
  const lastNumber = async () =>
    (await owner`SELECT last FROM number_series WHERE org_id = ${world.cell.id} AND type = 'BB'`)[0]?.last
  await db.transaction((tx) => saveSetting(tx, 'numbersMinutes', false))
  const before = await lastNumber()
  const meetingId = await opened({ plannedOn: '12/09/2022' })
  const { answer, row } = await completed(meetingId, (roll) => ({
    ...committeeContent(),
    opening: { ...committeeContent().opening, heldOn: '2022-09-12' },
    attendance: roll.attendance,
    resolution: { ...committeeContent().resolution, document: 'conclusion' },
    adoption: { readBackBy: '', agreed: 2, of: 2, amendments: '' },
  }))
  expect(answer).toHaveProperty('goTo')
  expect(row).toMatchObject({ number: null, conclusion_number: 2, status: 'completed' })
  expect(await lastNumber()).toBe(before)
  await db.transaction((tx) => saveSetting(tx, 'numbersMinutes', true))
})

test('kết hợp chuyên đề: phần riêng hiện ra và lấy tên từ kế hoạch; bỏ thì chuyên đề về lại kế hoạch', async () => {
  const topicId = await topicOf(world.cell.id, 'Giữ gìn đoàn kết')
  const meetingId = await opened({ kind: 'regular', plannedOn: '07/12/2022' })
  const keys = (draft: { sections: { key: string }[] }) => draft.sections.map(({ key }) => key)
  expect(keys(await draftOf(meetingId))).not.toContain('thematic')
  expect(await post(combineMeeting, { meetingId, topicId })).toMatchObject({ ok: true })
  const draft = await draftOf(meetingId)
  expect(keys(draft)).toContain('thematic')
  expect(draft.content.thematic).toMatchObject({ title: 'Giữ gìn đoàn kết', isInPlan: true })
  expect(draft.content.parts).toHaveLength(3)
  expect(await post(separateMeeting, { meetingId })).toMatchObject({ ok: true })
  expect(await meetingOfTopic(topicId)).toBeNull()
  expect(keys(await draftOf(meetingId))).not.toContain('thematic')
})

test('kỳ thường kỳ sắp tới giữ ngày thống nhất như khi đăng ký lịch; kỳ đã họp thì ghi đúng như đã họp', async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2023-04-20"')`
  await expect.poll(businessDay, { timeout: 5_000 }).toBe('2023-04-20')
  const regular = (plannedOn: string, lateReason = '') =>
    post(createMeeting, form({ kind: 'regular', plannedOn, lateReason }))
  expect((await regular('20/05/2023', 'Mưa lũ')).message).toContain(
    'lùi 13 ngày so với ngày sinh hoạt thống nhất 07/05/2023',
  )
  expect((await regular('08/05/2023')).fields).toHaveProperty('lateReason')
  const late = idIn(await regular('08/05/2023', 'Mưa lũ'))
  const held = idIn(await regular('19/03/2023'))
  expect(
    await owner`SELECT late_reason FROM meetings WHERE id IN ${owner([late, held])} ORDER BY month`,
  ).toEqual([{ late_reason: null }, { late_reason: 'Mưa lũ' }])
  await owner`DELETE FROM settings WHERE key IN ('isDemo', 'clockOn')`
})
