import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { regularTemplate } from '@/db/seed/base/templates'
import { makeOrganisation } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { addDays } from '@/lib/core/dates'
import { seedDb, send, signInAs } from '@/lib/core/testing'
import { postingDuties } from '@/lib/home/queries/postings'
import { scoreDuties } from '@/lib/home/queries/scores'
import { recordPostings } from '@/lib/meetings/actions/post'
import { knownOf } from '@/lib/meetings/known-of'
import { getPostings } from '@/lib/meetings/queries/postings'
import { reviewScore } from './actions'
import { listSourceOf } from './list-source'
import { matches } from './listing'
import { listLines } from './queries/lines'
import { listScorePlaces } from './queries/list'
import { getScoreSheet } from './queries/sheet'
import { heldMeeting } from './testing-held'

let world: World
let templateId = 0
const TODAY = '2025-11-10'

beforeAll(async () => {
  world = await makeWorld(seedDb, 'cham')
  const [template] = await seedDb
    .insert(schema.templates)
    .values({ ...regularTemplate, orgId: world.top.id })
    .returning()
  templateId = template?.id ?? 0
  await seedDb.insert(schema.settings).values([
    { key: 'isDemo', value: true },
    { key: 'clockOn', value: TODAY },
  ])
})

const held = (status: 'sent' | 'received', month?: string) =>
  heldMeeting({ orgId: world.cell.id, templateId, status, month })

describe('cấp trên chấm điểm', () => {
  let meetingId = 0
  beforeAll(async () => {
    meetingId = await held('received')
  })
  const review = (fields: Record<string, string | number>) =>
    send(reviewScore, { meetingId, version: 0, ...fields })

  test('chi bộ không tự chấm thay cấp trên', async () => {
    await signInAs(world.accounts.cellSecretary)
    expect(await review({})).toMatchObject({ ok: false, message: expect.stringContaining('Không tìm thấy') })
  })

  test('điểm khác chi bộ thì phải có lý do, trong khoảng cho phép', async () => {
    await signInAs(world.accounts.committeeOffice)
    expect(await review({ 'points-4_1': '4' })).toMatchObject({
      ok: false,
      message: 'Mục 4.1: điểm khác chi bộ tự chấm thì ghi lý do.',
      fields: { 'why-4_1': [expect.any(String)] },
    })
    expect(await review({ 'points-4_1': '6', 'why-4_1': 'Quá' })).toMatchObject({
      message: 'Mục 4.1: điểm phải từ 0 đến 5.',
    })
    expect(await review({ 'points-4_1': 'năm' })).toMatchObject({ ok: false })
    expect(await review({ total: '90' })).toMatchObject({
      message: 'Tổng điểm khác tổng các mục thì ghi lý do.',
    })
    expect(await review({ total: '101', reason: 'Quá' })).toMatchObject({
      message: 'Tổng điểm phải từ 0 đến 100.',
    })
  })

  test('sửa một mục kèm lý do: mức chính thức theo điểm của cấp trên, chi bộ thấy cả hai', async () => {
    await signInAs(world.accounts.committeeOffice)
    const fields = { 'points-4_3b': '1', 'why-4_3b': 'Chưa gợi mở thảo luận.', 'points-4_1': '5' }
    expect(await review(fields)).toMatchObject({ goTo: `/scores/${meetingId}?after=review` })

    const viewer = await signInAs(world.accounts.cellSecretary)
    const sheet = await getScoreSheet(viewer, meetingId)
    expect(sheet?.score).toMatchObject({ total: 92, band: 'Tốt' })
    expect(sheet?.reviews).toMatchObject([
      {
        total: 89,
        band: 'Khá',
        items: { '4.3b': { points: 1, why: 'Chưa gợi mở thảo luận.' } },
        decidedFor: 'Đảng ủy xã An Thịnh',
        decidedOn: TODAY,
      },
    ])
    expect(sheet?.mayReview).toBe(false)
  })

  test('người thứ hai chấm theo trang cũ thì được báo; chấm lại là thêm một dòng, dòng trước giữ nguyên', async () => {
    await signInAs(world.accounts.committeeSecretary)
    expect(await review({})).toMatchObject({ ok: false, message: expect.stringContaining('người khác sửa') })
    const [first] = await seedDb
      .select()
      .from(schema.scoreReviews)
      .where(eq(schema.scoreReviews.meetingId, meetingId))
    expect(await review({ version: first?.id ?? 0 })).toHaveProperty('goTo')

    const viewer = await signInAs(world.accounts.committeeSecretary)
    const sheet = await getScoreSheet(viewer, meetingId)
    expect(sheet?.reviews.map(({ total, band }) => [total, band])).toEqual([
      [92, 'Tốt'],
      [89, 'Khá'],
    ])
    await expect(owner`UPDATE score_reviews SET total = 0`).rejects.toThrow('added, never changed')
  })

  test('biên bản chưa tiếp nhận thì chưa chấm', async () => {
    const waiting = await held('sent', '2025-12-01')
    await signInAs(world.accounts.committeeOffice)
    expect(await send(reviewScore, { meetingId: waiting, version: 0 })).toMatchObject({
      message: 'Đồng chí tiếp nhận biên bản trước rồi mới chấm điểm.',
    })
  })

  test('bảng tháng: điểm chính thức, cấp trên thấy cả xã, người khác không thấy gì', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    const [place] = await listScorePlaces(viewer)
    if (!place) throw new Error('no place')
    const lines = await listLines(viewer, place, '2025-11-01', TODAY)
    expect(lines.map(({ cell, band, isOfficial, members }) => [cell, band, isOfficial, members])).toEqual([
      ['Chi bộ thôn Đông Hạ', 'Tốt', true, 16],
      ['Chi bộ thôn Tây Thượng', '', false, 1],
    ])
    const stranger = await signInAs(world.accounts.neighbour)
    expect(await listScorePlaces(stranger)).toEqual([])
    expect(await listLines(stranger, place, '2025-11-01', TODAY)).toEqual([])
    expect(await getScoreSheet(stranger, meetingId)).toBeUndefined()
  })

  test('việc cần làm của cấp trên đếm các kỳ đã tiếp nhận mà chưa chấm', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    expect(await scoreDuties(viewer, TODAY)).toEqual([])
    await held('received', '2025-10-01')
    const href = `/scores?month=2025-10&org=${world.commune.id}&state=mine`
    expect(await scoreDuties(viewer, TODAY)).toMatchObject([
      { title: 'Chấm điểm 1 kỳ sinh hoạt tháng 10/2025 đã tiếp nhận', href },
    ])
    const listed = await listLines(viewer, world.commune, '2025-10-01', TODAY)
    expect(listed.filter((line) => matches(line, { state: 'mine' }))).toHaveLength(1)
  })

  test('Ban Tổ chức chấm các chi bộ cơ sở: số ở việc cần làm bằng danh sách, không lẫn chi bộ của xã', async () => {
    const direct = await makeOrganisation(seedDb, {
      kind: 'cell',
      parentId: world.top.id,
      name: 'Chi bộ cơ sở Công an',
    })
    await heldMeeting({ orgId: direct.id, templateId, status: 'received', month: '2025-10-01' })
    await held('sent', '2025-09-01')
    const viewer = await signInAs(world.accounts.organisationBoard)
    const [duty] = await scoreDuties(viewer, TODAY)
    expect(duty?.title).toBe('Chấm điểm 1 kỳ sinh hoạt tháng 10/2025 đã tiếp nhận')
    const listed = await listLines(viewer, world.top, '2025-10-01', TODAY)
    const cells = (state: 'mine' | 'waiting') =>
      listed.filter((line) => matches(line, { state })).map(({ cell }) => cell)
    expect(cells('mine')).toEqual(['Chi bộ cơ sở Công an'])
    expect(cells('waiting')).toHaveLength(2)
  })

  test('tháng có hai hướng dẫn: danh sách nêu cả hai căn cứ', async () => {
    const month = '2025-08-01'
    const sheetOf = (orgId: number, source: string) =>
      heldMeeting({ orgId, templateId, status: 'received', month, source })
    await sheetOf(world.cell.id, 'Hướng dẫn 12-HD/BTCTW')
    await sheetOf(world.neighbour.id, 'Hướng dẫn 42-HD/BTCTW')
    const viewer = await signInAs(world.accounts.committeeOffice)
    const found = await listSourceOf(db, viewer, world.commune, { month, today: TODAY })
    expect(found?.draft().note).toContain('Hướng dẫn 12-HD/BTCTW; Hướng dẫn 42-HD/BTCTW')
  })
})

describe('người ký danh sách', () => {
  test('bí thư nhận nhiệm vụ từ ngày sau thì chưa ký danh sách hôm nay', async () => {
    const viewer = await signInAs(world.accounts.committeeOffice)
    const signer = async () =>
      (await listSourceOf(db, viewer, world.commune, { month: '2025-08-01', today: TODAY }))?.draft()
        .rightSigner?.name
    expect(await signer()).toBe('Phạm Ngọc Toản')
    const { id } = world.accounts.committeeSecretary
    await owner`UPDATE grants SET starts_on = ${addDays(TODAY, 1)} WHERE account_id = ${id}`
    expect(await signer()).toBe('')
    await owner`UPDATE grants SET starts_on = ${addDays(TODAY, -30)} WHERE account_id = ${id}`
  })
})

describe('đăng Sổ tay đảng viên điện tử', () => {
  test('ghi ngày, sửa lại được; ngày chưa đến hoặc trước ngày họp thì không', async () => {
    const meetingId = await held('received', '2026-01-01')
    const post = (fields: object) => send(recordPostings, { meetingId, version: 1, ...fields })
    await signInAs(world.accounts.committeeOffice)
    expect(await post({})).toMatchObject({ ok: false, message: expect.stringContaining('Không tìm thấy') })

    const viewer = await signInAs(world.accounts.cellSecretary)
    expect((await postingDuties(viewer, TODAY)).map(({ title, dueOn }) => [title, dueOn])).toContainEqual([
      'Đăng biên bản tháng 11/2025 lên Sổ tay đảng viên điện tử',
      '2025-11-07',
    ])
    expect(await post({ minutesPostedOn: '11/11/2025' })).toMatchObject({
      message: 'Ngày đăng biên bản chưa đến.',
    })
    expect(await post({ minutesPostedOn: '4/11/2025' })).toMatchObject({
      message: 'Ngày đăng biên bản phải từ ngày họp 05/11/2025 trở đi.',
    })
    expect(await post({ documentsPostedOn: '5/11/2025', minutesPostedOn: '8/11/2025' })).toMatchObject({
      ok: true,
    })
    expect(await getPostings(viewer, meetingId)).toMatchObject({
      documents: { by: '2025-11-04', daysLate: 1 },
      minutes: { by: '2025-11-07', daysLate: 1 },
      version: 2,
    })
  })

  test('năm 2022 không hỏi', async () => {
    const [meeting] = await seedDb
      .insert(schema.meetings)
      .values({ orgId: world.cell.id, month: '2022-09-01', dueOn: '2022-09-07', state: 'confirmed' })
      .returning()
    const viewer = await signInAs(world.accounts.cellSecretary)
    expect(await getPostings(viewer, meeting?.id ?? 0)).toBeUndefined()
  })
})

test('vắng có lý do liên tiếp được đếm từ điểm danh của các kỳ thường kỳ trong năm', async () => {
  const months = ['2021-12-01', '2022-01-01', '2022-02-01', '2022-03-01']
  for (const month of months) {
    const heldOn = month.replace(/-01$/, '-05')
    const [meeting] = await seedDb
      .insert(schema.meetings)
      .values({ orgId: world.neighbour.id, month, state: 'held', heldOn })
      .returning()
    await seedDb.insert(schema.attendances).values({
      meetingId: meeting?.id ?? 0,
      orgId: world.neighbour.id,
      memberId: world.stranger.id,
      fullName: world.stranger.fullName,
      standing: 'full',
      isExempt: false,
      state: 'excused',
      heldOn,
    })
  }
  const meeting = { meetingId: 0, orgId: world.neighbour.id, month: '2022-04-01' }
  // December belongs to another year.
  expect(await knownOf(seedDb, meeting, '2022-04-05')).toMatchObject({
    excused: [{ memberId: world.stranger.id, last: 3, longest: 3 }],
  })
})
