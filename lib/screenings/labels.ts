import { type Day, showDay } from '@/lib/core/dates'
import { type MemberStatus, statusLabel } from '@/lib/members/labels'
import type { Tone } from '@/lib/ui/badge'
import { type FollowState, followState, type Outcome } from './rules'

/** In the order in which a cell looks: what is well first. */
export const outcomeLabel: Record<Outcome, string> = {
  fit: 'Đủ tư cách',
  educate: 'Giúp đỡ, giáo dục',
  discipline: 'Xem xét kỷ luật',
  removal: 'Đề nghị xóa tên',
  leaving: 'Xin ra khỏi Đảng',
}
export const outcomeTone: Record<Outcome, Tone> = {
  fit: 'good',
  educate: 'warn',
  discipline: 'bad',
  removal: 'bad',
  leaving: 'warn',
}

type Row = {
  outcome: Outcome | null
  followUpOn: Day | null
  followedOn: Day | null
  followNote: string | null
  status: MemberStatus
}
const tones: Record<Exclude<FollowState, 'none' | 'left'>, readonly [Tone, string]> = {
  running: ['warn', 'Đang theo dõi'],
  late: ['bad', 'Quá ngày xem xét lại'],
  followed: ['good', 'Đã có kết quả'],
}

/** What became of it, in words. */
export function followWords(row: Row, today: Day) {
  const state = followState(row, today)
  if (state === 'none') return { text: '' }
  if (state === 'left') return { badges: [['plain', statusLabel[row.status]] as const] }
  const note =
    state === 'followed' && row.followedOn
      ? `${showDay(row.followedOn)}: ${row.followNote}`
      : row.followUpOn
        ? `Xem xét lại trước hết ngày ${showDay(row.followUpOn)}`
        : undefined
  return { badges: [tones[state]], note }
}

/** What a cell has to think about before long, with its rule: it judges, the portal only reminds. */
const BASIS = 'căn cứ xem xét xóa tên (Quy định 294-QĐ/TW, mục 8.1)'
export const failedTwiceWords = (years: readonly number[]) =>
  `Không hoàn thành nhiệm vụ hai năm liền (${years.join(', ')}): chi bộ xem xét tư cách đảng viên; hai năm liền vi phạm tư cách đảng viên là ${BASIS}.`
export const educatedLongWords = (who: string) =>
  `${who} giúp đỡ, giáo dục đủ 12 tháng, chưa ghi kết quả: chi bộ xem xét lại; không tiến bộ là ${BASIS}.`
