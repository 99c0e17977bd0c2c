import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { lastSheet, readPaper } from '@/lib/pdf/testing'
import { expectOfficial, expectTableEdges } from '@/lib/pdf/testing-layout'
import { type ScheduleNoticeData, ScheduleNoticePdf } from './schedule-notice'
import { scheduleNoticeSample } from './schedule-notice.sample'

test('thông báo của xã: đúng thể thức, bảng bảy cột, dòng TỔNG SỐ, nơi nhận và chữ ký', async () => {
  const paper = await readPaper(await printed(<ScheduleNoticePdf {...scheduleNoticeSample} />))
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ HUYỆN MINH GIANG',
    organisation: 'ĐẢNG ỦY XÃ AN THỊNH',
    placeDate: 'An Thịnh, ngày 01 tháng 9 năm 2022',
    number: 'Số 07-TB/ĐU',
    title: 'THÔNG BÁO',
    subject: ['lịch sinh hoạt thường kỳ tháng 9 năm 2022', 'của các chi bộ trực thuộc'],
  })
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  for (const words of ['Số lượng', 'Thời gian', 'Địa điểm', 'Bí thư', 'TỔNG SỐ', '12 chi bộ', 'T/M ĐẢNG ỦY'])
    expect(paper.text).toContain(words)
  expect(paper.text).not.toContain('DỰ THẢO')
  const end = lastSheet(paper)
    .items.map(({ text }) => text)
    .join(' ')
  expect(end).toContain('TỔNG SỐ')
  expect(end).toContain('Phạm Ngọc Toản')
})

test('thông báo của huyện: các chi bộ đứng dưới tên xã, số thứ tự chạy liền', async () => {
  const [group] = scheduleNoticeSample.groups
  const district: ScheduleNoticeData = {
    ...scheduleNoticeSample,
    isDraft: true,
    groups: ['Đảng bộ xã An Thịnh', 'Đảng bộ xã Đông Hòa', 'Các chi bộ trực thuộc'].map((title) => ({
      title,
      rows: group?.rows ?? [],
    })),
  }
  const paper = await readPaper(await printed(<ScheduleNoticePdf {...district} />))
  for (const words of ['DỰ THẢO', 'Đảng bộ xã Đông Hòa', '36 chi bộ']) expect(paper.text).toContain(words)
  expect(paper.sheets.length).toBeGreaterThan(1)
})
