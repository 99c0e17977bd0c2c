import { beforeEach, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { send, signInAs, viewerOf } from '@/lib/core/testing'
import { issueNotice } from './actions/notices'
import { countMeetings, listMeetings } from './queries/meetings'
import { getNotice, getNoticeDraft, listNotices } from './queries/notices'
import { getPlace } from './queries/places'
import { type CalendarWorld, makeCalendarWorld, open, plan } from './testing'

let world: CalendarWorld
beforeEach(async () => {
  world = await makeCalendarWorld()
})

const month = '2022-09-01'
const words = {
  signerPost: 'Bí thư',
  signerName: 'Phạm Ngọc Toản',
  recipients: '- Các chi bộ\n\nLưu Văn phòng',
}
const issue = (orgId: number) => send(issueNotice, { orgId, month, ...words })

test('ban hành: lấy số TB kế tiếp lúc ban hành, giữ nguyên nội dung, xếp bản in chờ tạo', async () => {
  await open(world)
  await owner`UPDATE members SET phone = '0912345678' WHERE org_id = ${world.cell.id}`
  await signInAs(world.accounts.committeeOffice)
  await plan(world.cell, '07/09/2022')
  await plan(world.neighbour, '09/09/2022', { lateReason: 'Mưa bão' })
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const place = await getPlace(viewer, world.commune.id)
  const draft = place && (await getNoticeDraft(viewer, place, month, '2022-09-05'))
  expect(draft).toMatchObject({
    number: 1,
    signerName: 'Phạm Ngọc Toản',
    readiness: { cells: 3, open: 1, registered: 2 },
  })
  expect(draft?.data?.letterhead.number).toContain('Số …-TB/')

  const { goTo = '' } = await issue(world.commune.id)
  const id = Number(/notices\/(\d+)/.exec(goTo)?.[1])
  const notice = await getNotice(viewer, id)
  expect(notice).toMatchObject({ number: 1, issuedOn: expect.any(String), org: 'Đảng bộ xã An Thịnh' })
  expect(notice?.content).toMatchObject({
    isDraft: false,
    recipients: ['Các chi bộ', 'Lưu Văn phòng'],
    groups: [
      {
        title: '',
        rows: [
          {
            cell: 'Chi bộ thôn Đông Hạ',
            members: 3,
            time: '19:30, Thứ Tư, 07/9/2022',
            place: 'Nhà văn hóa thôn',
            secretary: 'Đào Xuân Thạch',
            note: '',
          },
          { cell: 'Chi bộ thôn Tây Thượng', time: '19:30, Thứ Sáu, 09/9/2022', note: 'Lùi ngày' },
          { cell: 'Chi bộ Trường THCS An Thịnh', time: '', place: '', note: 'Chưa đăng ký' },
        ],
      },
    ],
  })
  expect(JSON.stringify(notice?.content)).not.toContain('0912345678')
  const [paper] = await owner`SELECT state FROM papers WHERE form = 'scheduleNotice' AND subject_id = ${id}`
  expect(paper?.state).toBe('queued')
  expect((await issue(world.commune.id)).ok).toBe(true)
  expect((await listNotices(viewer, month)).map(({ number }) => number)).toEqual([2, 1])
  await expect(owner`UPDATE schedule_notices SET number = 9 WHERE id = ${id}`).rejects.toThrow(
    'never changed',
  )

  for (const who of ['cellSecretary', 'neighbour', 'districtOffice'] as const)
    expect(await getNotice(await viewerOf(world.accounts[who]), id)).toBeDefined()
  const other = await makeCalendarWorld()
  for (const stranger of [other.accounts.cellSecretary, other.accounts.districtOffice, world.accounts.member])
    expect(await getNotice(await viewerOf(stranger), id)).toBeUndefined()
})

test('huyện: chi bộ xếp theo tổ chức cấp trên; chưa mở tháng, không có quyền, nơi khác thì không ban hành', async () => {
  await signInAs(world.accounts.districtOffice)
  expect((await issue(world.top.id)).message).toContain('chưa mở kỳ sinh hoạt')
  await open(world)
  await signInAs(world.accounts.districtOffice)
  expect((await issue(world.commune.id)).message).toContain('Không tìm thấy')
  const { goTo = '' } = await issue(world.top.id)
  const id = Number(/notices\/(\d+)/.exec(goTo)?.[1])
  const notice = await getNotice(await viewerOf(world.accounts.districtOffice), id)
  expect(notice?.content.groups).toMatchObject([{ title: 'Đảng bộ xã An Thịnh' }])
  for (const who of ['cellSecretary', 'organisationBoard', 'member'] as const) {
    await signInAs(world.accounts[who])
    expect((await issue(world.top.id)).message).toContain('Không tìm thấy')
  }
})

test('chi bộ kết thúc trước tháng: không có trong danh sách, trong thông báo, không đăng ký; người ký còn đương chức', async () => {
  await open(world)
  await signInAs(world.accounts.committeeOffice)
  await owner`UPDATE organisations SET ended_on = '2022-08-31' WHERE id = ${world.neighbour.id}`
  await owner`UPDATE grants SET ends_on = '2022-08-31' WHERE org_id = ${world.commune.id} AND role = 'committeeSecretary'`
  const viewer = await viewerOf(world.accounts.committeeOffice)
  const filter = { month, path: world.commune.path, today: '2022-09-05' }
  expect((await listMeetings(viewer, filter)).rows.map(({ orgId }) => orgId)).not.toContain(
    world.neighbour.id,
  )
  expect(await countMeetings(viewer, filter)).toBe(2)
  const place = await getPlace(viewer, world.commune.id)
  const draft = place && (await getNoticeDraft(viewer, place, month, '2022-09-05'))
  expect(draft).toMatchObject({ signerName: '', readiness: { cells: 2 } })
  expect(await plan(world.neighbour, '07/09/2022')).toMatchObject({
    ...{ ok: false, message: expect.stringContaining('đã kết thúc ngày 31/08/2022') },
  })
})
