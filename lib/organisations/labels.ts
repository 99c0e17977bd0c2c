import type { cellType, organisationKind } from '@/db/schema'
import { isBaseCell } from './rules'

export type Kind = (typeof organisationKind.enumValues)[number]
export type CellType = (typeof cellType.enumValues)[number]

export const kindLabel: Record<Kind, string> = {
  top: 'Đảng bộ đứng đầu',
  grassroots: 'Tổ chức cơ sở đảng (đảng bộ)',
  section: 'Đảng bộ bộ phận',
  cell: 'Chi bộ',
  group: 'Tổ đảng',
  agency: 'Cơ quan xử lý',
}

export const cellTypeLabel: Record<CellType, string> = {
  village: 'Thôn, khu dân cư',
  school: 'Trường học',
  office: 'Cơ quan, đơn vị',
  enterprise: 'Doanh nghiệp',
  forces: 'Lực lượng vũ trang',
  other: 'Loại hình khác',
}

type Named = Parameters<typeof isBaseCell>[0]
/** "Chi bộ cơ sở – Cơ quan, đơn vị" */
export const kindWords = (organisation: Named) =>
  [
    isBaseCell(organisation) ? 'Chi bộ cơ sở' : kindLabel[organisation.kind],
    ...(organisation.cellType ? [cellTypeLabel[organisation.cellType]] : []),
  ].join(' – ')

export const optionsOf = <Key extends string>(labels: Record<Key, string>, keys: readonly Key[]) =>
  keys.map((value) => ({ value, label: labels[value] }))

/** Loại hình chi bộ, in the order of a form. */
export const cellTypeOptions = optionsOf(cellTypeLabel, [
  'village',
  'school',
  'office',
  'enterprise',
  'forces',
  'other',
])

export const tagOptions = (tags: readonly string[]) => tags.map((tag) => ({ value: tag, label: tag }))

/** Papers whose numbers the portal gives; begun on paper, a series is gone on with. */
export const continuedTypes = ['BB', 'NQ', 'KL', 'TB', 'BC'] as const
export type ContinuedType = (typeof continuedTypes)[number]
export const continuedLabel: Record<ContinuedType, string> = {
  BB: 'Biên bản (BB)',
  NQ: 'Nghị quyết (NQ)',
  KL: 'Kết luận (KL)',
  TB: 'Thông báo (TB)',
  BC: 'Báo cáo (BC)',
}
/** A cell numbers what its meetings issue, a committee its notices and syntheses. */
export const continuedBy = (kind: Kind): readonly ContinuedType[] => {
  if (kind === 'cell') return ['BB', 'NQ', 'KL']
  return kind === 'top' || kind === 'grassroots' || kind === 'section' ? ['TB', 'BC'] : []
}
