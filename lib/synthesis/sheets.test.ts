import { expect, test } from 'vitest'
import { excelBytes } from '@/lib/excel/book'
import { readBook } from '@/lib/excel/read'
import { definitions } from './labels'
import type { PaperSource } from './paper'
import { synthesisSheets } from './sheets'

const counts = (received: number, unanswered: number) => ({
  ...{ received, forwarded: 1, onTime: 2, late: 1, unanswered, overdue: 0, unread: 0 },
})
const row = { id: 1, name: 'Ủy ban nhân dân huyện', counts: counts(3, 12) }
const figures: PaperSource['figures'] = {
  ...{ total: row.counts, byAddressee: [row], byField: [], byPlace: [] },
  byStatus: [
    { status: 'sent', sent: 2, standing: 3 },
    { status: 'closed', sent: 1 },
  ],
}
const item: PaperSource['items'][number] = {
  ...{ id: 1, group: row.name, code: 'AT-DH-2022-09-01', cell: 'Chi bộ thôn Đông Hạ' },
  ...{ above: 'Đảng bộ xã An Thịnh', aboveKind: 'grassroots', addressee: row.name, field: 'Thủy lợi' },
  ...{
    kind: 'petition',
    title: 'Sửa kênh N4',
    text: 'Kênh bị sạt.',
    status: 'answered',
    sentOn: '2022-09-08',
  },
  ...{ replyKind: 'settled', replyText: 'Đã sửa.', replyDocument: 'Công văn số 12', replyDocumentOn: null },
  ...{
    repliedBy: 'Trần Đức Luyện',
    answeringAgency: row.name,
    answeredOn: '2022-09-28',
    answerDueOn: '2022-09-22',
    daysLate: 4,
    daysLeft: 18,
    dueOn: '2022-10-31',
    stoppedOn: null,
  },
  ...{ readOutOn: null, askedMoreOn: null, mainCode: null, isAskedMore: false },
}
const month = {
  month: '2022-09-01',
  counts: { received: 3, answered: 3, onTime: 2, unanswered: 0 },
}

test('mở tệp ra: số là số, ngày là ngày, dòng tổng bằng bảng; ghi chú đứng dưới bảng, không làm cột rộng ra', async () => {
  const none = { ...month, month: '2022-08-01', counts: { ...month.counts, answered: 0, onTime: 0 } }
  const sheets = synthesisSheets(
    { figures, items: [item] },
    { rows: [none, month], older: 4, olderUntil: '2022-07-01' },
    '2022-10-03',
  )
  const book = await readBook(await excelBytes(sheets))
  if ('fault' in book) throw new Error(book.fault)
  const rowsIn = (name: string) => book.sheets.find((sheet) => sheet.name === name)?.rows ?? []
  const [, own, total, ...notes] = rowsIn('Theo nơi nhận')
  expect(own?.slice(1)).toEqual([3, 1, 2, 1, 12, 0, 0])
  expect(total).toEqual(['Tổng số', ...(own?.slice(1) ?? [])])
  expect(notes.map(([text]) => text)).toEqual(['Tính đến ngày 03/10/2022.', ...definitions])
  expect(rowsIn('12 tháng').map((cells) => cells[4])).toEqual(['Tỷ lệ đúng hạn (%)', null, 66.7, null])
  const told = rowsIn('Nội dung, trả lời')[1]
  expect(told).toContain('Công văn số 12; Ủy ban nhân dân huyện, Trần Đức Luyện ký')
  expect([told?.[6], told?.[12], told?.[13]]).toEqual([{ day: '2022-09-08' }, { day: '2022-09-28' }, 4])
})
