import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { readPaper } from '@/lib/pdf/testing'
import { expectOfficial, expectTableEdges } from '@/lib/pdf/testing-layout'
import { printedNotice, requestOf, reviewOf, sheetOf } from '@/lib/transfers/print'
import type { TransferToPrint } from '@/lib/transfers/queries/print'
import { TransferNoticePdf } from './transfer-notice'
import { TransferRequestPdf } from './transfer-request'
import { TransferReviewPdf } from './transfer-review'
import { TransferSheetPdf } from './transfer-sheet'

const known: TransferToPrint = {
  transfer: {
    ...{ id: 1, orgId: 3, orgPath: '/1/2/3/' },
    ...{ fullName: 'Nguyễn Thị Thuỳ Ngữ', kind: 'official', direction: 'out', reason: 'retired' },
    ...{ document: '15-QĐ/UBND', place: 'Chi bộ khu phố 4, Đảng ủy phường Hà Trung, tỉnh Nam Châu' },
    ...{ startsOn: null, endsOn: null, duesPaidTo: '2022-09-01', papersReady: ['card', 'review'] },
    ...{ introducedOn: '2022-09-06' },
  },
  cell: {
    ...{ name: 'Chi bộ thôn Đông Hạ', upper: 'ĐẢNG BỘ XÃ AN THỊNH', lower: 'CHI BỘ THÔN ĐÔNG HẠ' },
    ...{ placeName: 'An Thịnh', captions: { onBehalf: 'T/M CHI BỘ', minutesLeft: '', minutesRight: '' } },
  },
  committee: 'Đảng ủy xã An Thịnh',
  top: {
    committee: 'Huyện ủy Minh Giang',
    ...{ upper: 'ĐẢNG BỘ TỈNH NAM CHÂU', lower: 'HUYỆN ỦY MINH GIANG', placeName: 'Minh Giang' },
    captions: { onBehalf: 'T/M BAN THƯỜNG VỤ', minutesLeft: '', minutesRight: '' },
  },
  target: null,
  member: {
    ...{ sex: 'female', bornOn: '1967-04-03', birthYear: 1967, standing: 'full', address: 'thôn Đông Hạ' },
    ...{ phone: null, position: '', admittedOn: '1994-05-19', officialOn: '1995-05-19' },
  },
  signed: { number: '41', signedOn: '2022-09-06' },
}

test('đơn xin chuyển: đúng thể thức, một trang, số thẻ để viết tay', async () => {
  const paper = await readPaper(await printed(<TransferRequestPdf {...requestOf(known, '2022-09-07')} />))
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
    title: 'ĐƠN XIN CHUYỂN SINH HOẠT ĐẢNG',
    subject: ['chính thức'],
  })
  expect(paper.sheets).toHaveLength(1)
  for (const words of ['Nguyễn Thị Thuỳ Ngữ', '03/4/1967', 'Huyện ủy Minh Giang', 'NGƯỜI LÀM ĐƠN'])
    expect(paper.text).toContain(words)
})

test('bản tự kiểm điểm khi chuyển: đủ mục để viết tay, chỗ nhận xét của chi ủy và cấp ủy cơ sở', async () => {
  const read = async (its: TransferToPrint) =>
    readPaper(await printed(<TransferReviewPdf {...reviewOf(its, '2022-09-07')} />))
  const paper = await read(known)
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ XÃ AN THỊNH',
    organisation: 'CHI BỘ THÔN ĐÔNG HẠ',
    placeDate: 'An Thịnh, ngày 07 tháng 9 năm 2022',
    title: 'BẢN TỰ KIỂM ĐIỂM',
    subject: ['khi chuyển sinh hoạt đảng chính thức'],
  })
  for (const words of ['19/5/1994', 'IV. Tổ chức kỷ luật', 'NGƯỜI TỰ KIỂM ĐIỂM', 'Nhận xét của chi ủy'])
    expect(paper.text).toContain(words)
  expect(paper.text).toContain('T/M ĐẢNG ỦY XÃ AN THỊNH')
  const base = await read({ ...known, committee: known.top.committee })
  expect(base.text).not.toContain('Nhận xét của cấp ủy cơ sở')
})

test('bản kê giấy tờ: bảng giấy tờ theo quy định, giấy đã có được đánh dấu', async () => {
  const paper = await readPaper(await printed(<TransferSheetPdf {...sheetOf(known, '2022-09-07')} />))
  for (const sheet of paper.sheets) expectTableEdges(sheet)
  for (const words of ['Phiếu đảng viên', 'Đã đóng đảng phí đến hết tháng: 9/2022', 'Bên nhận xác nhận'])
    expect(paper.text).toContain(words)
})

test('phiếu báo do cấp trên cơ sở gửi, có số và ngày giấy giới thiệu; tạm thời thì không có', async () => {
  const data = printedNotice(known)?.paperOn('2022-09-07').data
  if (!data || !('closing' in data) || !('addressees' in data)) throw new Error('no notice')
  const paper = await readPaper(await printed(<TransferNoticePdf {...data} />))
  for (const words of ['HUYỆN ỦY MINH GIANG', 'số 41, ngày 06/9/2022', 'quá 3 tháng', 'T/M BAN THƯỜNG VỤ'])
    expect(paper.text).toContain(words)
  expect(printedNotice({ ...known, transfer: { ...known.transfer, kind: 'temporary' } })).toBeUndefined()
})
