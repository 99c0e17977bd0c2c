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
