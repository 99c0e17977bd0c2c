import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { find, lastSheet, linesOf, readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature, expectTableEdges, near } from '@/lib/pdf/testing-layout'
import { MinutesPdf } from './minutes'
import { minutesSample } from './minutes.sample'

const expected = {
  superior: 'ĐẢNG BỘ XÃ AN THỊNH',
  organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
  number: 'Số 06-BB/CB',
  placeDate: 'An Thịnh, ngày 07 tháng 10 năm 2022',
  title: 'BIÊN BẢN',
  subject: ['sinh hoạt chi bộ thường kỳ tháng 10 năm 2022'],
}

test('biên bản đúng thể thức: lề, tiêu đề, số, ngày, thân bài, bảng, chữ ký', async () => {
  const paper = await readPaper(await printed(<MinutesPdf {...minutesSample} />))
  expectOfficial(paper, expected)
  const body = expectBody(paper, expected)
  expect(body.filter((line) => Math.abs(line.right - 195) < 0.3).length).toBeGreaterThan(12)

  const [first, , last] = paper.sheets
  expect(paper.sheets.length).toBe(3)
  expectTableEdges(first)
  expectTableEdges(last)
  const header = find(first, 'Điểm danh')
  const row = find(first, 'Ngô Thị Thùy Trang')
  expect([header.size, header.font, row.size, row.font]).toEqual([12, 'Bold', 12, 'Regular'])

  const left = expectSignature(paper, {
    captions: [['THƯ KÝ', 'Bold']],
    name: 'Lê Quang Tuyến',
    middle: 71.25,
  })
  const right = expectSignature(paper, {
    captions: [['CHỦ TRÌ', 'Bold']],
    name: 'Nguyễn Văn Khải',
    middle: 153.75,
  })
  near(left.name.baseline, right.name.baseline, 0.05, 'names on one baseline')
  near(left.name.baseline - (left.last?.baseline ?? 0), 31.75, 0.2, 'four free lines')
  const closing = find(last, 'Buổi sinh hoạt kết thúc lúc 21 giờ 20 cùng ngày, thời lượng 110 phút.')
  near((left.first?.baseline ?? 0) - closing.baseline, 11.3, 0.2, 'closing paragraph to captions')
})

test('không có số thì ngày đứng ngang dấu sao; tắt ngày thì ô ngày để trống', async () => {
  const { number, ...letterhead } = minutesSample.letterhead
  const unnumbered = await readPaper(await printed(<MinutesPdf {...minutesSample} letterhead={letterhead} />))
  expectOfficial(unnumbered, { ...expected, number: undefined })

  const undated = { ...minutesSample.letterhead, placeDate: undefined }
  const paper = await readPaper(await printed(<MinutesPdf {...minutesSample} letterhead={undated} />))
  expectOfficial(paper, { ...expected, placeDate: undefined })
  expect(paper.text).not.toContain('An Thịnh, ngày')
  expect(paper.text).toContain(number)
})

test('bản nháp ghi DỰ THẢO trên mọi trang, bản hoàn tất thì không', async () => {
  const draft = await readPaper(await printed(<MinutesPdf {...minutesSample} isDraft />))
  for (const sheet of draft.sheets) expect(sheet.items.map((item) => item.text)).toContain('DỰ THẢO')
  const final = await readPaper(await printed(<MinutesPdf {...minutesSample} />))
  expect(final.text).not.toContain('DỰ THẢO')
  expect(final.about).toMatchObject({
    Language: 'vi-VN',
    Title: 'Biên bản sinh hoạt chi bộ thường kỳ tháng 10 năm 2022',
    Author: 'CHI BỘ THÔN ĐÔNG HẠ',
  })
})

test('chỗ chưa biết in dòng chấm để viết tay', async () => {
  const blank = { ...minutesSample, time: '', chair: '', guests: '' }
  const paper = await readPaper(await printed(<MinutesPdf {...blank} />))
  const dotted = paper.sheets[0]?.strokes.filter((each) => each.isDotted) ?? []
  expect(dotted).toHaveLength(3)
  for (const line of dotted) near(line.x2, 195, 0.7, 'dots up to the margin')
})

test('không mục nào, chữ ký nào đứng một mình khi biên bản dài dần', async () => {
  for (let extra = 0; extra < 12; extra += 1) {
    const items = Array.from({ length: extra }, (_, index) => `Việc thứ ${index + 1} của thôn trong tháng.`)
    const sections = [...minutesSample.sections, { blocks: [{ kind: 'list' as const, items }] }]
    const paper = await readPaper(await printed(<MinutesPdf {...minutesSample} sections={sections} />))
    for (const sheet of paper.sheets) {
      const lines = linesOf(sheet)
      const last = lines.at(-1)
      expect(last?.text, 'a heading at the foot of a page').not.toMatch(/^(I|V|X)+- |^\d\. /)
      if (!lines.some((line) => line.text.includes('THƯ KÝ'))) continue
      expect(lines.some((line) => line.text.startsWith('Buổi sinh hoạt kết thúc'))).toBe(true)
      expect(lines.at(-1)?.text).toBe('Lê Quang Tuyến Nguyễn Văn Khải')
    }
  }
})

test('lời kết dài hơn một trang, dài dần: chữ ký không đứng một mình, không trang nào để trống', async () => {
  for (let many = 32; many < 72; many += 3) {
    const closing = 'Đồng chí Lê Quang Tuyến đề nghị ghi rõ thời hạn báo cáo nạo vét kênh nội đồng. '.repeat(
      many,
    )
    const paper = await readPaper(await printed(<MinutesPdf {...minutesSample} closing={closing} />))
    expect(paper.text.match(/đề nghị ghi rõ/g)).toHaveLength(many)
    const [above] = linesOf(lastSheet(paper)).filter(({ baseline }) => baseline > 20)
    expect(above?.text, `${many} câu`).not.toContain('THƯ KÝ')
    for (const sheet of paper.sheets) expect(linesOf(sheet).length).toBeGreaterThan(3)
  }
})
