import { z } from 'zod'
import type { Tone } from '@/lib/ui/badge'
import { INSPECTION } from './rooms'

export const outcomeLabel: Record<'done' | 'refused' | 'read', { label: string; tone: Tone }> = {
  done: { label: 'Đã làm', tone: 'good' },
  refused: { label: 'Bị từ chối', tone: 'bad' },
  read: { label: 'Đã xem', tone: 'calm' },
}

const inspected = z.object({
  path: z.string(),
  what: z.string().optional(),
  decision: z.string().optional(),
  isOutside: z.boolean().optional(),
})

/** A reading by an inspection decision in words; undefined for every other entry. */
export function inspectionWords(action: string, detail: unknown) {
  const { data } = inspected.safeParse(action === INSPECTION ? detail : undefined)
  if (!data) return undefined
  return data.isOutside
    ? { what: `Xin mở ${data.path}`, why: 'ngoài tổ chức được kiểm tra' }
    : { what: `Xem ${data.what}`, why: `theo ${data.decision}` }
}
