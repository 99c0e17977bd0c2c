import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { baseTemplates } from '@/db/seed/base/templates'
import { makeAccount } from '@/db/seed/factories'
import { makeWorld, type World } from '@/db/seed/world'
import { owner } from '@/db/testing'
import { send as post, seedDb, signInAs, viewerOf } from '@/lib/core/testing'
import { listSupplements } from '@/lib/supplements/queries'
import { enterMinutes } from './actions/entry'
import { recordPostings } from './actions/post'
import { returnMinutes, send, supplement } from './actions/steps'
import { complete, openMinutes, reopen } from './actions/write'
import { letterheadOf } from './letterhead'
import { minutesData } from './paper-source'
import { getDraft } from './queries/draft'
import { getMeeting, getMinutes } from './queries/meeting'
import { getReading } from './queries/reading'
import { listReopenings } from './queries/reopening'
import { makeReady, readyContent } from './testing-ready'

const TODAY = '2022-09-08'
let world: World
let month = 0
beforeAll(async () => {
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${`"${TODAY}"`})`
  world = await makeWorld(seedDb, 'nhapthay')
  await seedDb
    .insert(schema.templates)
    .values(baseTemplates.map((template) => ({ ...template, orgId: world.top.id })))
})

const quiet = { feedback: [], hasNoFeedback: true }
const paper = { paperWrittenBy: 'Vũ Đình Khoát', paperOn: '07/09/2022' }

async function versionOf(minutesId: number) {
  const [row] = await owner<{ draftVersion: number }[]>`
    SELECT version AS "draftVersion" FROM minutes WHERE id = ${minutesId}`
  if (!row) throw new Error('no such minutes')
  return row
}

async function meetingOf() {
  month += 1
  const [made] = await seedDb
    .insert(schema.meetings)
    .values({
      orgId: world.cell.id,
      kind: 'regular',
      month: `2022-0${month}-01`,
      plannedOn: '2022-09-07',
      state: 'confirmed',
    })
    .returning()
  return made?.id ?? 0
}

describe('nhập thay', () => {
  test('văn phòng xã nhập, hoàn tất, gửi thay; trang, bản in, nhật ký có cả hai tên', async () => {
    const meetingId = await meetingOf()
    const office = await signInAs(world.accounts.committeeOffice)
    expect(await post(openMinutes, { meetingId })).toMatchObject({ ok: false })
    expect(await post(enterMinutes, { meetingId, ...paper })).toMatchObject({
      goTo: `/meetings/${meetingId}/minutes`,
    })
    const draft = await getDraft(office, meetingId, TODAY)
    expect(draft?.content.opening.recorder.name).toBe('Vũ Đình Khoát')
    const minutesId = draft?.id ?? 0
    await seedDb
      .update(schema.minutes)
      .set({ content: readyContent(world, quiet) })
      .where(eq(schema.minutes.id, minutesId))
    expect(await post(complete, { minutesId, draftVersion: 1, secret: 'no' })).toHaveProperty('goTo')

    const said =
      'nhập thay bởi đồng chí Đinh Thị Vân, Đảng ủy xã An Thịnh, theo biên bản giấy do đồng chí Vũ Đình Khoát ghi ngày 07/9/2022'
    expect((await minutesData(seedDb, minutesId))?.closing).toContain(said)
    expect((await getReading(office, meetingId))?.text.closing).toContain(said)
    expect((await getMinutes(office, meetingId))?.entry).toMatchObject({ enteredBy: 'Đinh Thị Vân' })
    const [entry] =
      await owner`SELECT detail FROM audit_entries WHERE subject = ${`minutes:${minutesId}`} AND action = 'minutes.complete'`
    expect(entry?.detail).toMatchObject({
      entry: { paperWrittenBy: 'Vũ Đình Khoát', enteredBy: 'Đinh Thị Vân' },
    })
    await expect(
      owner`UPDATE minutes SET paper_written_by = 'Người khác' WHERE id = ${minutesId}`,
    ).rejects.toThrow('typed')
    expect(await post(send, { minutesId })).toHaveProperty('goTo')
    const may = { attachScan: true, replaceScan: true }
    expect((await getMeeting(office, meetingId))?.may).toMatchObject(may)
    const [held] = await owner`SELECT version FROM meetings WHERE id = ${meetingId}`
    const posted = { meetingId, version: held?.version, minutesPostedOn: '08/09/2022' }
    expect(await post(recordPostings, posted)).toMatchObject({ ok: true })
  })

  test('chi bộ đang tự ghi thì văn phòng không thấy nháp, không nhập đè', async () => {
    const meetingId = await meetingOf()
    await signInAs(world.accounts.cellSecretary)
    await post(openMinutes, { meetingId })
    await owner`UPDATE minutes SET saved_by = ${world.accounts.cellSecretary.id} WHERE meeting_id = ${meetingId}`
    const office = await signInAs(world.accounts.committeeOffice)
    expect(await getDraft(office, meetingId, TODAY)).toBeUndefined()
    expect(await getMinutes(office, meetingId)).toBeUndefined()
    expect((await getMeeting(office, meetingId))?.may.attachScan).toBe(false)
    expect(
      await post(recordPostings, { meetingId, version: 1, documentsPostedOn: '05/09/2022' }),
    ).toMatchObject({
      ok: false,
    })
    expect(await post(enterMinutes, { meetingId, ...paper })).toMatchObject({
      ok: false,
      message: expect.stringContaining('đang tự ghi'),
    })
  })

  test('thư ký của chi bộ nhập thay người ghi trên giấy; văn phòng vẫn chưa thấy nháp', async () => {
    const meetingId = await meetingOf()
    await signInAs(world.accounts.cellRecorder)
    expect(await post(enterMinutes, { meetingId, ...paper })).toHaveProperty('goTo')
    const [row] = await owner`SELECT entry_path, entered_by FROM minutes WHERE meeting_id = ${meetingId}`
    expect(row).toEqual({ entry_path: null, entered_by: world.accounts.cellRecorder.id })
    expect(await getDraft(await viewerOf(world.accounts.committeeOffice), meetingId, TODAY)).toBeUndefined()
  })

  test('chi bộ khác không nhập thay được; người ngoài không thấy nút', async () => {
    const meetingId = await meetingOf()
    const stranger = await signInAs(world.accounts.neighbour)
    expect(await post(enterMinutes, { meetingId, ...paper })).toMatchObject({ ok: false })
    expect(await getMeeting(stranger, meetingId)).toBeUndefined()
    const member = await viewerOf(world.accounts.member)
    expect((await getMeeting(member, meetingId))?.may.enter).toBe(false)
  })
})

test('người làm thay hoàn tất biên bản: trang, bản in, nhật ký ghi thay đồng chí nào', async () => {
  const account = await makeAccount(seedDb, {
    orgId: world.cell.id,
    fullName: 'Trần Văn Thế',
    loginName: 'lamthay',
    roles: ['member'],
  })
  await seedDb.insert(schema.grants).values({
    accountId: account.id,
    role: 'cellSecretary',
    orgId: world.cell.id,
    startsOn: '2022-09-01',
    endsOn: '2022-09-30',
    substitutesFor: 'Đào Xuân Thạch',
  })
  const [draft] = await makeReady(world, [readyContent(world, quiet)])
  const minutesId = draft?.minutesId ?? 0
  const viewer = await signInAs(account)
  expect(await post(complete, { minutesId, draftVersion: 1, secret: 'no' })).toHaveProperty('goTo')
  expect((await getMinutes(viewer, draft?.meetingId ?? 0))?.completedFor).toBe('Đào Xuân Thạch')
  expect((await minutesData(seedDb, minutesId))?.closing).toContain('làm thay đồng chí Đào Xuân Thạch')
  const [entry] =
    await owner`SELECT detail FROM audit_entries WHERE subject = ${`minutes:${minutesId}`} AND action = 'minutes.complete'`
  expect(entry?.detail).toMatchObject({ insteadOf: 'Đào Xuân Thạch' })

  expect(await post(reopen, { minutesId, reason: 'Ghi thiếu' })).toHaveProperty('goTo')
  expect(await listReopenings(viewer, minutesId)).toMatchObject([{ insteadOf: 'Đào Xuân Thạch' }])
  const { draftVersion } = await versionOf(minutesId)
  expect(await post(complete, { minutesId, draftVersion, secret: 'no' })).toHaveProperty('goTo')
  expect(await post(send, { minutesId })).toMatchObject({ ok: true })
  await signInAs(world.accounts.committeeSecretary)
  expect(await post(returnMinutes, { minutesId, reason: 'Thiếu chữ ký' })).toHaveProperty('goTo')
  await signInAs(account)
  expect(await post(supplement, { minutesId, text: 'Đã ký' })).toHaveProperty('goTo')
  expect(await listSupplements(viewer, minutesId)).toMatchObject([{ insteadOf: 'Đào Xuân Thạch' }])
  await expect(
    owner`INSERT INTO grants (account_id, role, org_id, starts_on, substitutes_for)
          VALUES (${account.id}, 'cellSecretary', ${world.cell.id}, '2022-09-01', 'Ai đó')`,
  ).rejects.toThrow('grants_substitute_ends')
})

test('biên bản chi ủy mang tên chi ủy chi bộ ở dòng cơ quan ban hành', async () => {
  const regular = await letterheadOf(seedDb, world.cell.id)
  const committee = await letterheadOf(seedDb, world.cell.id, 'committee')
  expect(committee?.lower).toBe(`CHI ỦY ${regular?.lower}`)
})
