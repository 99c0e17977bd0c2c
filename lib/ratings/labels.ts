import type { campaignState } from '@/db/schema'
import type { Tone } from '@/lib/ui/badge'
import { type Ground, type Level, levels } from './rules/scale'

/** The exact names of QĐ 366-QĐ/TW, Điều 11. */
export const levelName: Record<Level, string> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  adequate: 'Hoàn thành nhiệm vụ',
  failed: 'Không hoàn thành nhiệm vụ',
}
/** As headers of narrow columns. */
export const levelShort: Record<Level, string> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  adequate: 'Hoàn thành',
  failed: 'Không hoàn thành',
}
export const levelOptions = levels.map((value) => ({ value, label: levelName[value] }))

/** "năm 2025", "năm 2025 (bổ sung)" */
export const roundName = ({ year, isSupplement }: { year: number; isSupplement: boolean }) =>
  `năm ${year}${isSupplement ? ' (bổ sung)' : ''}`

/** Grounds under "Quy định 366-QĐ/TW, Điều 11, khoản 4; người giữ chức vụ lãnh đạo, quản lý". */
export function groundGroups(grounds: Ground[]) {
  const headingOf = ({ source, isLeaders }: Ground) =>
    [source, isLeaders && 'người giữ chức vụ lãnh đạo, quản lý'].filter(Boolean).join('; ')
  const capital = (words: string) => `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`
  return [...new Set(grounds.map(headingOf))].map((heading) => ({
    heading,
    grounds: grounds
      .filter((ground) => headingOf(ground) === heading)
      .map(({ key, words }) => ({ key, label: capital(words) })),
  }))
}

type State = (typeof campaignState.enumValues)[number]
export const stateName: Record<State, string> = {
  open: 'Chi bộ đang làm',
  tallied: 'Chờ quyết định',
  finished: 'Đã quyết định',
  ended: 'Không biểu quyết',
}
export const stateTone: Record<State, Tone> = {
  open: 'plain',
  tallied: 'warn',
  finished: 'good',
  ended: 'plain',
}
export const stateOptions = Object.entries(stateName).map(([value, label]) => ({ value, label }))
