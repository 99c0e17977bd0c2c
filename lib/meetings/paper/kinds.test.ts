import { describe, expect, test } from 'vitest'
import { regularSections } from '@/db/seed/base/templates'
import { committeeTemplate } from '@/db/seed/base/templates/committee'
import { congressTemplate } from '@/db/seed/base/templates/congress'
import { extraordinaryTemplate } from '@/db/seed/base/templates/extraordinary'
import { thematicTemplate } from '@/db/seed/base/templates/thematic'
import type { MeetingKind } from '@/lib/meetings/rules/kinds'
import { combined2025 } from '@/lib/meetings/testing-combined'
import { committeeContent, congressContent, extraordinaryContent } from '@/lib/meetings/testing-kinds'
import { sourceOf } from '@/lib/meetings/testing-source'
import { blankPaper } from './blank-paper'
import { conclusionPaper } from './conclusion-paper'
import { minutesPaper } from './minutes-paper'
import { resolutionPaper } from './resolution-paper'
import type { PaperSource } from './source'

const said = (source: PaperSource) => JSON.stringify(minutesPaper(source))

describe('biên bản họp chi ủy', () => {
  const source = sourceOf({
    kind: 'committee',
    content: committeeContent(),
    sections: committeeTemplate.sections,
  })

  test('tên, thành phần, các phần theo mẫu', () => {
    const paper = minutesPaper(source)
    expect(paper.subject).toBe('họp chi ủy tháng 9 năm 2022')
    expect(paper.composition).toEqual(['Có mặt: 03/03 chi ủy viên.'])
    expect(paper.sections.map(({ heading }) => heading)).toEqual([
      'Nội dung đưa ra sinh hoạt chi bộ',
      'Đánh giá tình hình trong tháng',
      'Nội dung triển khai',
      'Góp ý dự thảo nghị quyết',
      'Ý kiến thảo luận',
      'Phân công, kết luận, biểu quyết',
    ])
    expect(paper.closing).toContain('3/3 chi ủy viên có mặt nhất trí thông qua')
    expect(paper.closing).toContain('Cuộc họp kết thúc lúc 20 giờ 30')
  })
})

test('chi ủy viên dự qua gọi video không bị ghi là vắng không lý do', () => {
  const content = committeeContent()
  const attendance = content.attendance.map((row, index) =>
    index === 2
      ? { ...row, state: 'online' as const, channel: 'Zalo', seenBy: 'Đào Xuân Thạch' }
      : index === 1
        ? { ...row, state: 'unexcused' as const }
        : row,
  )
  const source = sourceOf({
    kind: 'committee',
    content: { ...content, attendance },
    sections: committeeTemplate.sections,
  })
  expect(minutesPaper(source).composition).toEqual([
    'Có mặt: 01/03 chi ủy viên.',
    'Kết nối từ xa: 01 đồng chí (Vũ Đình Khoát, Zalo, đồng chí Đào Xuân Thạch theo dõi). Được nghe thông tin và nêu ý kiến, không tính có mặt, không biểu quyết.',
    'Vắng: 01 đồng chí (Lương Thị Nhàn, không lý do).',
  ])
  expect(conclusionPaper(source).opening).toContain('Có mặt 01/03 chi ủy viên; kết nối từ xa 01.')
})

test('hội nghị bất thường: lý do, nội dung, nghị quyết về một việc', () => {
  const source = sourceOf({
    kind: 'extraordinary',
    content: extraordinaryContent(),
    sections: extraordinaryTemplate.sections,
  })
  expect(minutesPaper(source)).toMatchObject({
    subject: 'hội nghị chi bộ bất thường tháng 9 năm 2022',
    reason: 'cho ý kiến về việc khắc phục hậu quả mưa lớn ngày 18/9/2022',
  })
  const { opening } = source.content
  const silent = { ...source, content: { ...source.content, opening: { ...opening, reason: '' } } }
  expect(minutesPaper(silent), 'bản đã hoàn tất không có dòng chấm').not.toHaveProperty('reason')
  expect(minutesPaper({ ...silent, isDraft: true })).toMatchObject({ reason: '' })
  expect(said(source)).not.toContain('Tiêu chí về dự sinh hoạt')
  const paper = resolutionPaper(source)
  expect(paper.subject).toBe('khắc phục hậu quả mưa lớn ngày 18/9/2022')
  expect(paper.opening).toContain('Chi bộ thôn Đông Hạ tổ chức hội nghị chi bộ bất thường')
  expect(paper.sections.map(({ heading }) => heading)).toEqual(['Nội dung quyết nghị', 'Tổ chức thực hiện'])
})

test('mẫu ghi tay của hội nghị bất thường có lý do họp; kỳ khác không', () => {
  const { letterhead, sections } = sourceOf({
    kind: 'extraordinary',
    content: extraordinaryContent(),
    sections: extraordinaryTemplate.sections,
  })
  const blank = (kind: MeetingKind, occasion: string | null) =>
    blankPaper({
      ...{ kind, occasion, letterhead, sections, isCombined: false, month: '2022-09-01', day: null },
      ...{ plannedAt: null, place: null, members: [], superiorWord: 'huyện' },
    })
  expect(blank('extraordinary', 'Bàn việc hiến đất.')).toMatchObject({ reason: 'bàn việc hiến đất' })
  expect(blank('extraordinary', null)).toMatchObject({ reason: '' })
  expect(blank('congress', '2022–2025')).not.toHaveProperty('reason')
})

test('đại hội: ký hiệu ĐH, nhiệm kỳ, cơ số trừ người vắng có lý do, kết quả bầu cử', () => {
  const source = sourceOf({
    kind: 'congress',
    content: congressContent(),
    sections: congressTemplate.sections,
    month: '2022-06-01',
  })
  const paper = minutesPaper(source)
  expect(paper.letterhead.number).toBe('Số 05-BB/ĐH')
  expect(paper.subject).toBe('đại hội chi bộ nhiệm kỳ 2022–2025')
  const text = said(source)
  for (const part of [
    'Kết quả trên 9 đảng viên chính thức được triệu tập:',
    'trừ 01 đồng chí vắng có lý do được đại hội chấp nhận',
    'Trúng cử: đồng chí Đào Xuân Thạch; đồng chí Lương Thị Nhàn; đồng chí Vũ Đình Khoát.',
    '"Tạ Thị Mến","3","33,33%","Không trúng cử"',
    'Đại hội kết thúc lúc 10 giờ 45',
  ])
    expect(text).toContain(part)
  const resolution = resolutionPaper(source)
  expect(resolution.letterhead.number).toBe('Số 01-NQ/ĐH')
  expect(resolution.subject).toBe('đại hội chi bộ nhiệm kỳ 2022–2025')
  expect(resolution.closing).toContain('đại hội thông qua ngày 12/6/2022 với 9/9')
})

test('thường kỳ kết hợp chuyên đề: hai phần, giờ từng phần; chuyên đề riêng thì chỉ phần ấy', () => {
  const given = { content: combined2025(), month: '2025-11-01' }
  const both = sourceOf({ ...given, kind: 'regular', isCombined: true, sections: regularSections })
  expect(minutesPaper(both).subject).toBe('sinh hoạt chi bộ thường kỳ tháng 11 và chuyên đề quý IV năm 2025')
  const text = said(both)
  for (const part of [
    'Tỷ lệ dự sinh hoạt: 14/15 đồng chí, đạt 93,3%',
    'tán thành 14/15 (93,33%)',
    '135 phút, trong đó: mở đầu và sinh hoạt thường kỳ 75 phút; sinh hoạt chuyên đề 45 phút;',
    '(thuộc kế hoạch sinh hoạt chuyên đề năm)',
    'Nghiêm Xuân Tụ',
  ])
    expect(text).toContain(part)
  const alone = sourceOf({ ...given, kind: 'thematic', sections: thematicTemplate.sections })
  expect(minutesPaper(alone).subject).toBe('sinh hoạt chuyên đề quý IV năm 2025')
  expect(minutesPaper(alone).sections[0]?.heading).toBe('Sinh hoạt chuyên đề')
  expect(said(alone)).not.toContain('Đánh giá tháng')
})
