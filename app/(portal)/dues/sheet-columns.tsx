import { showDay } from '@/lib/core/dates'
import { showMoney } from '@/lib/core/money'
import { methodLabel, methods, stateLabel, stateTone } from '@/lib/dues/labels'
import { payerLink } from '@/lib/dues/links'
import type { SheetRow } from '@/lib/dues/queries/sheet'
import { standingLabel } from '@/lib/members/labels'
import { NumberCell, SelectCell, TextCell } from '@/lib/ui/cell-field'
import type { Column } from '@/lib/ui/table'

const isOpen = ({ state }: SheetRow) => state !== 'paid' && state !== 'exempt' && state !== 'elsewhere'

export const shownColumns: Column<SheetRow>[] = [
  {
    header: 'Họ và tên',
    cell: ({ id, fullName, standing, group }) => ({
      text: fullName,
      href: payerLink(id),
      note: [standing !== 'full' && standingLabel[standing], group].filter(Boolean).join('; '),
    }),
  },
  {
    header: 'Phải nộp',
    isNumber: true,
    cell: ({ due, reliefPercent }) => ({
      text: due === undefined ? 'Chưa có' : showMoney(due),
      note: reliefPercent && reliefPercent < 100 ? `Giảm ${reliefPercent}%` : undefined,
    }),
  },
  {
    header: 'Đã nộp',
    isNumber: true,
    isQuiet: ({ payments }) => payments.length === 0,
    cell: ({ payments, paid }) => ({
      text: paid > 0 ? showMoney(paid) : '',
      note: payments
        .map(
          ({ method, paidOn, note }) => `${methodLabel[method]}, ${showDay(paidOn)}${note && ` (${note})`}`,
        )
        .join('; '),
    }),
  },
  {
    header: 'Tình trạng',
    cell: ({ state, payments }) => ({
      badges: [[stateTone[state], stateLabel[state]]],
      note:
        state === 'elsewhere' && payments.length === 0
          ? 'Theo giấy giới thiệu, hoặc sổ của chi bộ trước'
          : undefined,
    }),
  },
]

const choices = [
  ...methods.map((value) => ({ value, label: methodLabel[value] })),
  { value: 'none', label: 'Chưa nộp' },
]

/** With the boxes of those who still owe. */
export const enteredColumns: Column<SheetRow>[] = [
  ...shownColumns,
  {
    header: 'Cách nộp',
    isQuiet: (row) => !isOpen(row),
    cell: (row) =>
      isOpen(row) && (
        <SelectCell
          name={`method-${row.id}`}
          label={`${row.fullName}: cách nộp`}
          options={choices}
          blank="–"
        />
      ),
  },
  {
    header: 'Số tiền',
    isNumber: true,
    isQuiet: (row) => !isOpen(row),
    cell: (row) =>
      isOpen(row) && <NumberCell name={`amount-${row.id}`} label={`${row.fullName}: số tiền nộp`} isWide />,
  },
  {
    header: 'Ghi chú',
    isQuiet: (row) => !isOpen(row),
    cell: (row) => isOpen(row) && <TextCell name={`note-${row.id}`} label={`${row.fullName}: ghi chú`} />,
  },
]
