import type { Tone } from '@/lib/ui/badge'
import type { Period } from './rules'

export const periodLabel: Record<Period, string> = {
  inForce: 'Đang áp dụng',
  upcoming: 'Sắp áp dụng',
  past: 'Đã hết áp dụng',
  replaced: 'Được thay trước khi áp dụng',
  withdrawn: 'Đã ngừng trước khi áp dụng',
}
export const periodTone: Record<Period, Tone> = {
  inForce: 'good',
  upcoming: 'calm',
  past: 'plain',
  replaced: 'plain',
  withdrawn: 'plain',
}

/** Captions under the papers, with what stands there usually. */
export const captionLabel = {
  minutesLeft: 'Chữ ký bên trái biên bản',
  minutesRight: 'Chữ ký bên phải biên bản',
  onBehalf: 'Thể thức ký thay mặt trên nghị quyết',
}
