import { expect, test } from 'vitest'
import { longest } from '@/lib/corrections/input'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectBody, expectOfficial, expectSignature, near } from '@/lib/pdf/testing-layout'
import { type CorrectionData, CorrectionPdf } from './correction'

const code = '7KDM-2QXA-R9TB'
const sample: CorrectionData = {
  letterhead: {
    superior: 'Đảng bộ xã An Thịnh',
    organisation: 'Chi bộ thôn Đông Hạ',
    placeDate: 'An Thịnh, ngày 12 tháng 9 năm 2022',
    mark: { code, address: `http://localhost:3000/verify/${code}` },
  },
  isDraft: false,
  number: 1,
  subject: 'biên bản sinh hoạt chi bộ thường kỳ tháng 9 năm 2022',
  minutes: 'Biên bản số 06-BB/CB, ngày 07/9/2022',
  passage: 'Mục IV, điểm 1, bảng phân công nhiệm vụ, dòng 2',
  asWritten: 'Đồng chí Lương Thị Nhàn vận động 5 hộ tháo dỡ lều tạm lấn mái kênh N4, hạn ngày 20/9/2022',
  correctedTo: 'Đồng chí Lương Thị Nhàn vận động 5 hộ tháo dỡ lều tạm lấn mái kênh N4, hạn ngày 25/9/2022',
  reason: 'Thư ký ghi nhầm ngày hạn',
  recorderSigner: { authority: 'Thư ký', name: 'Lương Thị Nhàn' },
  chairSigner: { authority: 'Chủ trì', name: 'Đào Xuân Thạch' },
}

test('đính chính đúng thể thức, có mã tra cứu', async () => {
  const paper = await readPaper(await printed(<CorrectionPdf {...sample} />))
  const expected = {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeDate: 'An Thịnh, ngày 12 tháng 9 năm 2022',
    title: 'ĐÍNH CHÍNH SỐ 01',
    subject: [sample.subject],
    code,
  }
  expectOfficial(paper, expected)
  expectBody(paper, expected)
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

test('dài hết mức cho phép vẫn vừa một trang', async () => {
  const long = (letters: number) => 'chữ dài vừa phải '.repeat(100).slice(0, letters)
  const full = {
    ...sample,
    passage: long(longest.passage),
    asWritten: long(longest.written),
    correctedTo: long(longest.written),
    reason: long(longest.reason),
  }
  expect((await readPaper(await printed(<CorrectionPdf {...full} />))).sheets).toHaveLength(1)
})
