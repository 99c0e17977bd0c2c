import type { SentFile } from '@/lib/core/sent-file'

type Type = SentFile['type']

export const typeLabel: Record<Type, string> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
}

export const mediaType: Record<Type, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** "1,2 MB", "340 KB". */
export const sizeText = (bytes: number) =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`
    : `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('vi')} KB`
