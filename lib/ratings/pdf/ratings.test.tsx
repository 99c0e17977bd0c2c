import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { centre, find, lastSheet, linesOf, readPaper } from '@/lib/pdf/testing'
import {
  expectBody,
  expectMargins,
  expectOfficial,
  expectSignature,
  expectTableEdges,
  near,
} from '@/lib/pdf/testing-layout'
import { RatingListPdf } from './rating-list'
import { blankReview, ratingListSample, tallySample, typedReview } from './ratings.sample'
import { SelfReviewPdf } from './self-review'
import { TallyMinutesPdf } from './tally-minutes'

const noRow = { name: '', post: '', self: '', votes: [], result: '', note: '' }

const letterhead = {
  superior: 'ĐẢNG BỘ XÃ AN THỊNH',
  organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
  placeDate: 'An Thịnh, ngày 05 tháng 12 năm 2025',
}

test('biên bản kiểm phiếu: bảng hai dòng tiêu đề lặp lại ở trang sau, hàng không bị tách', async () => {
  const paper = await readPaper(await printed(<TallyMinutesPdf {...tallySample} />))
  const expected = {
    ...letterhead,
    number: 'Số 15-BB/CB',
    title: 'BIÊN BẢN KIỂM PHIẾU',
    subject: ['đề nghị xếp loại chất lượng đảng viên năm 2025'],
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  expect(paper.sheets).toHaveLength(2)
  for (const sheet of paper.sheets) {
    expectTableEdges(sheet)
    const group = find(sheet, 'Số phiếu đề nghị mức')
    const names = find(sheet, 'Họ và tên')
    expect([group.size, group.font, names.size, names.font]).toEqual([12, 'Bold', 12, 'Bold'])
    near(centre(names), 61, 0.5, 'centre of the names’ column')
    near(centre(group), 139, 0.5, 'centre of the common header')
  }
  const left = expectSignature(paper, {
    captions: [['TỔ TRƯỞNG TỔ KIỂM PHIẾU', 'Bold']],
    name: 'Trần Thị Bích Hường',
    middle: 71.25,
  })
  const right = expectSignature(paper, {
    captions: [['CHỦ TRÌ HỘI NGHỊ', 'Bold']],
    name: 'Nguyễn Văn Khải',
    middle: 153.75,
  })
  near(left.name.baseline, right.name.baseline, 0.05, 'names on one baseline')
})

test('danh sách xếp loại: khổ ngang, hàng số cột, tổng số và chữ ký cùng trang cuối', async () => {
  const paper = await readPaper(await printed(<RatingListPdf {...ratingListSample} />))
  expectOfficial(paper, {
    ...letterhead,
    isLandscape: true,
    title: 'DANH SÁCH',
    subject: ['đề nghị xếp loại chất lượng đảng viên', 'năm 2025'],
  })
  for (const sheet of paper.sheets) {
    expectTableEdges(sheet, 282)
    const numbers = linesOf(sheet).find((line) => line.text === '1 2 3 4 5 6 7 8 9 10')
    expect(numbers?.items.map((item) => [item.size, item.font])).toEqual(Array(10).fill([11, 'Italic']))
  }
  const last = lastSheet(paper)
  expect(find(last, 'TỔNG SỐ: 16 đồng chí').font).toBe('Bold')
  expect(linesOf(last).some((line) => line.text.includes('16 Vũ Đức Thiệp'))).toBe(true)
  expect([find(last, 'Ghi chú:').size, find(last, 'Ghi chú:').font]).toEqual([12, 'Italic'])
  const left = expectSignature(paper, {
    captions: [['NGƯỜI LẬP BIỂU', 'Bold']],
    name: 'Lê Quang Tuyến',
    middle: 87.5,
  })
  const right = expectSignature(paper, {
    captions: [
      ['T/M CHI BỘ', 'Bold'],
      ['BÍ THƯ', 'Regular'],
    ],
    name: 'Nguyễn Văn Khải',
    middle: 213.5,
  })
  near(left.name.baseline, right.name.baseline, 0.05, 'names on one baseline')
  near(right.name.baseline - (right.last?.baseline ?? 0), 31.75, 0.2, 'four free lines')
})

test('danh sách chưa có ai: nói “Không có” dưới tiêu đề cột, trên cùng trang ấy', async () => {
  const note = 'Chưa có đồng chí nào được xếp loại trong đợt này. '.repeat(14)
  for (const each of [ratingListSample.note, note]) {
    const paper = await readPaper(
      await printed(<RatingListPdf {...ratingListSample} rows={[]} note={each} />),
    )
    const first = paper.sheets.slice(0, 1).flatMap(linesOf)
    expect(first.some((line) => line.text === 'Không có')).toBe(true)
    expect(linesOf(lastSheet(paper)).at(-1)?.text).toBe('Lê Quang Tuyến Nguyễn Văn Khải')
  }
})

test('danh sách dài: tổng số và chữ ký không đứng riêng một trang', async () => {
  for (let rows = 14; rows < 34; rows += 3) {
    const many = Array.from({ length: rows }, (_, index) => ratingListSample.rows[index % 16] ?? noRow)
    const paper = await readPaper(await printed(<RatingListPdf {...ratingListSample} rows={many} />))
    const last = linesOf(lastSheet(paper))
    expect(last.some((line) => line.text.startsWith(`${rows} `))).toBe(true)
    expect(last.some((line) => line.text.startsWith('TỔNG SỐ'))).toBe(true)
    expect(last.at(-1)?.text).toBe('Lê Quang Tuyến Nguyễn Văn Khải')
  }
})

test('Mẫu 02C để trống: dòng chấm tới lề, bốn ô đánh dấu, mã mẫu, dãn dòng 22 pt', async () => {
  const paper = await readPaper(await printed(<SelfReviewPdf {...blankReview} />))
  const expected = { title: 'BẢN KIỂM ĐIỂM, TỰ ĐÁNH GIÁ, XẾP LOẠI CÁ NHÂN', subject: [], pitch: 22 }
  expectOfficial(paper, expected)
  expectMargins(paper, expected)
  expect(paper.sheets).toHaveLength(3)
  const [first] = paper.sheets
  const last = lastSheet(paper)
  const code = find(first, 'Mẫu 02C-HD KĐ.ĐG 2025')
  expect([code.size, code.font]).toEqual([12, 'Italic'])
  near(code.right, 195, 0.3, 'form code')
  near(code.baseline, 14.8, 0.3, 'form code')

  const full = paper.sheets.map((sheet) =>
    sheet.strokes.filter((each) => each.isDotted && each.x2 - each.x1 > 160),
  )
  expect(full.flat()).toHaveLength(47)
  for (const lines of full)
    for (const [index, line] of lines.entries()) {
      near(line.x1, 30, 0.7, 'dots from the margin')
      near(line.x2, 195, 0.7, 'dots to the margin')
      const step = (line.y1 - (lines[index - 1]?.y1 ?? 0)) * (72 / 25.4)
      if (index > 0 && step < 23) near(step, 22, 0.1, 'pitch of the dots')
    }
  expect(paper.text).not.toMatch(/[.…]{3}/)

  const boxes = last.strokes.filter((each) => each.thickness === 0.6 && each.y1 === each.y2)
  expect(new Set(boxes.map((each) => Math.round(each.x1)))).toEqual(new Set([40, 44, 118, 122]))
  const caption = find(last, 'NGƯỜI TỰ KIỂM ĐIỂM')
  expect([caption.size, caption.font]).toEqual([14, 'Bold'])
  near(centre(caption), 150, 0.3, 'centre of the caption')
  const remark = find(last, '(Ký, ghi rõ họ tên)')
  expect([remark.size, remark.font]).toEqual([14, 'Italic'])
  const nameLine = last?.strokes
    .filter((each) => each.isDotted && Math.abs(each.x2 - each.x1 - 60) < 0.7)
    .at(-1)
  near((nameLine?.x1 ?? 0) + 30, 150, 0.5, 'line for the name')
  near((nameLine?.y1 ?? 0) - remark.baseline, 31.75, 0.7, 'four free lines')
})

test('Mẫu 02C đã gõ: chữ thay chỗ dòng chấm, ô đã chọn có dấu', async () => {
  const paper = await readPaper(await printed(<SelfReviewPdf {...typedReview} />))
  const expected = {
    ...letterhead,
    title: 'BẢN KIỂM ĐIỂM, TỰ ĐÁNH GIÁ, XẾP LOẠI CÁ NHÂN',
    subject: ['Năm 2025'],
    pitch: 22,
  }
  expectOfficial(paper, expected)
  for (const text of ['Vũ Thị Nhàn', '19/5/1971', 'Phụ trách 08 hộ ở ngõ số 4', 'đóng đảng phí đúng hạn'])
    expect(paper.text).toContain(text)
  const crosses = paper.sheets.flatMap((sheet) => sheet.strokes.filter((each) => each.thickness === 1))
  expect(crosses).toHaveLength(2)
  const blankPaper = await readPaper(await printed(<SelfReviewPdf {...blankReview} />))
  expect(blankPaper.sheets.flatMap((sheet) => sheet.strokes.filter((each) => each.thickness === 1))).toEqual(
    [],
  )
})
