import type { scanOf } from '@/db/schema'

export const scanLabel: Record<(typeof scanOf.enumValues)[number], string> = {
  minutes: 'Biên bản đã ký',
  resolution: 'Nghị quyết đã ký',
  conclusion: 'Kết luận đã ký',
  other: 'Giấy khác đã ký',
}
