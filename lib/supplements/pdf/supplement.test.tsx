import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature, near } from '@/lib/pdf/testing-layout'
import { type SupplementData, SupplementPdf } from './supplement'

const code = '7KDM-2QXA-R9TB'
const sample: SupplementData = {
  letterhead: {
    superior: 'Đảng bộ xã An Thịnh',
    organisation: 'Chi bộ thôn Đông Hạ',
    placeDate: 'An Thịnh, ngày 12 tháng 9 năm 2022',
    mark: { code, address: `http://localhost:3000/verify/${code}` },
  },
  isDraft: false,
  subject: 'biên bản sinh hoạt chi bộ thường kỳ tháng 9 năm 2022',
  minutes: 'Biên bản số 06-BB/CB, ngày 07/9/2022',
  returnedReason: 'Chưa ghi rõ cơ số biểu quyết nghị quyết',
  text: 'Cơ số biểu quyết là 16 đảng viên chính thức',
  recorderSigner: { authority: 'Thư ký', name: 'Lương Thị Nhàn' },
  chairSigner: { authority: 'Chủ trì', name: 'Đào Xuân Thạch' },
}

test('bổ sung biên bản đúng thể thức, nêu yêu cầu và nội dung, hai bên ký', async () => {
  const paper = await readPaper(await printed(<SupplementPdf {...sample} />))
  const expected = {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeDate: 'An Thịnh, ngày 12 tháng 9 năm 2022',
    title: 'BỔ SUNG',
    subject: [sample.subject],
    code,
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
  for (const part of [sample.minutes, sample.returnedReason, sample.text]) expect(paper.text).toContain(part)
  const left = expectSignature(paper, {
    captions: [['THƯ KÝ', 'Bold']],
    name: 'Lương Thị Nhàn',
    middle: 71.25,
  })
  const right = expectSignature(paper, {
    captions: [['CHỦ TRÌ', 'Bold']],
    name: 'Đào Xuân Thạch',
    middle: 153.75,
  })
  near(left.name.baseline, right.name.baseline, 0.05, 'names on one baseline')
})

test('dài mấy trang: chữ ký không đứng một mình', async () => {
  const text = Array.from({ length: 40 }, (_, at) => `Đồng chí thứ ${at} phát biểu, chi bộ thống nhất.`).join(
    '\n',
  )
  const paper = await readPaper(await printed(<SupplementPdf {...sample} text={text.repeat(3)} />))
  expect(paper.sheets.length).toBeGreaterThan(2)
  const last = paper.sheets
    .at(-1)
    ?.items.map(({ text: words }) => words)
    .join(' ')
  expect(last).toContain('được lưu và gửi cùng biên bản')
  expect(last).toContain('Lương Thị Nhàn')
})
