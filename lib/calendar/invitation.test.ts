import { expect, test } from 'vitest'
import { awayText } from './invitation'

const meeting = {
  cell: 'Chi bộ thôn Đông Hạ',
  name: 'sinh hoạt thường kỳ',
  month: '2022-09-01',
  plannedOn: '2022-09-07',
  plannedAt: '19:30:00',
  place: 'Nhà văn hóa',
}

test('gửi đảng viên đi làm xa: đúng thời gian, địa điểm, hình thức, và dự qua cuộc gọi', () => {
  expect(awayText({ ...meeting, mode: 'inPerson' })).toBe(
    'Chi bộ thôn Đông Hạ kính mời đồng chí dự sinh hoạt thường kỳ tháng 9/2022: 19:30, Thứ Tư, 07/09/2022, tại Nhà văn hóa. Hình thức: trực tiếp. Đồng chí ở xa không về được thì dự qua cuộc gọi: đề nghị giữ máy vào giờ họp, chi bộ sẽ gọi. Không dự được thì báo chi bộ trước khi họp.',
  )
})

test.each([
  ['inPerson', 'dự qua cuộc gọi'],
  ['groups', 'dự qua cuộc gọi'],
  ['online', 'vào họp trực tuyến đúng giờ'],
  ['hybrid', 'vào họp trực tuyến đúng giờ'],
] as const)('họp %s: %s', (mode, how) => {
  expect(awayText({ ...meeting, mode })).toContain(how)
})

test('chưa có giờ, địa điểm thì không bịa ra', () => {
  const text = awayText({ ...meeting, plannedAt: null, place: null, mode: 'groups' })
  expect(text).toContain('tháng 9/2022: Thứ Tư, 07/09/2022. Hình thức: theo tổ đảng.')
})
