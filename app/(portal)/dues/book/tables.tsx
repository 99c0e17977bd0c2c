import { showDay, showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { getSettings } from '@/lib/core/settings'
import { methodLabel } from '@/lib/dues/labels'
import { sheetLink } from '@/lib/dues/links'
import type { getCashBook, Receipt } from '@/lib/dues/queries/book'
import type { BookMonth } from '@/lib/dues/rules/book'
import { Notice } from '@/lib/ui/badge'
import { type Column, Table } from '@/lib/ui/table'

type Book = NonNullable<Awaited<ReturnType<typeof getCashBook>>>

const known = (amount: number | undefined) => (amount === undefined ? 'Chưa có tỷ lệ' : showMoney(amount))
/** Handed up more than was collected: a slip to look for, or money of a month not entered yet. */
const owedWords = (amount: number | undefined) =>
  amount !== undefined && amount < 0 ? `Nộp thừa ${showMoney(-amount)}` : known(amount)

const columns = (cellId: number): Column<BookMonth & { id: string }>[] => [
  { header: 'Tháng', cell: ({ month }) => ({ text: showMonth(month), href: sheetLink(cellId, month) }) },
  { header: 'Thu trong tháng', isNumber: true, cell: ({ received }) => showMoney(received) },
  { header: 'Được giữ lại', isNumber: true, cell: ({ kept }) => known(kept) },
  { header: 'Phải nộp cấp trên', isNumber: true, cell: ({ toSend }) => known(toSend) },
  { header: 'Đã nộp', isNumber: true, cell: ({ sent }) => showMoney(sent) },
  { header: 'Còn phải nộp', isNumber: true, cell: ({ owed }) => owedWords(owed) },
]

/** Month by month: what came by the day of payment, what is kept, what went up; the last column runs on. */
export async function MonthsOfBook({ book, year, cellId }: { book: Book; year: number; cellId: number }) {
  const { boardName } = await getSettings()
  const isUnknown = book.months.some(({ kept }) => kept === undefined)
  return (
    <>
      <p>{`Còn phải nộp cấp trên từ trước năm ${year}: ${owedWords(book.owedBefore)}.`}</p>
      {isUnknown && (
        <Notice tone="warn" title="Chưa có tỷ lệ được giữ lại cho loại hình chi bộ này">
          {boardName} ghi tỷ lệ theo văn bản ở Cài đặt, mục “Tỷ lệ đảng phí được giữ lại”; có rồi cổng tính số
          phải nộp.
        </Notice>
      )}
      <Table
        rows={book.months.map((month) => ({ ...month, id: month.month }))}
        columns={columns(cellId)}
        empty="Năm này không có tháng nào trong sổ trên cổng."
      />
      <p className="text-muted">
        Thu gồm tiền mặt và chuyển khoản, theo ngày nộp. Khoản nộp qua Cổng quốc gia, Sổ tay đảng viên và
        khoản nộp ở chi bộ khác không qua quỹ chi bộ.
      </p>
    </>
  )
}

const receipts: Column<Receipt>[] = [
  { header: 'Ngày', cell: ({ paidOn }) => showDay(paidOn) },
  {
    header: 'Nội dung',
    cell: ({ month, people, isCounter }) =>
      `${isCounter ? 'Ghi giảm khoản sai' : 'Thu đảng phí'} tháng ${showMonth(month)}, ${people} đồng chí`,
  },
  { header: 'Cách nộp', cell: ({ method }) => methodLabel[method] },
  { header: 'Số tiền', isNumber: true, cell: ({ amount }) => showMoney(amount) },
]

export const Receipts = ({ rows }: { rows: Receipt[] }) => (
  <Table rows={rows} columns={receipts} empty="Năm này chưa thu lần nào." />
)
