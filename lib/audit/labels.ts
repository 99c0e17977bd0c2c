import type { Tone } from '@/lib/ui/badge'

export const outcomeLabel: Record<'done' | 'refused' | 'read', { label: string; tone: Tone }> = {
  done: { label: 'Đã làm', tone: 'good' },
  refused: { label: 'Bị từ chối', tone: 'bad' },
  read: { label: 'Đã xem', tone: 'calm' },
}
