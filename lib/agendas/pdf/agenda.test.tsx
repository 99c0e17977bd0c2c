import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature, expectTableEdges } from '@/lib/pdf/testing-layout'
import { AgendaPdf } from './agenda'
import { agendaSample, invitationSample } from './agenda.sample'
import { InvitationPdf } from './invitation'

const expected = {
  superior: 'ĐẢNG BỘ XÃ AN THỊNH',
  organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
  placeDate: 'An Thịnh, ngày 05 tháng 9 năm 2022',
}
const signature = {
  captions: [
    ['T/M CHI BỘ', 'Bold'],
    ['BÍ THƯ', 'Regular'],
  ] as [string, 'Bold' | 'Regular'][],
  name: 'Đào Xuân Thạch',
  middle: 150,
}

test('chương trình đúng thể thức, bảng bốn cột, nơi nhận, chữ ký', async () => {
  const paper = await readPaper(await printed(<AgendaPdf {...agendaSample} />))
  expectOfficial(paper, {
    ...expected,
    title: 'CHƯƠNG TRÌNH',
    subject: ['sinh hoạt chi bộ thường kỳ tháng 9 năm 2022'],
  })
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  for (const words of ['Người thực hiện', 'Thời gian: 19 giờ 30', '15 phút'])
    expect(paper.text).toContain(words)
  expectSignature(paper, signature)
})

test('giấy mời đúng thể thức, một trang, kính gửi từng thành phần', async () => {
  const paper = await readPaper(await printed(<InvitationPdf {...invitationSample} />))
  const form = {
    ...expected,
    title: 'GIẤY MỜI',
    subject: ['dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2022'],
  }
  expectOfficial(paper, form)
  expectBody(paper, form)
  expect(paper.sheets).toHaveLength(1)
  for (const words of ['Kính gửi:', '- Các đồng chí đảng viên trong Chi bộ;', '- Như trên;'])
    expect(paper.text).toContain(words)
  expectSignature(paper, signature)
})
