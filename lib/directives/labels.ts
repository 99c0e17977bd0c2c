import { type CellType, cellTypeLabel } from '@/lib/organisations/labels'
import type { Tone } from '@/lib/ui/badge'
import type { DirectiveState } from './rules'

/** Tên loại of party documents that cells are told of (Quy định 66-QĐ/TW names them); any other may be typed. */
export const documentKinds = [
  'Nghị quyết',
  'Chỉ thị',
  'Kết luận',
  'Quy định',
  'Hướng dẫn',
  'Kế hoạch',
  'Thông báo',
  'Công văn',
]

export const stateLabel: Record<DirectiveState, { label: string; tone: Tone }> = {
  open: { label: 'Đang quán triệt', tone: 'plain' },
  ended: { label: 'Đã kết thúc', tone: 'good' },
  withdrawn: { label: 'Đã rút', tone: 'bad' },
}

export const cellsMeant = ({ cellType }: { cellType: CellType | null }) =>
  cellType ? cellTypeLabel[cellType] : 'Mọi chi bộ trực thuộc'
