import { z } from 'zod'
import type { Tone } from '@/lib/ui/badge'
import type { Words } from '@/lib/ui/words'
import { INSPECTION } from './rooms'

export const outcomeLabel: Record<'done' | 'refused' | 'read', { label: string; tone: Tone }> = {
  done: { label: 'Đã làm', tone: 'good' },
  refused: { label: 'Bị từ chối', tone: 'bad' },
  read: { label: 'Đã xem', tone: 'calm' },
}

/** Roles that the database ended when their holder left the register; rules that a new version brought. */
const bySystem = ['grants.end', 'settings.revise']
export const unnamedWords = (action: string) => (bySystem.includes(action) ? 'Hệ thống' : 'Chưa rõ')

const inspected = z.object({
  path: z.string().optional(),
  what: z.string().optional(),
  decision: z.string().optional(),
  isOutside: z.boolean().optional(),
  /** Beside an earlier row: what it asked for was not found. */
  isMissing: z.boolean().optional(),
})

/** A reading by an inspection decision; undefined for every other entry. */
export function inspectionWords(action: string, detail: unknown): Words | undefined {
  const { data } = inspected.safeParse(action === INSPECTION ? detail : undefined)
  if (!data) return undefined
  const note = data.decision && `theo ${data.decision}`
  if (data.isMissing) return { text: `Không tìm thấy ${data.what ?? data.path}`, note }
  return data.isOutside
    ? { text: 'Mở địa chỉ ngoài tổ chức được kiểm tra', note: data.path }
    : { text: `Xem ${data.what}`, note }
}

/**
 * Whether an address outside was shown is for another role to say: the decision did not open it. A reading by a
 * decision is written before it is shown: whether it then was found stands in `isNotFound`.
 */
export function resultWords({
  action,
  outcome,
  detail,
  isNotFound,
}: {
  action: string
  outcome: keyof typeof outcomeLabel
  detail: unknown
  isNotFound: boolean
}): readonly [Tone, string] {
  const { data } = inspected.safeParse(action === INSPECTION ? detail : undefined)
  const { tone, label } = outcomeLabel[outcome]
  if (data?.isMissing || isNotFound) return ['plain', 'Không tìm thấy']
  if (data?.isOutside) return ['warn', 'Ngoài quyết định']
  return data ? [tone, 'Đã mở'] : [tone, label]
}
