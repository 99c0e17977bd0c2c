import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { commentPaperOf, introductionOf } from '@/lib/residences/print'
import type { ResidenceToPrint } from '@/lib/residences/queries/print'
import { ResidenceCommentPdf } from './residence-comment'
import { ResidenceIntroductionPdf } from './residence-introduction'

const known: ResidenceToPrint = {
  residence: {
    ...{ id: 1, orgId: 3, orgPath: '/1/2/3/' },
    ...{ place: 'Chi bộ thôn Tây Thượng', exemptKind: '', number: '12-GGT/ĐU', introducedOn: '2022-03-01' },
  },
  member: {
    ...{ fullName: 'Trịnh Hữu Đáng', sex: 'male', bornOn: '1980-02-03', birthYear: 1980 },
    ...{ address: 'thôn Tây Thượng', admittedOn: '2008-05-19', officialOn: '2009-05-19' },
  },
  cell: { name: 'Chi bộ Trường THCS An Thịnh' },
  committee: {
    ...{ upper: 'ĐẢNG BỘ HUYỆN MINH GIANG', lower: 'ĐẢNG ỦY XÃ AN THỊNH', placeName: 'An Thịnh' },
    captions: { onBehalf: 'T/M ĐẢNG ỦY', minutesLeft: '', minutesRight: '' },
  },
  home: { upper: 'ĐẢNG BỘ XÃ AN THỊNH', lower: 'CHI BỘ THÔN TÂY THƯỢNG', placeName: 'An Thịnh' },
}

test('giấy giới thiệu: số, căn cứ, khối nơi cư trú ghi tiếp nhận; một trang', async () => {
  const paper = await readPaper(await printed(<ResidenceIntroductionPdf {...introductionOf(known)} />))
  expect(paper.sheets).toHaveLength(1)
  for (const words of [
    'Số 12-GGT/ĐU',
    'Quy định 213-QĐ/TW',
    'Trịnh Hữu Đáng',
    'Tiếp nhận ngày',
    'T/M ĐẢNG ỦY',
  ])
    expect(paper.text).toContain(words)
  const { facts } = introductionOf({ ...known, member: { ...known.member, bornOn: null } })
  expect(facts[1], 'chỉ biết năm').toEqual({ lead: 'Năm sinh:', text: '1980.' })
})

test('phiếu nhận xét: để trống thì đủ sáu mục; đã ghi thì có lời và người ký', async () => {
  const blank = await readPaper(
    await printed(<ResidenceCommentPdf {...commentPaperOf(known, '2022-11-07')} />),
  )
  expect(blank.sheets).toHaveLength(1)
  for (const words of ['Nêu gương tốt', 'Tham gia chưa đầy đủ', '6. Đề nghị', 'Xem xét xử lý'])
    expect(blank.text).toContain(words)
  const comment: ResidenceToPrint['comment'] = {
    ...{ year: 2022, isExempt: true, answers: { example: 'Nêu gương tốt' }, remark: 'Tham gia họp thôn đều' },
    ...{ signer: 'Lạ Mặt Nhân, Bí thư', commentedOn: '2022-11-20' },
  }
  const filled = await readPaper(
    await printed(<ResidenceCommentPdf {...commentPaperOf({ ...known, comment }, '2022-11-21')} />),
  )
  for (const words of ['Tham gia họp thôn đều', 'Lạ Mặt Nhân', 'ngày 20 tháng 11', '4. Đề nghị'])
    expect(filled.text).toContain(words)
  const remark = Array.from({ length: 40 }, (_, index) => `Dòng ${index + 1}`).join('\n')
  const long = { ...known, comment: { ...comment, remark } }
  const parted = await readPaper(
    await printed(<ResidenceCommentPdf {...commentPaperOf(long, '2022-11-21')} />),
  )
  for (const { items } of parted.sheets) expect(items.length).toBeGreaterThan(2)
  for (const words of ['Dòng 40', 'Lạ Mặt Nhân']) expect(parted.text).toContain(words)
})
