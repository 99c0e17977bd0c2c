import type { changeState } from '@/db/schema'
import { showDay } from '@/lib/core/dates'
import { sexLabel, standingLabel, statusLabel } from '@/lib/members/labels'
import type { Tone } from '@/lib/ui/badge'
import { type ProposedField, proposedFields } from './rules'

export const stateWords: Record<(typeof changeState.enumValues)[number], readonly [Tone, string]> = {
  waiting: ['warn', 'Chờ xét'],
  approved: ['good', 'Đã đồng ý, đã sửa'],
  refused: ['bad', 'Không đồng ý'],
  withdrawn: ['plain', 'Đã rút lại'],
}

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
