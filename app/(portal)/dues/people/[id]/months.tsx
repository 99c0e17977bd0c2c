import { showDay, showMonth } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { methodLabel, stateLabel, stateTone } from '@/lib/dues/labels'
import type { listPayerMonths, PaymentRow } from '@/lib/dues/queries/payer'
import { type Column, Table } from '@/lib/ui/table'

type MonthRow = Awaited<ReturnType<typeof listPayerMonths>>[number]

const months: Column<MonthRow>[] = [
  { header: 'Tháng', cell: ({ month }) => showMonth(month) },
  { header: 'Nhóm đóng', cell: ({ group }) => group ?? 'Chưa xếp nhóm' },
  {
    header: 'Phải nộp',
    isNumber: true,
    cell: ({ due, reliefPercent }) => ({
      text: due === undefined ? 'Chưa có' : showMoney(due),
      note: reliefPercent && reliefPercent < 100 ? `Giảm ${reliefPercent}%` : undefined,
    }),
  },
  { header: 'Đã nộp', isNumber: true, cell: ({ paid }) => showMoney(paid) },
  { header: 'Tình trạng', cell: ({ state }) => ({ badges: [[stateTone[state], stateLabel[state]]] }) },
]

export const Months = ({ rows }: { rows: MonthRow[] }) => (
  <Table rows={rows} columns={months} empty="Năm này không có tháng nào trong sổ trên cổng." />
)

const payments: Column<PaymentRow>[] = [
  { header: 'Cho tháng', cell: ({ month }) => showMonth(month) },
  {
    header: 'Số tiền',
    isNumber: true,
    cell: ({ amount, correctsId, isTakenBack }) => ({
      text: showMoney(amount),
      badges: correctsId ? [['plain', 'Ghi giảm khoản sai']] : isTakenBack ? [['warn', 'Đã sửa']] : undefined,
    }),
  },
  { header: 'Cách nộp', cell: ({ method }) => methodLabel[method] },
  { header: 'Ngày nộp', cell: ({ paidOn }) => showDay(paidOn) },
  { header: 'Ghi chú', cell: ({ note }) => note, isQuiet: ({ note }) => note === '' },
  {
    header: 'Người ghi',
    cell: ({ recordedBy, recordedOn, insteadOf, cell }) => ({
      text: `${recordedBy}${insteadOf ? `, thay đồng chí ${insteadOf}` : ''}`,
      note: `${showDay(recordedOn)}, ${cell}`,
    }),
  },
]

export const Payments = ({ rows }: { rows: PaymentRow[] }) => (
  <Table rows={rows} columns={payments} empty="Chưa ghi khoản nào." />
)
