import { expect, test } from 'vitest'
import { printed } from '@/lib/pdf/render'
import { linesOf, readPaper } from '@/lib/pdf/testing'
import { expectOfficial, expectTableEdges } from '@/lib/pdf/testing-layout'
import { synthesisFrom, usualRecipients } from '@/lib/synthesis/paper'
import type { Figures } from '@/lib/synthesis/queries/figures'
import type { SynthesisItem } from '@/lib/synthesis/queries/items'
import { stateWords } from '@/lib/synthesis/words'
import { SynthesisPdf } from './synthesis'

const counts = { received: 9, forwarded: 7, onTime: 5, late: 1, unanswered: 3, overdue: 0, unread: 2 }
const row = (id: number, name: string) => ({ id, name, counts })
const figures: Figures = {
  total: counts,
  byAddressee: [row(1, 'Thường trực Huyện ủy'), row(2, 'Ủy ban nhân dân huyện')],
  byField: [{ ...row(1, 'Thủy lợi'), id: 'Thủy lợi' }],
  byPlace: [row(3, 'Đảng bộ xã An Thịnh')],
  byStatus: [
    { status: 'assigned', sent: 3, standing: 3 },
    { status: 'closed', sent: 4 },
  ],
}
const item = (id: number, more: Partial<SynthesisItem> = {}): SynthesisItem => ({
  ...{ id, code: `AT-ĐH-2022-09-${id}`, kind: 'petition', group: 'Ủy ban nhân dân huyện' },
  ...{ cell: 'Chi bộ thôn Đông Hạ', above: 'xã An Thịnh', aboveKind: 'grassroots' },
  ...{ addressee: 'Ủy ban nhân dân huyện', field: 'Thủy lợi', title: 'Nạo vét kênh tưới Cửa Đình' },
  ...{ text: 'Kênh bồi lắng 850 m, cuối kênh thiếu nước.', status: 'assigned', sentOn: '2022-09-08' },
  ...{
    dueOn: '2022-10-04',
    stoppedOn: null,
    readOutOn: null,
    askedMoreOn: null,
    isAskedMore: false,
    mainCode: null,
    answeredOn: null,
    answerDueOn: null,
    daysLeft: undefined,
    daysLate: undefined,
    replyKind: null,
  },
  ...{ replyText: null, replyDocument: null, replyDocumentOn: null },
  ...{ repliedBy: null, answeringAgency: null },
  ...more,
})
const source = {
  org: {
    committeeName: 'Huyện ủy Minh Giang',
    symbol: 'HU',
    letterheadUpper: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    letterheadLower: 'HUYỆN ỦY MINH GIANG',
    placeName: 'Minh Giang',
    captions: { onBehalf: 'T/M BAN THƯỜNG VỤ' },
  },
  superiorWord: 'huyện',
  month: '2022-09-01',
  figures,
  items: [
    ...Array.from({ length: 12 }, (_, at) => item(at + 1)),
    item(20, {
      ...{ group: null, status: 'closed', answeredOn: '2022-09-28', replyKind: 'noFunds' },
      ...{ replyText: 'Đưa vào kế hoạch vốn năm 2023.', replyDocument: 'Công văn số 12-CV/ĐU' },
    }),
    item(21, {
      ...{ status: 'answered', answeredOn: '2022-09-29', replyKind: 'settled', replyText: 'Đã nạo vét.' },
      ...{ repliedBy: 'Trần Đức Luyện', answeringAgency: 'Ủy ban nhân dân huyện' },
    }),
  ],
}
const words = {
  ...{
    today: '2022-10-05',
    signedAs: 'onBehalf' as const,
    signerPost: 'Phó bí thư',
    signerName: 'Lưu Thị Thanh Hòa',
  },
  recipients: ['Ban Thường vụ Huyện ủy', 'Lưu Văn phòng Huyện ủy'],
}

test('mục gộp: nói mục chính; không biết mục nào thì nói chung', () => {
  const merged = item(22, { status: 'merged', mainCode: 'AT-ĐH-2022-09-1' })
  expect(stateWords(merged)).toBe('Xử lý cùng mục AT-ĐH-2022-09-1, hạn 04/10/2022')
  expect(stateWords({ ...merged, mainCode: null })).toContain('Xử lý cùng mục khác')
})

test('trả lời muộn, quá hạn: nói rõ bao nhiêu ngày làm việc', () => {
  const answered = item(23, { status: 'answered', answeredOn: '2022-10-05', daysLate: 9, daysLeft: -3 })
  expect(stateWords(answered)).toBe(
    'Đã trả lời ngày 05/10/2022 (muộn 9 ngày làm việc), chờ thông báo tại chi bộ, quá hạn 3 ngày làm việc',
  )
  expect(stateWords(item(24, { daysLeft: -1 }))).toMatch(/, hạn 04\/10\/2022, quá hạn 1 ngày làm việc$/)
})

test('ký thay mặt, ký thừa lệnh: quyền hạn ký theo lựa chọn', () => {
  const signedBy = (signedAs: 'onBehalf' | 'delegated') =>
    synthesisFrom(source, { ...words, signedAs }).signer.authority
  expect(signedBy('onBehalf')).toBe('T/M BAN THƯỜNG VỤ')
  expect(signedBy('delegated')).toBe('T/L BAN THƯỜNG VỤ')
})

test('báo cáo đã ban hành: đúng thể thức như tờ mẫu 6, có số, nơi nhận, bảng không tràn lề', async () => {
  const paper = await readPaper(
    await printed(<SynthesisPdf {...synthesisFrom(source, { ...words, number: 214 })} />),
  )
  expectOfficial(paper, {
    superior: 'ĐẢNG BỘ TỈNH NAM CHÂU',
    organisation: 'HUYỆN ỦY MINH GIANG',
    number: 'Số 214-BC/HU',
    placeDate: 'Minh Giang, ngày 05 tháng 10 năm 2022',
    title: 'BÁO CÁO',
    subject: ['tổng hợp ý kiến phản ánh, góp ý với huyện', 'của các chi bộ tháng 9 năm 2022'],
  })
  const text = paper.sheets.flatMap((sheet) => linesOf(sheet).map((line) => line.text)).join(' ')
  for (const part of [
    'I- TÌNH HÌNH TIẾP NHẬN, TRẢ LỜI',
    'đúng hạn 05 (83,33%), muộn 01',
    'TỔNG SỐ 9 7 5 1 3 0 2',
    'Quá hạn: mục chưa kết thúc',
    '2. Cấp cơ sở trả lời',
    '28/9/2022',
    '- Lưu Văn phòng Huyện ủy.',
    'PHÓ BÍ THƯ',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('DỰ THẢO')
  // Who only signs stands beside the agency that answers; in the order drawn, a cell of the table is one text.
  expect(paper.text).toContain('Ủy ban nhân dân huyện, Trần Đức Luyện ký')
  for (const sheet of paper.sheets) if (sheet.strokes.length > 3) expectTableEdges(sheet)
  expect(paper.sheets.flatMap(({ items }) => items).some(({ font }) => font === 'foreign')).toBe(false)
})

test('chưa ban hành: DỰ THẢO, chưa có số; tháng không có gì vẫn in được', async () => {
  const empty = { ...figures, byAddressee: [], byField: [], byPlace: [], byStatus: [] }
  const data = synthesisFrom({ ...source, figures: empty, items: [] }, words)
  const { text } = await readPaper(await printed(<SynthesisPdf {...data} />))
  for (const part of ['DỰ THẢO', 'Số …-BC/HU', 'không có mục nào được gửi']) expect(text).toContain(part)
})

test('tháng không có mục nào: nơi nhận không nêu cơ quan ở mục II, chi bộ có ý kiến', () => {
  expect(usualRecipients([])).toEqual(['Lưu Văn phòng'])
  expect(usualRecipients([item(1)])).toHaveLength(3)
})
