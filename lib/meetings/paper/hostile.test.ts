import { expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import type { MinutesContent } from '@/lib/meetings/content'
import { emptyContent } from '@/lib/meetings/content'
import { combined2025 } from '@/lib/meetings/testing-combined'
import { eveningContent } from '@/lib/meetings/testing-evening'
import { sourceOf } from '@/lib/meetings/testing-source'
import { minutesPaper } from './minutes-paper'
import { resolutionPaper } from './resolution-paper'
import { bare, comrade, lines, sentence } from './sentences'

const evening = eveningContent()
const sourceFor = (changed: Partial<MinutesContent>) =>
  sourceOf({ kind: 'regular', content: { ...evening, ...changed }, sections: regularSections })
const minutes = (changed: Partial<MinutesContent>) => JSON.stringify(minutesPaper(sourceFor(changed)))
const resolution = (changed: Partial<MinutesContent>) => resolutionPaper(sourceFor(changed))

test.each([
  ['1. Phòng trừ rầy', 'Phòng trừ rầy'],
  ['2) Tổ chức Trung thu', 'Tổ chức Trung thu'],
  ['\t• Vận động', 'Vận động'],
  ['● Phát quang', 'Phát quang'],
  ['\uf0b7\tNạo vét', 'Nạo vét'],
  ['o\tGieo mạ', 'Gieo mạ'],
  ['ong bướm', 'ong bướm'],
  ['1.200 hộ ký cam kết', '1.200 hộ ký cam kết'],
  ['16.11 họp dân', '16.11 họp dân'],
  ['42 ha lúa mùa', '42 ha lúa mùa'],
])('dấu đầu dòng dán từ Word bỏ đi, con số giữ nguyên: %s', (typed, line) => {
  expect(lines(typed)).toEqual([line])
})

test('câu kết thúc bằng một dấu chấm, dù gõ phẩy, chấm phẩy hay dấu cách', () => {
  expect(['Trung thu,', 'Trung thu ; ', 'Trung thu.', 'Trung thu…'].map(sentence)).toEqual([
    'Trung thu.',
    'Trung thu.',
    'Trung thu.',
    'Trung thu…',
  ])
  expect(['xong. ', 'xong ,', 'xong'].map(bare)).toEqual(['xong', 'xong', 'xong'])
  expect(minutes({ nextTasks: '1. Phòng trừ rầy\n2. Trung thu,' })).toContain(
    '["Phòng trừ rầy.","Trung thu."]',
  )
})

test('gõ cả "Đồng chí" thì trên giấy chỉ một lần', () => {
  expect(comrade('Đồng chí Khoát')).toBe('đồng chí Khoát')
  const adoption = { ...evening.adoption, readBackBy: 'Đồng chí Khoát' }
  expect(minutes({ adoption })).toContain('Biên bản do đồng chí Khoát đọc lại;')
})

test('họp qua nửa đêm thì kết thúc vào ngày hôm sau', () => {
  expect(minutes({ endedAt: '00:15' })).toContain('kết thúc lúc 0 giờ 15 ngày 08/9/2022 (285 phút).')
  expect(minutes({ endedAt: '23:59' })).toContain('kết thúc lúc 23 giờ 59 cùng ngày (269 phút).')
})

test('bản nháp còn trống thì nghị quyết để chỗ điền, không thành câu thiếu', () => {
  const { opening } = emptyContent()
  const paper = resolution({ opening })
  expect(paper.opening).toContain('Ngày …………, tại …………, Chi bộ thôn Đông Hạ sinh hoạt thường kỳ')
  expect(paper.opening).toContain('do đồng chí …………, chủ trì; đồng chí ………… ghi biên bản.')
  expect(paper.closing).toContain('thông qua ngày ………… với')
})

test('nơi nhận: cấp trên, đại biểu cấp trên theo tư cách hoặc chức vụ, đoàn thể, đảng viên, lưu', () => {
  const [guest] = evening.guests
  const other = { name: 'Hà Minh Tuyên', position: 'Phó Chủ tịch xã', role: '', isHigherLevel: true }
  expect(resolution({ guests: [...(guest ? [guest] : []), other] }).recipients).toEqual([
    'Đảng ủy xã An Thịnh (báo cáo)',
    'Đồng chí Hà Minh Tuyên, cấp ủy viên phụ trách chi bộ',
    'Đồng chí Hà Minh Tuyên, Phó Chủ tịch xã',
    'Các đoàn thể',
    'Đảng viên chi bộ',
    'Lưu Chi bộ',
  ])
})

test('đồng chí được miễn: không dự, hoặc tự nguyện dự (cả qua video)', () => {
  const withExempt = (state: 'present' | 'online' | 'exemptAbsent') =>
    minutes({ attendance: evening.attendance.map((row) => (row.isExempt ? { ...row, state } : row)) })
  expect(withExempt('exemptAbsent')).toContain('01 đồng chí (Ngô Văn Lẫm), không dự.')
  expect(withExempt('present')).toContain('01 đồng chí (Ngô Văn Lẫm), tự nguyện dự.')
  expect(withExempt('online')).toContain('01 đồng chí (Ngô Văn Lẫm), tự nguyện dự.')
})

test('đồng chí được miễn vẫn dự mà ngoài mẫu số (Hướng dẫn 42) thì tỷ lệ nói rõ', () => {
  const combined = sourceOf({
    kind: 'regular',
    isCombined: true,
    content: combined2025(),
    sections: regularSections,
    month: '2025-11-01',
  })
  expect(JSON.stringify(minutesPaper(combined))).toContain(
    'Tỷ lệ dự sinh hoạt: 14/15 đồng chí, đạt 93,3% (không tính đồng chí được miễn).',
  )
})

test('chi bộ không có chi ủy thì bí thư theo dõi nhiệm vụ', () => {
  const opening = { ...evening.opening, committeeMetOn: null }
  const attendance = evening.attendance.slice(0, 3).map((row) => ({ ...row, position: '' }))
  const execution = (changed: Partial<MinutesContent>) => JSON.stringify(resolution(changed).sections)
  expect(execution({})).toContain('chi ủy theo dõi')
  expect(execution({ opening, attendance })).toContain('bí thư chi bộ theo dõi')
})
