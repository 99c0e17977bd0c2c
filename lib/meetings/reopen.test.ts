import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs } from '@/lib/core/testing'
import { correct } from '@/lib/corrections/actions'
import { makeQueuedPapers, paperOf } from '@/lib/papers/store'
import { send, withdraw } from './actions/steps'
import { complete, reopen } from './actions/write'
import type { MinutesContent } from './content'
import { makeReady, readyContent } from './testing-ready'

let world: World
let serial = 0
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', '"2022-09-08"')`
})
beforeEach(async () => {
  serial += 1
  world = await makeWorld(seedDb, `molai${serial}`)
  await signInAs(world.accounts.cellSecretary)
})

type Draft = { minutesId: number; meetingId: number }
const quiet = { feedback: [], hasNoFeedback: true }
const finish = ({ minutesId }: Draft, draftVersion = 1) =>
  post(complete, { minutesId, draftVersion, secret: 'no' })
const reopened = ({ minutesId }: Draft, reason = 'Ghi thiếu một ý kiến') =>
  post(reopen, { minutesId, reason })

async function completed(change: Partial<MinutesContent> = quiet): Promise<Draft> {
  const [draft] = await makeReady(world, [readyContent(world, change)])
  if (!draft) throw new Error('draft not made')
  expect(await finish(draft)).toMatchObject({ goTo: expect.any(String) })
  return draft
}
const minutesOf = async ({ minutesId }: Draft) =>
  (await owner`SELECT * FROM minutes WHERE id = ${minutesId}`)[0]
const many = async (table: string, { meetingId }: Draft) =>
  Number((await owner`SELECT count(*) AS n FROM ${owner(table)} WHERE meeting_id = ${meetingId}`)[0]?.n)

/** An answered item of the cell, and a task of an earlier meeting. */
async function answeredItem() {
  const [item] = await seedDb
    .insert(schema.feedbackItems)
    .values({
      code: `TL-${serial}`,
      orgId: world.cell.id,
      kind: 'petition',
      addresseeId: world.addressee?.id ?? 0,
      field: 'x',
      raisedBy: 'Chi bộ',
      title: 'Đèn đường',
      text: 'Đề nghị lắp đèn',
      status: 'answered',
      ownerId: world.cell.id,
      sentOn: '2022-08-08',
      answeredOn: '2022-08-30',
      dueOn: '2022-09-30',
    })
    .returning()
  const itemId = item?.id ?? 0
  await seedDb.insert(schema.feedbackSteps).values({
    itemId,
    orgId: world.cell.id,
    step: 'settle',
    toStatus: 'answered',
    doneBy: world.accounts.committeeOffice.id,
    doneOn: '2022-08-30',
    dueOn: '2022-09-30',
  })
  return itemId
}

describe('mở lại', () => {
  test('về bản nháp, giữ số; hoàn tất lại mang đúng số ấy, không ai khác được số ấy', async () => {
    const first = await completed()
    const second = await completed()
    const before = await minutesOf(second)
    expect(await reopened(second)).toMatchObject({ goTo: `/meetings/${second.meetingId}?after=reopen` })
    expect(await minutesOf(second)).toMatchObject({
      status: 'draft',
      number: 2,
      resolution_number: 2,
      content_hash: null,
      content: before?.content,
    })
    const [meeting] = await owner`SELECT state, held_on FROM meetings WHERE id = ${second.meetingId}`
    expect(meeting).toEqual({ state: 'confirmed', held_on: null })
    const third = await completed()
    expect(await minutesOf(third)).toMatchObject({ number: 3, resolution_number: 3 })
    expect(await finish(second, 3)).toMatchObject({ goTo: expect.any(String) })
    expect(await minutesOf(second)).toMatchObject({ status: 'completed', number: 2, resolution_number: 2 })
    expect(await minutesOf(first)).toMatchObject({ number: 1 })
    const [record] = await owner`SELECT * FROM reopenings WHERE minutes_id = ${second.minutesId}`
    expect(record).toMatchObject({
      content_hash: before?.content_hash,
      number: 2,
      reason: 'Ghi thiếu một ý kiến',
    })
    const audit =
      await owner`SELECT action FROM audit_entries WHERE subject = ${`minutes:${second.minutesId}`} ORDER BY id`
    expect(audit.map(({ action }) => action)).toEqual([
      'minutes.complete',
      'minutes.reopen',
      'minutes.complete',
    ])
  })

  test('kết luận thay nghị quyết: số trong dãy KL, mở lại thì bản in hết hiệu lực, hoàn tất lại mang đúng số ấy', async () => {
    const draft = await completed()
    await reopened(draft)
    const content = readyContent(world, quiet)
    const vote = { ...content.resolution.vote, inFavour: null, against: null, other: null }
    const resolution = { ...content.resolution, document: 'conclusion' as const, vote }
    await seedDb
      .update(schema.minutes)
      .set({ content: { ...content, resolution } })
      .where(eq(schema.minutes.id, draft.minutesId))
    await finish(draft, 3)
    const given = await minutesOf(draft)
    expect(given).toMatchObject({ resolution_number: null, conclusion_number: expect.any(Number) })
    expect(await paperOf('conclusion', draft.minutesId)).toMatchObject({
      fileName: expect.stringMatching(/^ket-luan-hoi-nghi-/),
    })
    const next = { minutesId: draft.minutesId, meetingId: draft.meetingId }
    expect(await reopened(next)).toHaveProperty('goTo')
    expect(await paperOf('conclusion', draft.minutesId)).toBeUndefined()
    expect(await minutesOf(draft)).toMatchObject({ conclusion_number: given?.conclusion_number })
    await expect(
      owner`UPDATE minutes SET conclusion_number = 99 WHERE id = ${draft.minutesId}`,
    ).rejects.toThrow('a number once given stays')
    await finish(draft, 5)
    expect(await minutesOf(draft)).toMatchObject({ conclusion_number: given?.conclusion_number })
  })

  test('nghị quyết không còn được thông qua: số của nó bỏ trống, về sau vẫn là của biên bản này', async () => {
    const draft = await completed()
    const against = {
      form: 'show' as const,
      inFavour: 1,
      against: 2,
      other: 0,
      online: null,
      otherOpinion: '',
    }
    const content = readyContent(world, quiet)
    const lost = { ...content, resolution: { ...content.resolution, vote: against } }
    await reopened(draft)
    await seedDb.update(schema.minutes).set({ content: lost }).where(eq(schema.minutes.id, draft.minutesId))
    await finish(draft, 3)
    expect(await minutesOf(draft)).toMatchObject({ number: 1, resolution_number: null })
    expect(await paperOf('resolution', draft.minutesId)).toBeUndefined()
    expect(await minutesOf(await completed())).toMatchObject({ resolution_number: 2 })
  })

  test('việc giao cho một đảng viên của chi bộ là nhiệm vụ của đồng chí ấy; giao cho nơi khác thì chỉ ghi tên', async () => {
    const task = (assignee: string) => ({
      title: 'Đắp bờ kênh',
      memberId: null,
      assignee,
      withNames: '',
      dueOn: '2022-09-23',
    })
    const names = [`đồng chí ${world.member.fullName}`, 'Ban công tác Mặt trận']
    const { meetingId } = await completed({ ...quiet, assignments: names.map(task) })
    const rows =
      await owner`SELECT assignee_id, assignee_name FROM tasks WHERE meeting_id = ${meetingId} ORDER BY id`
    expect(rows).toMatchObject([
      { assignee_id: world.member.id, assignee_name: names[0] },
      { assignee_id: null, assignee_name: names[1] },
    ])
  })

  test('điểm danh, lượt dự, nhiệm vụ, trả lời đã thông báo đều trở lại; hoàn tất lại ghi mỗi thứ một lần', async () => {
    const itemId = await answeredItem()
    const earlier = await completed()
    const [task] =
      await owner`SELECT id FROM tasks WHERE meeting_id = ${earlier.meetingId} ORDER BY id LIMIT 1`
    await owner`UPDATE tasks SET result = 'Đã làm một nửa' WHERE id = ${task?.id}`
    const content = readyContent(world)
    const draft = await completed({
      ...quiet,
      lastTasks: [
        {
          taskId: Number(task?.id),
          title: 'Nạo vét kênh',
          assignee: 'Lê Công Rạng',
          state: 'done',
          result: 'Xong',
        },
      ],
      answers: [
        {
          itemId,
          isReadOut: true,
          response: 'askAgain',
          text: 'Vẫn chưa có đèn',
          vote: content.resolution.vote,
        },
      ],
    })
    const item = async () =>
      (
        await owner`SELECT status, due_on, read_out_on, response, is_satisfied FROM feedback_items WHERE id = ${itemId}`
      )[0]
    const reported = async () =>
      (await owner`SELECT state, result, reported_meeting_id AS by FROM tasks WHERE id = ${task?.id}`)[0]
    const counts = async () => [
      await many('attendances', draft),
      await many('visits', draft),
      await many('tasks', draft),
    ]
    const written = await counts()
    expect(written).toEqual([3, 1, 4])
    expect([await item(), await reported()]).toMatchObject([
      { status: 'askedAgain' },
      { state: 'done', by: draft.meetingId },
    ])

    expect(await reopened(draft)).toMatchObject({ goTo: expect.any(String) })
    expect(await counts()).toEqual([0, 0, 0])
    expect(await item()).toMatchObject({
      status: 'answered',
      read_out_on: null,
      response: null,
      is_satisfied: null,
    })
    expect(await reported()).toEqual({ state: 'open', result: 'Đã làm một nửa', by: null })

    expect(await finish(draft, 3)).toMatchObject({ goTo: expect.any(String) })
    expect(await counts()).toEqual(written)
    expect(await item()).toMatchObject({ status: 'askedAgain', response: 'Vẫn chưa có đèn' })
    expect(await reported()).toMatchObject({ state: 'done', result: 'Xong' })
  })

  test('bản in đã có còn nguyên, thôi hiệu lực; hoàn tất lại có bản mới, mã mới', async () => {
    const draft = await completed()
    await makeQueuedPapers(draft.minutesId, ['minutes'])
    const printed = () =>
      owner`SELECT form, subject_version AS version, state, sha256, code, superseded_at IS NOT NULL AS old
            FROM papers WHERE subject_id = ${draft.minutesId} ORDER BY subject_version, form`
    const [made] = await printed()
    await reopened(draft)
    expect(await paperOf('minutes', draft.minutesId)).toBeUndefined()
    expect(await printed()).toMatchObject([
      { ...made, old: true },
      { form: 'resolution', state: 'queued', old: true },
    ])
    await finish(draft, 3)
    await makeQueuedPapers(draft.minutesId, ['minutes'])
    const now = await printed()
    expect(now[0]).toMatchObject({ ...made, old: true })
    expect(now[2]).toMatchObject({ form: 'minutes', version: 2, state: 'made', old: false })
    expect(now[2]?.code).not.toBe(made?.code)
  })
})

describe('không mở lại được', () => {
  const refusal = (part: string) => ({ ok: false, message: expect.stringContaining(part) })

  test('biên bản cũ hơn, hoặc khi biên bản mới hơn đang được ghi lại', async () => {
    const [older, newer] = [await completed(), await completed()]
    expect(await reopened(older)).toMatchObject(refusal('hoàn tất sau biên bản này'))
    await reopened(newer)
    expect(await reopened(older)).toMatchObject(refusal('hoàn tất sau biên bản này'))
  })

  test('đã gửi; rút lại rồi mà phản ánh đã có mã; đã đính chính; thiếu lý do', async () => {
    const withItems = await completed({})
    await post(send, { minutesId: withItems.minutesId })
    expect(await reopened(withItems)).toMatchObject(refusal('đã gửi cấp trên'))
    await post(withdraw, { minutesId: withItems.minutesId })
    expect(await reopened(withItems)).toMatchObject(refusal('đã có mã'))
    const draft = await completed()
    expect(await post(reopen, { minutesId: draft.minutesId, reason: ' ' })).toMatchObject({ ok: false })
    const words = { passage: 'Mục I', asWritten: 'A', correctedTo: 'B', reason: 'Viết nhầm', secret: 'no' }
    expect(await post(correct, { minutesId: draft.minutesId, ...words })).toHaveProperty('goTo')
    expect(await reopened(draft)).toMatchObject(refusal('đã có đính chính'))
  })

  test('nhiệm vụ đã làm tiếp, hoặc trả lời đã có bước sau', async () => {
    const draft = await completed()
    await owner`UPDATE tasks SET version = 2 WHERE meeting_id = ${draft.meetingId}`
    expect(await reopened(draft)).toMatchObject(refusal('đã được cập nhật'))
    await owner`UPDATE tasks SET version = 1 WHERE meeting_id = ${draft.meetingId}`
    const itemId = await answeredItem()
    const next = await completed({
      ...quiet,
      answers: [
        {
          itemId,
          isReadOut: true,
          response: 'satisfied',
          text: '',
          vote: readyContent(world).resolution.vote,
        },
      ],
    })
    await seedDb.insert(schema.feedbackSteps).values({
      itemId,
      orgId: world.cell.id,
      step: 'extend',
      toStatus: 'closed',
      doneBy: world.accounts.committeeOffice.id,
      doneOn: '2022-09-09',
    })
    expect(await reopened(next)).toMatchObject(refusal('đã có bước xử lý'))
    expect(await minutesOf(next)).toMatchObject({ status: 'completed' })
  })

  test.each(['cellRecorder', 'committeeOffice', 'neighbour', 'member', 'admin'] as const)(
    '%s',
    async (who) => {
      const draft = await completed()
      await signInAs(world.accounts[who])
      expect(await reopened(draft)).toMatchObject(refusal('Không tìm thấy'))
    },
  )

  test('ngày họp dời sang nhiệm kỳ khác thì số cũ không theo được', async () => {
    const draft = await completed()
    await owner`INSERT INTO terms (org_id, name, starts_on) VALUES (${world.cell.id}, 'sau', '2022-09-08')`
    await reopened(draft)
    await owner`UPDATE minutes SET content = jsonb_set(content, '{opening,heldOn}', '"2022-09-08"') WHERE id = ${draft.minutesId}`
    expect(await finish(draft, 3)).toMatchObject(refusal('nhiệm kỳ khác'))
  })

  test('hoàn tất biên bản khác và mở lại cùng lúc: không bao giờ có biên bản cũ đang mở', async () => {
    for (let round = 0; round < 5; round += 1) {
      const older = await completed()
      const [newer] = await makeReady(world, [readyContent(world, quiet)])
      if (!newer) throw new Error('draft not made')
      const [, opened] = await Promise.all([finish(newer), reopened(older)])
      const after = await minutesOf(older)
      expect(after?.status).toBe(opened.goTo ? 'draft' : 'completed')
      if (opened.goTo) await finish(older, 3)
    }
  })
})

test('gọi thẳng SQL bằng quyền của ứng dụng: chỉ đúng bước mở lại có ghi sổ và nhật ký', async () => {
  const draft = await completed()
  const row = await minutesOf(draft)
  const own = eq(schema.minutes.id, draft.minutesId)
  const back = {
    status: 'draft' as const,
    outcome: null,
    letterhead: null,
    contentHash: null,
    completedAt: null,
  }
  const record = {
    minutesId: draft.minutesId,
    orgId: world.cell.id,
    reason: 'x',
    heldOn: '2022-09-07',
    number: 1,
    resolutionNumber: 1,
    content: row?.content,
    contentHash: String(row?.content_hash),
    completedAt: new Date(),
    reopenedBy: world.accounts.cellSecretary.id,
    reopenedOn: '2022-09-08',
  }
  await expect(db.update(schema.minutes).set(back).where(own)).rejects.toThrow()
  await expect(
    db.transaction(async (tx) => {
      await tx.insert(schema.reopenings).values(record)
      await tx
        .update(schema.minutes)
        .set({ ...back, content: { conclusion: 'khác' } })
        .where(own)
    }),
    'đổi cả nội dung',
  ).rejects.toThrow()
  await expect(
    db.transaction(async (tx) => {
      await tx.insert(schema.reopenings).values(record)
      await tx.update(schema.minutes).set(back).where(own)
    }),
    'không vào nhật ký',
  ).rejects.toThrow()
  expect(await minutesOf(draft)).toMatchObject({ status: 'completed' })
  await reopened(draft)
  await expect(db.update(schema.minutes).set({ number: 9 }).where(own), 'đổi số').rejects.toThrow()
  const sealed = eq(schema.reopenings.minutesId, draft.minutesId)
  await expect(db.update(schema.reopenings).set({ reason: 'khác' }).where(sealed)).rejects.toThrow()
  await expect(db.delete(schema.reopenings).where(sealed)).rejects.toThrow()
  await expect(owner`DELETE FROM reopenings WHERE minutes_id = ${draft.minutesId}`).rejects.toThrow(/added/)
  const gone = eq(schema.attendances.meetingId, draft.meetingId)
  await expect(db.delete(schema.attendances).where(gone)).rejects.toThrow()
})
