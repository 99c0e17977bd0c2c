import { z } from 'zod'
import { cursor } from '@/lib/core/paging'
import { cutFields } from '@/lib/organisations/input'
import { levelName } from '@/lib/ratings/labels'
import { type Level, levels } from '@/lib/ratings/rules/scale'

/** Rows of Biểu 6 and 6F, as the campaigns of a year hold them; each has its list. */
export const ratedGroups = ['listed', 'due', 'reviewed', 'waiting', 'outside', 'unrated', ...levels] as const
export type RatedGroup = (typeof ratedGroups)[number]

export const ratedLabel: Record<RatedGroup, string> = {
  listed: 'Đảng viên trong danh sách xếp loại',
  due: 'Phải kiểm điểm, xếp loại',
  reviewed: 'Đã kiểm điểm',
  waiting: 'Phải kiểm điểm nhưng chưa kiểm điểm',
  outside: 'Không thuộc diện: mới kết nạp, được miễn, bị đình chỉ sinh hoạt',
  unrated: 'Chưa có quyết định xếp loại',
  ...levelName,
}

type Rated = { isReviewed: boolean; reason: string; deferredReason: string; level: Level | null }

/** The result of one of them, or why there is none. */
export function ratedWords({ isReviewed, reason, deferredReason, level }: Rated) {
  if (!isReviewed) return `Không thuộc diện: ${reason}`
  if (deferredReason) return `Chưa kiểm điểm: ${deferredReason}`
  return level ? levelName[level] : 'Chưa có quyết định'
}

export const ratedFilter = z.object({
  ...cutFields,
  year: z.coerce.number().int().min(2000).max(2100),
  group: z.enum(ratedGroups).catch('listed'),
  after: cursor(),
})
export type RatedFilter = Pick<z.output<typeof ratedFilter>, 'type' | 'tag' | 'group' | 'year'>
