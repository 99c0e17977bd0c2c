import { beforeAll, expect, test } from 'vitest'
import { owner } from '@/db/testing'
import { createAwayStay } from '@/lib/away/actions'
import { showDay } from '@/lib/core/dates'
import { send } from '@/lib/core/testing'
import { payMonths } from '@/lib/dues/actions/sheet'
import { decideRequest } from '@/lib/exemptions/actions/decide'
import { createRequest } from '@/lib/exemptions/actions/request'
import { resolveRequest } from '@/lib/exemptions/actions/resolve'
import { recordReturn } from '@/lib/exemptions/actions/return'
import { decisionToPrint } from '@/lib/exemptions/queries/print'
import { paperResponse } from '@/lib/papers/paper-response'
import { readPaper } from '@/lib/pdf/testing'
import { arriveTransfer } from '@/lib/transfers/actions/begin'
import { recordContact, reportStay } from './actions'
import { getReturnable, listContacts } from './queries/person'
import { listYearEnd } from './queries/year-end'
import { yearEndOf } from './rules/year-end'
import { makeMonths } from './testing-months'

const NAME = 'Lê Công Rạng'
let months: Awaited<ReturnType<typeof makeMonths>>
beforeAll(async () => {
  months = await makeMonths('muoibathang', '2022-01-05')
})

const warn = (note: string) =>
  send(recordContact, {
    ...{ memberId: months.world.member.id, kind: 'warning', channel: 'phone', note },
    doneOn: showDay(months.clock.today),
  })
const request = { wish: 'temporary', kind: 'mobileWork', place: 'Phường Đông Cát, thành phố Tân Hải' }
const ask = (more: object) => send(createRequest, { memberId: months.world.member.id, ...request, ...more })

test('mười ba tháng đi xa: mọi nhắc việc, đơn, quyết định đúng thứ tự', async () => {
  const { world, as, on, duties, told, openDues, dues, followed, nextStep, meet, viewer } = months
  // Tháng 1: đi xa, địa chỉ chưa rõ; đảng viên tự báo; vắng tháng thứ nhất.
  await on('2022-01-05')
  expect(await openDues('1/2022')).toMatchObject({ ok: true })
  const stay = { memberId: world.member.id, place: 'Thành phố Tân Hải', work: 'Công nhân may' }
  expect(await send(createAwayStay, { ...stay, startsOn: '5/1/2022' })).toHaveProperty('goTo')
  expect(await nextStep()).toEqual(['Hỏi rõ địa chỉ'])
  await on('2022-01-10')
  await as('member')
  const stayId = (await followed()).stay?.id ?? 0
  const reported = {
    stayId,
    version: 1,
    place: request.place,
    work: 'Công nhân may',
    registeredOn: '8/1/2022',
  }
  expect(await send(reportStay, { ...reported, note: 'Đã đăng ký tạm trú' })).toHaveProperty('goTo')
  expect(await nextStep()).toEqual([undefined])
  await meet('2022-01-07')
  expect(await duties()).toEqual([`Nhắc nhở đồng chí ${NAME}: vắng 1 tháng trong năm, không có lý do`])
  await as('cellSecretary')
  expect(await nextStep()).toEqual(['Vắng 1 tháng: nhắc nhở'])
  expect(await warn('Nhắc về dự sinh hoạt')).toMatchObject({ ok: true })
  expect(await duties()).toEqual([])
  expect(await nextStep()).toEqual([undefined])

  // Tháng 2: vắng tháng thứ hai, nhắc lần hai.
  await on('2022-02-08')
  await meet('2022-02-07')
  expect(await duties()).toEqual([`Nhắc nhở đồng chí ${NAME}: vắng 2 tháng trong năm, không có lý do`])
  expect(await followed()).toMatchObject({ level: 'last', months: ['2022-01-01', '2022-02-01'] })
  expect(await dues()).toMatchObject({ unpaid: ['2022-01-01'], alert: 1, isGround: false })
  await warn('Nhắc lần hai, nói rõ quy định ba tháng')
  expect(await duties()).toEqual([])

  // Tháng 3: tháng thứ ba, xem xét xóa tên, mọi lần nhắc còn trên hồ sơ; đảng viên làm đơn.
  await on('2022-03-08')
  await meet('2022-03-07')
  expect(await duties()).toEqual([`Xem xét xóa tên: đồng chí ${NAME} vắng 3 tháng trong năm`])
  const log = await listContacts(await viewer('cellSecretary'), world.member.id)
  expect(log.map(({ kind }) => kind)).toEqual(['warning', 'warning', 'report'])
  await on('2022-03-20')
  await as('member')
  const refused = await ask({ startsOn: '15/4/2022', endsOn: '14/4/2023' })
  expect(refused).toMatchObject({ ok: false, fields: { endsOn: [expect.stringContaining('dưới 12 tháng')] } })
  const { goTo } = await ask({ startsOn: '15/4/2022', endsOn: '14/12/2022', duesWish: 'ahead' })
  const requestId = Number.parseInt(goTo?.split('/')[2] ?? '', 10)
  expect((await ask({ startsOn: '15/4/2022', endsOn: '1/12/2022' })).message).toContain('đang chờ')
  expect(await duties()).toEqual([`Xét đơn xin miễn sinh hoạt: đồng chí ${NAME}`])
  expect(await duties('committeeOffice')).toEqual([])

  // Tháng 4: vắng thêm; chi bộ đề nghị; cấp ủy quyết định, có số, ngày và bản in.
  await on('2022-04-08')
  await meet('2022-04-07')
  expect(await dues()).toMatchObject({ alert: 3, isGround: true })
  const owes = `Đồng chí ${NAME} chưa nộp đảng phí 3 tháng trong năm`
  expect((await duties()).toSorted()).toEqual(
    [`Xét đơn xin miễn sinh hoạt: đồng chí ${NAME}`, owes].toSorted(),
  )
  await as('cellSecretary')
  const ahead = { memberId: world.member.id, fromMonth: '1/2022', toMonth: '12/2022', method: 'transfer' }
  expect(await send(payMonths, { ...ahead, paidOn: '8/4/2022' })).toMatchObject({ ok: true })
  expect(await dues()).toMatchObject({ paidUpTo: '2022-12-01', unpaid: [] })
  const decision = {
    requestId,
    version: 2,
    verdict: 'approved',
    decidedOn: '12/4/2022',
    signerName: 'Phạm Ngọc Toản',
  }
  const dates = { decisionNumber: '15-QĐ/ĐU', startsOn: '15/4/2022', endsOn: '14/12/2022' }
  const votes = { requestId, version: 1, heldOn: '7/4/2022', votes: 3, base: 4, resolution: '04-NQ/CB' }
  expect(await send(resolveRequest, votes)).toMatchObject({ ok: true })
  expect(await duties()).toEqual([])
  expect(await duties('committeeOffice')).toEqual([`Quyết định miễn sinh hoạt: đồng chí ${NAME}`])
  await on('2022-04-12')
  expect((await send(decideRequest, { ...decision, ...dates })).message).toContain('Không tìm thấy')
  await as('committeeOffice')
  const tooLong = await send(decideRequest, { ...decision, ...dates, endsOn: '14/4/2023' })
  expect(tooLong).toMatchObject({ fields: { endsOn: [expect.stringContaining('dưới 12 tháng')] } })
  expect(await send(decideRequest, { ...decision, ...dates })).toHaveProperty('goTo')
  const office = await viewer('committeeOffice')
  const answer = await paperResponse(office, 'exemptionDecision', await decisionToPrint(office, requestId))
  const paper = await readPaper(new Uint8Array(await answer.arrayBuffer()))
  for (const words of ['Số 15-QĐ/ĐU', 'từ ngày 15/4/2022 đến hết ngày 14/12/2022', '01-HD/TW', '04-NQ/CB'])
    expect(paper.text.replace(/\s+/g, ' ')).toContain(words)

  // Tháng 5: chi bộ khác ghi đồng chí ấy như người từ nơi khác đến; cổng báo trùng, không nói ở chi bộ nào.
  await on('2022-05-04')
  await as('neighbour')
  const [{ birthYear = 0 } = {}] = await owner<{ birthYear: number }[]>`
    SELECT birth_year AS "birthYear" FROM members WHERE id = ${world.member.id}`
  const arrival = await send(arriveTransfer, {
    ...{ toOrgId: world.neighbour.id, kind: 'official', reason: 'residence', decidedOn: '25/4/2022' },
    ...{ place: 'Thành phố Tân Hải', introducedOn: '25/4/2022', presentedOn: '4/5/2022' },
    ...{ fullName: NAME, sex: 'male', birthYear, standing: 'full', ethnicGroup: 'Kinh' },
  })
  expect(arrival.fields?.isConfirmed?.[0]).toContain('chi bộ khác trong đảng bộ')
  // Tháng 5 đến tháng 11: ngoài mẫu số, không tính vắng nữa; hai lần vẫn dự thì được đếm.
  for (const month of ['2022-05-07', '2022-06-07', '2022-07-07', '2022-08-07', '2022-09-07', '2022-10-07']) {
    await on(month)
    const attends = month === '2022-06-07' || month === '2022-09-07'
    expect(await meet(month, attends)).toMatchObject({ isExempt: true })
    expect(await duties()).toEqual([])
  }
  expect(await followed()).toMatchObject({ months: [], level: 'none', attendedWhileExempt: 2 })

  // Nhắc trước 60, 30, 7 ngày: việc trên bàn từ ngày ấy, và mỗi mốc một thông báo; 15/10 là thứ Bảy.
  const ending = `Hết thời hạn tạm miễn: đồng chí ${NAME}`
  const marks = [
    ['2022-10-14', [], 0],
    ['2022-10-15', [ending], 0],
    ['2022-10-17', [ending], 1],
    ['2022-10-18', [ending], 1],
    ['2022-11-14', [ending], 2],
    ['2022-12-06', [ending], 2],
    ['2022-12-07', [ending], 3],
  ] as const
  for (const [day, desk, many] of marks) {
    await on(day)
    expect(await duties()).toEqual(desk)
    expect(await told(), day).toHaveLength(many)
    expect(await told('member'), day).toHaveLength(many)
  }
  expect((await told())[0]).toContain('đến hết ngày 14/12/2022')
  expect((await told()).join()).not.toContain(NAME)
  expect((await told('member'))[0]).toContain('Đồng chí được miễn sinh hoạt đến hết ngày 14/12/2022')

  // Tháng 12: mời kiểm điểm có bằng chứng; người được miễn không xếp loại, hết miễn thì “chưa kiểm điểm”.
  await as('cellSecretary')
  const invitation = { kind: 'invitation', channel: 'letter', doneOn: '7/12/2022', answer: 'cannot' }
  await send(recordContact, { memberId: world.member.id, ...invitation, note: 'Nhà máy chưa cho nghỉ' })
  const yearEnd = async () =>
    (
      await listYearEnd(await viewer('committeeOffice'), { year: 2022, after: undefined }, months.clock.today)
    ).rows.map(yearEndOf)
  expect(await yearEnd()).toMatchObject([{ text: expect.stringContaining('Được miễn') }])
  await on('2022-12-31')
  expect(await yearEnd()).toMatchObject([
    { text: 'Chưa kiểm điểm', note: expect.stringContaining('Nhà máy') },
  ])
  expect(await duties()).toEqual([`Quá hạn miễn: đồng chí ${NAME}, ghi trở lại hoặc làm đơn mới`])

  // Tháng 1 năm sau: quá hạn, trở lại với nhận xét của nơi đến; hồ sơ khép lại.
  await on('2023-01-01')
  expect(await nextStep()).toEqual([expect.stringContaining('Quá hạn miễn từ 14/12/2022')])
  await on('2023-01-20')
  await as('cellSecretary')
  const running = await getReturnable(await viewer('cellSecretary'), world.member.id, months.clock.today)
  const back = { exemptionId: running?.id ?? 0, returnedOn: '20/1/2023', hasReport: 'on' }
  expect(await send(recordReturn, { ...back, commentBy: 'UBND phường Đông Cát' })).toMatchObject({
    ok: false,
  })
  expect(
    await send(recordReturn, { ...back, commentBy: 'UBND phường Đông Cát', commentOn: '15/1/2023' }),
  ).toHaveProperty('goTo')
  expect((await send(recordReturn, back)).message).toContain('đã ghi trở lại')
  expect(await duties()).toEqual([])
  const [row] = await owner`SELECT ends_on::text FROM exemptions WHERE member_id = ${world.member.id}`
  expect(row).toEqual({ ends_on: '2022-12-14' })
  await expect(
    owner`UPDATE exemption_requests SET decision_number = 'khác' WHERE id = ${requestId}`,
  ).rejects.toThrow('decided once')
  await expect(owner`DELETE FROM contacts WHERE member_id = ${world.member.id}`).rejects.toThrow(
    'never changed',
  )
})
