import type { changeState } from '@/db/schema'
import { showDay } from '@/lib/core/dates'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import type { SaidAfter } from '@/lib/ui/after'
import type { Tone } from '@/lib/ui/badge'
import { type ProposedField, proposedFields } from './rules'

export const stateWords: Record<(typeof changeState.enumValues)[number], readonly [Tone, string]> = {
  waiting: ['warn', 'Chờ xét'],
  approved: ['good', 'Đã đồng ý, đã sửa'],
  refused: ['bad', 'Không đồng ý'],
  withdrawn: ['plain', 'Đã rút lại'],
}

/** What each step leads to, as the proposal now stands. */
export const saidAfter = (state: (typeof changeState.enumValues)[number]): SaidAfter => ({
  propose: state === 'waiting' && {
    title: 'Đã gửi đề nghị sửa thông tin.',
    next: 'Cấp ủy đồng ý thì các ô dưới đây mới được sửa; kết quả hiện ở trang này.',
  },
  decide:
    (state === 'approved' && {
      title: 'Đã ghi kết quả: đồng ý.',
      next: 'Danh sách đảng viên đã sửa theo các ô dưới đây.',
    }) ||
    (state === 'refused' && {
      title: 'Đã ghi kết quả: không đồng ý.',
      next: 'Danh sách đảng viên không đổi; người đề nghị thấy lý do ở trang này.',
    }),
  withdraw: state === 'withdrawn' && {
    title: 'Đã rút lại đề nghị.',
    next: 'Danh sách đảng viên không đổi.',
  },
})

const fieldLabel: Record<ProposedField, string> = {
  fullName: 'Họ và tên',
  sex: 'Giới tính',
  birthYear: 'Năm sinh',
  bornOn: 'Ngày sinh',
  ethnicGroup: 'Dân tộc',
  standing: 'Đảng viên',
  status: 'Tình trạng',
  diedOn: 'Ngày từ trần',
  admittedOn: 'Ngày kết nạp',
  officialOn: 'Ngày chính thức',
  occupation: 'Công việc, chức vụ khác',
  phone: 'Điện thoại',
  address: 'Nơi ở',
}

const choices: Partial<Record<ProposedField, Record<string, string>>> = {
  sex: sexLabel,
  standing: standingLabel,
  status: statusLabel,
}
const days: readonly ProposedField[] = ['bornOn', 'diedOn', 'admittedOn', 'officialOn']

function valueWords(field: ProposedField, value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return 'Chưa ghi'
  if (days.includes(field)) return showDay(String(value))
  return choices[field]?.[value] ?? String(value)
}

type Values = Record<string, string | number | null>

/** Each changed field in words, in the order of the form. */
export const diffRows = ({ before, after }: { before: Values; after: Values }) =>
  proposedFields
    .filter((field) => field in after)
    .map((field) => ({
      id: field,
      name: fieldLabel[field],
      before: valueWords(field, before[field]),
      after: valueWords(field, after[field]),
    }))
export type DiffRow = ReturnType<typeof diffRows>[number]

export const changedNames = (after: Values) =>
  proposedFields
    .filter((field) => field in after)
    .map((field) => fieldLabel[field])
    .join(', ')
