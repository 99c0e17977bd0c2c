import { expect, test } from 'vitest'
import { saidAfter } from './said-after'

const lists = { exemptions: [], stays: [], departure: undefined }
const member: Parameters<typeof saidAfter>[0]['member'] = {
  fullName: 'Bùi Thị Thơm',
  cell: 'Chi bộ Đông Hạ',
  standing: 'full',
  status: 'active',
  admittedOn: '2012-05-19',
  version: 2,
}
const saidOf = (more: object = {}) => saidAfter({ member: { ...member, ...more }, ...lists })

test('bước của chính đảng viên: chỉ nói điều danh sách đang ghi', () => {
  expect(saidOf()).toMatchObject({
    create: false,
    admit: false,
    update: { title: expect.stringMatching(/Đã lưu/) },
  })
  expect(saidOf({ version: 1 })).toMatchObject({
    ...{ create: { title: expect.stringMatching(/Đã thêm đồng chí Bùi Thị Thơm/) }, update: false },
  })
  const admitted = { standing: 'probationary', admittedOn: '2022-10-12' }
  expect(saidOf(admitted)).toMatchObject({
    admit: { title: expect.stringMatching(/^Đã ghi kết nạp ngày 12\/10\/2022/) },
  })
  expect(saidOf({ ...admitted, admittedOn: null })).toMatchObject({ admit: false })
  expect(saidOf({ ...admitted, status: 'removed' })).toMatchObject({ admit: false })
})

test('miễn: lần đã rút thì không nói là mới ghi hay mới kết thúc', () => {
  const exempt = { kind: 'ageHealth', decidedBy: 'Chi bộ', decisionNumber: null, isDecided: false } as const
  const withdrawn = { ...exempt, id: 2, startsOn: '2022-09-10', endsOn: '2022-09-09', withdrawnReason: 'x' }
  const running = { ...exempt, id: 1, startsOn: '2022-03-01', endsOn: null, withdrawnReason: null }
  const said = (rows: Parameters<typeof saidAfter>[0]['exemptions']) =>
    saidAfter({ member, ...lists, exemptions: rows })
  expect(said([withdrawn])).toMatchObject({ exempt: false, endExemption: false, withdrawExemption: {} })
  expect(said([withdrawn, running])).toMatchObject({
    exempt: { title: expect.stringContaining('01/03/2022') },
    endExemption: false,
  })
})

test('đi làm xa: lần đã rút thì không nói là mới ghi hay mới về', () => {
  const stay = { place: 'x', work: 'x', contact: '', version: 2 }
  const withdrawn = { ...stay, id: 2, startsOn: '2022-09-10', endsOn: '2022-09-09', withdrawnReason: 'x' }
  const running = { ...stay, id: 1, startsOn: '2022-03-01', endsOn: null, withdrawnReason: null }
  const said = (stays: Parameters<typeof saidAfter>[0]['stays']) => saidAfter({ member, ...lists, stays })
  expect(said([withdrawn])).toMatchObject({ away: false, endAway: false, withdrawStay: {} })
  expect(said([withdrawn, running])).toMatchObject({
    away: { title: expect.stringContaining('01/03/2022') },
    endAway: false,
  })
  const before = { ...running, id: 3, startsOn: '2021-02-01', endsOn: '2021-07-31' }
  expect(said([running, before])).toMatchObject({
    away: { title: 'Đã ghi đi làm xa từ ngày 01/02/2021 đến 31/07/2021.' },
  })
})
