import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { grants } from '@/db/schema'
import { jpgOf } from '@/db/seed/kit/pictures'
import { makeNeighbourhood, type Neighbourhood } from '@/db/seed/neighbourhood'
import { owner } from '@/db/testing'
import type { Viewer } from '@/lib/auth/policy'
import { seedDb, send, signInAs, viewerOf } from '@/lib/core/testing'
import { correct } from '@/lib/corrections/actions'
import { listCorrections } from '@/lib/corrections/queries'
import { settleItem } from '@/lib/feedback/actions/committee'
import { createItem } from '@/lib/feedback/actions/create'
import { getItem } from '@/lib/feedback/queries/item'
import { replaceScan } from '@/lib/scans/actions'
import { attachScan } from '@/lib/scans/attach'
import { listScans } from '@/lib/scans/queries'
import { reviewScore } from '@/lib/scores/actions'
import { getScoreSheet } from '@/lib/scores/queries/sheet'
import { matchGuest } from '@/lib/visits/actions/guests'
import { listMatches } from '@/lib/visits/queries/visit'

/** One account that acts in the place of the cell's secretary and of the office of the commune. */
let around: Neighbourhood
let substitute: Viewer
let secretary: Viewer
const [cellHead, office] = ['Đào Xuân Thạch', 'Đinh Thị Vân']
const today = '2022-09-12'

beforeAll(async () => {
  around = await makeNeighbourhood(seedDb, 'lamthay')
  await owner`INSERT INTO settings VALUES ('isDemo', 'true'), ('clockOn', ${JSON.stringify(today)}::jsonb)`
  const { accounts, cell, commune } = around.world
  const held = { accountId: accounts.member.id, startsOn: '2022-09-01', endsOn: '2022-09-30' }
  await seedDb.insert(grants).values([
    { ...held, role: 'cellSecretary', orgId: cell.id, substitutesFor: cellHead },
    { ...held, role: 'committeeOffice', orgId: commune.id, substitutesFor: office },
  ])
  substitute = await signInAs(accounts.member)
  secretary = await viewerOf(accounts.cellSecretary)
})

test('đính chính, bản chụp: thay bí thư chi bộ', async () => {
  const { sentMinutes, sentMeeting } = around.rows
  const words = {
    passage: 'Mục III',
    asWritten: '20/9',
    correctedTo: '25/9',
    reason: 'Ghi nhầm',
    secret: 'no',
  }
  expect(await send(correct, { minutesId: sentMinutes.id, ...words })).toHaveProperty('goTo')
  expect((await listCorrections(secretary, sentMinutes.id)).map(({ insteadOf }) => insteadOf)).toEqual([
    null,
    cellHead,
  ])

  const upload = { fields: { of: 'minutes', note: '', secret: 'no' }, bytes: jpgOf(600, 800) }
  await attachScan(substitute, { meetingId: sentMeeting.id, submitKey: randomUUID(), ...upload })
  expect(await send(replaceScan, { scanId: around.ids.scanId ?? 0, reason: 'Thiếu trang' })).toMatchObject({
    ok: true,
  })
  expect(await listScans(secretary, sentMeeting.id)).toMatchObject([
    { insteadOf: null, replacedInsteadOf: cellHead },
    { insteadOf: cellHead, replacedInsteadOf: null },
  ])
})

test('phản ánh, chấm điểm, khớp đại biểu: thay Văn phòng xã; diễn biến ghi rõ từng bước', async () => {
  const { ids, rows } = around
  const reply = { replyKind: 'settled', replyText: 'Đã sửa.', repliedBy: 'Đảng ủy xã', scope: 'cell' }
  expect(
    await send(settleItem, { itemId: rows.item.id, version: rows.item.version, ...reply }),
  ).toHaveProperty('goTo')
  expect((await getItem(secretary, rows.item.id, today))?.steps.at(-1)?.insteadOf).toBe(office)

  expect(await send(matchGuest, { visitId: ids.visitId ?? 0, visitorId: 'none' })).toMatchObject({ ok: true })
  const reader = await viewerOf(around.world.accounts.committeeSecretary)
  expect((await listMatches(reader, ids.visitId ?? 0))[0]?.insteadOf).toBe(office)

  const meetingId = ids.receivedMeetingId ?? 0
  const version = (await getScoreSheet(secretary, meetingId))?.reviews[0]?.id ?? 0
  const given = { meetingId, version, 'points-1': '8', 'why-1': 'Muộn', reason: 'Chấm lại' }
  expect(await send(reviewScore, given)).toHaveProperty('goTo')
  expect((await getScoreSheet(secretary, meetingId))?.reviews[0]?.insteadOf).toBe(office)
})

test('gửi phản ánh thay bí thư; bí thư tự gửi thì không ghi thay ai', async () => {
  const item = {
    ...{ orgId: around.world.cell.id, kind: 'petition', addresseeId: around.ids.addresseeId ?? 0 },
    ...{ field: 'Thủy lợi', urgency: 'normal', raisedBy: 'Chi bộ', title: 'Kênh N4', text: 'Sạt mái.' },
  }
  const openedBy = async () => {
    const { goTo } = await send(createItem, item)
    const id = Number(goTo?.match(/\d+/)?.[0])
    return (await getItem(secretary, id, today))?.steps[0]?.insteadOf
  }
  expect(await openedBy()).toBe(cellHead)
  await signInAs(around.world.accounts.cellSecretary)
  expect(await openedBy()).toBeNull()
})
