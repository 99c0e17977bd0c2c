import { percentOf } from '@/lib/core/numbers'
import type { FormRow } from './forms'
import type { GridCell } from './grids'

const UNKNOWN = '…'
const shown = (value: number) => value.toLocaleString('vi-VN')
const known = (value: number | undefined) => (value === undefined ? UNKNOWN : shown(value))

/** Kỳ này, cùng kỳ năm trước, % of the one to the other; what the portal does not know is left for the pen. */
export function cellsOf({ no, title, values }: Pick<FormRow, 'no' | 'title' | 'values'>) {
  if (!values) return isHeading(no) ? ['', '', ''] : [UNKNOWN, UNKNOWN, UNKNOWN]
  const [now, before] = values
  // An age and its change are no shares of each other.
  if (title.includes('bình quân')) return [known(now), known(before), '']
  const share = now === undefined || before === undefined ? UNKNOWN : percentOf(now, before)
  return [known(now), known(before), share]
}

/** Rows that only introduce those below. */
const isHeading = (no: string) => ['I', 'II', 'III', 'IV'].includes(no)

export const FORM_NOTES = [
  'Chỉ tiêu theo Biểu 1–7-BTCTW bản thực hiện năm 2022. Cột của biểu theo Hướng dẫn 40-HD/BTCTW ngày 10/10/2025 chưa có trong cổng: đối chiếu trước khi gửi.',
  'Chỗ ghi “…” cổng không theo dõi, hoặc lần chuyển sinh hoạt chưa ghi trong tỉnh hay tỉnh khác; người lập biểu điền tay. Cột % là kỳ này so với cùng kỳ năm trước.',
]

export const GROUP_HEADS = ['Dân tộc', 'Tổng số', 'Nữ', '% của tổng số']
type Group = { id: string; total: number; female: number }

const isForm = (key: string) => /^\d/.test(key)
/** A table the ministry has no form for has no number, but a name. */
export const formName = (key: string) => (isForm(key) ? `Biểu ${key}` : key)
export const formTitle = ({ key, title }: { key: string; title: string }) =>
  isForm(key) ? `${formName(key)}. ${title}` : title

/** A figure of Biểu 5, 6. */
export const gridCell = ({ value }: GridCell) => known(value)

/** Rows of Biểu 4. */
export function groupCells(groups: readonly Group[]): string[][] {
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const female = groups.reduce((sum, group) => sum + group.female, 0)
  return [{ id: 'Tổng số', total, female }, ...groups].map((group) => [
    ...[group.id, shown(group.total), shown(group.female), percentOf(group.total, total)],
  ])
}
