import { BADGE_YEARS } from '@/lib/records/rules/badges'
import { type Form, formBuilder, type Of } from './forms'

/** What Biểu 7-BTCTW counts of a period and the portal records. */
const introductions = ['temporaryOut', 'temporaryIn', 'officialOut', 'officialIn'] as const
export type Introduction = (typeof introductions)[number]
export type Service = 'awards' | 'badges' | `badge-${(typeof BADGE_YEARS)[number]}` | Introduction

const introductionLabel: Record<Introduction, string> = {
  temporaryOut: 'Giới thiệu sinh hoạt tạm thời đi',
  temporaryIn: 'Tiếp nhận sinh hoạt tạm thời đến',
  officialOut: 'Giới thiệu sinh hoạt chính thức đi',
  officialIn: 'Tiếp nhận sinh hoạt chính thức đến',
}

/** Lists under the forms, in the order of the rows. */
export const serviceLists: { kind: Service; title: string }[] = [
  { kind: 'awards', title: 'Khen thưởng đảng viên' },
  ...BADGE_YEARS.map((years) => ({
    kind: `badge-${years}` as const,
    title: `Huy hiệu ${years} năm tuổi Đảng`,
  })),
  ...introductions.map((kind) => ({ kind, title: introductionLabel[kind] })),
]

type Counted = readonly { kind: Service }[]
const those = (kind: Service) => (column: Counted) => column.filter((row) => row.kind === kind).length
const badges = (column: Counted) => column.filter(({ kind }) => kind.startsWith('badge-')).length

const rowsOf = (of: Of<Counted>) => [
  of('I', 'Khen thưởng'),
  of('', '– Tổ chức đảng'),
  of('', '– Đảng viên', those('awards'), { list: 'awards' }),
  of('II', 'Huy hiệu Đảng', badges, { list: 'badges' }),
  ...BADGE_YEARS.map((years) =>
    of('', `– ${years} năm`, those(`badge-${years}`), { list: `badge-${years}` }),
  ),
  of('III', 'Thẻ đảng viên'),
  ...['Phát thẻ', 'Cấp lại thẻ', 'Đổi thẻ'].map((title) => of('', `– ${title}`)),
  of('IV', 'Giới thiệu sinh hoạt đảng'),
  ...introductions.map((kind) => of('', `– ${introductionLabel[kind]}`, those(kind), { list: kind })),
  of('', '– Giới thiệu sai quy định'),
  of('', '– Giấy giới thiệu giả mạo'),
]

/** Biểu 7-BTCTW (2022). */
export const serviceForm = (now: Counted, before: Counted): Form =>
  formBuilder(now, before)('7', 'Nghiệp vụ công tác đảng viên', rowsOf)

export const SERVICE_NOTES = [
  'Khen thưởng, huy hiệu tính theo ngày quyết định, ở chi bộ của đảng viên ngày ấy; khen thưởng đã hủy không tính. Chuyển sinh hoạt tính người ra khỏi, vào trong tổ chức này: đi theo ngày giới thiệu, đến theo ngày tiếp nhận.',
]
