import { channel } from 'node:diagnostics_channel'
import { readdirSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeInspection } from '@/db/seed/factories'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { MARKER } from '@/db/seed/neighbourhood/victim'
import { owner } from '@/db/testing'
import { giveGrant } from '@/lib/accounts/actions/grants'
import { browser } from '@/lib/accounts/testing'
import type { Viewer } from '@/lib/auth/policy'
import { getSession, openSession } from '@/lib/auth/session'
import { saveSetting } from '@/lib/core/settings'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { listNames } from '@/lib/exports/names'
import { getItem } from '@/lib/feedback/queries/item'
import { getMinutes } from '@/lib/meetings/queries/meeting'
import { memberFilter } from '@/lib/members/input'
import { listMembers } from '@/lib/members/queries/list'
import { recordReading } from '@/lib/papers/read-audit'
import { askedFor, isThumbnail } from './asked'
import { auditFilter } from './input'
import { recordInspection } from './inspection'
import { inspectionWords, resultWords } from './labels'
import { listAudit } from './queries'
import { rooms } from './rooms'

const decision = 'Quyết định kiểm tra số 12-QĐ/UBKTHU ngày 05/9/2022'
const today = '2022-09-07'
let around: Neighbourhood
let inspector: Viewer

beforeAll(async () => {
  around = await makeNeighbourhood(seedDb, 'kiemtra')
  const { accounts, cell } = around.world
  await makeInspection(seedDb, { accountId: accounts.inspector.id, orgId: cell.id })
  inspector = await viewerOf(accounts.inspector)
})

describe('đọc được tổ chức quyết định nêu tên, ngoài ra coi như không có', () => {
  const peopleSeen = async (viewer: Viewer) =>
    (await listMembers(viewer, memberFilter.parse({}), today)).rows.map(({ fullName }) => fullName).sort()

  test('chi bộ được kiểm tra: biên bản đã gửi, đảng viên, phản ánh; không có biên bản nháp', async () => {
    const { sentMeeting, meeting, item } = around.rows
    expect(await getMinutes(inspector, sentMeeting.id)).toMatchObject({ status: 'sent' })
    expect(await getMinutes(inspector, meeting.id)).toBeUndefined()
    expect(await getItem(inspector, item.id, today)).toBeDefined()
    expect(await peopleSeen(inspector)).toEqual([MARKER, 'Lê Công Rạng', 'Vũ Đình Khoát', 'Đào Xuân Thạch'])
  })

  test('quyết định với chi bộ bên cạnh, hoặc không có quyết định: không thấy gì', async () => {
    const { accounts, neighbour } = around.world
    const grants = inspector.grants.filter((grant) => !grant.decision)
    const beside = { id: 1, role: 'inspector', orgId: neighbour.id, path: neighbour.path, decision } as const
    for (const viewer of [
      { ...inspector, accountId: accounts.inspector.id, grants },
      { ...inspector, grants: [beside] },
    ]) {
      expect(await getMinutes(viewer, around.rows.sentMeeting.id)).toBeUndefined()
      expect(await getItem(viewer, around.rows.item.id, today)).toBeUndefined()
      expect(await peopleSeen(viewer)).not.toContain('Đào Xuân Thạch')
    }
  })

  test('chỉ trong thời gian của quyết định', async () => {
    browser.jar.clear()
    await openSession(inspector.accountId, { address: 'direct', device: 'Chrome' })
    const heldOn = async (day: string) => {
      await seedDb.transaction((tx) => saveSetting(tx, 'clockOn', day))
      return (await getSession())?.viewer.grants.map((grant) => grant.decision)
    }
    await seedDb.transaction((tx) => saveSetting(tx, 'isDemo', true))
    expect(await heldOn('2022-09-04')).toEqual([null])
    expect(await heldOn('2022-09-05')).toEqual([null, decision])
    expect(await heldOn('2022-10-31')).toEqual([null, decision])
    expect(await heldOn('2022-11-01')).toEqual([null])
  })
})

describe('mỗi lần đọc để lại một dòng', () => {
  const rowsAfter = async (act: () => Promise<unknown>) => {
    const count = async () => (await owner`SELECT max(id) AS last FROM audit_entries`)[0]?.last ?? 0
    const last = await count()
    await act()
    return owner`SELECT action, subject, org_path AS path, outcome, detail FROM audit_entries
      WHERE id > ${last} AND account_id = ${inspector.accountId} ORDER BY id`
  }
  const wordsOf = (rows: Awaited<ReturnType<typeof rowsAfter>>) =>
    rows.map(({ action, detail }) => inspectionWords(action, detail))
  const note = `theo ${decision}`

  test('một biên bản, một danh sách, một đảng viên', async () => {
    const { sentMeeting } = around.rows
    const rows = await rowsAfter(async () => {
      await recordInspection(inspector, `/meetings/${sentMeeting.id}/read`)
      await recordInspection(inspector, '/tasks?state=all')
      await recordInspection(inspector, `/members/${around.world.secretary.id}`)
    })
    expect(wordsOf(rows)).toEqual([
      { text: 'Xem biên bản tháng 8/2022, Chi bộ thôn Đông Hạ', note },
      { text: 'Xem danh sách nhiệm vụ', note },
      { text: 'Xem trang đảng viên Đào Xuân Thạch, Chi bộ thôn Đông Hạ', note },
    ])
    const [encoded] = wordsOf(
      await rowsAfter(() => recordInspection(inspector, `/%6dembers/%3${around.world.secretary.id}`)),
    )
    expect(encoded).toEqual(wordsOf(rows)[2])
    expect(rows[0]).toMatchObject({
      action: 'inspection.read',
      subject: `meetings:${sentMeeting.id}`,
      path: around.world.cell.path,
      outcome: 'read',
      detail: { decision, address: `/meetings/${sentMeeting.id}/read` },
    })
  })

  test('mọi loại bản ghi tìm được chỗ của mình', async () => {
    const { commune } = around.world
    const named = { id: 9, role: 'inspector', orgId: commune.id, path: commune.path, decision } as const
    const viewer = { ...inspector, grants: [named] }
    const { ids, rows, scanKey, fileKey } = around
    const asked = {
      ...{
        feedback: rows.item.id,
        tasks: rows.task.id,
        campaigns: rows.campaign.id,
        collectives: ids.roundId,
        meetings: rows.meeting.id,
      },
      ...{ members: ids.memberId, organisations: ids.cellId, proposals: ids.proposalId, topics: ids.topicId },
      ...{
        corrections: ids.correctionId,
        supplements: ids.supplementId,
        extracts: ids.extractId,
        visits: ids.visitId,
        visitors: ids.visitorId,
        scans: scanKey,
        files: fileKey,
        guidance: ids.questionId,
        reorganisations: ids.reorganisationId,
        handovers: ids.handoverId,
        exemptionRequests: ids.requestId,
        candidates: ids.candidateId,
        transfers: ids.transferId,
        residences: ids.residenceId,
        memberChanges: ids.changeId,
        study: ids.sessionId,
      },
    }
    for (const [pattern, { of }] of Object.entries(rooms).filter(([, room]) => room.of)) {
      const address = pattern.replace(/\[\w+\]/, String(of && asked[of]))
      const found = await rowsAfter(() => recordInspection(viewer, address))
      expect(
        found.map(({ subject }) => subject),
        pattern,
      ).toEqual([`${of}:${of && asked[of]}`])
    }
  })

  test('trang không có: dòng ghi trước vẫn còn, thêm dòng “không tìm thấy”; trang có thì không thêm', async () => {
    const finish = (askedId: string, statusCode: number) => {
      const response = new ServerResponse(new IncomingMessage(new Socket()))
      response.setHeader('x-asked-id', askedId)
      response.statusCode = statusCode
      channel('http.server.response.finish').publish({ response })
    }
    const before = (await owner`SELECT max(id) AS last FROM audit_entries`)[0]?.last ?? 0
    const path = `/members/${around.world.secretary.id}`
    await recordInspection(inspector, path, 'found')
    await recordInspection(inspector, `${path}/edit`, 'missing')
    finish('found', 200)
    finish('missing', 404)
    finish('missing', 404)
    const admin = await viewerOf(around.world.accounts.inspector)
    const filter = auditFilter.parse({ by: 'inspection' })
    const shown = async () =>
      (await listAudit(admin, filter)).rows
        .filter(({ id }) => id > before)
        .map((row) => [inspectionWords(row.action, row.detail)?.text, resultWords(row)[1]])
    await expect.poll(shown).toEqual([
      [`Không tìm thấy trang ${path}/edit`, 'Không tìm thấy'],
      [`Xem trang ${path}/edit`, 'Không tìm thấy'],
      ['Xem trang đảng viên Đào Xuân Thạch, Chi bộ thôn Đông Hạ', 'Đã mở'],
    ])
  })

  test('ngoài tổ chức được kiểm tra: còn dòng, không còn tên', async () => {
    const { stranger } = around.world
    const rows = await rowsAfter(() => recordInspection(inspector, `/members/${stranger.id}`))
    expect(wordsOf(rows)).toEqual([
      { text: 'Mở địa chỉ ngoài tổ chức được kiểm tra', note: `/members/${stranger.id}` },
    ])
    expect(JSON.stringify(rows)).not.toContain(stranger.fullName)
  })

  test('tổ chức cấp trên bày ra phần của nơi được kiểm tra: là đọc theo quyết định', async () => {
    const [row] = await rowsAfter(() =>
      recordInspection(inspector, `/print/hash-list/${around.world.top.id}`),
    )
    expect(row).toMatchObject({ path: around.world.cell.path, detail: { decision } })
  })

  test('hai quyết định: danh sách là của cả hai, một bản ghi là của quyết định nêu tên nơi ấy', async () => {
    const { neighbour } = around.world
    const second = { id: 9, role: 'inspector', orgId: neighbour.id, path: neighbour.path } as const
    const viewer = { ...inspector, grants: [...inspector.grants, { ...second, decision: 'Quyết định 13' }] }
    const lists = await rowsAfter(() => recordInspection(viewer, '/members'))
    expect(lists.map(({ detail }) => detail.decision)).toEqual([decision, 'Quyết định 13'])
    const one = await rowsAfter(() => recordInspection(viewer, `/members/${around.world.stranger.id}`))
    expect(one.map(({ detail }) => detail.decision)).toEqual(['Quyết định 13'])
  })

  test('bản in không ghi hai lần; ảnh nhỏ của bản chụp thuộc trang đang xem', async () => {
    const { cell } = around.world
    const rows = await rowsAfter(async () => {
      await recordReading(inspector, 'minutes:1', cell.path, 'minutes')
      await recordInspection(inspector, `/scans/${around.scanKey}?small`)
    })
    expect(rows).toEqual([])
    const without = { ...inspector, grants: inspector.grants.filter((grant) => !grant.decision) }
    const usual = await rowsAfter(() => recordReading(without, 'minutes:1', cell.path, 'minutes'))
    expect(usual.map(({ action }) => action)).toEqual(['paper.read'])
    expect(await rowsAfter(() => recordInspection(without, '/audit'))).toEqual([])
  })

  test('không ghi được thì không mở', async () => {
    await expect(recordInspection(inspector, null)).rejects.toThrow('without its address')
    await owner`ALTER TABLE audit_entries ADD CONSTRAINT no_more CHECK (action <> 'inspection.read') NOT VALID`
    try {
      await expect(recordInspection(inspector, '/members')).rejects.toThrow()
    } finally {
      await owner`ALTER TABLE audit_entries DROP CONSTRAINT no_more`
    }
  })
})

describe('cấp quyền theo quyết định', () => {
  test('quản trị cấp được; nhật ký giữ quyết định; cơ sở dữ liệu không nhận khi thiếu ngày kết thúc', async () => {
    const { accounts, commune } = around.world
    await signInAs(accounts.admin)
    const given = {
      ...{ accountId: accounts.inspector.id, organisationId: commune.id, role: 'inspector', decision },
      ...{ startsOn: '5/9/2022', endsOn: '31/10/2022' },
    }
    expect(await send(giveGrant, { ...given, endsOn: '' })).toMatchObject({ ok: false })
    expect(await send(giveGrant, { ...given, decision: 'QĐ' })).toMatchObject({ ok: false })
    expect(await send(giveGrant, given)).toMatchObject({ ok: true })
    const [logged] = await owner`SELECT detail FROM audit_entries WHERE action = 'grants.give'
      AND account_id = ${accounts.admin.id} AND outcome = 'done' ORDER BY id DESC LIMIT 1`
    expect(logged?.detail).toMatchObject({ decision, endsOn: '2022-10-31' })
    for (const wrong of [
      { endsOn: null },
      { role: 'member' as const },
      { decision: ' x ' },
      { decision: 'x'.repeat(201) },
    ])
      await expect(
        makeInspection(seedDb, { accountId: accounts.inspector.id, orgId: commune.id, ...wrong }),
      ).rejects.toThrow()
    await signInAs(accounts.committeeOffice)
    expect(await send(giveGrant, given)).toMatchObject({ ok: false })
  })
})

test('địa chỉ nào có tên trong nhật ký thì có thật', () => {
  const real = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(page\.tsx|route\.ts)$/.test(file))
    .map((file) =>
      `/${file.replaceAll('\\', '/')}`.replace(/\/\([a-z]+\)/, '').replace(/\/(page\.tsx|route\.ts)$/, ''),
    )
    .map((path) => path || '/')
  real.push(...Object.keys(listNames).map((list) => `/exports/${list}`))
  expect(Object.keys(rooms).filter((path) => !real.includes(path))).toEqual([])
  expect(askedFor('/meetings/1.2e1')).toMatchObject({ name: 'trang /meetings/1.2e1' })
  expect(isThumbnail('/scans/1?small')).toBe(true)
  for (const whole of ['/scans/1', '/scans/1?small-x=1', '/scans/1?x=small', '/tasks?small'])
    expect(isThumbnail(whole), whole).toBe(false)
})
