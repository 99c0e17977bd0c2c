import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { find, readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature, near } from '@/lib/pdf/testing-layout'
import { eveningResolution } from './evening.sample'
import { ConclusionPdf, ResolutionPdf } from './resolution'

const expected = {
  superior: 'ĐẢNG BỘ XÃ AN THỊNH',
  organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
  number: 'Số 03-NQ/CB',
  placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
  title: 'NGHỊ QUYẾT',
  subject: ['lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2022'],
}

test('nghị quyết đúng thể thức, có nơi nhận và quyền hạn, chức vụ, họ tên', async () => {
  const paper = await readPaper(await printed(<ResolutionPdf {...eveningResolution} />))
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  const signed = expectSignature(paper, {
    captions: [
      ['T/M CHI BỘ', 'Bold'],
      ['BÍ THƯ', 'Regular'],
    ],
    name: 'Đào Xuân Thạch',
    middle: 150,
  })
  near(signed.name.baseline - (signed.last?.baseline ?? 0), 31.75, 0.2, 'four free lines')

  const sheet = paper.sheets.at(-1)
  const title = find(sheet, 'Nơi nhận:')
  expect([title.size, title.font]).toEqual([14, 'Regular'])
  near(title.left, 30, 0.3, 'left edge of the recipients')
  near(title.baseline, signed.first?.baseline ?? 0, 0.05, 'recipients on the first signature line')
  const underline = sheet?.strokes.find((each) => Math.abs(each.y1 - title.baseline - 1.27) < 0.2)
  near(underline?.x1 ?? 0, title.left, 0.2, 'underline')
  near(underline?.x2 ?? 0, title.right, 0.2, 'underline')
  for (const text of ['- Đảng ủy xã (báo cáo);', '- Đảng viên chi bộ;', '- Lưu Chi bộ.']) {
    const item = find(sheet, text)
    expect([item.size, item.font]).toEqual([12, 'Regular'])
    near(item.left, 30, 0.3, text)
  }
  const first = find(sheet, '- Đảng ủy xã (báo cáo);')
  near(first.baseline - title.baseline, 6.35, 0.2, 'first recipient')
})

test('kết luận đúng thể thức như nghị quyết, không có dòng thông qua', async () => {
  const letterhead = { ...eveningResolution.letterhead, number: 'Số 02-KL/CB' }
  const paper = await readPaper(
    await printed(<ConclusionPdf {...eveningResolution} letterhead={letterhead} closing="" />),
  )
  const asked = { ...expected, number: 'Số 02-KL/CB', title: 'KẾT LUẬN' }
  expectOfficial(paper, asked)
  expectBody(paper, asked)
  const signed = expectSignature(paper, {
    captions: [
      ['T/M CHI BỘ', 'Bold'],
      ['BÍ THƯ', 'Regular'],
    ],
    name: 'Đào Xuân Thạch',
    middle: 150,
  })
  near(find(paper.sheets.at(-1), 'Nơi nhận:').baseline, signed.first?.baseline ?? 0, 0.05, 'recipients')
  expect(paper.text).not.toContain('thông qua ngày')
})
