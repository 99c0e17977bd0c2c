import type { Tone } from '@/lib/ui/badge'
import type { TargetState } from './rules'

/** What the line and its table say of themselves. */
export const SHARE = 'Tỷ lệ hoàn thành tốt nhiệm vụ trở lên'

export const targetLabel: Record<TargetState, { label: string; tone: Tone }> = {
  none: { label: 'Chưa giao chỉ tiêu', tone: 'plain' },
  met: { label: 'Đạt chỉ tiêu', tone: 'good' },
  short: { label: 'Chưa đạt', tone: 'warn' },
}
