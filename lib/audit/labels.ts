import { z } from 'zod'
import type { Tone } from '@/lib/ui/badge'
import type { Words } from '@/lib/ui/words'
import { INSPECTION } from './rooms'

export const outcomeLabel: Record<'done' | 'refused' | 'read', { label: string; tone: Tone }> = {
  done: { label: 'Đã làm', tone: 'good' },
  refused: { label: 'Bị từ chối', tone: 'bad' },
  read: { label: 'Đã xem', tone: 'calm' },
}

const inspected = z.object({
  path: z.string().optional(),
  what: z.string().optional(),
  decision: z.string().optional(),
  isOutside: z.boolean().optional(),
})

/** A reading by an inspection decision; undefined for every other entry. */
export function inspectionWords(action: string, detail: unknown): Words | undefined {
  const { data } = inspected.safeParse(action === INSPECTION ? detail : undefined)
  if (!data) return undefined
  return data.isOutside
    ? { text: 'Mở địa chỉ ngoài tổ chức được kiểm tra', note: data.path }
    : { text: `Xem ${data.what}`, note: `theo ${data.decision}` }
}

/** Whether an address outside was shown is for another role to say: the decision did not open it. */
export function resultWords(outcome: keyof typeof outcomeLabel, detail: unknown): readonly [Tone, string] {
  const { data } = inspected.safeParse(detail)
  const { tone, label } = outcomeLabel[outcome]
  return data?.isOutside ? ['warn', 'Ngoài quyết định'] : [tone, label]
}
