import type { cellType, organisationKind } from '@/db/schema'
import { cellTypeLabel } from '@/lib/organisations/labels'

type Kind = {
  kind: (typeof organisationKind.enumValues)[number]
  cellType: (typeof cellType.enumValues)[number] | null
}

/** Nhóm tương đồng by kind, as the list and the limit call it. */
export function groupNameOf({ kind, cellType: type }: Kind) {
  if (kind === 'grassroots') return 'Đảng bộ cơ sở'
  if (kind === 'section') return 'Đảng bộ bộ phận'
  return type ? `Chi bộ: ${cellTypeLabel[type].toLocaleLowerCase('vi')}` : 'Chi bộ'
}

export const stateName = {
  open: 'Đang làm',
  tallied: 'Đang làm',
  finished: 'Đã quyết định',
  ended: 'Đã thu hồi',
}
