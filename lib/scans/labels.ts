import type { scanOf } from '@/db/schema'
import type { ScanType } from './content'

export const scanLabel: Record<(typeof scanOf.enumValues)[number], string> = {
  minutes: 'Biên bản đã ký',
  resolution: 'Nghị quyết đã ký',
  conclusion: 'Kết luận đã ký',
  other: 'Giấy khác đã ký',
}

export const typeLabel: Record<ScanType, string> = { pdf: 'PDF', jpg: 'ảnh JPG', png: 'ảnh PNG' }

export const mediaType: Record<ScanType, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** "1,2 MB", "340 KB". */
export const sizeText = (bytes: number) =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('vi')} KB`
